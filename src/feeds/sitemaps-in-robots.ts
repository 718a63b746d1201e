import { parseWebAddress } from '../base/web-address.ts'

const MAX_SITEMAPS = 100

/**
 * Addresses of the sitemaps that a robots.txt names, each once, in order.
 *
 * @param url address of the robots.txt, the base of addresses that are not absolute
 */
export function sitemapsInRobots(text: string, url: string): readonly string[] {
  const addresses = new Set<string>()
  for (const match of text.matchAll(/^[ \t\uFEFF]*sitemap[ \t]*:[ \t]*([^\s#]+)/gim)) {
    const address = parseWebAddress(match[1] ?? '', url)
    if (address) addresses.add(address.href)
    if (addresses.size >= MAX_SITEMAPS) break
  }
  return [...addresses]
}
