/** The headers by which a browser says who made a page send this. */
export interface OriginHeaders {
  readonly origin?: string | undefined
  readonly 'sec-fetch-site'?: string | readonly string[] | undefined
}

/**
 * Whether a request comes from a page of ours, by its Origin or, where there is none, by Sec-Fetch-Site (OWASP ASVS 3.5.1).
 * Another site of the same domain is not us, and silence is no yes.
 */
export function isFromOurPages(headers: OriginHeaders, ownOrigin: string): boolean {
  if (headers.origin !== undefined) return headers.origin === ownOrigin
  return headers['sec-fetch-site'] === 'same-origin'
}

/** Methods that change nothing (RFC 9110, 9.2.1). */
export function isSafeMethod(method: string): boolean {
  return method === 'GET' || method === 'HEAD'
}
