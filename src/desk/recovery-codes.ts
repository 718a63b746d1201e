import { createHash, randomInt } from 'node:crypto'

const CODES = 10
const GROUPS = 3
const GROUP_LENGTH = 4
/** Without what is mistaken for something else (Crockford's base 32): 12 of these are 60 bits. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'
const WRITTEN = /^[0-9a-hjkmnp-tv-z]{12}$/

/** Ten codes such as `7f3k-9m2q-xw4d`, each of which stands in for the second factor once. */
export function freshRecoveryCodes(): readonly string[] {
  return Array.from({ length: CODES }, () =>
    Array.from({ length: GROUPS }, () =>
      Array.from({ length: GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)] ?? '').join(''),
    ).join('-'),
  )
}

/** The digest that is kept of a code; `undefined` for what cannot be one. Hyphens, spaces, letter case and lookalikes do not matter. */
export function recoveryHash(typed: string): string | undefined {
  const code = typed.slice(0, 40).toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1')
  return WRITTEN.test(code) ? createHash('sha256').update(code).digest('base64url') : undefined
}
