/** An address made absolute; what no address can be made of stays as it is written. */
export function resolveLink(href: string, base: string): string {
  const written = href.trim()
  if (!written || /^(?:urn|tag|mailto|data|javascript):/i.test(written)) return written
  return URL.parse(written, base)?.href ?? written
}
