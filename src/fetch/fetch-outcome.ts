/** Every reason for which the fetcher says no; each is counted by itself and shown on the source's page. */
export const FETCH_REFUSAL_REASONS = [
  /** Not an absolute URL. */
  'bad-address',
  /** A scheme other than http and https, given or redirected to. */
  'scheme-not-allowed',
  /** A user name or password stands in the address. */
  'credentials-in-address',
  /** A port of another protocol (mail, ssh, …), from the Fetch standard's list. */
  'port-not-allowed',
  /** The host is, or resolves to, an address inside: loopback, private, link-local, reserved, … */
  'address-not-allowed',
  /** robots.txt forbids it to us. */
  'robots',
  /** robots.txt answers with a server error, which RFC 9309 reads as "stay away for now". */
  'robots-unreachable',
  'too-many-redirects',
  'redirect-loop',
  /** A redirect without a usable Location. */
  'bad-redirect',
  /** Connecting, the first byte, a pause between bytes or the whole took too long; `detail` tells which. */
  'timeout',
  'headers-too-large',
  /** More bytes on the wire than we take. */
  'body-too-large',
  /** More bytes after decompression than we take. */
  'decompressed-too-large',
  /** An unknown content coding, too many of them, or compressed bytes that are damaged. */
  'bad-encoding',
  /** A picture, sound, video, font, archive or PDF where text was asked for. */
  'unwanted-type',
  /** What came is not HTTP. */
  'bad-response',
  /** 404. */
  'not-found',
  /** 410: gone for good. */
  'gone',
  /** 401, 402, 403, 407 and 451. */
  'forbidden',
  /** 429. */
  'too-many-requests',
  /** Not asked: the host's `Retry-After` of an earlier answer is not over. */
  'host-resting',
  /** 5xx. */
  'server-error',
  /** Any other status that brings no content. */
  'http-error',
  /** The name does not resolve. */
  'dns',
  /** Refused, reset, unreachable, or closed before the answer was whole. */
  'connection',
  /** The certificate or the handshake is bad. */
  'tls',
  /** The caller's signal, or the fetcher was closed. */
  'aborted',
] as const
export type FetchRefusalReason = (typeof FETCH_REFUSAL_REASONS)[number]

export interface Fetched {
  readonly kind: 'fetched'
  /** Where the answer came from, after redirects. */
  readonly url: string
  readonly status: number
  readonly contentType?: string
  /** The body, decompressed. */
  readonly bytes: Uint8Array
  readonly etag?: string
  readonly lastModified?: string
  /** For how long the server calls the answer fresh. */
  readonly maxAgeMs?: number
  readonly contentLanguage?: string
  /** The `Link` headers, joined by commas. */
  readonly linkHeader?: string
  /** Where the permanent redirects led that came before any temporary one: the address to keep from now on. */
  readonly movedPermanentlyTo?: string
}

/** The server says that what we have is still current. */
export interface Unchanged {
  readonly kind: 'unchanged'
  readonly maxAgeMs?: number
  /** As of what was fetched. */
  readonly movedPermanentlyTo?: string
}

export interface FetchRefused {
  readonly kind: 'refused'
  readonly reason: FetchRefusalReason
  /** For the log and the editor's desk: the hop, the status, the system's words. */
  readonly detail: string
  /** How long the server asked us to stay away. */
  readonly retryAfterMs?: number
}

/** What came of a request. */
export type FetchOutcome = Fetched | Unchanged | FetchRefused
