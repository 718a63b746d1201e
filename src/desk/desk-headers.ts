import { SCRIPT_POLICY, securityHeaders } from '../site/security-headers.ts'

/** Stand on every answer of the desk: the site's, and nothing of it is kept anywhere or found by search. */
export function deskHeaders(siteUrl: string): Readonly<Record<string, string>> {
  return {
    ...securityHeaders(siteUrl),
    'content-security-policy': SCRIPT_POLICY,
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'x-robots-tag': 'noindex, nofollow',
  }
}
