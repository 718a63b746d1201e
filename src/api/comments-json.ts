import { coveredText } from '../comments/covered-text.ts'
import type { ShownComment, VanishedComment } from '../news/comment.ts'
import type { ArticleId, CommentId } from '../news/ids.ts'
import type { CommentThread } from '../store/comment-store.ts'

/** One page of an article's comments. */
export interface CommentsAnswer {
  readonly articleId: ArticleId
  /** How many are shown on all pages. */
  readonly shown: number
  readonly page: number
  readonly pages: number
  readonly threads: readonly CommentThread[]
}

/** Comments as `/api/articles/:id/comments` answers them; what an editor covered is not in it. */
export function commentsJson(answer: CommentsAnswer, address: (id: CommentId) => string): string {
  const { threads, ...rest } = answer
  const comments = threads.flatMap(({ top, replies }) => [top, ...replies])
  return JSON.stringify({ ...rest, comments: comments.map((place) => placeJson(place, address)) })
}

function placeJson(place: ShownComment | VanishedComment, address: (id: CommentId) => string): object {
  const { id, number, parentId } = place
  const common = { id, number, inReplyTo: parentId }
  if (!('text' in place)) return { ...common, state: place.state }
  return {
    ...common,
    url: address(id),
    state: 'approved',
    name: place.name,
    text: coveredText(place),
    writtenAt: new Date(place.writtenAt).toISOString(),
    approvedAt: new Date(place.approvedAt).toISOString(),
    isEdited: place.isEdited,
  }
}
