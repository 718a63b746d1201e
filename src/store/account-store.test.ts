import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import type { Act } from '../news/account.ts'
import { HOUR_MS } from '../news/instant.ts'
import { openSqliteStore } from './engines/sqlite/sqlite-store.ts'
import type { Store } from './store.ts'

const NOON = Date.parse('2024-04-03T12:00:00Z')
const PROGRAM: Act = { byName: 'nashra', at: NOON }

async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  const store = openSqliteStore({ file: ':memory:' })
  try {
    await work(store)
  } finally {
    await store.close()
  }
}

async function administrator(store: Store, login = 'layla') {
  const invitation = { tokenHash: `hash of ${login}`, expiresAt: NOON + HOUR_MS }
  const id = await store.accounts.invite(
    { login, name: 'ليلى', role: 'administrator', language: 'ar', invitation },
    PROGRAM,
  )
  assert.ok(id)
  const account = await store.accounts.accept(invitation.tokenHash, { passwordHash: '$argon2id$', at: NOON })
  assert.equal(account?.state, 'active')
  return id
}

function sessionOf(accountId: Awaited<ReturnType<typeof administrator>>, tokenHash: string) {
  return { tokenHash, accountId, createdAt: NOON, expiresAt: NOON + HOUR_MS, provenAt: NOON }
}

test('an invitation is used once, and not after its end', async () => {
  await withStore(async (store) => {
    await administrator(store)
    assert.equal(await store.accounts.accept('hash of layla', { passwordHash: 'x', at: NOON }), undefined)
    const invitation = { tokenHash: 'late', expiresAt: NOON + 1 }
    await store.accounts.invite({ login: 'omar', name: 'عمر', role: 'reader', language: 'ar', invitation }, PROGRAM)
    assert.equal(await store.accounts.accept('late', { passwordHash: 'x', at: NOON + 1 }), undefined)
    const again = { login: 'OMAR', name: 'عمر', role: 'reader', language: 'ar', invitation } as const
    assert.equal(await store.accounts.invite(again, PROGRAM), undefined, 'a login has no case')
  })
})

test('a session ends with its time, at sign-out, and at once when its account is disabled', async () => {
  await withStore(async (store) => {
    await administrator(store)
    const id = await administrator(store, 'omar')
    await store.accounts.openSession(sessionOf(id, 's1'))
    await store.accounts.openSession(sessionOf(id, 's2'))
    assert.ok(await store.accounts.session('s1', NOON))
    assert.equal(await store.accounts.session('s1', NOON + HOUR_MS), undefined)
    await store.accounts.endSession('s1')
    assert.equal(await store.accounts.session('s1', NOON), undefined)
    assert.equal(await store.accounts.setState(id, 'disabled', PROGRAM), 'done')
    assert.equal(await store.accounts.session('s2', NOON), undefined)
  })
})

test('a new password, role or second factor ends the other sessions', async () => {
  await withStore(async (store) => {
    await administrator(store)
    const id = await administrator(store, 'omar')
    for (const hash of ['s1', 's2']) await store.accounts.openSession(sessionOf(id, hash))
    await store.accounts.setPassword(id, { passwordHash: 'new', keep: 's1' }, PROGRAM)
    assert.ok(await store.accounts.session('s1', NOON))
    assert.equal(await store.accounts.session('s2', NOON), undefined)
    await store.accounts.setRole(id, 'moderator', PROGRAM)
    assert.equal(await store.accounts.session('s1', NOON), undefined)
  })
})

test('the last administrator stays one', async () => {
  await withStore(async (store) => {
    const id = await administrator(store)
    assert.equal(await store.accounts.setRole(id, 'editor', PROGRAM), 'sole-administrator')
    assert.equal(await store.accounts.setState(id, 'disabled', PROGRAM), 'sole-administrator')
    await administrator(store, 'omar')
    assert.equal(await store.accounts.setRole(id, 'editor', PROGRAM), 'done')
  })
})

test('a time step and a recovery code open the door once', async () => {
  await withStore(async (store) => {
    const id = await administrator(store)
    await store.accounts.setTotp(id, { secret: Buffer.from('s'), recoveryHashes: ['r1', 'r2'] }, PROGRAM)
    const steps = await Promise.all(Array.from({ length: 20 }, () => store.accounts.useTotpStep(id, 7)))
    assert.equal(steps.filter(Boolean).length, 1)
    assert.ok(!(await store.accounts.useTotpStep(id, 6)), 'an older step is used too')
    assert.ok(await store.accounts.useRecoveryCode(id, 'r1'))
    assert.ok(!(await store.accounts.useRecoveryCode(id, 'r1')))
  })
})

test('the audit log is neither changed nor shortened, and shows where somebody broke its chain', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nashra-'))
  const file = join(folder, 'nashra.db')
  try {
    const store = openSqliteStore({ file })
    await administrator(store)
    await administrator(store, 'omar')
    const entries = await store.audit.list({ limit: 10 })
    assert.deepEqual(
      entries.map(({ action }) => action),
      ['invitation-accepted', 'account-invited', 'invitation-accepted', 'account-invited'],
    )
    assert.equal(await store.audit.firstBroken(), undefined)
    await store.close()
    const intruder = new DatabaseSync(file)
    assert.throws(() => intruder.exec('DELETE FROM audit_log'), /never changed/)
    assert.throws(() => intruder.exec(`UPDATE audit_log SET action = 'x'`), /never changed/)
    intruder.exec(`DROP TRIGGER audit_never_changes; UPDATE audit_log SET by_name = 'another' WHERE id = 2`)
    intruder.close()
    const broken = openSqliteStore({ file })
    assert.equal(await broken.audit.firstBroken(), 2)
    await broken.close()
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a mail is written once, sent once, and leaves nothing behind', async () => {
  await withStore(async (store) => {
    const draft = {
      kind: 'invitation',
      to: Buffer.from('sealed'),
      language: 'ar',
      values: { link: 'x' },
      key: 'k',
    } as const
    await store.outbox.add([draft, draft], NOON)
    const [mail] = await store.outbox.due(NOON, 10)
    assert.ok(mail)
    await store.outbox.failed(mail.id, { error: '451 later', nextAt: NOON + 10 })
    assert.deepEqual(await store.outbox.due(NOON, 10), [])
    assert.equal((await store.outbox.due(NOON + 10, 10))[0]?.attempts, 1)
    await store.outbox.sent(mail.id, NOON + 11)
    assert.deepEqual(await store.outbox.counts(), { waiting: 0, sent: 1, givenUp: 0 })
    await store.outbox.add([draft], NOON)
    assert.deepEqual(await store.outbox.due(NOON + HOUR_MS, 10), [], 'the same mail is not sent again')
  })
})
