import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshRecoveryCodes, recoveryHash } from './recovery-codes.ts'

test('ten codes, all different, each with a digest of its own', () => {
  const codes = freshRecoveryCodes()
  assert.equal(new Set(codes).size, 10)
  for (const code of codes) assert.match(code, /^[0-9a-hjkmnp-tv-z]{4}(?:-[0-9a-hjkmnp-tv-z]{4}){2}$/)
  assert.equal(new Set(codes.map(recoveryHash)).size, 10)
})

test('a code is known however it was copied from paper', () => {
  const hash = recoveryHash('7f3k-9m21-xw40')
  for (const typed of ['7F3K9M21XW40', ' 7f3k 9m21 xw40 ', '7f3k-9m2l-xw4o', '7F3K–9M2I–XW4O'.replaceAll('–', '-')]) {
    assert.equal(recoveryHash(typed), hash, typed)
  }
})

test('what cannot be a code has no digest', () => {
  for (const typed of ['', '123456', '7f3k-9m21-xw4', '7f3k-9m21-xw40-1', '7f3k-9m21-xw4u', 'x'.repeat(10_000)]) {
    assert.equal(recoveryHash(typed), undefined, typed.slice(0, 20))
  }
})
