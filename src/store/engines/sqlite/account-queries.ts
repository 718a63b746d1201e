import type { Account, Act, Role } from '../../../news/account.ts'
import type { AuditAction } from '../../../news/audit-action.ts'
import { type AccountId, toId } from '../../../news/ids.ts'
import type { EpochMs } from '../../../news/instant.ts'
import type { AccountStore, Credentials, NewAccount, SoleAdministrator } from '../../account-store.ts'
import { accountFrom } from './account-row.ts'
import { writeAudit } from './audit-queries.ts'
import type { Database } from './database.ts'
import { putInOutbox } from './outbox-queries.ts'
import { bytes, countIn, optionalText, type Row } from './row.ts'
import { endSessionsOf, sessionQueries } from './session-queries.ts'

const UNSEEN = { unseen: true } as const

/** The desk's accounts in SQLite. No page of the public site shows anything of them. */
export function accountQueries(database: Database): AccountStore {
  const unseen = <T>(work: () => T): T => database.transaction(work, UNSEEN)
  return {
    ...readingQueries(database),
    invite: async (account, act) => unseen(() => invite(database, account, act)),
    inviteAgain: async (id, invitation, act) => unseen(() => inviteAgain(database, id, { invitation, act })),
    accept: async (tokenHash, chosen) => unseen(() => accept(database, tokenHash, chosen)),
    setPassword: async (id, { passwordHash, keep }, act) =>
      unseen(() => {
        database.run('UPDATE accounts SET password_hash = ? WHERE id = ?', passwordHash, id)
        endSessionsOf(database, id, keep)
        auditAccount(database, id, { act, action: 'password-changed' })
      }),
    setTotp: async (id, totp, act) => unseen(() => setTotp(database, id, { totp, act })),
    useTotpStep: async (id, step) =>
      database.run('UPDATE accounts SET totp_step = ?1 WHERE id = ?2 AND totp_step < ?1', step, id).changes === 1,
    useRecoveryCode: async (id, hash) =>
      database.run('DELETE FROM recovery_codes WHERE account_id = ? AND hash = ?', id, hash).changes === 1,
    setRole: async (id, role, act) => unseen(() => setRole(database, id, { role, act })),
    setState: async (id, state, act) => unseen(() => setState(database, id, { state, act })),
    setLanguage: async (id, language) => {
      database.run('UPDATE accounts SET language = ? WHERE id = ?', language, id)
    },
    setName: async (id, name, act) =>
      unseen(() => {
        database.run('UPDATE accounts SET name = ? WHERE id = ?', name, id)
        auditAccount(database, id, { act, action: 'name-changed' })
      }),
    rehash: async (id, passwordHash) => {
      database.run('UPDATE accounts SET password_hash = ? WHERE id = ?', passwordHash, id)
    },
    ...sessionQueries(database),
  }
}

function readingQueries(
  database: Database,
): Pick<AccountStore, 'count' | 'list' | 'byId' | 'credentials' | 'credentialsOf' | 'byInvitation'> {
  const one = (condition: string, ...values: readonly (string | number)[]): Row | undefined =>
    database.get(`SELECT * FROM accounts WHERE ${condition}`, ...values)
  return {
    count: async () => countIn(database.get('SELECT count(*) AS count FROM accounts')),
    list: async () => database.all('SELECT * FROM accounts ORDER BY id').map(accountFrom),
    byId: async (id) => {
      const row = one('id = ?', id)
      return row && accountFrom(row)
    },
    credentials: async (login) => credentialsFrom(one('login = ?', login)),
    credentialsOf: async (id) => credentialsFrom(one('id = ?', id)),
    byInvitation: async (tokenHash, at) => {
      const row = one('invitation_hash = ? AND invitation_until > ?', tokenHash, at)
      return row && accountFrom(row)
    },
  }
}

function credentialsFrom(row: Row | undefined): Credentials | undefined {
  if (!row) return undefined
  return {
    account: accountFrom(row),
    ...optionalText(row, 'password_hash', 'passwordHash'),
    ...(row.totp_secret === null ? {} : { totpSecret: bytes(row, 'totp_secret') }),
  }
}

function auditAccount(
  database: Database,
  id: AccountId,
  {
    act,
    action,
    detail = {},
  }: { readonly act: Act; readonly action: AuditAction; readonly detail?: Readonly<Record<string, string>> },
): void {
  writeAudit(database, act, { action, subject: `account ${id}`, detail })
}

