import { parseWebAddress } from '../base/web-address.ts'

const LINK = /<([^<>]*)>([^<]*)/g
const RELATIONS = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i

/**
 * Web address of the first link of a relation in an HTTP `Link` header (RFC 8288), as WebSub names its hub there.
 *
 * @param header several headers of the name joined by commas
 * @param base address of the answer
 */
export function linkInHeader(header: string, rel: string, { base }: { readonly base: string }): string | undefined {
  for (const [, href = '', parameters = ''] of header.matchAll(LINK)) {
    const [, quoted, bare] = RELATIONS.exec(parameters) ?? []
    const relations = (quoted ?? bare ?? '').toLowerCase().split(/\s+/)
    const address = relations.includes(rel) ? parseWebAddress(href, base) : undefined
    if (address) return address.href
  }
  return undefined
}
