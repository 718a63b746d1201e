import { escapeXml } from '../../base/escape.ts'
import { isoDate } from '../date-wording.ts'
import type { PressFeed, PressFeedItem } from './press-feed.ts'

/** Atom 1.0 as Blogger writes it; an entry has its content where the outlet gives the whole text. */
export function writePressAtom({ outlet, origin, items }: PressFeed): string {
  const newest = items[0]
  return `<?xml version="1.0" encoding="${outlet.charset}"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(outlet.language)}">
<id>tag:${escapeXml(outlet.slug)},2024:feed</id>
<title type="text">${escapeXml(outlet.name)}</title>
<subtitle type="html">${escapeXml(outlet.tagline ?? '')}</subtitle>
<updated>${newest ? isoDate(newest.updated ?? newest.published) : '1970-01-01T00:00:00Z'}</updated>
<link rel="self" type="application/atom+xml" href="${origin}/feed"/>
<link rel="alternate" type="text/html" href="${origin}/"/>
${items.map((item) => atomEntry(item, { outlet, origin, items })).join('\n')}
</feed>
`
}

function atomEntry(item: PressFeedItem, { outlet, origin }: PressFeed): string {
  return `<entry>
<id>tag:${escapeXml(outlet.slug)},2024:post-${item.number}</id>
<published>${isoDate(item.published)}</published>
<updated>${isoDate(item.updated ?? item.published)}</updated>
<category term="${escapeXml(item.section)}"/>
<title type="text">${escapeXml(item.title)}</title>
<summary type="text">${escapeXml(item.summary)}</summary>
${item.content ? `<content type="html">${escapeXml(item.content.join(''))}</content>` : ''}
<link rel="alternate" type="text/html" href="${escapeXml(origin + item.path)}"/>
<author><name>${escapeXml(item.author ?? outlet.name)}</name></author>
</entry>`
}
