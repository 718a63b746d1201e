import { randomInt } from 'node:crypto'
import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Keyring } from '../base/keyring.ts'
import type { ArticleId } from '../news/ids.ts'
import { type EpochMs, MINUTE_MS } from '../news/instant.ts'
import { parseProof } from './parse-proof.ts'
import type { OnceOnly } from './verification-code.ts'

/**
 * Rounds of PBKDF2 for one key, and between how many keys the right one lies. Drawn from the upper half only: nobody waits
 * twice as long as another, and nobody is let off lightly.
 */
const WORK = { cost: 1500, leastKeys: 300, mostKeys: 600 } as const
const ALGORITHM = 'PBKDF2/SHA-256'

export type ProofReading =
  | (OnceOnly & { readonly kind: 'answered'; readonly issuedAt: EpochMs })
  /** Of our challenge, but not solved. */
  | (OnceOnly & { readonly kind: 'wrong' })
  | { readonly kind: 'expired' }
  | { readonly kind: 'other-article' }
  /** Not of our making, or not of our shape. */
  | { readonly kind: 'forged' }

interface Setting {
  readonly keyring: Keyring
  readonly articleId: ArticleId
  readonly now: EpochMs
}

/** ALTCHA's challenge (version 2, JSON), signed and kept nowhere; a browser solves it while its reader writes. */
export async function createProof(setting: Setting & { readonly minutes: number }): Promise<string> {
  const { keyring, articleId, now, minutes } = setting
  const challenge = await createChallenge({
    algorithm: ALGORITHM,
    cost: WORK.cost,
    counter: randomInt(WORK.leastKeys, WORK.mostKeys + 1),
    deriveKey,
    // ALTCHA's own `expiresAt` is read against the machine's clock; ours stands among the signed data.
    data: { article: articleId, issuedAt: now, expiresAt: now + minutes * MINUTE_MS },
    ...secretsOf(keyring),
  })
  return JSON.stringify(challenge)
}

/** Reads a browser's answer: base64 of JSON, the challenge and its solution. Nothing of it is believed before its signature. */
export async function readProof(payload: string, { keyring, articleId, now }: Setting): Promise<ProofReading> {
  const proof = parseProof(payload)
  if (!proof) return { kind: 'forged' }
  const { invalidSignature, verified } = await verifySolution({ ...proof, deriveKey, ...secretsOf(keyring) })
  if (invalidSignature !== false) return { kind: 'forged' }
  const { nonce, data } = proof.challenge.parameters
  if (now >= data.expiresAt) return { kind: 'expired' }
  if (data.article !== articleId) return { kind: 'other-article' }
  const once = { nonce, expiresAt: data.expiresAt }
  return verified ? { kind: 'answered', ...once, issuedAt: data.issuedAt } : { kind: 'wrong', ...once }
}

/** With a signed key, checking a solution costs two digests and no PBKDF2. */
function secretsOf(keyring: Keyring): {
  readonly hmacSignatureSecret: string
  readonly hmacKeySignatureSecret: string
} {
  return {
    hmacSignatureSecret: keyring.digest('proof', 'challenge'),
    hmacKeySignatureSecret: keyring.digest('proof', 'key'),
  }
}
