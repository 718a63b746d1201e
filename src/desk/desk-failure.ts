/** Why a request was answered by neither a page nor an act, and the status that says so. */
export const FAILURE_STATUS = {
  'bad-request': 400,
  'signed-out': 401,
  forbidden: 403,
  'foreign-page': 403,
  'stale-form': 403,
  'proof-needed': 403,
  missing: 404,
  conflict: 409,
  'too-large': 413,
  'wrong-type': 415,
  problems: 422,
  throttled: 429,
  'server-error': 500,
} as const
export type DeskFailure = keyof typeof FAILURE_STATUS

/** The failure behind an error that the server met while it read a request. */
export function failureOf({ statusCode }: { readonly statusCode?: number }): DeskFailure {
  if (statusCode === 413) return 'too-large'
  if (statusCode === 415) return 'wrong-type'
  return statusCode !== undefined && statusCode < 500 ? 'bad-request' : 'server-error'
}
