import type { AccountId } from '../../../news/ids.ts'
import { MINUTE_MS } from '../../../news/instant.ts'
import type { AccountStore, Session } from '../../account-store.ts'
import { accountFrom } from './account-row.ts'
import type { Database } from './database.ts'
import { countIn, integer, type Row, text } from './row.ts'

/** Being seen is written down no more often than this. */
const SEEN_STEP_MS = MINUTE_MS

type SessionQueries = Pick<
  AccountStore,
  | 'openSession'
  | 'session'
  | 'sessionsOf'
  | 'prove'
  | 'endSession'
  | 'endSessionsOf'
  | 'failures'
  | 'countFailure'
  | 'clearFailures'
>

/** Sessions and failed sign-ins in SQLite. */
export function sessionQueries(database: Database): SessionQueries {
  return {
    openSession: async ({ tokenHash, accountId, createdAt, expiresAt, provenAt }) =>
      database.transaction(
        () => {
          database.run(
            `INSERT INTO sessions (token_hash, account_id, created_at, seen_at, expires_at, proven_at)
             VALUES (?1, ?2, ?3, ?3, ?4, ?5)`,
            tokenHash,
            accountId,
            createdAt,
            expiresAt,
            provenAt,
          )
          database.run('UPDATE accounts SET last_sign_in_at = ? WHERE id = ?', createdAt, accountId)
        },
        { unseen: true },
      ),
    session: async (tokenHash, at) => {
      const row = database.get('SELECT * FROM sessions WHERE token_hash = ? AND expires_at > ?', tokenHash, at)
      const account =
        row && database.get(`SELECT * FROM accounts WHERE id = ? AND state = 'active'`, integer(row, 'account_id'))
      if (!row || !account) return undefined
      if (at - integer(row, 'seen_at') >= SEEN_STEP_MS) {
        database.run('UPDATE sessions SET seen_at = ? WHERE token_hash = ?', at, tokenHash)
      }
      return { ...sessionFrom(row), account: accountFrom(account) }
    },
    sessionsOf: async (id, at) =>
      database
        .all('SELECT * FROM sessions WHERE account_id = ? AND expires_at > ? ORDER BY seen_at DESC', id, at)
        .map(sessionFrom),
    prove: async (tokenHash, at) => {
      database.run('UPDATE sessions SET proven_at = ? WHERE token_hash = ?', at, tokenHash)
    },
    endSession: async (tokenHash) => {
      database.run('DELETE FROM sessions WHERE token_hash = ?', tokenHash)
    },
    endSessionsOf: async (id, keep) => endSessionsOf(database, id, keep),
    failures: async (key, since) =>
      countIn(database.get('SELECT count(*) AS count FROM sign_in_failures WHERE key = ? AND at >= ?', key, since)),
    countFailure: async (key, at) => {
      database.run('INSERT INTO sign_in_failures (key, at) VALUES (?, ?)', key, at)
    },
    clearFailures: async (key) => {
      database.run('DELETE FROM sign_in_failures WHERE key = ?', key)
    },
  }
}

/** @param keep the hash of the one session that goes on */
export function endSessionsOf(database: Database, id: AccountId, keep = ''): void {
  database.run('DELETE FROM sessions WHERE account_id = ? AND token_hash <> ?', id, keep)
}

/** `seenAt` is what it was before this question: idle sessions are told by it. */
function sessionFrom(row: Row): Omit<Session, 'account'> {
  return {
    tokenHash: text(row, 'token_hash'),
    createdAt: integer(row, 'created_at'),
    seenAt: integer(row, 'seen_at'),
    expiresAt: integer(row, 'expires_at'),
    provenAt: integer(row, 'proven_at'),
  }
}
