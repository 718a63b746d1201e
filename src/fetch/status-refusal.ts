import type { FetchRefusalReason } from './fetch-outcome.ts'
import { FetchRefusal } from './fetch-refusal.ts'
import { type ResponseHeaders, retryAfterMs } from './response-times.ts'

const REASON_OF_STATUS: Readonly<Record<number, FetchRefusalReason>> = {
  401: 'forbidden',
  402: 'forbidden',
  403: 'forbidden',
  404: 'not-found',
  407: 'forbidden',
  410: 'gone',
  429: 'too-many-requests',
  451: 'forbidden',
}

/** The refusal for a status that brings no content, with the time that a `Retry-After` asks for (`now` in epoch ms). */
export function statusRefusal(status: number, headers: ResponseHeaders, now: number): FetchRefusal {
  const reason = REASON_OF_STATUS[status] ?? (status >= 500 ? 'server-error' : 'http-error')
  return new FetchRefusal(reason, `HTTP ${status}`, retryAfterMs(headers, now))
}
