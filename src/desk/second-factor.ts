import { Secret, TOTP } from 'otpauth'
import { foldWord } from '../arabic/fold-word.ts'

const SECRET_BYTES = 20
const DIGITS = 6
const PERIOD_SECONDS = 30
/** One step to either side: clocks differ, and codes are typed slowly (RFC 6238, 5.2). */
const WINDOW = 1
const CODE = /^\d{6}$/

/** A fresh secret as base32, which is how apps take it. */
export function freshTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32
}

/** The `otpauth:` address of a secret, for apps that read it from a picture. */
export function totpAddress(
  secret: string,
  { issuer, login }: { readonly issuer: string; readonly login: string },
): string {
  return totp(secret, { issuer, label: login }).toString()
}

/** The time step to which a code belongs; `undefined` if it is none of now. Whoever takes it must use the step up. */
export function totpStep(secret: string, code: string, now: number): number | undefined {
  const digits = asciiDigits(code)
  if (!CODE.test(digits)) return undefined
  const delta = totp(secret).validate({ token: digits, timestamp: now, window: WINDOW })
  return delta === null ? undefined : TOTP.counter({ period: PERIOD_SECONDS, timestamp: now }) + delta
}

/** A secret in groups of four, as people copy it. */
export function groupSecret(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? ''
}

function totp(secret: string, label: { readonly issuer?: string; readonly label?: string } = {}): TOTP {
  return new TOTP({ ...label, secret: Secret.fromBase32(secret), digits: DIGITS, period: PERIOD_SECONDS })
}

/** «١٢٣ ٤٥٦», «۱۲۳۴۵۶» and `123 456` alike. */
function asciiDigits(typed: string): string {
  return foldWord(typed.slice(0, 40).replace(/\s/g, ''))
}
