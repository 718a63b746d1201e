import { randomBytes } from 'node:crypto'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { createKeyring } from '../src/base/keyring.ts'
import { codePicture } from '../src/comments/code-picture.ts'
import { codeQuestion } from '../src/comments/code-question.ts'
import { createProof, readProof } from '../src/comments/proof-of-work.ts'
import { makeCode, readCode } from '../src/comments/verification-code.ts'
import type { ArticleId } from '../src/news/ids.ts'

const ROUNDS = 1000
const SOLVED = 20
const NOW = Date.UTC(2024, 3, 3, 9)
const setting = { keyring: createKeyring(randomBytes(32)), articleId: 7 as ArticleId, now: NOW }

/** Milliseconds that each part of a verification code takes on one thread, half of the rounds and nineteen of twenty. */
export async function benchCodes(): Promise<readonly object[]> {
  const digitsOf = (round: number) => String((round * 7919) % 100_000).padStart(5, '0')
  const token = makeCode({ ...setting, minutes: 20, random: randomBytes })
  const sizes: number[] = []
  const rows = [
    await timed('token made', ROUNDS, () => makeCode({ ...setting, minutes: 20, random: randomBytes })),
    await timed('token read', ROUNDS, () => readCode(token, setting)),
    await timed('question', ROUNDS, (round) => codeQuestion(`nonce ${round}`, 'ar')),
    await timed('picture', ROUNDS, (round) => {
      sizes.push(codePicture({ nonce: `nonce ${round}`, digits: digitsOf(round) }).length)
    }),
    await timed('proof made', ROUNDS, () => createProof({ ...setting, minutes: 20 })),
  ]
  const challenge = JSON.parse(await createProof({ ...setting, minutes: 20 }))
  const solution = await solveChallenge({ challenge, deriveKey })
  const payload = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
  return [
    ...rows,
    await timed('proof checked', ROUNDS, () => readProof(payload, setting)),
    await timed('proof solved, by Node', SOLVED, async () => {
      await solveChallenge({ challenge: JSON.parse(await createProof({ ...setting, minutes: 20 })), deriveKey })
    }),
    { part: 'picture, bytes', median: middle(sizes, 0.5), most: Math.max(...sizes) },
  ]
}

async function timed(part: string, rounds: number, work: (round: number) => unknown): Promise<object> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const from = performance.now()
    await work(round)
    times.push(performance.now() - from)
  }
  return { part, median: rounded(middle(times, 0.5)), nineteenOfTwenty: rounded(middle(times, 0.95)) }
}

function middle(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000
}
