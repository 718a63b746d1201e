import { escapeXml } from '../../base/escape.ts'
import { isoDate } from '../date-wording.ts'
import type { PressFeed } from './press-feed.ts'

/** RSS 1.0 (RDF) with Dublin Core: the items stand beside the channel. */
export function writePressRdf({ outlet, origin, items }: PressFeed): string {
  const address = (path: string): string => escapeXml(origin + path)
  return `<?xml version="1.0" encoding="${outlet.charset}"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${origin}/feed">
<title>${escapeXml(outlet.name)}</title>
<link>${origin}/</link>
<description>${escapeXml(outlet.tagline ?? outlet.name)}</description>
<dc:language>${escapeXml(outlet.language)}</dc:language>
<items><rdf:Seq>${items.map(({ path }) => `<rdf:li rdf:resource="${address(path)}"/>`).join('')}</rdf:Seq></items>
</channel>
${items
  .map(
    (item) => `<item rdf:about="${address(item.path)}">
<title>${escapeXml(item.title)}</title>
<link>${address(item.path)}</link>
<description>${escapeXml(item.summary)}</description>
<dc:date>${isoDate(item.published)}</dc:date>
<dc:subject>${escapeXml(item.section)}</dc:subject>
${item.author ? `<dc:creator>${escapeXml(item.author)}</dc:creator>` : ''}
</item>`,
  )
  .join('\n')}
</rdf:RDF>
`
}