function invite(database: Database, account: NewAccount, act: Act): AccountId | undefined {
  const { changes, lastId } = database.run(
    `INSERT INTO accounts (login, name, role, state, language, invitation_hash, invitation_until, created_at)
     VALUES (?, ?, ?, 'invited', ?, ?, ?, ?) ON CONFLICT (login) DO NOTHING`,
    account.login,
    account.name,
    account.role,
    account.language,
    account.invitation.tokenHash,
    account.invitation.expiresAt,
    act.at,
  )
  if (changes === 0) return undefined
  const id = toId<AccountId>(lastId)
  putInOutbox(database, account.mails ?? [], { at: act.at })
  auditAccount(database, id, { act, action: 'account-invited', detail: { role: account.role } })
  return id
}

function inviteAgain(
  database: Database,
  id: AccountId,
  { invitation, act }: { readonly invitation: NewAccount['invitation']; readonly act: Act },
): void {
  database.run(
    'UPDATE accounts SET invitation_hash = ?, invitation_until = ? WHERE id = ?',
    invitation.tokenHash,
    invitation.expiresAt,
    id,
  )
  endSessionsOf(database, id)
  auditAccount(database, id, { act, action: 'account-invited-again' })
}

function accept(
  database: Database,
  tokenHash: string,
  { passwordHash, at }: { readonly passwordHash: string; readonly at: EpochMs },
): Account | undefined {
  const row = database.get(
    `UPDATE accounts SET password_hash = ?, invitation_hash = NULL, invitation_until = NULL,
       state = iif(state = 'invited', 'active', state)
     WHERE invitation_hash = ? AND invitation_until > ? RETURNING *`,
    passwordHash,
    tokenHash,
    at,
  )
  if (!row) return undefined
  const account = accountFrom(row)
  endSessionsOf(database, account.id)
  auditAccount(database, account.id, {
    act: { by: account.id, byName: account.name, at },
    action: 'invitation-accepted',
  })
  return account
}

function setTotp(
  database: Database,
  id: AccountId,
  { totp, act }: { readonly totp: Parameters<AccountStore['setTotp']>[1]; readonly act: Act },
): void {
  database.run('UPDATE accounts SET totp_secret = ?, totp_step = 0 WHERE id = ?', totp?.secret ?? null, id)
  database.run('DELETE FROM recovery_codes WHERE account_id = ?', id)
  for (const hash of totp?.recoveryHashes ?? []) {
    database.run('INSERT INTO recovery_codes (account_id, hash) VALUES (?, ?)', id, hash)
  }
  endSessionsOf(database, id, totp?.keep)
  auditAccount(database, id, { act, action: totp ? 'second-factor-set' : 'second-factor-removed' })
}

/** Whether the desk would be left without anybody who may administrate it. */
function isSoleAdministrator(database: Database, id: AccountId): boolean {
  const admins = database.all(`SELECT id FROM accounts WHERE role = 'administrator' AND state = 'active' LIMIT 2`)
  return admins.length === 1 && admins[0]?.id === id
}

function setRole(
  database: Database,
  id: AccountId,
  { role, act }: { readonly role: Role; readonly act: Act },
): SoleAdministrator | 'done' {
  if (role !== 'administrator' && isSoleAdministrator(database, id)) return 'sole-administrator'
  database.run('UPDATE accounts SET role = ? WHERE id = ?', role, id)
  endSessionsOf(database, id)
  auditAccount(database, id, { act, action: 'role-changed', detail: { role } })
  return 'done'
}

function setState(
  database: Database,
  id: AccountId,
  { state, act }: { readonly state: 'active' | 'disabled'; readonly act: Act },
): SoleAdministrator | 'done' {
  if (state === 'disabled' && isSoleAdministrator(database, id)) return 'sole-administrator'
  // Who never set a password is invited still.
  const sql = `UPDATE accounts SET state = iif(?1 = 'active' AND password_hash IS NULL, 'invited', ?1) WHERE id = ?2`
  database.run(sql, state, id)
  if (state === 'disabled') {
    database.run('UPDATE accounts SET invitation_hash = NULL, invitation_until = NULL WHERE id = ?', id)
    endSessionsOf(database, id)
  }
  auditAccount(database, id, { act, action: state === 'disabled' ? 'account-disabled' : 'account-enabled' })
  return 'done'
}
