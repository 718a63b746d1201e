const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * The policy of a page with a script of ours, in place of the common one; and of such a script itself, which is the one that
 * its worker's imports are held to.
 */
export const SCRIPT_POLICY: string = `${POLICY}; script-src 'self'; worker-src 'self'; connect-src 'self'`

/** The policy of a page that is made to be sent by mail: its styles stand in it, and it loads nothing. */
export const MAIL_POLICY: string =
  "default-src 'none'; style-src-attr 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"

/** Stand on every answer of the site, whatever its status; a site on https asks browsers to stay there. */
export function securityHeaders(siteUrl: string): Readonly<Record<string, string>> {
  return {
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(siteUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
}
