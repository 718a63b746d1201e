import { DAY_MS, type EpochMs, SECOND_MS } from '../news/instant.ts'

/** Longer promises and longer bans are taken for this: a schedule must be able to add it to a date. */
const LONGEST_MS = 30 * DAY_MS

export type ResponseHeaders = Readonly<Record<string, string | string[] | undefined>>

/** The first value of a header; names in lower case. */
export function headerOf(headers: ResponseHeaders, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}

function bounded(milliseconds: number): number {
  return Math.min(Math.max(milliseconds, 0), LONGEST_MS)
}

/** The three HTTP date forms; `Date.parse` knows them all, but a bare number is no date. */
function parseHttpDate(text: string | undefined): EpochMs | undefined {
  if (!text || !/^[a-z]{3,9},? /i.test(text)) return undefined
  const at = Date.parse(/GMT|UTC|[+-]\d{4}$/i.test(text) ? text : `${text} GMT`)
  return Number.isNaN(at) ? undefined : at
}

/** Time from the response's own `Date` where it has one, so that a wrong clock on either side does no harm. */
function untilDate(text: string | undefined, headers: ResponseHeaders, now: EpochMs): number | undefined {
  const at = parseHttpDate(text)
  if (at === undefined) return undefined
  return bounded(at - (parseHttpDate(headerOf(headers, 'date')) ?? now))
}

/** How long a 429 or 503 asks us to stay away, in milliseconds, at most 30 days (RFC 9110, 10.2.3: seconds or a date). */
export function retryAfterMs(headers: ResponseHeaders, now: EpochMs): number | undefined {
  const text = headerOf(headers, 'retry-after')?.trim()
  if (text && /^\d+$/.test(text)) return bounded(Number(text) * SECOND_MS)
  return untilDate(text, headers, now)
}

function directives(header: string | undefined): ReadonlyMap<string, string> {
  const pairs = (header ?? '').split(',').map((part) => {
    const [name = '', value = ''] = part.split('=', 2)
    return [name.trim().toLowerCase(), value.trim().replaceAll('"', '')] as const
  })
  return new Map(pairs)
}

/**
 * For how long the response calls itself fresh, in milliseconds, at most 30 days: `Cache-Control: max-age` less `Age`,
 * else `Expires` (RFC 9111, 4.2.1); 0 for `no-cache` and `no-store`; `undefined` where it says nothing.
 */
export function maxAgeMs(headers: ResponseHeaders, now: EpochMs): number | undefined {
  const cache = directives(headerOf(headers, 'cache-control'))
  if (cache.has('no-store') || cache.has('no-cache')) return 0
  const maxAge = cache.get('max-age')
  if (maxAge !== undefined && /^\d+$/.test(maxAge)) {
    const age = headerOf(headers, 'age') ?? ''
    return bounded((Number(maxAge) - (/^\d+$/.test(age) ? Number(age) : 0)) * SECOND_MS)
  }
  const expires = headerOf(headers, 'expires')
  if (expires === undefined) return undefined
  // "0" and other non-dates mean: already stale.
  return untilDate(expires, headers, now) ?? 0
}
