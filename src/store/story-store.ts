import type { Act } from '../news/account.ts'
import type { ArticleFacts } from '../news/article-facts.ts'
import type { ArticleId, SourceId, StoryId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'
import type { Placement } from '../news/placement.ts'
import type { PlacementReason } from '../news/placement-reason.ts'
import type { Story } from '../news/story.ts'
import type { KeptStoryEdit, StoryEdit, StoryEditEffect } from '../news/story-edit.ts'
import type { Topic } from '../news/topic.ts'
import type { ArticleSummary } from './article-store.ts'

/** An article as the grouping of stories needs it, to go on after a restart as if there had been none. */
export interface GroupedArticle {
  readonly id: ArticleId
  readonly sourceId: SourceId
  readonly sourceName: string
  readonly storyId: StoryId
  readonly language: string
  readonly title: string
  readonly lead?: string
  readonly text: string
  readonly facts?: ArticleFacts
  readonly publishedAt: EpochMs
  /** Only the day of its publication is known. */
  readonly isDayOnly: boolean
  readonly firstSeenAt: EpochMs
  readonly copyOf?: ArticleId
}

/** An article with all that a rebuilding of the stories has to know of it. */
export interface KeptPlacement extends GroupedArticle {
  /** An editor put it where it stands. */
  readonly isEditors: boolean
  readonly revision: number
}

/** A story with what its card shows. */
export interface StoryCard {
  readonly story: Story
  readonly lead: ArticleSummary
  /** Members other than the lead: independent ones first, then by publication time, newest first; at most a handful. */
  readonly others: readonly ArticleSummary[]
}

export interface StoryFilter {
  /** Stories that were last reported on in this time: from (inclusive), to (exclusive). */
  readonly from?: EpochMs
  readonly to?: EpochMs
  readonly topic?: Topic
  /** Those whose lead article is an outlet's of this country. */
  readonly country?: string
  /** BCP 47 primary tag of its lead article. */
  readonly language?: string
  /** Those that are breaking news at this moment. */
  readonly breakingAt?: EpochMs
  /** Those that editors have pinned since then come first, the latest pin before all. */
  readonly pinnedSince?: EpochMs
  readonly limit: number
}

/** Which stories were published on in a time. */
export interface DayStoryFilter {
  /** From (inclusive), to (exclusive). */
  readonly from: EpochMs
  readonly to: EpochMs
  /** BCP 47 primary tag of its lead article. */
  readonly language?: string
  readonly limit: number
}

/** A story with what was published of it within a time. */
export interface DayStory {
  readonly story: Story
  /** Outlets with a text of their own. */
  readonly outlets: number
  readonly reports: number
}

/** What editors are looking for among all stories. */
export interface StoryListFilter {
  /** By rank, or by the last report; highest and newest first. */
  readonly order: 'top' | 'latest'
  /** `edited`: an editor decided something of it that stands. */
  readonly state?: 'pinned' | 'locked' | 'edited'
  readonly topic?: Topic
  /** These alone. */
  readonly ids?: readonly StoryId[]
  /** Reported on in this time: from (inclusive), to (exclusive). */
  readonly from?: EpochMs
  readonly to?: EpochMs
  readonly skip?: number
  readonly limit: number
}

/** Why an edit of a story was not done; each tells that nothing has changed. */
export const EDIT_REFUSALS = [
  /** No such story. */
  'missing',
  /** No such story to merge into, or to move articles to. */
  'other-missing',
  /** A story into itself. */
  'same-story',
  /** An article that does not stand in the story. */
  'not-in-story',
  /** No article was named. */
  'nothing-chosen',
  /** The story would have no article any more. */
  'nothing-left',
  'already-so',
] as const
export type EditRefusal = (typeof EDIT_REFUSALS)[number]

export type StoryEditOutcome =
  /** `storyId`: the story to look at now. */
  | { readonly kind: 'done'; readonly number: number; readonly storyId: StoryId }
  | { readonly kind: 'refused'; readonly reason: EditRefusal }

/** Why an edit is not taken back; a later one has to be taken back first, or there is nothing to take back. */
export const UNDO_REFUSALS = [
  'missing',
  'already-undone',
  /** Its articles stand elsewhere since. */
  'moved-since',
  /** A later edit decided the same thing again. */
  'changed-since',
  /** A story would have no article any more. */
  'nothing-left',
] as const
export type UndoRefusal = (typeof UNDO_REFUSALS)[number]

export type StoryUndoOutcome =
  | { readonly kind: 'done'; readonly number: number; readonly storyId: StoryId; readonly undone: StoryEdit['kind'] }
  | { readonly kind: 'refused'; readonly reason: UndoRefusal }

/** Stories and who is in them. */
export interface StoryStore {
  /** A merged story leads to the one that took it in. */
  byId(id: StoryId): Promise<Story | undefined>
  /** Why an article stands in its story. */
  because(id: ArticleId): Promise<readonly PlacementReason[]>
  /** Oldest report first. */
  members(id: StoryId): Promise<readonly ArticleSummary[]>
  /** By rank: how many outlets report them in their own words, and how lately. */
  top(filter: StoryFilter): Promise<readonly StoryCard[]>
  /** By the outlets that published on them within the time in their own words, most first. */
  ofDay(filter: DayStoryFilter): Promise<readonly DayStory[]>
  /** Those that stand: none that was merged. */
  list(filter: StoryListFilter): Promise<readonly Story[]>
  /**
   * The articles of the last days, in the order in which they were kept: from the first on that was first seen no longer
   * than this before the latest sight of any.
   */
  groupedWithin(duration: EpochMs): Promise<readonly GroupedArticle[]>
  /** All articles, in the order in which they were kept: those after the one of this id. */
  placements(after: ArticleId | undefined, limit: number): Promise<readonly KeptPlacement[]>
  /**
   * Puts articles into a story, new or known, as a rebuilding found; those that an editor placed stay. A story that is left
   * without articles leads to where its lead went.
   *
   * @returns the story
   */
  regroup(
    story: StoryId | 'new',
    articles: readonly (Pick<Placement, 'because' | 'copyOf' | 'passages'> & { readonly id: ArticleId })[],
  ): Promise<StoryId>
  groupedById(id: ArticleId): Promise<GroupedArticle | undefined>
  /**
   * Moves an article into another story; the one that it leaves leads there.
   *
   * @returns the story where it stands now; nothing where it may not move: it does not stand alone, an editor has decided
   *   something of it, or the other story is locked
   */
  rejoin(id: ArticleId, placement: Placement & { readonly story: StoryId }): Promise<StoryId | undefined>
  /** Those that were not merged into another. */
  count(): Promise<number>
  /** Does what an editor decided, in one transaction with its line in the audit log; articles that were put somewhere stay there. */
  edit(id: StoryId, edit: StoryEdit, act: Act): Promise<StoryEditOutcome>
  /**
   * Takes an edit back: what it changed and nothing has changed since is as it was. Of a merge its articles, and copies of
   * them that came since, go back; of a split, all that came to the part by itself comes along.
   */
  undo(number: number, act: Act): Promise<StoryUndoOutcome>
  /** Of a story and of those merged into it, newest first. */
  edits(id: StoryId): Promise<readonly KeptStoryEdit[]>
  /** What editors did after the edit of this number, oldest first: what a grouping that runs has to follow. */
  editsAfter(number: number): Promise<readonly StoryEditEffect[]>
  /** The number of the newest edit; 0 where there is none. */
  lastEdit(): Promise<number>
  /** Stories that take nothing in by themselves. */
  locked(): Promise<readonly StoryId[]>
}
