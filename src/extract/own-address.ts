import { canonicalAddress, parseWebAddress } from '../base/web-address.ts'
import { metaOf, type PageHead } from './page-head.ts'

/** Under a country's domain the second label may be a registry's: `com.eg`, `co.uk`, `gov.jo`. */
const REGISTRY = /^(?:com?|net|org|gov|edu|ac|mil|info|press)$/

/** The address that the page calls its own, unless it names another site's or only the site's root. */
export function ownAddress(head: PageHead, url: string): string {
  const own = parseWebAddress(url)
  for (const named of [head.links.get('canonical'), metaOf(head, 'og:url')]) {
    const address = named ? parseWebAddress(named, url) : undefined
    if (address && (!own || siteOf(address) === siteOf(own)) && (address.pathname !== '/' || own?.pathname === '/'))
      return canonicalAddress(address)
  }
  return own ? canonicalAddress(own) : url
}

function siteOf({ hostname }: URL): string {
  const labels = hostname.split('.')
  const isShared = labels.at(-1)?.length === 2 && REGISTRY.test(labels.at(-2) ?? '')
  return labels.slice(isShared ? -3 : -2).join('.')
}
