/** A host without its scheme, as hand-made feeds write it; no folder of a site is called so. */
const SCHEMELESS = /^www\.[^\s/.]+(?:\.[^\s/.]+)+(?:\/|$)/i

/** An address made absolute; what no address can be made of stays as it is written. */
export function resolveLink(href: string, base: string): string {
  const written = href.trim()
  if (!written || /^(?:urn|tag|mailto|data|javascript):/i.test(written)) return written
  return URL.parse(SCHEMELESS.test(written) ? `//${written}` : written, base)?.href ?? written
}

const ATTRIBUTE_NAME = /\s(?:href|src|poster)\s*$/i
const LONGEST_NAME = 12
const VALUE = /=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/y
const ABSOLUTE = /^\s*(?:[a-z][a-z0-9+.-]*:|#|$)/i

/** HTML with the addresses of its links and pictures made absolute; absolute ones and fragments stay as written. */
export function resolveMarkupLinks(html: string, base: string): string {
  let resolved = ''
  let done = 0
  // From sign to sign, which is faster than a pattern that looks at every space.
  for (let equals = html.indexOf('='); equals !== -1; equals = html.indexOf('=', equals + 1)) {
    if (!ATTRIBUTE_NAME.test(html.slice(Math.max(0, equals - LONGEST_NAME), equals))) continue
    VALUE.lastIndex = equals
    const [whole, double, single, bare] = VALUE.exec(html) ?? []
    const address = double ?? single ?? bare
    if (whole === undefined || address === undefined || ABSOLUTE.test(address)) continue
    const url = URL.parse(address.trim().replaceAll('&amp;', '&'), base)
    if (!url) continue
    const start = equals + whole.lastIndexOf(address)
    resolved += html.slice(done, start) + url.href.replaceAll('&', '&amp;')
    done = start + address.length
  }
  return done === 0 ? html : resolved + html.slice(done)
}
