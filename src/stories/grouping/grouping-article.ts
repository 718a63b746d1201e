import type { ArticleFacts } from '../../news/article-facts.ts'
import type { ArticleId, SourceId, StoryId } from '../../news/ids.ts'
import type { EpochMs } from '../../news/instant.ts'

/** An article that asks where it belongs: all that the grouping reads of it. */
export interface GroupingCandidate {
  readonly sourceId: SourceId
  /** As its readers write it; absent where nobody knows. */
  readonly sourceName?: string
  /** BCP 47 primary tag; articles of two languages never meet. */
  readonly language: string
  readonly title: string
  readonly lead?: string
  /** The running text. */
  readonly text: string
  /** What it says, found in its running text; absent where nobody looked. */
  readonly facts?: ArticleFacts
  readonly publishedAt: EpochMs
  /** Only the day of its publication is known. */
  readonly isDayOnly?: boolean
  readonly firstSeenAt: EpochMs
}

/** An article that has its place, as the store gives it back at a start. */
export interface GroupingArticle extends GroupingCandidate {
  readonly id: ArticleId
  readonly storyId: StoryId
  readonly copyOf?: ArticleId
}
