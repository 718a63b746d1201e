/** Every code that a thrown `NashraError` can carry; docs/errors.md tells each one's meaning and what to do. */
export const ERROR_CODES = [
  'BAD_ARGUMENT',
  'BAD_CONFIG',
  'BAD_INPUT_FILE',
  'BAD_SECRET',
  'STORE_TOO_NEW',
  'STORE_DAMAGED',
  'STORE_LOCKED',
  'FETCH_REFUSED',
  'NO_ARTICLE',
  'PORT_TAKEN',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** An error that we expected could happen: it has a code, and words for the public in both languages. */
export class NashraError extends Error {
  readonly code: ErrorCode
  readonly arabic: string

  constructor(code: ErrorCode, words: { readonly english: string; readonly arabic: string; readonly cause?: unknown }) {
    super(words.english, { cause: words.cause })
    this.name = 'NashraError'
    this.code = code
    this.arabic = words.arabic
  }
}

/** The message of anything that was thrown, for a log line or a stored reason. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
