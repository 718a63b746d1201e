/** Query parameters that say how a reader came, not what is read. */
const TRACKING =
  /^(?:utm_\w*|mtm_\w+|pk_(?:campaign|kwd|source|medium)|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|mc_[ce]id|_ga|_gl|_hsenc|_hsmi|mkt_tok|ocid|cmpid|icid|ito|ncid|smid|sr_share|xtor|wt_mc|wt\.mc_id|spm|at_\w+|ns_(?:source|campaign|mchannel|linkname)|ref_(?:src|url)|referrer|referer|__twitter_impression|_x_tr_\w+|traffic_source)$/i
/** Session numbers of PHP, Java, ASP and ColdFusion. */
const SESSION = /^(?:phpsessid|jsessionid|session_?id|aspsessionid\w*|cfid|cftoken)$/i
/** Names that mean a session or a way here on one site and an article's number on another: told by their value. */
const MAYBE_SESSION = /^(?:sid|s|zenid|osc[s]?id)$/i
const SESSION_VALUE = /^(?=.*[a-f])[0-9a-f]{16,}$/i

/** Whether a query parameter says how a reader came, or who, instead of what is read. */
export function isTracking(name: string, value: string): boolean {
  if (TRACKING.test(name) || SESSION.test(name)) return true
  if (/^ref$/i.test(name)) return !/^\d+$/.test(value)
  return MAYBE_SESSION.test(name) && SESSION_VALUE.test(value)
}

/** Parses an absolute http(s) address; `undefined` for anything else. */
export function parseWebAddress(text: string, base?: string): URL | undefined {
  const url = URL.parse(text.trim(), base)
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined
  return url
}

/**
 * An address as it is kept: no fragment, no tracking parameters,
 * the rest of the query in its own order, percent-encoding as the URL standard writes it.
 */
export function canonicalAddress(url: URL): string {
  const canonical = new URL(url)
  canonical.hash = ''
  canonical.username = ''
  canonical.password = ''
  for (const [name, value] of [...canonical.searchParams]) {
    if (isTracking(name, value)) canonical.searchParams.delete(name)
  }
  return canonical.href
}
