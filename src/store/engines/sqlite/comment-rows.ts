import {
  COMMENT_STATES,
  type Comment,
  type CommentState,
  MODERATION_PHASES,
  type Redaction,
  type ShownComment,
  type VanishedComment,
  type Verdict,
} from '../../../news/comment.ts'
import {
  type AccountId,
  type ArticleId,
  type CommentId,
  type DecisionId,
  toId,
  type WriterId,
} from '../../../news/ids.ts'
import { integer, optionalInteger, optionalText, type Row, text } from './row.ts'

/** What the desk sees of a comment, besides the comment itself. */
export const DESK_COLUMNS = `articles.title AS article_title,
  EXISTS (SELECT 1 FROM contacts WHERE contacts.writer_id = comments.writer_id) AS has_contact`

export const COMMENT_COLUMNS: string = `comments.*, ${DESK_COLUMNS}
  FROM comments JOIN articles ON articles.id = comments.article_id`

export function stateFrom(row: Row, column = 'state'): CommentState {
  const state = COMMENT_STATES.find((known) => known === row[column])
  if (!state) throw new TypeError(`no state of a comment: ${String(row[column])}`)
  return state
}

export function commentFrom(row: Row): Comment {
  const heldBy = MODERATION_PHASES.find((known) => known === row.held_by)
  return {
    id: toId<CommentId>(integer(row, 'id')),
    articleId: toId<ArticleId>(integer(row, 'article_id')),
    articleTitle: text(row, 'article_title'),
    ...parentFrom(row),
    writerId: toId<WriterId>(integer(row, 'writer_id')),
    ...optionalInteger(row, 'number', 'number'),
    state: stateFrom(row),
    name: text(row, 'name'),
    text: text(row, 'text'),
    redactions: redactionsFrom(row),
    writtenAt: integer(row, 'written_at'),
    revision: integer(row, 'revision'),
    verdicts: JSON.parse(text(row, 'verdicts')) as readonly Verdict[],
    ...(heldBy ? { heldBy } : {}),
    ...optionalInteger(row, 'decided_at', 'decidedAt'),
    ...(row.decided_by === null ? {} : { decidedBy: toId<AccountId>(integer(row, 'decided_by')) }),
    ...optionalText(row, 'reason', 'reason'),
    openReports: integer(row, 'open_reports'),
    ...optionalText(row, 'address', 'address'),
    hasContact: integer(row, 'has_contact') === 1,
    ...(row.decision_id === null ? {} : { decisionId: toId<DecisionId>(integer(row, 'decision_id')) }),
  }
}

/** A numbered comment as readers see it: itself, or the empty place that it left. */
export function placeFrom(row: Row): ShownComment | VanishedComment {
  const state = stateFrom(row)
  return state === 'approved' ? shownFrom(row) : vanishedFrom(row, state)
}

export function shownFrom(row: Row): ShownComment {
  return {
    id: toId<CommentId>(integer(row, 'id')),
    articleId: toId<ArticleId>(integer(row, 'article_id')),
    number: integer(row, 'number'),
    ...parentFrom(row),
    name: text(row, 'name'),
    text: text(row, 'text'),
    redactions: redactionsFrom(row),
    writtenAt: integer(row, 'written_at'),
    approvedAt: integer(row, 'approved_at'),
    isEdited: integer(row, 'revision') > 1,
  }
}

function vanishedFrom(row: Row, state: VanishedComment['state']): VanishedComment {
  return { id: toId<CommentId>(integer(row, 'id')), number: integer(row, 'number'), ...parentFrom(row), state }
}

function parentFrom(row: Row): { readonly parentId?: CommentId } {
  return row.parent_id === null ? {} : { parentId: toId<CommentId>(integer(row, 'parent_id')) }
}

function redactionsFrom(row: Row): readonly Redaction[] {
  return JSON.parse(text(row, 'redactions')) as readonly Redaction[]
}
