import type { Act } from '../../../news/account.ts'
import type { WriterId } from '../../../news/ids.ts'
import { writeAudit } from './audit-queries.ts'
import type { Database } from './database.ts'
import { integer } from './row.ts'

/** Empties a comment of all that is its writer's; its number's place stays. */
export function eraseComment(database: Database, id: number): void {
  database.run('DELETE FROM comment_revisions WHERE comment_id = ?', id)
  database.run('DELETE FROM outbox WHERE comment_id = ?', id)
  database.run(`UPDATE comment_reports SET detail = '' WHERE comment_id = ?`, id)
  database.run(
    `UPDATE comments SET state = 'erased', name = '', text = '', text_key = '', redactions = '[]', verdicts = '[]',
       held_by = NULL, reason = NULL, decided_by = NULL, decision_id = NULL, wants_replies = 0, address = NULL,
       address_key = NULL WHERE id = ?`,
    id,
  )
  // An earlier state of it stands in the decisions' way back.
  database.run('DELETE FROM comment_decisions WHERE comment_id = ?', id)
}

/** Erases all that we have of a writer, who cannot be told again afterwards. @returns the number of comments erased */
export function eraseWriter(database: Database, id: WriterId, act: Act): number {
  const rows = database.all(`SELECT id FROM comments WHERE writer_id = ? AND state <> 'erased'`, id)
  for (const row of rows) eraseComment(database, integer(row, 'id'))
  database.run('DELETE FROM contacts WHERE writer_id = ?', id)
  database.run('DELETE FROM writer_notes WHERE writer_id = ?', id)
  database.run(`DELETE FROM bans WHERE kind = 'writer' AND value = ?`, String(id))
  const { changes } = database.run(
    `UPDATE writers SET key = 'erased ' || id, name = '', trusted_at = NULL WHERE id = ? AND key NOT LIKE 'erased %'`,
    id,
  )
  if (changes + rows.length > 0) {
    writeAudit(database, act, { action: 'writer-erased', subject: `writer ${id}`, detail: { comments: rows.length } })
  }
  return rows.length
}
