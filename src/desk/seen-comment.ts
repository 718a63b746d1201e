import type { Comment } from '../news/comment.ts'
import type { CommentId, DecisionId } from '../news/ids.ts'
import { parseId } from '../site/parse-id.ts'
import type { SeenComment } from '../store/comment-store.ts'

/** A comment as it stood before the eyes of whoever decides. */
export interface SeenReference extends SeenComment {
  readonly id: CommentId
}

/** `17.1.0`: the comment's number in the store, its revision, and its last decision or 0. */
export function writeSeen({ id, revision, decisionId }: Pick<Comment, 'id' | 'revision' | 'decisionId'>): string {
  return `${id}.${revision}.${decisionId ?? 0}`
}

/** Reads what `writeSeen` wrote; `undefined` for anything else. */
export function readSeen(written: string | undefined): SeenReference | undefined {
  const parts = written?.split('.', 4) ?? []
  const [id, revision] = [parseId<CommentId>(parts[0]), parseId<CommentId>(parts[1])]
  const decisionId = parts[2] === '0' ? undefined : parseId<DecisionId>(parts[2])
  if (parts.length !== 3 || !id || !revision || (decisionId === undefined && parts[2] !== '0')) return undefined
  return { id, revision, ...(decisionId && { decisionId }) }
}
