import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshTotpSecret, groupSecret, totpAddress, totpStep } from './second-factor.ts'

/** `12345678901234567890`, the key of RFC 6238, appendix B; its codes cut to six digits. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test('the codes of RFC 6238 are known, each with its step', () => {
  assert.equal(totpStep(RFC_SECRET, '287082', 59_000), 1)
  assert.equal(totpStep(RFC_SECRET, '081804', 1_111_111_109_000), 37_037_036)
  assert.equal(totpStep(RFC_SECRET, '279037', 2_000_000_000_000), 66_666_666)
})

test('a code of the step before or after is taken as of its own step, an older one is not', () => {
  for (const [at, step] of [
    [29_000, 1],
    [59_000, 1],
    [89_000, 1],
    [90_000, undefined],
    [150_000, undefined],
  ] as const) {
    assert.equal(totpStep(RFC_SECRET, '287082', at), step, String(at))
  }
})

test('digits of every Arabic keyboard are digits, and spaces do not matter', () => {
  for (const typed of ['٢٨٧٠٨٢', '۲۸۷۰۸۲', '287 082', ' 287082 '])
    assert.equal(totpStep(RFC_SECRET, typed, 59_000), 1, typed)
})

test('what is no code is none', () => {
  for (const typed of ['', '28708', '2870822', '28708x', '287082 '.repeat(1000), '๒๘๗๐๘๒', '-87082']) {
    assert.equal(totpStep(RFC_SECRET, typed, 59_000), undefined, typed.slice(0, 20))
  }
})

test('secrets are fresh, 160 bits, and their address names the site and the login', () => {
  const secret = freshTotpSecret()
  assert.match(secret, /^[A-Z2-7]{32}$/)
  assert.notEqual(secret, freshTotpSecret())
  assert.match(groupSecret(secret), /^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  const address = new URL(totpAddress(secret, { issuer: 'نشرة', login: 'samar' }))
  assert.equal(address.protocol, 'otpauth:')
  assert.equal(address.searchParams.get('secret'), secret)
  assert.equal(address.searchParams.get('issuer'), 'نشرة')
  assert.match(decodeURIComponent(address.pathname), /نشرة:samar$/)
})
