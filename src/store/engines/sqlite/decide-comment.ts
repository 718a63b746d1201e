import type { Act } from '../../../news/account.ts'
import type { CommentState, ModerationPhase, Redaction } from '../../../news/comment.ts'
import { type ArticleId, type CommentId, type DecisionId, toId } from '../../../news/ids.ts'
import type { EpochMs } from '../../../news/instant.ts'
import type { DecisionOutcome, DecisionSetting, EditorDecision, SeenComment, UndoOutcome } from '../../comment-store.ts'
import { writeAudit } from './audit-queries.ts'
import { countDeed } from './comment-days.ts'
import { COMMENT_COLUMNS, commentFrom, stateFrom } from './comment-rows.ts'
import type { Database } from './database.ts'
import { nextNumber } from './keep-comment.ts'
import { putInOutbox } from './outbox-queries.ts'
import { integer, type Row, text } from './row.ts'

/** What a comment was before a decision, for the way back. */
interface StateBefore {
  readonly state: CommentState
  readonly number: number | null
  readonly heldBy: ModerationPhase | null
  readonly reason: string | null
  readonly approvedAt: EpochMs | null
  readonly decidedAt: EpochMs | null
  readonly decidedBy: number | null
  readonly decisionId: number | null
}

const MAY_BE_DECIDED: readonly CommentState[] = ['pending', 'approved', 'rejected']

/** Decides on one comment; called once for each of a transaction. */
export function decideComment(
  database: Database,
  id: CommentId,
  { decision, setting }: { readonly decision: EditorDecision; readonly setting: DecisionSetting },
): DecisionOutcome {
  const row = database.get('SELECT * FROM comments WHERE id = ?', id)
  if (!row || !MAY_BE_DECIDED.includes(stateFrom(row))) return { kind: 'missing', id }
  // What a phase rejected, an editor may confirm: the decision is then the editor's.
  if (row.state === decision.state && row.held_by === null) return { kind: 'already', id }
  if (!isAsSeen(row, setting.seen?.get(id))) return { kind: 'changed', id }
  const { act } = setting
  const number = numberAfter(database, row, decision)
  const decisionId = keepDecision(database, row, { decision, act })
  database.run(
    `UPDATE comments SET state = ?1, number = ?2, held_by = NULL, reason = ?3, decided_at = ?4, decided_by = ?5,
       decision_id = ?6, approved_at = iif(?1 = 'approved', coalesce(approved_at, ?4), approved_at) WHERE id = ?7`,
    decision.state,
    number ?? null,
    decision.state === 'rejected' ? decision.reason : null,
    act.at,
    act.by ?? null,
    decisionId,
    id,
  )
  countDeed(database, decision.state, act)
  tell(database, id, { decision, setting })
  return { kind: 'decided', id, decisionId, ...(number === undefined ? {} : { number }) }
}

function isAsSeen(row: Row, seen: SeenComment | undefined): boolean {
  return !seen || (row.revision === seen.revision && (row.decision_id ?? undefined) === seen.decisionId)
}

/** A number is a comment's own for good: who has one keeps it, approved or not. */
function numberAfter(database: Database, row: Row, { state }: EditorDecision): number | undefined {
  if (row.number !== null) return integer(row, 'number')
  return state === 'approved' ? nextNumber(database, toId<ArticleId>(integer(row, 'article_id'))) : undefined
}

