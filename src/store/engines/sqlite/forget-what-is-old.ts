import { DAY_MS } from '../../../news/instant.ts'
import type { ForgettingMoments, ForgottenCounts } from '../../writer-store.ts'
import type { Database } from './database.ts'
import { eraseComment } from './erase-writer.ts'
import { integer, text } from './row.ts'

interface ForgettingOptions {
  readonly limit: number
  cut(address: string): string
}

/** Forgets what was kept long enough, at most so much of each kind at once. */
export function forgetWhatIsOld(
  database: Database,
  moments: ForgettingMoments,
  { limit, cut }: ForgettingOptions,
): ForgottenCounts {
  const remove = (table: string, condition: string, moment: number) =>
    database.run(
      `DELETE FROM ${table} WHERE rowid IN (SELECT rowid FROM ${table} WHERE ${condition} LIMIT ?)`,
      moment,
      limit,
    ).changes
  forgetSignIns(database, moments)
  database.run(
    'UPDATE comment_reports SET address_key = NULL WHERE at < ? AND address_key IS NOT NULL',
    moments.addressesCut,
  )
  return {
    addressesCut: cutAddresses(database, moments, { limit, cut }),
    addressesForgotten: database.run(
      `UPDATE comments SET address = NULL WHERE id IN
         (SELECT id FROM comments WHERE address IS NOT NULL AND written_at < ? ORDER BY written_at LIMIT ?)`,
      moments.addresses,
      limit,
    ).changes,
    commentsErased: eraseRejected(database, moments, limit),
    contactsForgotten: database.run(
      `DELETE FROM contacts WHERE writer_id IN
         (SELECT id FROM writers JOIN contacts ON writer_id = id WHERE last_at < ? LIMIT ?)`,
      moments.contacts,
      limit,
    ).changes,
    reportsForgotten: remove('comment_reports', `at < ? AND state <> 'open'`, moments.reports),
    // One that still waits after all its tries' time has nobody to send it: no mail server is named.
    mailsForgotten: remove(
      'outbox',
      `ended_at < ?1 OR ended_at IS NULL AND written_at < ?1 - ${LONGEST_WAIT_MS}`,
      moments.mails,
    ),
    codesForgotten: database.run(
      'DELETE FROM spent_codes WHERE nonce IN (SELECT nonce FROM spent_codes WHERE expires_at < ? LIMIT ?)',
      moments.now,
      limit,
    ).changes,
  }
}

/** A mail is given up 33 hours after it was written. */
const LONGEST_WAIT_MS = 2 * DAY_MS

/** With the address goes its digest: bans and limits know it no more. */
function cutAddresses(
  database: Database,
  { addressesCut }: ForgettingMoments,
  { limit, cut }: ForgettingOptions,
): number {
  const rows = database.all(
    `SELECT id, address FROM comments WHERE address IS NOT NULL AND address_is_cut = 0 AND written_at < ?
     ORDER BY written_at LIMIT ?`,
    addressesCut,
    limit,
  )
  for (const row of rows) {
    database.run(
      'UPDATE comments SET address = ?, address_is_cut = 1, address_key = NULL WHERE id = ?',
      cut(text(row, 'address')),
      integer(row, 'id'),
    )
  }
  return rows.length
}

function eraseRejected(database: Database, { rejected }: ForgettingMoments, limit: number): number {
  const rows = database.all(
    `SELECT id FROM comments INDEXED BY comments_put_away WHERE state IN ('rejected', 'withdrawn') AND decided_at < ? ORDER BY decided_at LIMIT ?`,
    rejected,
    limit,
  )
  for (const row of rows) eraseComment(database, integer(row, 'id'))
  return rows.length
}

/** A failed sign-in counts for a day at most. */
const FAILURES_KEPT_MS = DAY_MS

function forgetSignIns(database: Database, { now }: ForgettingMoments): void {
  database.run('DELETE FROM sessions WHERE expires_at < ?', now)
  database.run('DELETE FROM sign_in_failures WHERE at < ?', now - FAILURES_KEPT_MS)
  database.run('UPDATE accounts SET invitation_hash = NULL, invitation_until = NULL WHERE invitation_until < ?', now)
}
