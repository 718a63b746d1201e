import ipaddr from 'ipaddr.js'

type Address = ReturnType<typeof ipaddr.parse>

/** The only block from which public IPv6 addresses are given out (IANA, RFC 4291): all else leads inside or nowhere. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3')
/** Written by DNS64 for hosts that have IPv4 only (RFC 6052); the last 32 bits are the address really reached. */
const NAT64 = ipaddr.parseCIDR('64:ff9b::/96')

function isIn(address: Address, [network, bits]: readonly [Address, number]): boolean {
  return address.kind() === network.kind() && address.match(network, bits)
}

function embeddedIpv4(address: Address): Address {
  return ipaddr.fromByteArray(address.toByteArray().slice(-4))
}

function rangeOf(address: Address): string {
  if (address.kind() === 'ipv4') return address.range()
  if (isIn(address, NAT64)) return rangeOf(embeddedIpv4(address))
  const range = address.range()
  // ipaddr.js calls IPv4-compatible addresses (::7f00:1) unicast, and all that was never given out.
  return range === 'unicast' && !isIn(address, GLOBAL_UNICAST) ? 'unassigned' : range
}

/**
 * Tells why an IP address must not be connected to, as the name of its special range (`loopback`, `private`,
 * `ipv4Mapped`, …; IANA special-purpose registries by ipaddr.js), or `undefined` for an address of the public internet.
 *
 * An address under NAT64's well-known prefix is judged by the IPv4 address in it; every other way of embedding IPv4 in
 * IPv6 is refused.
 */
export function whyNotPublic(address: string): string | undefined {
  if (!ipaddr.isValid(address)) return 'unreadable'
  const range = rangeOf(ipaddr.parse(address))
  return range === 'unicast' ? undefined : range
}
