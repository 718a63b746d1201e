import type { ArticleId, StoryId } from './ids.ts'
import type { EpochMs } from './instant.ts'
import type { Topic } from './topic.ts'

/** One event or development with its immediate reactions: what a reader expects on one card. */
export interface Story {
  readonly id: StoryId
  /** An editor's own, else that of its most central article. */
  readonly headline: string
  readonly leadArticleId: ArticleId
  readonly firstReportedAt: EpochMs
  readonly lastReportedAt: EpochMs
  readonly articleCount: number
  /** Outlets with a text of their own; those that only copied do not count. */
  readonly independentSourceCount: number
  /** Grows with every change of its members, their words or what editors decided: what was made of one version stays true of it. */
  readonly version: number
  /** Of most of its independent reports, else as an editor decided; absent where nothing tells. */
  readonly topic?: Topic
  /** The story that began the running subject it belongs to; its own id where it began one. */
  readonly sagaId: StoryId
  /** Since when it has grown so fast that it is breaking news; absent when it is not. */
  readonly breakingSince?: EpochMs
  readonly editing: StoryEditing
}

/** What editors decided of a story; nothing recomputed changes it. */
export interface StoryEditing {
  /** The headline is an editor's. */
  readonly isRenamed: boolean
  /** Stands at the top of the front page since then. */
  readonly pinnedAt?: EpochMs
  /** Takes no further article in by itself. */
  readonly isLocked: boolean
  readonly isTopicCorrected: boolean
}
