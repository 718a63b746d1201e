import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { createKeyring } from '../base/keyring.ts'
import type { ArticleId } from '../news/ids.ts'
import { DAY_MS, MINUTE_MS } from '../news/instant.ts'
import { createProof, readProof } from './proof-of-work.ts'

const NOW = Date.UTC(2024, 3, 3, 9)
const keyring = createKeyring(Buffer.alloc(32, 'a key for tests'))
const articleId = 7 as ArticleId
const here = { keyring, articleId, now: NOW + MINUTE_MS }

/** One challenge and its solution for all tests: solving takes a while. */
const challenge = JSON.parse(await createProof({ keyring, articleId, now: NOW, minutes: 20 }))
const solution = await solveChallenge({ challenge, deriveKey })
assert.ok(solution)
const answer = { challenge, solution: { counter: solution.counter, derivedKey: solution.derivedKey } }
const { parameters } = challenge

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64')
const withParameters = (change: object) => ({
  ...answer,
  challenge: { ...challenge, parameters: { ...parameters, ...change } },
})
const withSolution = (change: object) => ({ ...answer, solution: { ...answer.solution, ...change } })

async function kindOf(value: unknown): Promise<string> {
  return (await readProof(encode(value), here)).kind
}

test('a solved challenge is answered, with the signed nonce and times', async () => {
  assert.deepEqual(await readProof(encode(answer), here), {
    kind: 'answered',
    nonce: parameters.nonce,
    issuedAt: NOW,
    expiresAt: NOW + 20 * MINUTE_MS,
  })
})

test('the challenge names the article, and no answer to itself', () => {
  assert.deepEqual(parameters.data, { article: 7, issuedAt: NOW, expiresAt: NOW + 20 * MINUTE_MS })
  assert.equal(parameters.keyPrefix.length, 32)
  assert.ok(!JSON.stringify(challenge).includes(answer.solution.derivedKey))
  assert.ok(!('counter' in parameters))
})

test('our clock ends it, whatever the machine’s clock says', async () => {
  const lastMoment = { ...here, now: NOW + 20 * MINUTE_MS - 1 }
  assert.equal((await readProof(encode(answer), lastMoment)).kind, 'answered')
  assert.deepEqual(await readProof(encode(answer), { ...here, now: NOW + 20 * MINUTE_MS }), { kind: 'expired' })
})

test('another article refuses it', async () => {
  const there = { ...here, articleId: 8 as ArticleId }
  assert.deepEqual(await readProof(encode(answer), there), { kind: 'other-article' })
})

test('a wrong key is a try of this nonce', async () => {
  const wrong = withSolution({ derivedKey: '0'.repeat(64) })
  assert.deepEqual(await readProof(encode(wrong), here), {
    kind: 'wrong',
    nonce: parameters.nonce,
    expiresAt: NOW + 20 * MINUTE_MS,
  })
})

test('the prefix that is told does not pass for the key', async () => {
  assert.equal(await kindOf(withSolution({ derivedKey: parameters.keyPrefix.padEnd(64, '0') })), 'wrong')
})

test('a salt, a nonce or a number written in another way is refused (CVE-2025-68113 and its sequel)', async () => {
  const { salt, nonce, cost } = parameters
  const changes = [
    { salt: salt.toUpperCase() },
    { salt: [salt] },
    { salt: `${salt}00` },
    { salt: salt.slice(0, -2) },
    { nonce: nonce.toUpperCase() },
    { nonce: [nonce] },
    { nonce: ` ${nonce}` },
    { nonce: '0'.repeat(32) },
    { cost: String(cost) },
    { cost: cost + 0.5 },
    { cost: [cost] },
    { cost: 1 },
    { cost: -cost },
    { keyLength: '32' },
    { keyPrefix: '' },
    { keySignature: '0'.repeat(64) },
    { algorithm: 'SHA-256' },
    { data: null },
    { data: [] },
    { data: { ...parameters.data, article: '7' } },
    { data: { ...parameters.data, more: 1 } },
    { more: 1 },
  ]
  for (const change of changes) assert.equal(await kindOf(withParameters(change)), 'forged', JSON.stringify(change))
  const counters = [String(solution.counter), solution.counter + 0.5, [solution.counter], -1, null, 2 ** 53]
  for (const counter of counters) assert.equal(await kindOf(withSolution({ counter })), 'forged', String(counter))
})

test('no expiry can be spliced in', async () => {
  const later = NOW + DAY_MS
  assert.equal(await kindOf(withParameters({ data: { ...parameters.data, expiresAt: later } })), 'forged')
  assert.equal(await kindOf(withParameters({ expiresAt: later / 1000 })), 'forged')
  const salt = `${parameters.salt}?expires=${later}&`
  assert.equal(await kindOf(withParameters({ salt })), 'forged')
})

test('fields that are missing, or more than there are, are refused', async () => {
  for (const field of Object.keys(parameters)) {
    assert.equal(await kindOf(withParameters({ [field]: undefined })), 'forged', field)
  }
  assert.equal(await kindOf({ challenge }), 'forged')
  assert.equal(await kindOf({ challenge: { parameters }, solution: answer.solution }), 'forged')
  assert.equal(await kindOf({ ...answer, more: 1 }), 'forged')
  assert.equal(await kindOf(withSolution({ derivedKey: undefined })), 'forged')
  assert.equal(await kindOf(withSolution({ time: '3' })), 'forged')
  // ALTCHA's own widget tells how long it took.
  assert.equal(await kindOf(withSolution({ time: 31.5 })), 'answered')
})

test('a challenge that nobody signed, or somebody else, is forged', async () => {
  assert.equal(await kindOf({ ...answer, challenge: { ...challenge, signature: '0'.repeat(64) } }), 'forged')
  const stranger = createKeyring(Buffer.alloc(32, 'another key'))
  assert.deepEqual(await readProof(encode(answer), { ...here, keyring: stranger }), { kind: 'forged' })
  const cheap: Challenge = JSON.parse(await createProof({ keyring: stranger, articleId, now: NOW, minutes: 20 }))
  assert.equal(await kindOf({ ...answer, challenge: cheap }), 'forged')
})

test('the same answer written in another way has the same nonce, so that the store refuses it', async () => {
  const turned = {
    solution: { ...answer.solution, time: 1 },
    challenge: { signature: challenge.signature, parameters },
  }
  const spaced = Buffer.from(JSON.stringify(turned, null, 2)).toString('base64')
  const reading = await readProof(spaced, here)
  assert.equal(reading.kind === 'answered' && reading.nonce, parameters.nonce)
})

test('a thousand junk payloads are forged, and name no nonce that the store could mistake', async () => {
  const whole = encode(answer)
  for (let round = 0; round < 1000; round++) {
    assert.deepEqual(await readProof(junk(round, whole), here), { kind: 'forged' })
  }
})

/** Noise, halves of the right answer, JSON of other shapes. */
function junk(round: number, whole: string): string {
  switch (round % 5) {
    case 0:
      return randomBytes(round).toString('base64')
    case 1:
      return whole.slice(0, -1 - (round % whole.length))
    case 2:
      return encode([null, round, [], {}, 'x', { challenge: round }, { challenge: [], solution: {} }][round % 7])
    case 3:
      return encode(withParameters({ nonce: randomBytes(16).toString('hex') }))
    default:
      return `${'['.repeat(round)}${randomBytes(8).toString('latin1')}`
  }
}
