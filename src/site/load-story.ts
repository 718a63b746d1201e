import type { ArticleId, SourceId, StoryId } from '../news/ids.ts'
import type { PlacementReason } from '../news/placement-reason.ts'
import type { Source } from '../news/source.ts'
import type { Story } from '../news/story.ts'
import type { StoryDigest } from '../news/story-digest.ts'
import type { ArticleSummary } from '../store/article-store.ts'
import type { CataloguedName } from '../store/name-store.ts'
import type { RelatedStory, Saga } from '../store/saga-store.ts'
import { parseId } from './parse-id.ts'
import { READ_ALSO } from './parts/read-also.ts'
import type { PageContext } from './site-context.ts'

/** A story with what its pages are made of. */
export interface StoryView {
  readonly story: Story
  /** Oldest report first. */
  readonly members: readonly ArticleSummary[]
  /** The same by their ids. */
  readonly reports: ReadonlyMap<ArticleId, ArticleSummary>
  /** Absent where one report alone tells it, or nobody makes digests. */
  readonly digest?: StoryDigest
  readonly sources: ReadonlyMap<SourceId, Source>
  /** Names of the catalogue by the keys of the digest's names; those that an editor hid are `undefined`. */
  readonly catalogue: ReadonlyMap<string, CataloguedName | undefined>
  /** What came before it and after it, nearest first. */
  readonly related: readonly RelatedStory[]
  /** The running subject that it is of; absent where it stands alone. */
  readonly saga?: Saga
}

/** The story of an address; `undefined` where there is none. One that was merged is the story that took it in. */
export async function loadStory(
  id: string | undefined,
  context: Pick<PageContext, 'store' | 'digest'>,
): Promise<StoryView | undefined> {
  const { store } = context
  const storyId = parseId<StoryId>(id)
  const story = storyId && (await store.stories.byId(storyId))
  if (!story) return undefined
  const members = await store.stories.members(story.id)
  const digest = members.length > 1 ? await context.digest?.(story) : undefined
  const sourceIds = new Set(members.map(({ sourceId }) => sourceId))
  const saga = await store.sagas.byId(story.sagaId)
  const sources = await Promise.all([...sourceIds].map((sourceId) => store.sources.byId(sourceId)))
  return {
    story,
    members,
    reports: new Map(members.map((member) => [member.id, member])),
    ...(digest && { digest }),
    sources: new Map(sources.flatMap((source) => (source ? [[source.id, source] as const] : []))),
    catalogue: digest ? await catalogueOf(digest, context) : new Map(),
    related: await store.sagas.related(story.id, READ_ALSO),
    ...(saga && { saga }),
  }
}

async function catalogueOf(
  { names }: StoryDigest,
  { store }: Pick<PageContext, 'store'>,
): Promise<StoryView['catalogue']> {
  if (names.length === 0) return new Map()
  const found = await store.names.byKeys(names.map(({ key }) => key))
  return new Map([...found].map(([key, name]) => [key, name.state === 'hidden' ? undefined : name]))
}

/** Why each of some articles stands in its story. */
export async function loadReasons(
  articles: readonly Pick<ArticleSummary, 'id'>[],
  { store }: Pick<PageContext, 'store'>,
): Promise<ReadonlyMap<ArticleId, readonly PlacementReason[]>> {
  const reasons = articles.map(async ({ id }) => [id, await store.stories.because(id)] as const)
  return new Map(await Promise.all(reasons))
}
