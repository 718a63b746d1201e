import type { ArticleId, CommentId } from './ids.ts'
import type { EpochMs } from './instant.ts'

export const COMMENT_STATES = ['pending', 'approved', 'rejected', 'withdrawn'] as const
export type CommentState = (typeof COMMENT_STATES)[number]

/** What a reader wrote under an article. */
export interface Comment {
  readonly id: CommentId
  readonly articleId: ArticleId
  /** Its place under the article, given at approval, without gaps. */
  readonly number?: number
  readonly name: string
  readonly text: string
  readonly writtenAt: EpochMs
  readonly state: CommentState
}
