/** The stories of a corpus as `nashra eval stories` grouped them, read for facts: for what is checked by reading. */
import { readJsonLines } from '../src/base/json-lines.ts'
import { factsOf, type StoryInput } from '../src/exchange/stories-task.ts'
import type { Article } from '../src/news/article.ts'
import { type ArticleId, type SourceId, type StoryId, toId } from '../src/news/ids.ts'
import { runningText } from '../src/news/running-text.ts'
import type { StoryReport } from '../src/stories/digest/story-report.ts'

const OUTLETS: string[] = []

interface Placed {
  readonly id: string
  readonly story: number
  readonly copyOf?: string
}

/** A row of the corpus in its story. */
export interface Member {
  readonly row: StoryInput
  readonly number: number
  readonly copyOf: number | undefined
}

/** The members of each story, in the order of the corpus. */
export async function storiesOf(corpus: string, placements: string): Promise<ReadonlyMap<number, readonly Member[]>> {
  const placed = new Map<string, Placed>()
  for await (const row of readJsonLines<Placed>(placements)) placed.set(row.id, row)
  const stories = new Map<number, Member[]>()
  const numbers = new Map<string, number>()
  for await (const row of readJsonLines<StoryInput>(corpus)) {
    const place = placed.get(row.id)
    if (!place) continue
    numbers.set(row.id, numbers.size + 1)
    const copyOf = place.copyOf === undefined ? undefined : numbers.get(place.copyOf)
    const members = stories.get(place.story) ?? []
    stories.set(place.story, [...members, { row, number: numbers.size, copyOf }])
  }
  return stories
}

/** Reads a member as a report of its outlet, with its facts. */
export function reportOf({ row, number, copyOf }: Member): StoryReport {
  const at = Date.parse(row.date ?? '') || 0
  const outlet = row.outlet ?? row.id
  if (!OUTLETS.includes(outlet)) OUTLETS.push(outlet)
  const sourceId = toId<SourceId>(OUTLETS.indexOf(outlet) + 1)
  const blocks = row.text
    .split(/\n+/u)
    .map((text) => text.trim())
    .filter(Boolean)
    .map((text) => ({ kind: 'paragraph', text }) as const)
  const article: Article = {
    id: toId<ArticleId>(number),
    sourceId,
    storyId: toId<StoryId>(1),
    canonicalUrl: row.id,
    firstSeenAt: at,
    revision: 1,
    title: row.title,
    blocks,
    bylines: [],
    credits: [],
    keywords: [],
    language: 'ar',
    published: { at, precision: 'minute', evidence: 'feed', text: row.date ?? '', confidence: 1 },
    ...(copyOf !== undefined && { copyOf: { originalId: toId<ArticleId>(copyOf), overlap: 1 } }),
  }
  const { abstract: _printedTwice, ...input } = row
  const facts = factsOf({ ...input, text: blocks.map(({ text }) => text).join('\n') }, at)
  return { article, source: { id: sourceId, name: outlet, country: '' }, facts, running: runningText(article) }
}
