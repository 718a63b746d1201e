import type { Article } from '../news/article.ts'
import { type ArticleFacts, NO_FACTS } from '../news/article-facts.ts'
import { bodyText } from '../news/block.ts'
import { DAY_MS, type EpochMs } from '../news/instant.ts'
import type { Store } from '../store/store.ts'
import type { LinkedStory, SagaLinker } from '../stories/sagas/saga-linker.ts'
import type { SagaReport } from '../stories/sagas/saga-report.ts'

/** Longer than any profile is remembered. */
const REMEMBERED_MS = 130 * DAY_MS

interface Linking {
  readonly store: Pick<Store, 'stories' | 'sagas'>
  readonly linker: SagaLinker
}

/** What came of a report for the links of its story; a failure is told and tried again with the story's next report. */
export type LinkOutcome =
  | { readonly kind: 'linked'; readonly links: number }
  | { readonly kind: 'not-due' }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Finds what a new report's story follows, where the story begins or has doubled, and keeps it. */
export async function linkStory(
  { store, linker }: Linking,
  article: Article,
  facts: ArticleFacts = NO_FACTS,
): Promise<LinkOutcome> {
  if (article.copyOf) return { kind: 'not-due' }
  try {
    const story = await store.stories.byId(article.storyId)
    if (!story || !linker.isDue(story.id, story.independentSourceCount)) return { kind: 'not-due' }
    const report = { ...article, storyId: story.id, text: bodyText(article.blocks), publishedAt: article.published.at }
    const linked = await keepLinks({ store, linker }, { ...report, outlets: story.independentSourceCount, facts })
    return { kind: 'linked', links: linked.links.length }
  } catch (error) {
    return { kind: 'failed', error }
  }
}

/** Links a report's story and keeps what was found, in the store and in memory. */
export async function keepLinks(
  { store, linker }: Pick<Linking, 'linker'> & { readonly store: Pick<Store, 'sagas'> },
  report: SagaReport,
): Promise<LinkedStory> {
  const linked = linker.link(report)
  await store.sagas.keep(linked)
  linker.add(linked)
  return linked
}

/** Gives a linker that starts what the store remembers. @returns how many stories */
export async function restoreLinks({ store, linker }: Linking, now: EpochMs): Promise<number> {
  const profiles = await store.sagas.profilesSince(now - REMEMBERED_MS)
  for (const profile of profiles) linker.add(profile)
  return profiles.length
}
