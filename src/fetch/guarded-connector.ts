import { lookup as systemLookup } from 'node:dns/promises'
import { isIP, type LookupFunction, type Socket } from 'node:net'
import { buildConnector } from 'undici'
import { FetchRefusal } from './fetch-refusal.ts'
import { whyNotPublic } from './public-address.ts'

export interface ResolvedAddress {
  readonly address: string
  readonly family: number
}
export type Resolve = (host: string) => Promise<readonly ResolvedAddress[]>

/** The system's own resolver, so that its hosts file counts. */
export const resolveBySystem: Resolve = (host) => systemLookup(host, { all: true, order: 'verbatim' })

export interface ConnectorOptions {
  readonly resolve: Resolve
  readonly connectMs: number
  /** `anywhere` only for hosts that the source's owner named himself. */
  readonly reach: 'public' | 'anywhere'
}

function refuseInside(host: string, addresses: readonly ResolvedAddress[]): void {
  for (const { address } of addresses) {
    const range = whyNotPublic(address)
    if (range) throw new FetchRefusal('address-not-allowed', `${host} resolves to ${address}, which is ${range}`)
  }
}

/**
 * The lookup that the socket itself uses: what it hands out is what is connected to, so a name that answers differently
 * the next time (DNS rebinding) gains nothing. One inside address among public ones refuses them all: no honest outlet
 * points its readers at their own network.
 */
function guardedLookup({ resolve, reach }: ConnectorOptions): LookupFunction {
  return (host, options, callback) => {
    const found = async (): Promise<ResolvedAddress[]> => {
      const addresses = [...(await resolve(host))]
      if (addresses.length === 0) throw new FetchRefusal('dns', `${host} has no address`)
      if (reach === 'public') refuseInside(host, addresses)
      return addresses
    }
    found().then(
      (addresses) => {
        if (options.all) callback(null, addresses)
        else callback(null, addresses[0]?.address ?? '', addresses[0]?.family)
      },
      (error: Error) => callback(error, '', 0),
    )
  }
}

/** An IP address written in the URL never meets the lookup, so it is looked at here. */
function whyNotHost(hostname: string): string | undefined {
  const literal = hostname.replace(/^\[|\]$/g, '')
  return isIP(literal) ? whyNotPublic(literal) : undefined
}

function whyNotPeer(socket: Socket): string | undefined {
  return whyNotPublic(socket.remoteAddress ?? '')
}

/**
 * undici's connector with the address guard inside: name → addresses → all checked → connected to one of them → the
 * peer's address checked once more before a byte of the request is written. TLS still names and verifies the host.
 */
export function createConnector(options: ConnectorOptions): buildConnector.connector {
  const connect = buildConnector({ timeout: options.connectMs, allowH2: false, lookup: guardedLookup(options) })
  if (options.reach === 'anywhere') return connect
  return (to, callback) => {
    const range = whyNotHost(to.hostname)
    if (range) {
      callback(new FetchRefusal('address-not-allowed', `${to.hostname} is ${range}`), null)
      return
    }
    connect(to, (error, socket) => {
      if (error) return callback(error, null)
      const peerRange = whyNotPeer(socket)
      if (!peerRange) return callback(null, socket)
      socket.destroy()
      callback(new FetchRefusal('address-not-allowed', `connected to ${socket.remoteAddress}: ${peerRange}`), null)
    })
  }
}
