import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { createKeyring } from '../base/keyring.ts'
import type { ArticleId } from '../news/ids.ts'
import { MINUTE_MS } from '../news/instant.ts'
import { isRightAnswer, makeCode, questionOf, readCode } from './verification-code.ts'

const NOW = Date.UTC(2024, 3, 3, 9)
const keyring = createKeyring(Buffer.alloc(32, 'a key for tests'))
const articleId = 7 as ArticleId

function freshToken(): string {
  return makeCode({ keyring, articleId, now: NOW, minutes: 20, random: randomBytes })
}

test('a code comes back from its token as it was made', () => {
  const token = freshToken()
  assert.match(token, /^[\w-]{100,299}$/)
  const reading = readCode(token, { keyring, now: NOW + 19 * MINUTE_MS })
  assert.ok(reading.kind === 'valid')
  const { code } = reading
  assert.deepEqual([code.articleId, code.issuedAt, code.expiresAt], [7, NOW, NOW + 20 * MINUTE_MS])
  assert.match(code.digits, /^[0-9]{5}$/)
  assert.match(code.nonce, /^[\w-]{16}$/)
})

test('small numbers keep their zeros', () => {
  const token = makeCode({ keyring, articleId, now: NOW, minutes: 20, random: (size) => new Uint8Array(size) })
  const reading = readCode(token, { keyring, now: NOW })
  assert.equal(reading.kind === 'valid' && reading.code.digits, '00000')
})

test('a token ends with its minutes', () => {
  assert.deepEqual(readCode(freshToken(), { keyring, now: NOW + 20 * MINUTE_MS }), { kind: 'expired' })
})

test('a token of another key, or changed in any one letter, is forged', () => {
  const token = freshToken()
  const stranger = createKeyring(Buffer.alloc(32, 'another key'))
  assert.deepEqual(readCode(token, { keyring: stranger, now: NOW }), { kind: 'forged' })
  // The last letter of base64url may carry bits that mean nothing.
  for (let at = 0; at < token.length - 1; at++) {
    const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)
    assert.deepEqual(readCode(changed, { keyring, now: NOW }), { kind: 'forged' }, `letter ${at}`)
  }
})

test('a thousand junk tokens are forged', () => {
  for (let round = 0; round < 1000; round++) {
    const junk = randomBytes(round % 700).toString(round % 2 ? 'base64url' : 'latin1')
    assert.deepEqual(readCode(junk, { keyring, now: NOW }), { kind: 'forged' })
  }
})

const CODE = { nonce: 'the-same-for-all', digits: '04719' }
const isRight = (typed: string) => isRightAnswer(CODE, { typed, language: 'ar' })

test('the digits count in all three scripts, mixed, and with spaces', () => {
  for (const typed of ['04719', '٠٤٧١٩', '۰۴۷۱۹', '0٤۷1٩', '  0 4 7 1 9 ', '04\u00a0719', '٠٤٧ ١٩\n']) {
    assert.ok(isRight(typed), JSON.stringify(typed))
  }
})

test('the answer to the question counts as well as the digits', () => {
  const { answer } = questionOf(CODE, 'ar')
  assert.ok(isRight(String(answer)))
  assert.ok(isRight(new Intl.NumberFormat('ar-EG', { useGrouping: false }).format(answer)))
  assert.ok(!isRight(String(answer + 1)))
})

test('nothing else counts', () => {
  const wrong = [
    '',
    ' ',
    '4719',
    '004719',
    '047190',
    '04718',
    '04719.0',
    '+04719',
    '0x126F',
    '०४७१९',
    '\uff10\uff14\uff17\uff11\uff19',
    '04719\u200f',
    '04,719',
    'صفر أربعة سبعة واحد تسعة',
    `${' '.repeat(100_000)}04719`,
  ]
  for (const typed of wrong) assert.ok(!isRight(typed), JSON.stringify(typed.slice(-20)))
})
