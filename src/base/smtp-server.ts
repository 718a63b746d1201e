/** The mail server that takes our mails. */
export interface SmtpServer {
  readonly host: string
  readonly port: number
  /** `tls` from the first byte; `starttls` before anything else is said, or nothing is; `none`: in the open. */
  readonly security: 'tls' | 'starttls' | 'none'
  readonly login?: { readonly user: string; readonly password: string }
}

const PORTS = { 'smtps:': 465, 'smtp:': 587 } as const
const LOOPBACK = /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/

/**
 * Reads `smtps://user:password@host:port`, or `smtp://…`, which turns TLS on by STARTTLS; in the open only on loopback, or where
 * the address says `?tls=off` and names no password. `undefined` for anything else.
 */
export function parseSmtpServer(text: string): SmtpServer | undefined {
  const url = URL.parse(text)
  if (!url || !isScheme(url.protocol) || url.hostname === '' || url.hash || !/^\/?$/.test(url.pathname))
    return undefined
  const isOpen = url.search === '?tls=off'
  if ((url.search !== '' && !isOpen) || (isOpen && url.protocol === 'smtps:')) return undefined
  const login = loginOf(url)
  if (login === 'broken' || (isOpen && login && !LOOPBACK.test(url.hostname))) return undefined
  const isInTheOpen = isOpen || (url.protocol === 'smtp:' && LOOPBACK.test(url.hostname))
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? PORTS[url.protocol] : Number(url.port),
    security: url.protocol === 'smtps:' ? 'tls' : isInTheOpen ? 'none' : 'starttls',
    ...(login ? { login } : {}),
  }
}

function isScheme(protocol: string): protocol is keyof typeof PORTS {
  return Object.hasOwn(PORTS, protocol)
}

function loginOf({ username, password }: URL): SmtpServer['login'] | 'broken' {
  if (username === '' && password === '') return undefined
  if (username === '' || password === '') return 'broken'
  try {
    return { user: decodeURIComponent(username), password: decodeURIComponent(password) }
  } catch {
    return 'broken'
  }
}
