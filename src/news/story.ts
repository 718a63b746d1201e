import type { ArticleId, StoryId } from './ids.ts'
import type { EpochMs } from './instant.ts'

/** One event or development with its immediate reactions: what a reader expects on one card. */
export interface Story {
  readonly id: StoryId
  /** Headline of its most central article. */
  readonly headline: string
  readonly leadArticleId: ArticleId
  readonly firstReportedAt: EpochMs
  readonly lastReportedAt: EpochMs
  readonly articleCount: number
  /** Outlets with a text of their own; those that only copied do not count. */
  readonly independentSourceCount: number
}
