import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { createKeyring } from '../base/keyring.ts'
import type { ArticleId } from '../news/ids.ts'
import { MINUTE_MS, SECOND_MS } from '../news/instant.ts'
import { createProof } from './proof-of-work.ts'
import { readAnswer } from './read-answer.ts'
import { makeCode, questionOf, readCode } from './verification-code.ts'

const NOW = Date.UTC(2024, 3, 3, 9)
const keyring = createKeyring(Buffer.alloc(32, 'a key for tests'))
const articleId = 7 as ArticleId
const minutes = 20
const setting = { keyring, articleId, now: NOW + MINUTE_MS, language: 'ar', leastFillSeconds: 3 } as const

const token = makeCode({ keyring, articleId, now: NOW, minutes, random: randomBytes })
const reading = readCode(token, { keyring, now: NOW })
assert.ok(reading.kind === 'valid')
const { code } = reading
const once = { nonce: code.nonce, expiresAt: code.expiresAt }
const wrongDigits = code.digits === '00000' ? '00001' : '00000'

const challenge = JSON.parse(await createProof({ keyring, articleId, now: NOW + 30 * SECOND_MS, minutes }))
const solution = await solveChallenge({ challenge, deriveKey })
const altcha = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
const broken = Buffer.from(JSON.stringify({ challenge, solution: { ...solution, derivedKey: '0'.repeat(64) } }))
const proofOnce = { nonce: challenge.parameters.nonce, expiresAt: NOW + 30 * SECOND_MS + minutes * MINUTE_MS }

test('the digits, or the answer to the question, answer the code', async () => {
  const answered = { kind: 'answered', code: once, issuedAt: NOW }
  assert.deepEqual(await readAnswer({ token, code: code.digits, altcha: '' }, setting), answered)
  const answer = String(questionOf(code, 'ar').answer)
  assert.deepEqual(await readAnswer({ token, code: answer }, setting), answered)
})

test('a wrong code says whose try it was', async () => {
  assert.deepEqual(await readAnswer({ token, code: wrongDigits }, setting), { kind: 'wrong', ...once })
})

test('a proof of work answers in place of the code', async () => {
  assert.deepEqual(await readAnswer({ altcha }, setting), {
    kind: 'answered',
    code: proofOnce,
    issuedAt: NOW + 30 * SECOND_MS,
  })
})

test('the form is as old as its code, even if the proof was asked for later', async () => {
  const now = NOW + 31 * SECOND_MS
  assert.deepEqual(await readAnswer({ altcha }, { ...setting, now }), { kind: 'too-fast' })
  const found = await readAnswer({ altcha, token }, { ...setting, now })
  assert.equal(found.kind === 'answered' && found.issuedAt, NOW)
  const elsewhere = makeCode({ keyring, articleId: 8 as ArticleId, now: NOW, minutes, random: randomBytes })
  assert.deepEqual(await readAnswer({ altcha, token: elsewhere }, { ...setting, now }), { kind: 'too-fast' })
})

test('a proof that fails does not stand in the way of a code that was typed', async () => {
  const payload = broken.toString('base64')
  assert.deepEqual(await readAnswer({ altcha: payload, token }, setting), { kind: 'wrong', ...proofOnce })
  const found = await readAnswer({ altcha: payload, token, code: code.digits }, setting)
  assert.deepEqual(found.kind === 'answered' && found.code, once)
  assert.deepEqual(await readAnswer({ altcha: 'junk', token, code: wrongDigits }, setting), { kind: 'wrong', ...once })
})

test('nobody writes a comment in two seconds', async () => {
  const fields = { token, code: code.digits }
  assert.deepEqual(await readAnswer(fields, { ...setting, now: NOW + 2999 }), { kind: 'too-fast' })
  assert.equal((await readAnswer(fields, { ...setting, now: NOW + 3000 })).kind, 'answered')
  // A guess that was too fast is a try all the same.
  assert.equal((await readAnswer({ token, code: wrongDigits }, { ...setting, now: NOW + 1 })).kind, 'wrong')
})

test('the article, the time and the fields are looked at', async () => {
  const fields = { token, code: code.digits }
  const elsewhere = { ...setting, articleId: 8 as ArticleId }
  assert.deepEqual(await readAnswer(fields, elsewhere), { kind: 'other-article' })
  assert.deepEqual(await readAnswer({ altcha }, elsewhere), { kind: 'other-article' })
  const late = { ...setting, now: NOW + 21 * MINUTE_MS }
  assert.deepEqual(await readAnswer(fields, late), { kind: 'expired' })
  assert.deepEqual(await readAnswer({ altcha }, late), { kind: 'expired' })
  assert.deepEqual(await readAnswer({}, setting), { kind: 'missing' })
  assert.deepEqual(await readAnswer({ token, code: ' ' }, setting), { kind: 'missing' })
  assert.deepEqual(await readAnswer({ code: code.digits }, setting), { kind: 'missing' })
  assert.deepEqual(await readAnswer({ token: `${token}A`, code: code.digits }, setting), { kind: 'forged' })
  assert.deepEqual(await readAnswer({ altcha: 'junk' }, setting), { kind: 'forged' })
})
