import { NO_FACTS } from '../news/article-facts.ts'
import type { SourceId, StoryId } from '../news/ids.ts'
import type { Store } from '../store/store.ts'
import type { KeptPlacement } from '../store/story-store.ts'
import { createSagaLinker, type SagaLinker } from '../stories/sagas/saga-linker.ts'
import { everyPlacement } from './every-placement.ts'
import { keepLinks } from './link-story.ts'

export interface RelinkParts {
  readonly store: Pick<Store, 'stories' | 'sagas'>
  /** Hears how many articles were read. */
  progress(read: number): void
}

/**
 * Links all stories anew, as their reports came, with the words that these have now. Stopped half-way, what was not linked
 * stays without links until it is done again.
 *
 * @returns how many stories have links
 */
export async function relinkStories({ store, progress }: RelinkParts): Promise<number> {
  await store.sagas.clear()
  const stream = new ReportStream(createSagaLinker())
  let read = 0
  for await (const article of everyPlacement(store.stories)) {
    await stream.take(store, article)
    progress(++read)
  }
  return stream.linked.size
}

/** Counts the outlets of each story as its reports come. */
class ReportStream {
  readonly #linker: SagaLinker
  readonly #outlets = new Map<StoryId, Set<SourceId>>()
  /** Stories that have something before them or after them. */
  readonly linked = new Set<StoryId>()

  constructor(linker: SagaLinker) {
    this.#linker = linker
  }

  async take(store: RelinkParts['store'], article: KeptPlacement): Promise<void> {
    const { storyId, sourceId, copyOf, facts = NO_FACTS } = article
    if (copyOf !== undefined) return
    const outlets = (this.#outlets.get(storyId) ?? new Set()).add(sourceId)
    this.#outlets.set(storyId, outlets)
    if (!this.#linker.isDue(storyId, outlets.size)) return
    const linking = { store, linker: this.#linker }
    const { links } = await keepLinks(linking, { ...article, outlets: outlets.size, facts })
    for (const { otherId } of links) this.linked.add(storyId).add(otherId)
  }
}
