import { createHash } from 'node:crypto'
import type { Act } from '../../../news/account.ts'
import { AUDIT_ACTIONS } from '../../../news/audit-action.ts'
import { type AccountId, toId } from '../../../news/ids.ts'
import type { AuditEntry, AuditFilter, AuditStore } from '../../audit-store.ts'
import type { Database } from './database.ts'
import { integer, type Row, text } from './row.ts'

type AuditedDeed = Pick<AuditEntry, 'action' | 'subject' | 'detail'>

/** Writes a line of the audit log, in the transaction of what it tells. */
export function writeAudit(
  database: Database,
  { by, byName, at }: Act,
  { action, subject, detail }: AuditedDeed,
): void {
  const before = database.get('SELECT digest FROM audit_log ORDER BY id DESC LIMIT 1')
  const written = { at, by: by ?? null, byName, action, subject, detail: JSON.stringify(detail) }
  database.run(
    `INSERT INTO audit_log (at, account_id, by_name, action, subject, detail, digest) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    at,
    written.by,
    byName,
    action,
    subject,
    written.detail,
    digestAfter(before ? text(before, 'digest') : '', written),
  )
}

interface WrittenEntry {
  readonly at: number
  readonly by: number | null
  readonly byName: string
  readonly action: string
  readonly subject: string
  readonly detail: string
}

/** Each entry's digest covers the one before it: none can be changed without all later ones. */
function digestAfter(digest: string, { at, by, byName, action, subject, detail }: WrittenEntry): string {
  return createHash('sha256')
    .update(JSON.stringify([digest, at, by, byName, action, subject, detail]))
    .digest('base64url')
}

/** The audit log in SQLite. */
export function auditQueries(database: Database): AuditStore {
  return {
    list: async (filter) => listEntries(database, filter),
    append: async (deed, act) => database.transaction(() => writeAudit(database, act, deed), { unseen: true }),
    firstBroken: async () => firstBroken(database),
  }
}

function listEntries(database: Database, { by, action, subject, before, limit }: AuditFilter): readonly AuditEntry[] {
  const conditions = [
    ...(by === undefined ? [] : [['account_id = ?', by] as const]),
    ...(action === undefined ? [] : [['action = ?', action] as const]),
    ...(subject === undefined ? [] : [['subject = ?', subject] as const]),
    ...(before === undefined ? [] : [['id < ?', before] as const]),
  ]
  const where = conditions.length > 0 ? `WHERE ${conditions.map(([condition]) => condition).join(' AND ')}` : ''
  const values = conditions.map(([, value]) => value)
  return database.all(`SELECT * FROM audit_log ${where} ORDER BY id DESC LIMIT ?`, ...values, limit).map(entryFrom)
}

function entryFrom(row: Row): AuditEntry {
  const action = AUDIT_ACTIONS.find((known) => known === row.action)
  if (!action) throw new TypeError(`no act of this kind: ${String(row.action)}`)
  return {
    id: integer(row, 'id'),
    at: integer(row, 'at'),
    byName: text(row, 'by_name'),
    ...(row.account_id === null ? {} : { by: toId<AccountId>(integer(row, 'account_id')) }),
    action,
    subject: text(row, 'subject'),
    detail: JSON.parse(text(row, 'detail')) as AuditEntry['detail'],
  }
}

const CHAIN_STEP = 1000

function firstBroken(database: Database): number | undefined {
  let digest = ''
  let last = 0
  for (;;) {
    const rows = database.all('SELECT * FROM audit_log WHERE id > ? ORDER BY id LIMIT ?', last, CHAIN_STEP)
    for (const row of rows) {
      last = integer(row, 'id')
      digest = digestAfter(digest, writtenFrom(row))
      if (digest !== text(row, 'digest')) return last
    }
    if (rows.length < CHAIN_STEP) return undefined
  }
}

function writtenFrom(row: Row): WrittenEntry {
  return {
    at: integer(row, 'at'),
    by: row.account_id === null ? null : integer(row, 'account_id'),
    byName: text(row, 'by_name'),
    action: text(row, 'action'),
    subject: text(row, 'subject'),
    detail: text(row, 'detail'),
  }
}
