import { detectLanguage } from '../arabic/detect-language.ts'
import { readJsonLines } from '../base/json-lines.ts'
import { type StoryId, toId } from '../news/ids.ts'
import type { StoryLink } from '../news/story-link.ts'
import { createSagaLinker } from '../stories/sagas/saga-linker.ts'
import type { ExchangeTask } from './exchange-task.ts'
import { factsOf, type StoryInput, storiesTask } from './stories-task.ts'

interface PlacedRow {
  readonly story: StoryId
  readonly copyOf?: string
}

/**
 * `sagas`: groups articles as `stories` does, and says of each to which story it belongs and which running subject that is
 * of; the first article of a story has the stories that it is linked to besides, nearest first, each by its first article.
 */
export const sagasTask: ExchangeTask = async ({ input, write, progress }) => {
  const placed: PlacedRow[] = []
  await storiesTask({ input, progress, write: (row) => placed.push(row as PlacedRow) })
  const chains = new StoryChains()
  let at = 0
  for await (const article of readJsonLines<StoryInput>(input)) {
    const row = placed[at++]
    if (row) chains.take(article, row)
  }
  for (const row of chains.rows()) write(row)
}

/** Links the stories of a stream as the pipeline does. */
class StoryChains {
  readonly #linker = createSagaLinker()
  readonly #articles: { readonly id: string; readonly story: StoryId }[] = []
  /** The first article of each story. */
  readonly #first = new Map<StoryId, string>()
  readonly #outlets = new Map<StoryId, Set<string>>()
  readonly #links = new Map<StoryId, readonly StoryLink[]>()
  readonly #sagas = new Map<StoryId, StoryId>()

  take(article: StoryInput, { story, copyOf }: PlacedRow): void {
    const storyId = toId<StoryId>(story)
    this.#articles.push({ id: article.id, story: storyId })
    if (!this.#first.has(storyId)) this.#first.set(storyId, article.id)
    if (copyOf !== undefined) return
    const outlets = (this.#outlets.get(storyId) ?? new Set()).add(article.outlet ?? `only ${article.id}`)
    this.#outlets.set(storyId, outlets)
    if (this.#linker.isDue(storyId, outlets.size)) this.#link(article, storyId, outlets.size)
  }

  #link(article: StoryInput, storyId: StoryId, outlets: number): void {
    const at = Date.parse(article.date ?? '') || 0
    const linked = this.#linker.link({
      storyId,
      language: detectLanguage(`${article.title} ${article.text}`),
      title: article.title,
      ...(article.abstract ? { lead: article.abstract } : {}),
      text: article.text,
      publishedAt: at,
      firstSeenAt: at,
      outlets,
      facts: factsOf(article, at),
    })
    this.#linker.add(linked)
    this.#links.set(storyId, linked.links)
    for (const [other, saga] of this.#sagas) if (saga === storyId) this.#sagas.set(other, linked.sagaId)
    this.#sagas.set(storyId, linked.sagaId)
  }

  *rows(): Generator<object> {
    for (const { id, story } of this.#articles) {
      const links = this.#first.get(story) === id ? this.#links.get(story) : undefined
      const linked = links?.map(({ otherId }) => this.#first.get(otherId))
      yield { id, own: story, story: this.#sagas.get(story) ?? story, ...(linked && { links: linked }) }
    }
  }
}
