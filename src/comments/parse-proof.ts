/** A browser's answer of exactly the shape that our challenges have. */
export interface Proof {
  readonly challenge: { readonly parameters: ProofParameters; readonly signature: string }
  readonly solution: { readonly counter: number; readonly derivedKey: string }
}

/** What is signed. A type and not an interface: the library takes its data as a record. */
interface ProofParameters {
  readonly algorithm: string
  readonly cost: number
  readonly data: { article: number; issuedAt: number; expiresAt: number }
  readonly keyLength: number
  readonly keyPrefix: string
  readonly keySignature: string
  readonly nonce: string
  readonly salt: string
}

/** An answer takes about 900 letters. */
const LONGEST = 2000
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/

type Check = (value: unknown) => boolean
/** The fields of an object, all of them and no others; of a name that ends in `?` the field may be absent. */
interface Shape {
  readonly [field: string]: Check | Shape
}

const hex =
  (letters: number): Check =>
  (value) =>
    typeof value === 'string' && value.length === letters && /^[0-9a-f]+$/.test(value)
const whole: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0

/**
 * Strict, as altcha-lib's advisories teach (CVE-2025-68113, and the number as a string of November 2026): what can be written
 * in two ways is refused in all but one, before any of it is compared or remembered.
 */
const PROOF: Shape = {
  challenge: {
    parameters: {
      algorithm: (value) => value === 'PBKDF2/SHA-256',
      cost: whole,
      data: { article: whole, issuedAt: whole, expiresAt: whole },
      keyLength: whole,
      keyPrefix: hex(32),
      keySignature: hex(64),
      nonce: hex(32),
      salt: hex(32),
    },
    signature: hex(64),
  },
  solution: { counter: whole, derivedKey: hex(64), 'time?': Number.isFinite },
}

/** Parses the payload of an answer; `undefined` for what is too long, not base64 of JSON, or not of the shape. Never throws. */
export function parseProof(payload: string): Proof | undefined {
  if (payload.length > LONGEST || !BASE64.test(payload)) return undefined
  const value = parseJson(Buffer.from(payload, 'base64').toString('utf8'))
  return hasShape(value, PROOF) ? (value as Proof) : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function hasShape(value: unknown, shape: Shape): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const given = new Map(Object.entries(value))
  for (const [field, check] of Object.entries(shape)) {
    const name = field.replace('?', '')
    const isAbsent = !given.has(name) && name !== field
    if (!isAbsent && !passes(given.get(name), check)) return false
    given.delete(name)
  }
  return given.size === 0
}

function passes(value: unknown, check: Check | Shape): boolean {
  return typeof check === 'function' ? check(value) : hasShape(value, check)
}
