import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { addAccount, clientOf, type DeskForTest, isOpen, openDeskForTest, signInAs } from '../../test/desk-for-test.ts'
import { openSqliteStore } from '../store/engines/sqlite/sqlite-store.ts'

const MAIN = join(import.meta.dirname, '..', 'main.ts')
const CHOSEN = { password: 'ثلاث نخلات قرب البئر', again: 'ثلاث نخلات قرب البئر' }

let folder: string
let desk: DeskForTest

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nashra-desk-'))
  desk = await openDeskForTest({ store: openSqliteStore({ file: join(folder, 'nashra.db') }) })
  desk.now = Date.now()
})
afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

function nashra(...words: readonly string[]) {
  const env = { ...process.env, NASHRA_DATA: folder, NASHRA_SITE_URL: 'https://news.example' }
  return spawnSync(process.execPath, [MAIN, 'desk', ...words], { env, encoding: 'utf8', input: '' })
}

test('a colleague is invited while the desk is open, and comes in by the link', async () => {
  const { stdout, status } = nashra('invite', 'nabil', '--role', 'moderator', '--name', 'نبيل')
  assert.equal(status, 0)
  assert.match(stdout, /^https:\/\/news\.example\/desk\/invitation\/[\w-]{43}\n$/)
  const answer = await clientOf(desk).post(new URL(stdout.trim()).pathname, CHOSEN)
  assert.equal(answer.headers.location, '/desk')
  const account = (await desk.store.accounts.credentials('nabil'))?.account
  assert.deepEqual([account?.name, account?.role, account?.state], ['نبيل', 'moderator', 'active'])
})

test('who is locked out gets a new link, and the sessions end; the second factor goes only if that is asked for', async () => {
  const samar = await addAccount(desk, 'samar', 'administrator')
  const secret = desk.keyring.seal('totp', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  const session = await signInAs(desk, samar)
  await desk.store.accounts.setTotp(
    samar.id,
    {
      secret,
      recoveryHashes: [],
      keep: (await desk.store.accounts.sessionsOf(samar.id, desk.now))[0]?.tokenHash ?? '',
    },
    { byName: 'nashra', at: desk.now },
  )
  assert.ok(await isOpen(desk, session))
  assert.equal(nashra('reset', 'SAMAR').status, 0)
  assert.equal(await isOpen(desk, session), false)
  assert.equal((await desk.store.accounts.byId(samar.id))?.hasTotp, true)
  const { stdout } = nashra('reset', 'samar', '--second-factor')
  assert.equal((await desk.store.accounts.byId(samar.id))?.hasTotp, false)
  assert.equal((await clientOf(desk).post(new URL(stdout.trim()).pathname, CHOSEN)).statusCode, 303)
})

test('words that make no sense make no account', async () => {
  for (const words of [
    [],
    ['invite'],
    ['invite', 'nabil'],
    ['invite', 'nabil', '--role', 'root', '--name', 'نبيل'],
    ['invite', '2x', '--role', 'reader', '--name', 'نبيل'],
    ['reset', 'nobody'],
    ['remove', 'nabil'],
  ]) {
    assert.equal(nashra(...words).status, 2, words.join(' '))
  }
  assert.equal(await desk.store.accounts.count(), 0)
})

test('a login that is taken is told so, and keeps its password', async () => {
  const samar = await addAccount(desk, 'samar', 'administrator')
  const { status, stderr } = nashra('invite', 'samar', '--role', 'reader', '--name', 'سمر')
  assert.equal(status, 2)
  assert.match(stderr, /nashra desk reset samar/)
  assert.ok(await isOpen(desk, await signInAs(desk, samar)))
})
