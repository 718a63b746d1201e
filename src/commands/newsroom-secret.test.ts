import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { newsroomSecret } from './newsroom-secret.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nashra-secret-'))
  file = join(folder, 'secret.key')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a secret is made once, for its owner alone, and read again from then on', () => {
  const first = newsroomSecret(file)
  assert.equal(first.length, 32)
  assert.deepEqual(newsroomSecret(file), first)
  assert.equal(statSync(file).mode & 0o777, 0o600)
  assert.deepEqual(readdirSync(folder), ['secret.key'])
})

test('two newsrooms have two secrets', () => {
  assert.notDeepEqual(newsroomSecret(file), newsroomSecret(join(folder, 'another.key')))
})

test('a secret that is torn, empty or too short is refused, not replaced', () => {
  for (const text of ['', 'abc', `${'A'.repeat(42)}\n`, `${'A'.repeat(43)} `, `${'A'.repeat(44)}`]) {
    writeFileSync(file, text, { mode: 0o600 })
    assert.throws(() => newsroomSecret(file), { code: 'BAD_SECRET' }, JSON.stringify(text))
  }
})

test('a secret that others may read is refused', { skip: process.platform === 'win32' }, () => {
  newsroomSecret(file)
  for (const mode of [0o644, 0o640, 0o602]) {
    chmodSync(file, mode)
    assert.throws(() => newsroomSecret(file), { code: 'BAD_SECRET' }, mode.toString(8))
  }
})
