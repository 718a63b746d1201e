import type { ArticleId, SourceId, StoryId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'
import type { PlacementReason } from '../news/placement-reason.ts'
import type { Story } from '../news/story.ts'
import type { ArticleSummary } from './article-store.ts'

/** An article as the grouping of stories needs it, to go on after a restart as if there had been none. */
export interface GroupedArticle {
  readonly id: ArticleId
  readonly sourceId: SourceId
  readonly storyId: StoryId
  readonly language: string
  readonly title: string
  readonly lead?: string
  readonly text: string
  readonly publishedAt: EpochMs
  readonly firstSeenAt: EpochMs
  readonly copyOf?: ArticleId
}

/** A story with what its card shows. */
export interface StoryCard {
  readonly story: Story
  readonly lead: ArticleSummary
  /** Members other than the lead: independent ones first, then by publication time, newest first; at most a handful. */
  readonly others: readonly ArticleSummary[]
}

export interface StoryFilter {
  /** Stories that were reported on in this time: from (inclusive), to (exclusive). */
  readonly from: EpochMs
  readonly to: EpochMs
  /** Those whose lead article is of any of these sections, each as its outlet writes it. */
  readonly sections?: readonly string[]
  /** BCP 47 primary tag of its lead article. */
  readonly language?: string
  readonly limit: number
}

/** Stories and who is in them. */
export interface StoryStore {
  /** A merged story leads to the one that took it in. */
  byId(id: StoryId): Promise<Story | undefined>
  /** Why an article stands in its story. */
  because(id: ArticleId): Promise<readonly PlacementReason[]>
  /** Oldest report first. */
  members(id: StoryId): Promise<readonly ArticleSummary[]>
  /** The most independent outlets first, fading with the time from a story's last report to the filter's end. */
  top(filter: StoryFilter): Promise<readonly StoryCard[]>
  /** Articles first seen since then, oldest first. */
  groupedSince(since: EpochMs): Promise<readonly GroupedArticle[]>
  count(): Promise<number>
}
