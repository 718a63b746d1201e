/**
 * Prints the figures ledgers of a corpus's stories, to be checked by hand against the reports:
 *
 *     npm run nashra -- eval stories --in CORPUS.jsonl --out STORIES.jsonl
 *     npm run ledger -- CORPUS.jsonl STORIES.jsonl WORD… [--texts]
 *
 * Only stories one of whose headlines has all the words; `--texts` prints the reports too.
 */
import { parseArgs } from 'node:util'
import { readJsonLines } from '../src/base/json-lines.ts'
import { factsOf, type StoryInput } from '../src/exchange/stories-task.ts'
import type { Article } from '../src/news/article.ts'
import { type ArticleId, type SourceId, type StoryId, toId } from '../src/news/ids.ts'
import { runningText } from '../src/news/running-text.ts'
import type { Claim, Measure } from '../src/news/story-digest.ts'
import { keepLedger } from '../src/stories/digest/keep-ledger.ts'
import type { StoryReport } from '../src/stories/digest/story-report.ts'

interface Placed {
  readonly id: string
  readonly story: number
  readonly copyOf?: string
}

interface Member {
  readonly row: StoryInput
  readonly number: number
  readonly copyOf: number | undefined
}

/** The members of each story, in the order of the corpus. */
async function storiesOf(corpus: string, placements: string): Promise<ReadonlyMap<number, readonly Member[]>> {
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

function reportOf({ row, number, copyOf }: Member): StoryReport {
  const at = Date.parse(row.date ?? '') || 0
  const outlet = row.outlet ?? row.id
  const blocks = row.text
    .split(/\n+/u)
    .map((text) => text.trim())
    .filter(Boolean)
    .map((text) => ({ kind: 'paragraph', text }) as const)
  const article: Article = {
    id: toId<ArticleId>(number),
    sourceId: toId<SourceId>(1),
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
  return { article, source: { id: toId<SourceId>(1), name: outlet, country: '' }, facts, running: runningText(article) }
}

function claimLine(claim: Claim, outlet: string): string {
  const { value, most, qualifier, was, by, isOutlets, at, sentence } = claim
  const number = [value ?? qualifier, most, value !== null && qualifier !== 'exact' ? qualifier : undefined]
  const notes = [
    was && `was ${was}`,
    claim.isPrior && 'earlier',
    claim.isUnsure && 'unsure',
    !isOutlets && `in ${outlet}`,
  ]
  const words = [...number, by, ...notes].filter((word) => word !== undefined && word !== false)
  return `    ${new Date(at).toISOString().slice(5, 16)}  ${words.join(' · ')}\n        ${sentence.text.replaceAll('\n', ' ')}`
}

function print(
  reports: readonly StoryReport[],
  ledger: readonly Measure[],
  { texts }: { readonly texts: boolean },
): void {
  const outlets = new Map(reports.map(({ article, source }) => [article.id, source.name]))
  console.log(`\n== ${reports[0]?.article.published.text} ${reports[0]?.article.title}`)
  for (const { article, source, running } of texts ? reports : []) {
    console.log(`\n-- ${article.published.text} ${source.name}${article.copyOf ? ' (copy)' : ''}\n${running.text}`)
  }
  for (const { kind, group, spread, lastChange, claims } of ledger) {
    const change = lastChange && `last ${lastChange.from} → ${lastChange.to}, ${lastChange.by}`
    console.log(`  ${[kind, group, spread && `${spread.low}–${spread.high}`, change].filter(Boolean).join(' · ')}`)
    for (const claim of claims) console.log(claimLine(claim, outlets.get(claim.sentence.articleId) ?? ''))
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { texts: { type: 'boolean', default: false } },
})
const [corpus, placements, ...words] = positionals
if (corpus === undefined || placements === undefined) {
  console.error('npm run ledger -- CORPUS.jsonl STORIES.jsonl WORD… [--texts]')
  process.exitCode = 1
} else {
  for (const members of (await storiesOf(corpus, placements)).values()) {
    if (!members.some(({ row }) => words.every((word) => row.title.includes(word)))) continue
    const reports = members.map(reportOf)
    const ledger = keepLedger(reports)
    if (ledger.length > 0) print(reports, ledger, values)
  }
}
