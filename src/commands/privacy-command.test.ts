import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { createKeyring, type Keyring } from '../base/keyring.ts'
import { parseEmail } from '../comments/email-address.ts'
import { sealContact } from '../comments/sealed-contact.ts'
import { writerKey } from '../comments/writer-key.ts'
import type { CommentId } from '../news/ids.ts'
import { addForTest, commentForTest, openCommentedStore } from '../store/commented-store-for-test.ts'
import { openSqliteStore } from '../store/engines/sqlite/sqlite-store.ts'
import { newsroomSecret } from './newsroom-secret.ts'

const MAIN = join(import.meta.dirname, '..', 'main.ts')
const SALMA = 'Salma+news@reader.example'

let folder: string
let keyring: Keyring
let ids: CommentId[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nashra-privacy-'))
  keyring = createKeyring(newsroomSecret(join(folder, 'secret.key')))
  const email = parseEmail(SALMA)
  assert.ok(email)
  const { store, articles } = await openCommentedStore({ file: join(folder, 'nashra.db') })
  const [articleId] = articles
  assert.ok(articleId !== undefined)
  const salmas = {
    writerKey: writerKey(keyring, { name: 'سلمى', email }, '192.0.2.7'),
    contact: sealContact(keyring, email.address),
    address: { text: '192.0.2.7', key: 'digest' },
  }
  ids = [
    (await addForTest(store, commentForTest(articleId, salmas))).id,
    (await addForTest(store, commentForTest(articleId, { ...salmas, text: '=HYPERLINK("x")', textKey: 'b' }))).id,
    (await addForTest(store, commentForTest(articleId, { writerKey: 'of-omar', name: 'عمر', textKey: 'c' }))).id,
  ]
  await store.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function nashra(...words: readonly string[]) {
  const env = { ...process.env, NASHRA_DATA: folder }
  return spawnSync(process.execPath, [MAIN, 'privacy', ...words], { env, encoding: 'utf8', input: '' })
}

async function actions(): Promise<readonly (readonly [string, string])[]> {
  const store = openSqliteStore({ file: join(folder, 'nashra.db') })
  const entries = await store.audit.list({ limit: 10 })
  await store.close()
  return entries.map(({ action, subject }) => [action, subject])
}

test('a writer is found by the e-mail address in any of its spellings, and told all that is kept', async () => {
  const { stdout, status } = nashra('export', '--email', 'salma@READER.example')
  assert.equal(status, 0)
  const record = JSON.parse(stdout)
  assert.equal(record.contact.email, SALMA)
  assert.deepEqual(
    record.comments.map(({ id, address }: { id: number; address: string }) => [id, address]),
    [
      [ids[0], '192.0.2.7'],
      [ids[1], '192.0.2.7'],
    ],
  )
  assert.equal(record.comments[0].writtenAt, '2024-04-03T12:00:00.000Z')
  assert.deepEqual(await actions(), [['writer-exported', 'writer 1']])
})

test('as CSV no comment is a formula, and the file is for its owner alone', () => {
  const out = join(folder, 'salma.csv')
  assert.equal(nashra('export', '--comment', String(ids[0]), '--csv', '--out', out).status, 0)
  assert.match(readFileSync(out, 'utf8'), /,"'=HYPERLINK\(""x""\)",/)
  assert.equal(statSync(out).mode & 0o777, 0o600)
  assert.equal(nashra('export', '--comment', String(ids[0]), '--out', out).status, 2, 'a file is never overwritten')
})

test('erasing takes all of one writer and nothing of another, and is written down', async () => {
  const { stdout, status } = nashra('erase', '--email', SALMA, '--yes')
  assert.equal(status, 0)
  assert.match(stdout, /erased: 2 comments/)
  const store = openSqliteStore({ file: join(folder, 'nashra.db') })
  const texts = await Promise.all(ids.map(async (id) => (await store.comments.byId(id))?.text))
  await store.close()
  assert.deepEqual(texts, ['', '', 'متى يعود الخط البحري؟'])
  assert.deepEqual(await actions(), [['writer-erased', 'writer 1']])
  assert.equal(nashra('export', '--email', SALMA).status, 1, 'nobody is known by it any more')
})

test('nothing is erased where nobody could be asked', async () => {
  assert.equal(nashra('erase', '--email', SALMA).status, 2)
  assert.deepEqual(await actions(), [])
})

test('words that name nobody are refused', () => {
  for (const words of [
    ['export'],
    ['forget', '--email', SALMA],
    ['export', '--email', 'salma'],
    ['export', '--comment', '0'],
    ['export', '--email', SALMA, '--comment', '1'],
  ]) {
    assert.equal(nashra(...words).status, 2, words.join(' '))
  }
  assert.equal(nashra('export', '--comment', '999').status, 1)
})
