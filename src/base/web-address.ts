/** Query parameters that say how a reader came, not what is read. */
const TRACKING =
  /^(utm_|fbclid$|gclid$|yclid$|mc_(cid|eid)$|igshid$|ocid$|cmpid$|at_(medium|campaign|custom)|ns_(source|campaign|mchannel))/i

/** Parses an absolute http(s) address; `undefined` for anything else. */
export function parseWebAddress(text: string, base?: string): URL | undefined {
  const url = URL.parse(text.trim(), base)
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined
  return url
}

/**
 * The form of an address by which two links to one page are told to be the same: no fragment, no tracking parameters,
 * the rest of the query in its own order, percent-encoding as the URL standard writes it.
 */
export function canonicalAddress(url: URL): string {
  const canonical = new URL(url)
  canonical.hash = ''
  canonical.username = ''
  canonical.password = ''
  for (const name of [...canonical.searchParams.keys()]) {
    if (TRACKING.test(name)) canonical.searchParams.delete(name)
  }
  return canonical.href
}
