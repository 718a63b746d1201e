import type { OutgoingEntry, OutgoingFeed } from './feed-document.ts'
import { textElement, xmlAttributes } from './xml-text.ts'

export const RSS_TYPE = 'application/rss+xml; charset=utf-8'

/** RSS 2.0 as the RSS Advisory Board's profile asks; the outlet is the `dc:creator`, since `author` must be an e-mail address. */
export function writeRss(feed: OutgoingFeed): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
${textElement('title', feed.title)}
${textElement('link', feed.pageUrl)}
${textElement('description', feed.description)}
${textElement('language', feed.language)}
${textElement('lastBuildDate', new Date(feed.updatedAt).toUTCString())}
<atom:link${xmlAttributes({ rel: 'self', type: 'application/rss+xml', href: feed.feedUrl })}/>
${feed.entries.map(item).join('\n')}
</channel>
</rss>
`
}

function item(entry: OutgoingEntry): string {
  return `<item>
${textElement('title', entry.title)}
${textElement('link', entry.url)}
<guid isPermaLink="true">${entry.id}</guid>
${textElement('pubDate', new Date(entry.publishedAt).toUTCString())}
${textElement('dc:creator', entry.outlet)}
${entry.categories.map((category) => `${textElement('category', category)}\n`).join('')}${textElement('description', entry.summary)}
</item>`
}
