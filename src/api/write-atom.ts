import type { OutgoingEntry, OutgoingFeed } from './feed-document.ts'
import { textElement, xmlAttributes } from './xml-text.ts'

export const ATOM_TYPE = 'application/atom+xml; charset=utf-8'

/** Atom 1.0 (RFC 4287); the outlet is the entry's author. */
export function writeAtom(feed: OutgoingFeed): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"${xmlAttributes({ 'xml:lang': feed.language })}>
${textElement('id', feed.feedUrl)}
${textElement('title', feed.title)}
${textElement('subtitle', feed.description)}
${textElement('updated', new Date(feed.updatedAt).toISOString())}
<link${xmlAttributes({ rel: 'self', type: 'application/atom+xml', href: feed.feedUrl })}/>
<link${xmlAttributes({ rel: 'alternate', type: 'text/html', href: feed.pageUrl })}/>
${feed.entries.map(entryElement).join('\n')}
</feed>
`
}

function entryElement(entry: OutgoingEntry): string {
  return `<entry${xmlAttributes({ 'xml:lang': entry.language })}>
${textElement('id', entry.id)}
${textElement('title', entry.title)}
<link${xmlAttributes({ rel: 'alternate', type: 'text/html', href: entry.url })}/>
<author>${textElement('name', entry.outlet)}${textElement('uri', entry.outletUrl)}</author>
${textElement('published', new Date(entry.publishedAt).toISOString())}
${textElement('updated', new Date(entry.updatedAt).toISOString())}
${entry.categories.map((term) => `<category${xmlAttributes({ term })}/>\n`).join('')}${textElement('summary', entry.summary)}
</entry>`
}
