import { detectLanguage } from '../arabic/detect-language.ts'
import { readJsonLines } from '../base/json-lines.ts'
import { findFacts } from '../facts/find-facts.ts'
import type { ArticleFacts } from '../news/article-facts.ts'
import { type Block, bodyText } from '../news/block.ts'
import { type ArticleId, type SourceId, type StoryId, toId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'
import { runningText } from '../news/running-text.ts'
import { toZonedTime } from '../news/zoned-time.ts'
import { createStoryGrouper, type StoryGrouper } from '../stories/grouping/story-grouper.ts'
import type { ExchangeTask } from './exchange-task.ts'

/** An article as the exchange gives it. */
export interface StoryInput {
  readonly id: string
  readonly outlet?: string
  readonly date?: string
  readonly title: string
  readonly abstract?: string
  readonly text: string
}

/** `stories`: reads articles as a stream and says of each, before the next is read, which story it belongs to. */
export const storiesTask: ExchangeTask = async ({ input, write, progress }) => {
  const stream = new ArticleStream(createStoryGrouper())
  for await (const article of readJsonLines<StoryInput>(input)) {
    write(stream.take(article))
    progress(stream.taken)
  }
}

/** Gives outlets, articles and stories their numbers, in the order in which they come. */
class ArticleStream {
  readonly #grouper: StoryGrouper
  readonly #sources = new Map<string, SourceId>()
  readonly #names: string[] = []
  #stories = 0

  constructor(grouper: StoryGrouper) {
    this.#grouper = grouper
  }

  get taken(): number {
    return this.#names.length
  }

  take(article: StoryInput): object {
    // Rows without a date are of one time, and none is later than another.
    const at = Date.parse(article.date ?? '') || 0
    const candidate = {
      sourceId: this.#sourceOf(article),
      ...(article.outlet === undefined ? {} : { sourceName: article.outlet }),
      language: detectLanguage(`${article.title} ${article.text}`),
      title: article.title,
      ...(article.abstract ? { lead: article.abstract } : {}),
      text: bodyText(blocksOf(article.text)),
      facts: factsOf(article, at),
      publishedAt: at,
      firstSeenAt: at,
    }
    const { story, copyOf, because } = this.#grouper.place(candidate)
    const storyId = story === 'new' ? toId<StoryId>(++this.#stories) : story
    this.#names.push(article.id)
    const id = toId<ArticleId>(this.#names.length)
    this.#grouper.add({ ...candidate, id, storyId, ...(copyOf ? { copyOf: copyOf.originalId } : {}) })
    const original = copyOf && this.#names[copyOf.originalId - 1]
    return { id: article.id, story: storyId, ...(original === undefined ? {} : { copyOf: original }), because }
  }

  /** A row without an outlet is of an outlet of its own. */
  #sourceOf({ id, outlet }: StoryInput): SourceId {
    const name = outlet ?? `only ${id}`
    const known = this.#sources.get(name)
    if (known) return known
    const next = toId<SourceId>(this.#sources.size + 1)
    this.#sources.set(name, next)
    return next
  }
}

/** The facts of a row, as of an outlet of which only the name is known. */
export function factsOf({ title, abstract, text, outlet }: StoryInput, at: EpochMs): ArticleFacts {
  const blocks = blocksOf(text)
  const running = runningText({ title, ...(abstract ? { lead: abstract } : {}), blocks })
  const reference = { published: toZonedTime(at, 'UTC') }
  return findFacts(running, { reference, credits: { title, outlets: outlet === undefined ? [] : [outlet] } })
}

function blocksOf(text: string): readonly Block[] {
  return text.split('\n').map((paragraph) => ({ kind: 'paragraph', text: paragraph }))
}
