import { securityHeaders } from '../site/security-headers.ts'

/** What the desk's own scripts need beyond what every page of the site may do: to be loaded, and to ask the desk. */
const FOR_SCRIPTS = "script-src 'self'; connect-src 'self'"

/** Stand on every answer of the desk: the site's, and nothing of it is kept anywhere or found by search. */
export function deskHeaders(siteUrl: string): Readonly<Record<string, string>> {
  const headers = securityHeaders(siteUrl)
  return {
    ...headers,
    'content-security-policy': `${headers['content-security-policy']}; ${FOR_SCRIPTS}`,
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'x-robots-tag': 'noindex, nofollow',
  }
}
