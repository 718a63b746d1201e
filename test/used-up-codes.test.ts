import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { createKeyring } from '../src/base/keyring.ts'
import { createProof } from '../src/comments/proof-of-work.ts'
import { type AnswerFields, readAnswer } from '../src/comments/read-answer.ts'
import { makeCode, type OnceOnly, readCode } from '../src/comments/verification-code.ts'
import type { ArticleId } from '../src/news/ids.ts'
import { MINUTE_MS } from '../src/news/instant.ts'
import { commentForTest, openCommentedStore } from '../src/store/commented-store-for-test.ts'
import type { Store } from '../src/store/store.ts'

const NOW = Date.UTC(2024, 3, 3, 9)
const keyring = createKeyring(randomBytes(32))

interface Setting {
  readonly store: Store
  readonly articleId: ArticleId
  /** What reading the answer and keeping the comment come to. */
  send(fields: AnswerFields): Promise<string>
}

async function withStore(work: (setting: Setting) => Promise<void>): Promise<void> {
  const { store, articles, close } = await openCommentedStore()
  const [articleId] = articles
  assert.ok(articleId)
  const reading = { keyring, articleId, now: NOW + MINUTE_MS, language: 'ar', leastFillSeconds: 3 } as const
  const send = async (fields: AnswerFields) => {
    const answer = await readAnswer(fields, reading)
    if (answer.kind !== 'answered') return answer.kind
    return (await store.comments.add(commentForTest(articleId, { code: answer.code }))).kind
  }
  await work({ store, articleId, send })
  await close()
}

async function solvedProof(articleId: ArticleId) {
  const challenge = JSON.parse(await createProof({ keyring, articleId, now: NOW, minutes: 20 }))
  const solution = await solveChallenge({ challenge, deriveKey })
  assert.ok(solution)
  return { challenge, solution }
}

function freshCode(articleId: ArticleId): { readonly token: string; readonly code: string } {
  const token = makeCode({ keyring, articleId, now: NOW, minutes: 20, random: randomBytes })
  const reading = readCode(token, { keyring, now: NOW })
  assert.ok(reading.kind === 'valid')
  return { token, code: reading.code.digits }
}

const encode = (value: unknown, space = 0) => Buffer.from(JSON.stringify(value, null, space)).toString('base64')

test('a solved proof lets one comment in, in whatever way it is written a second time', async () => {
  await withStore(async ({ articleId, send }) => {
    const { challenge, solution } = await solvedProof(articleId)
    assert.equal(await send({ altcha: encode({ challenge, solution }) }), 'added')
    assert.equal(await send({ altcha: encode({ challenge, solution }) }), 'code-spent')
    assert.equal(await send({ altcha: encode({ solution, challenge }, 1) }), 'code-spent')
    assert.equal(await send({ altcha: encode({ challenge, solution: { ...solution, time: 1 } }) }), 'code-spent')
  })
})

test('fifty at once with one proof, and fifty with one code: one of each is kept', async () => {
  await withStore(async ({ articleId, send }) => {
    const altcha = encode(await solvedProof(articleId))
    for (const fields of [{ altcha }, freshCode(articleId)]) {
      const kinds = await Promise.all(Array.from({ length: 50 }, () => send(fields)))
      assert.equal(kinds.filter((kind) => kind === 'added').length, 1)
      assert.equal(kinds.filter((kind) => kind === 'code-spent').length, 49)
    }
  })
})

test('1,001 junk payloads free no nonce that was used up', async () => {
  await withStore(async ({ articleId, send }) => {
    const proof = await solvedProof(articleId)
    const { parameters, signature } = proof.challenge
    assert.equal(await send({ altcha: encode(proof) }), 'added')
    for (let round = 0; round < 1001; round++) {
      const nonce = randomBytes(16).toString('hex')
      const junk = encode({ ...proof, challenge: { parameters: { ...parameters, nonce }, signature } })
      assert.equal(await send({ altcha: junk }), 'forged')
    }
    assert.equal(await send({ altcha: encode(proof) }), 'code-spent')
  })
})

test('three wrong answers end a code, and no neighbour’s', async () => {
  await withStore(async ({ store, articleId, send }) => {
    const [mine, neighbours] = [freshCode(articleId), freshCode(articleId)]
    for (const left of [2, 1, 0])
      assert.equal(await store.comments.countTry(await wrongTry(mine.token, articleId)), left)
    assert.equal(await send(mine), 'code-spent')
    assert.equal(await send(neighbours), 'added')
  })
})

async function wrongTry(token: string, articleId: ArticleId): Promise<OnceOnly> {
  const fields = { token, code: '1234567' }
  const answer = await readAnswer(fields, { keyring, articleId, now: NOW + 1, language: 'ar', leastFillSeconds: 0 })
  assert.ok(answer.kind === 'wrong')
  return answer
}
