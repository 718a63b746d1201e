import type { Act } from '../../../news/account.ts'
import { REPORT_REASONS, REPORT_STATES } from '../../../news/comment.ts'
import { type CommentId, type ReportId, toId } from '../../../news/ids.ts'
import type { AddedReport, CommentReport, NewReport, ReportStore } from '../../report-store.ts'
import { writeAudit } from './audit-queries.ts'
import type { Database } from './database.ts'
import { countIn, integer, optionalInteger, optionalText, type Row, text } from './row.ts'
import { useUpCode } from './spent-codes.ts'

/** Readers' reports in SQLite. */
export function reportQueries(database: Database): ReportStore {
  return {
    add: async (report) => database.transaction(() => addReport(database, report), { unseen: true }),
    byReference: async (reference) => {
      const row = database.get('SELECT * FROM comment_reports WHERE reference = ?', reference)
      return row && reportFrom(row)
    },
    ofComment: async (id) =>
      database.all('SELECT * FROM comment_reports WHERE comment_id = ? ORDER BY id', id).map(reportFrom),
    list: async ({ state, after, limit }) =>
      database
        .all('SELECT * FROM comment_reports WHERE state = ? AND id > ? ORDER BY id LIMIT ?', state, after ?? 0, limit)
        .map(reportFrom),
    countSince: async (addressKey, since) =>
      countIn(
        database.get(
          'SELECT count(*) AS count FROM comment_reports WHERE address_key = ? AND at >= ?',
          addressKey,
          since,
        ),
      ),
    close: async (commentId, verdict, act) =>
      database.transaction(() => closeReports(database, commentId, { ...verdict, act }), { unseen: true }),
  }
}

function addReport(database: Database, report: NewReport): AddedReport {
  const shown = database.get(`SELECT id FROM comments WHERE id = ? AND state = 'approved'`, report.commentId)
  if (!shown) return { kind: 'no-such-comment' }
  const before = database.get(
    'SELECT reference FROM comment_reports WHERE comment_id = ? AND address_key = ?',
    report.commentId,
    report.addressKey ?? null,
  )
  if (before) return { kind: 'repeated', reference: text(before, 'reference') }
  if (report.code && !useUpCode(database, report.code)) return { kind: 'code-spent' }
  const { lastId } = database.run(
    `INSERT INTO comment_reports (reference, comment_id, reason, detail, address_key, at, state)
     VALUES (?, ?, ?, ?, ?, ?, 'open')`,
    report.reference,
    report.commentId,
    report.reason,
    report.detail,
    report.addressKey ?? null,
    report.at,
  )
  database.run('UPDATE comments SET open_reports = open_reports + 1 WHERE id = ?', report.commentId)
  return { kind: 'added', id: toId<ReportId>(lastId) }
}

function closeReports(
  database: Database,
  commentId: CommentId,
  { state, answer, act }: { readonly state: string; readonly answer: string; readonly act: Act },
): number {
  const { changes } = database.run(
    `UPDATE comment_reports SET state = ?, answer = ?, decided_at = ?, decided_by_name = ?
     WHERE comment_id = ? AND state = 'open'`,
    state,
    answer,
    act.at,
    act.byName,
    commentId,
  )
  if (changes === 0) return 0
  database.run('UPDATE comments SET open_reports = 0 WHERE id = ?', commentId)
  const action = state === 'upheld' ? 'reports-upheld' : 'reports-dismissed'
  writeAudit(database, act, { action, subject: `comment ${commentId}`, detail: { reports: changes } })
  return changes
}

function reportFrom(row: Row): CommentReport {
  const reason = REPORT_REASONS.find((known) => known === row.reason)
  const state = REPORT_STATES.find((known) => known === row.state)
  if (!reason || !state) throw new TypeError('a report of an unknown kind')
  return {
    id: toId<ReportId>(integer(row, 'id')),
    reference: text(row, 'reference'),
    commentId: toId<CommentId>(integer(row, 'comment_id')),
    reason,
    detail: text(row, 'detail'),
    at: integer(row, 'at'),
    state,
    ...optionalText(row, 'answer', 'answer'),
    ...optionalInteger(row, 'decided_at', 'decidedAt'),
    ...optionalText(row, 'decided_by_name', 'decidedByName'),
  }
}