function keepDecision(
  database: Database,
  row: Row,
  { decision, act }: { readonly decision: EditorDecision; readonly act: Act },
): DecisionId {
  const { lastId } = database.run(
    `INSERT INTO comment_decisions (comment_id, was, is_now, account_id, by_name, at, waited_ms) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    integer(row, 'id'),
    JSON.stringify(stateBefore(row)),
    decision.state,
    act.by ?? null,
    act.byName,
    act.at,
    row.state === 'pending' ? Math.max(0, act.at - integer(row, 'written_at')) : null,
  )
  return toId<DecisionId>(lastId)
}

function stateBefore(row: Row): StateBefore {
  return {
    state: stateFrom(row),
    number: row.number as number | null,
    heldBy: row.held_by as ModerationPhase | null,
    reason: row.reason as string | null,
    approvedAt: row.approved_at as number | null,
    decidedAt: row.decided_at as number | null,
    decidedBy: row.decided_by as number | null,
    decisionId: row.decision_id as number | null,
  }
}

function tell(
  database: Database,
  id: CommentId,
  { decision, setting }: { readonly decision: EditorDecision; readonly setting: DecisionSetting },
): void {
  const { act, mails } = setting
  if (mails) {
    const row = database.get(`SELECT ${COMMENT_COLUMNS} WHERE comments.id = ?`, id)
    if (row) putInOutbox(database, mails(commentFrom(row)), { at: act.at, about: id })
  }
  const detail = decision.state === 'rejected' ? { reason: decision.reason, note: decision.note ?? '' } : {}
  writeAudit(database, act, { action: `comment-${decision.state}`, subject: `comment ${id}`, detail })
}

/** Takes a decision back, if it is the last one on its comment. */
export function undoDecision(database: Database, decisionId: DecisionId, act: Act): UndoOutcome {
  const row = database.get(
    `SELECT comments.*, was, is_now, comment_decisions.at AS decision_at, comment_decisions.by_name AS decision_by
     FROM comment_decisions JOIN comments ON comments.id = comment_id AND comments.decision_id = comment_decisions.id
     WHERE comment_decisions.id = ? AND undone_at IS NULL`,
    decisionId,
  )
  if (!row) return { kind: 'too-late' }
  const id = toId<CommentId>(integer(row, 'id'))
  const was = JSON.parse(text(row, 'was')) as StateBefore
  const number = was.number ?? numberThatStays(database, row)
  database.run(
    `UPDATE comments SET state = ?, number = ?, held_by = ?, reason = ?, approved_at = ?, decided_at = ?, decided_by = ?,
       decision_id = ? WHERE id = ?`,
    was.state,
    number,
    was.heldBy,
    was.reason,
    // Who keeps a number keeps the moment at which it was given.
    number === null ? was.approvedAt : row.approved_at === null ? null : integer(row, 'approved_at'),
    was.decidedAt,
    was.decidedBy,
    was.decisionId,
    id,
  )
  database.run('UPDATE comment_decisions SET undone_at = ? WHERE id = ?', act.at, decisionId)
  const deed = row.is_now === 'approved' ? 'approved' : 'rejected'
  countDeed(database, deed, { at: integer(row, 'decision_at'), byName: text(row, 'decision_by'), step: -1 })
  // The mail that the decision caused has lost its ground; one that is out cannot be called back.
  database.run(`DELETE FROM outbox WHERE comment_id = ? AND kind = 'comment-approved' AND outcome = 'waiting'`, id)
  writeAudit(database, act, { action: 'decision-undone', subject: `comment ${id}`, detail: { decision: decisionId } })
  return { kind: 'undone', id, state: was.state }
}

/** The highest number is free again when its approval is undone; any other would leave a gap, so its place stays, empty. */
function numberThatStays(database: Database, row: Row): number | null {
  if (row.number === null) return null
  const number = integer(row, 'number')
  const { changes } = database.run(
    'UPDATE comment_threads SET last_number = last_number - 1 WHERE article_id = ? AND last_number = ?',
    integer(row, 'article_id'),
    number,
  )
  return changes === 1 ? null : number
}

/** Covers parts of a text; the text itself is never changed. */
export function redactComment(
  database: Database,
  id: CommentId,
  { redactions, act }: { readonly redactions: readonly Redaction[]; readonly act: Act },
): boolean {
  const row = database.get('SELECT text FROM comments WHERE id = ?', id)
  if (!row || !areWithin(redactions, text(row, 'text').length)) return false
  database.run('UPDATE comments SET redactions = ? WHERE id = ?', JSON.stringify(redactions), id)
  const action = redactions.length > 0 ? 'comment-redacted' : 'redaction-removed'
  writeAudit(database, act, { action, subject: `comment ${id}`, detail: { parts: redactions.length } })
  return true
}

/** In order, apart from each other, and within the text. */
function areWithin(redactions: readonly Redaction[], length: number): boolean {
  let end = 0
  for (const { from, to } of redactions) {
    if (!Number.isInteger(from) || !Number.isInteger(to) || from < end || to <= from || to > length) return false
    end = to
  }
  return true
}
