import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createKeyring } from './keyring.ts'
import { openToken, sealToken } from './sealed-token.ts'

const SECRET = Buffer.alloc(32, 7)
const keyring = createKeyring(SECRET)

test('what is sealed for one purpose opens for that one alone', () => {
  const sealed = keyring.seal('contact', 'salma@mail.example')
  assert.equal(keyring.open('contact', sealed), 'salma@mail.example')
  assert.equal(keyring.open('mail', sealed), undefined)
  assert.equal(createKeyring(Buffer.alloc(32, 8)).open('contact', sealed), undefined)
  assert.notDeepEqual(keyring.seal('contact', 'salma@mail.example'), sealed, 'the same text is not seen to be the same')
})

test('a sealed text of which any byte was changed does not open', () => {
  const sealed = keyring.seal('contact', 'salma@mail.example')
  for (let index = 0; index < sealed.length; index++) {
    const changed = Buffer.from(sealed)
    changed[index] = (changed[index] ?? 0) ^ 1
    assert.equal(keyring.open('contact', changed), undefined, String(index))
  }
  assert.equal(keyring.open('contact', Buffer.alloc(5)), undefined)
})

test('a digest is the same for the same text and purpose', () => {
  assert.equal(keyring.digest('writer', 'a'), createKeyring(SECRET).digest('writer', 'a'))
  assert.notEqual(keyring.digest('writer', 'a'), keyring.digest('address', 'a'))
})

test('a short secret is refused', () => {
  assert.throws(() => createKeyring(Buffer.alloc(16)), RangeError)
})

const readNumber = ({ n }: Readonly<Record<string, string | number>>) => (typeof n === 'number' ? n : undefined)

test('a token is read until it ends, and only as what it was made for', () => {
  const token = sealToken(keyring, 'code', { value: { n: 17 }, expiresAt: 1000 })
  assert.deepEqual(openToken(keyring, 'code', { token, now: 999, read: readNumber }), {
    kind: 'valid',
    value: 17,
    expiresAt: 1000,
  })
  assert.deepEqual(openToken(keyring, 'code', { token, now: 1000, read: readNumber }), { kind: 'expired' })
  assert.deepEqual(openToken(keyring, 'link', { token, now: 0, read: readNumber }), { kind: 'forged' })
  for (const junk of ['', 'x', `${token}A`, token.slice(1), 'é'.repeat(60), '../'.repeat(30)]) {
    assert.deepEqual(openToken(keyring, 'code', { token: junk, now: 0, read: readNumber }), { kind: 'forged' }, junk)
  }
  const other = sealToken(keyring, 'code', { value: { n: 'text' }, expiresAt: 1000 })
  assert.deepEqual(openToken(keyring, 'code', { token: other, now: 0, read: readNumber }), { kind: 'forged' })
})
