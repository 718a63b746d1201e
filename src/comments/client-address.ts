import ipaddr from 'ipaddr.js'

type Address = ReturnType<typeof ipaddr.parse>

/** Bits of an address that name the network of one household: whoever has one IPv6 address has 2^64 of them. */
const HOUSEHOLD = { ipv4: 32, ipv6: 64 }
/** Bits that are kept when an address is cut: a neighbourhood, no household. */
const NEIGHBOURHOOD = { ipv4: 24, ipv6: 48 }

/**
 * What limits and bans know a client by: its IPv4 address, or the /64 of its IPv6 address. `undefined` for what is no address.
 *
 * @example '::ffff:192.0.2.7' → '192.0.2.7', '2001:db8:1:2:3::9' → '2001:db8:1:2::/64'
 */
export function addressKeyText(address: string): string | undefined {
  const parsed = parseAddress(address)
  return parsed && networkOf(parsed, HOUSEHOLD)
}

/** An address without what tells households apart: '192.0.2.7' → '192.0.2.0/24'. `undefined` for what is no address. */
export function cutAddress(address: string): string | undefined {
  const parsed = parseAddress(address)
  return parsed && networkOf(parsed, NEIGHBOURHOOD)
}

// Four decimal parts and no other spelling: '010.1' and '0x7f.1' would be read as addresses, each by everyone differently.
function parseAddress(address: string): Address | undefined {
  if (address.includes(':')) return ipaddr.IPv6.isValid(address) ? ipaddr.process(address) : undefined
  return ipaddr.IPv4.isValidFourPartDecimal(address) ? ipaddr.parse(address) : undefined
}

function networkOf(address: Address, bits: { readonly ipv4: number; readonly ipv6: number }): string {
  const length = bits[address.kind()]
  const bytes = address.toByteArray().map((byte, at) => byte & maskOf(length - at * 8))
  const network = ipaddr.fromByteArray(bytes).toString()
  return length === 32 && bytes.length === 4 ? network : `${network}/${length}`
}

function maskOf(bitsLeft: number): number {
  return bitsLeft >= 8 ? 0xff : bitsLeft <= 0 ? 0 : (0xff << (8 - bitsLeft)) & 0xff
}
