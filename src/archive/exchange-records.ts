import type { HttpExchange } from '../news/http-exchange.ts'
import type { EpochMs } from '../news/instant.ts'
import { warcDigest } from './warc-digest.ts'
import { REVISIT_PROFILES } from './warc-record.ts'
import { type NewRecord, recordId, warcDate } from './write-record.ts'

/** A payload that stands in the archive already. */
export interface KeptPayload {
  readonly recordId: string
  readonly url: string
  readonly at: EpochMs
}

export interface ExchangeRecords {
  /** The response, or a revisit that refers to an earlier one, and then the request. */
  readonly records: readonly NewRecord[]
  /** The payload's digest, and where it stands from now on; absent where nothing new was written. */
  readonly payload?: { readonly digest: string; readonly kept: KeptPayload }
}

/** The records of an exchange; `find` knows the payloads that were written before by digest and address. */
export function exchangeRecords(
  exchange: HttpExchange,
  at: EpochMs,
  find: { byDigest(digest: string): KeptPayload | undefined; last(url: string): KeptPayload | undefined },
): ExchangeRecords {
  const { url, body, status } = exchange
  const digest = warcDigest(body)
  const earlier = status === 304 ? find.last(url) : find.byDigest(digest)
  const request = requestRecord(exchange, at)
  const head = responseHead(exchange)
  const id = recordId()
  const shared = { id, at, contentType: 'application/http; msgtype=response' }
  const linked = { ...request, fields: { ...request.fields, 'WARC-Concurrent-To': id } }
  if (earlier || status === 304) {
    const revisit: NewRecord = {
      ...shared,
      type: 'revisit',
      fields: {
        'WARC-Target-URI': url,
        'WARC-Profile': status === 304 ? REVISIT_PROFILES.notModified : REVISIT_PROFILES.samePayload,
        'WARC-Payload-Digest': status === 304 ? undefined : digest,
        'WARC-Refers-To': earlier?.recordId,
        'WARC-Refers-To-Target-URI': earlier?.url,
        'WARC-Refers-To-Date': earlier && warcDate(earlier.at),
      },
      block: head,
    }
    return { records: [revisit, linked] }
  }
  const response: NewRecord = {
    ...shared,
    type: 'response',
    fields: { 'WARC-Target-URI': url, 'WARC-Payload-Digest': digest },
    block: Buffer.concat([head, body]),
  }
  return { records: [response, linked], payload: { digest, kept: { recordId: id, url, at } } }
}

function requestRecord({ url, requestHeaders }: HttpExchange, at: EpochMs): NewRecord {
  const { pathname, search, host } = new URL(url)
  const lines = Object.entries({ host, ...requestHeaders }).map(([name, value]) => `${name}: ${oneLine(value)}`)
  return {
    type: 'request',
    id: recordId(),
    at,
    contentType: 'application/http; msgtype=request',
    fields: { 'WARC-Target-URI': url },
    block: Buffer.from(`GET ${pathname}${search} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`, 'latin1'),
  }
}

/** The chunks of the transfer were undone on the way: the field that speaks of them is kept under another name. */
function responseHead({ status, responseHeaders }: HttpExchange): Uint8Array {
  const lines = Object.entries(responseHeaders).flatMap(([name, value]) =>
    [value ?? []]
      .flat()
      .map((one) => `${name === 'transfer-encoding' ? `x-archive-orig-${name}` : name}: ${oneLine(one)}`),
  )
  const reason = status === 304 ? 'Not Modified' : 'OK'
  return Buffer.from([`HTTP/1.1 ${status} ${reason}`, ...lines, '', ''].join('\r\n'), 'latin1')
}

function oneLine(value: string): string {
  return value.replace(/[\r\n]+/gu, ' ')
}
