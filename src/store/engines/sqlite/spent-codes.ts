import type { AnsweredCode } from '../../comment-store.ts'
import type { Database } from './database.ts'
import { integer } from './row.ts'

/** Wrong answers that a verification code bears. */
const MOST_TRIES = 3

/** Uses a code up; `false` if another comment did, or it was tried too often. In the transaction of what it is used for. */
export function useUpCode(database: Database, { nonce, expiresAt }: AnsweredCode): boolean {
  const { changes } = database.run(
    `INSERT INTO spent_codes (nonce, tries, used, expires_at) VALUES (?, 0, 1, ?)
     ON CONFLICT (nonce) DO UPDATE SET used = 1 WHERE used = 0 AND tries < ${MOST_TRIES}`,
    nonce,
    expiresAt,
  )
  return changes === 1
}

/** Counts a wrong answer. @returns how many tries are left */
export function countCodeTry(database: Database, { nonce, expiresAt }: AnsweredCode): number {
  const row = database.get(
    `INSERT INTO spent_codes (nonce, tries, used, expires_at) VALUES (?, 1, 0, ?)
     ON CONFLICT (nonce) DO UPDATE SET tries = tries + 1 RETURNING iif(used, ${MOST_TRIES}, tries) AS tries`,
    nonce,
    expiresAt,
  )
  return Math.max(0, MOST_TRIES - (row ? integer(row, 'tries') : MOST_TRIES))
}

/** Whether a code was used, or tried too often. */
export function isCodeSpent(database: Database, nonce: string): boolean {
  return (
    database.get(`SELECT 1 FROM spent_codes WHERE nonce = ? AND (used = 1 OR tries >= ${MOST_TRIES})`, nonce) !==
    undefined
  )
}
