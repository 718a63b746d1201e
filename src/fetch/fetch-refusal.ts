import { messageOf } from '../base/errors.ts'
import type { FetchRefusalReason, FetchRefused } from './fetch-outcome.ts'

/** Carries a "no" out of the depths of a request; `refusalOf` turns it into the outcome. Never leaves this room. */
export class FetchRefusal extends Error {
  readonly reason: FetchRefusalReason
  readonly retryAfterMs: number | undefined

  constructor(reason: FetchRefusalReason, detail: string, retryAfterMs?: number) {
    super(detail)
    this.name = 'FetchRefusal'
    this.reason = reason
    this.retryAfterMs = retryAfterMs
  }
}

const REASON_OF_CODE: readonly (readonly [RegExp, FetchRefusalReason])[] = [
  [/^UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT$|^ETIMEDOUT$/, 'timeout'],
  [/^UND_ERR_HEADERS_OVERFLOW$|^HPE_HEADER_OVERFLOW$/, 'headers-too-large'],
  [/^HPE_|^HTTPParserError$|^UND_ERR_RES_CONTENT_LENGTH_MISMATCH$/, 'bad-response'],
  [/^ENOTFOUND$|^EAI_|^ENODATA$|^ESERVFAIL$|^EREFUSED$/, 'dns'],
  [/^(ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|CRL_|HOSTNAME_MISMATCH|INVALID_CA|EPROTO$)/, 'tls'],
]

function codeOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return ''
  // undici's parser error has a code for some faults only; its name is always there.
  return 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : thrown.name
}

function reasonOf(thrown: unknown): FetchRefusalReason {
  const code = codeOf(thrown)
  return REASON_OF_CODE.find(([pattern]) => pattern.test(code))?.[1] ?? 'connection'
}

/** The outcome for whatever a request threw: our own refusals as they are, system errors by their code. */
export function refusalOf(thrown: unknown): FetchRefused {
  if (thrown instanceof FetchRefusal) {
    const { reason, message, retryAfterMs } = thrown
    return { kind: 'refused', reason, detail: message, ...(retryAfterMs !== undefined && { retryAfterMs }) }
  }
  const code = codeOf(thrown)
  const message = messageOf(thrown)
  return { kind: 'refused', reason: reasonOf(thrown), detail: code ? `${code}: ${message}` : message }
}
