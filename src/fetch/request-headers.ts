/** What the caller means to read; decides `Accept` and which types are refused unread. */
export type Wanted = 'feed' | 'page' | 'any'

const ACCEPT: Readonly<Record<Wanted, string>> = {
  feed: 'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5',
  page: 'text/html, application/xhtml+xml, application/xml;q=0.8, */*;q=0.5',
  any: '*/*',
}

/** Types that hold no text for us, however large they are. */
const UNWANTED_TYPE = /^\s*(image\/(?!svg)|audio\/|video\/|font\/|application\/(pdf|zip|x-rar|vnd\.ms-|msword)\b)/i

/** A sitemap may come as a gzip file; a page does not. */
const PACKED_TYPE = /^\s*application\/(x-)?gzip\b/i

/** A validator that came over the wire may hold anything; only what a header can carry goes back. */
const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]{1,1024}$/

export interface Validators {
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
}

/** The request's headers; validators make it conditional (RFC 9110, 13.1). */
export function requestHeaders(userAgent: string, wanted: Wanted, validators: Validators): Record<string, string> {
  const { etag, lastModified } = validators
  return {
    'user-agent': userAgent,
    accept: ACCEPT[wanted],
    'accept-encoding': 'gzip, deflate, br, zstd',
    ...(etag && HEADER_VALUE.test(etag) && { 'if-none-match': etag }),
    ...(lastModified && HEADER_VALUE.test(lastModified) && { 'if-modified-since': lastModified }),
  }
}

/** Whether a response's type cannot be what was asked for. */
export function isUnwantedType(contentType: string | undefined, wanted: Wanted): boolean {
  if (wanted === 'any' || contentType === undefined) return false
  return UNWANTED_TYPE.test(contentType) || (wanted === 'page' && PACKED_TYPE.test(contentType))
}
