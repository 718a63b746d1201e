import { escapeXml } from '../../base/escape.ts'
import { rfc822Date } from '../date-wording.ts'
import type { PressFeed, PressFeedItem } from './press-feed.ts'

/** RSS 2.0 as WordPress writes it: descriptions in CDATA, authors as `dc:creator`, the short link as `guid`. */
export function writePressRss({ outlet, origin, items }: PressFeed): string {
  const newest = items[0]
  return `<?xml version="1.0" encoding="${outlet.charset}"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${escapeXml(outlet.name)}</title>
<atom:link href="${origin}/feed" rel="self" type="application/rss+xml"/>
<link>${origin}/</link>
<description>${escapeXml(outlet.tagline ?? outlet.name)}</description>
<language>${escapeXml(outlet.language)}</language>
${newest ? `<lastBuildDate>${rfc822Date(newest.updated ?? newest.published)}</lastBuildDate>` : ''}
${items.map((item) => rssItem(item, origin)).join('\n')}
</channel>
</rss>
`
}

function rssItem(item: PressFeedItem, origin: string): string {
  const image =
    item.imagePath && `<enclosure url="${escapeXml(origin + item.imagePath)}" length="0" type="image/svg+xml"/>`
  return `<item>
<title>${escapeXml(item.title)}</title>
<link>${escapeXml(origin + item.path)}</link>
${item.author ? `<dc:creator>${escapeXml(item.author)}</dc:creator>` : ''}
<pubDate>${rfc822Date(item.published)}</pubDate>
<category>${escapeXml(item.section)}</category>
<guid isPermaLink="false">${origin}/?p=${item.number}</guid>
<description>${escapeXml(`<p>${escapeXml(item.summary)}</p>`)}</description>
${image ?? ''}</item>`
}
