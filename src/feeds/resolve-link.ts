/** A host without its scheme, as hand-made feeds write it; no folder of a site is called so. */
const SCHEMELESS = /^www\.[^\s/.]+(?:\.[^\s/.]+)+(?:\/|$)/i

/** An address made absolute; what no address can be made of stays as it is written. */
export function resolveLink(href: string, base: string): string {
  const written = href.trim()
  if (!written || /^(?:urn|tag|mailto|data|javascript):/i.test(written)) return written
  return URL.parse(SCHEMELESS.test(written) ? `//${written}` : written, base)?.href ?? written
}

const LINK_ATTRIBUTE = /(\s(?:href|src|poster)\s*=\s*)("[^"<>]*"|'[^'<>]*'|[^\s"'<>]+)/gi
const QUOTED = /^(["']?)(.*)\1$/s

/** HTML with the addresses of its links and pictures made absolute; absolute ones and fragments stay as written. */
export function resolveMarkupLinks(html: string, base: string): string {
  if (!html.includes('=')) return html
  return html.replace(LINK_ATTRIBUTE, (attribute, start: string, value: string) => {
    const [, quote = '', address = ''] = QUOTED.exec(value) ?? []
    if (/^\s*(?:[a-z][a-z0-9+.-]*:|#|$)/i.test(address)) return attribute
    const resolved = URL.parse(address.trim().replaceAll('&amp;', '&'), base)
    return resolved ? `${start}${quote}${resolved.href.replaceAll('&', '&amp;')}${quote}` : attribute
  })
}
