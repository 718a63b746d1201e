import type { ArticleId, StoryId } from './ids.ts'
import { DAY_MS, type EpochMs } from './instant.ts'
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
  /** Since when it grew so fast that it was breaking news; absent when it never did. */
  readonly breakingSince?: EpochMs
  /** How long it is breaking news. */
  readonly breakingUntil?: EpochMs
  readonly editing: StoryEditing
}

/** A pin ends after so long: a front page that nobody tends must not stand still. */
export const PIN_LASTS_MS: number = DAY_MS

/** It grew abnormally fast a moment ago. */
export function isBreaking(story: Pick<Story, 'breakingSince' | 'breakingUntil'>, now: EpochMs): boolean {
  const { breakingSince, breakingUntil } = story
  // Outlets' clocks go a little ahead of ours: what began in a moment has begun.
  return breakingSince !== undefined && breakingUntil !== undefined && now <= breakingUntil
}

/** An editor pinned it, less than a day ago. */
export function isPinned({ editing }: Pick<Story, 'editing'>, now: EpochMs): boolean {
  return editing.pinnedAt !== undefined && now - editing.pinnedAt < PIN_LASTS_MS
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
