import { isIP } from 'node:net'
import { FetchRefusal } from './fetch-refusal.ts'
import { whyNotPublic } from './public-address.ts'

/** The Fetch standard's "bad ports": services that an HTTP request could be smuggled into. */
const BAD_PORTS: ReadonlySet<number> = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110,
  111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532,
  540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061,
  6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
])

/** An address that may be asked for: parsed, its form checked. Names are checked again when they are connected to. */
export interface FetchTarget {
  readonly url: URL
  /** The source's owner let exactly this host and port through, wherever it leads. */
  readonly allowedByOwner: boolean
}

function hostAndPort(url: URL): string {
  return `${url.hostname}:${url.port || (url.protocol === 'https:' ? 443 : 80)}`
}

function parse(address: string, base: string | undefined): URL {
  const url = URL.parse(address, base)
  if (!url) throw new FetchRefusal('bad-address', `not a URL: ${address.slice(0, 200)}`)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FetchRefusal('scheme-not-allowed', `${url.protocol} is neither http: nor https:`)
  }
  // A final dot names the same host: without this it would have a queue of its own, and no certificate would fit.
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1)
  url.hash = ''
  return url
}

/**
 * Parses and checks one hop's address. The URL standard's parser has by then written decimal, octal, hexadecimal,
 * shortened and full-width forms of an IP address (`http://2130706433`, `http://0x7f.1`, `http://１２７。0。0。1`) as
 * plain ones.
 *
 * @throws FetchRefusal bad-address, scheme-not-allowed, credentials-in-address, port-not-allowed, address-not-allowed
 */
export function checkTarget(
  address: string,
  options: { readonly base?: string; readonly allowedHosts: readonly string[] },
): FetchTarget {
  const url = parse(address, options.base)
  if (url.username || url.password) {
    throw new FetchRefusal('credentials-in-address', `user name or password in an address of ${url.host}`)
  }
  const place = hostAndPort(url)
  if (options.allowedHosts.some((allowed) => allowed.toLowerCase() === place)) return { url, allowedByOwner: true }
  if (BAD_PORTS.has(Number(url.port || 80))) throw new FetchRefusal('port-not-allowed', place)
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  const range = isIP(literal) ? whyNotPublic(literal) : undefined
  if (range) throw new FetchRefusal('address-not-allowed', `${url.hostname} is ${range}`)
  return { url, allowedByOwner: false }
}
