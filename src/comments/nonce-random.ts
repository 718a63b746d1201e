import { createHash } from 'node:crypto'
import { seededRandom } from '../base/seeded-random.ts'

/** Numbers from 0 to below 1 that a code's nonce decides, other ones for each use. */
export function randomOfNonce(nonce: string, use: 'picture' | 'question'): () => number {
  return seededRandom(createHash('sha256').update(`${use} ${nonce}`).digest().readInt32BE())
}

/** One of the choices. */
export function pick<const T extends readonly [unknown, ...unknown[]]>(choices: T, random: () => number): T[number] {
  return choices[Math.floor(random() * choices.length)] ?? choices[0]
}

/** A whole number from `least` to `most`, both included. */
export function between(least: number, most: number, random: () => number): number {
  return least + Math.floor(random() * (most - least + 1))
}
