import type { OutgoingEntry } from './feed-document.ts'
import { textElement } from './xml-text.ts'

export const SITEMAP_TYPE = 'application/xml; charset=utf-8'

/** A news sitemap (sitemaps.org with the sitemap-news extension 0.9). */
export function writeNewsSitemap(siteName: string, entries: readonly OutgoingEntry[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${entries.map((entry) => urlElement(siteName, entry)).join('\n')}
</urlset>
`
}

function urlElement(siteName: string, entry: OutgoingEntry): string {
  return `<url>${textElement('loc', entry.url)}<news:news>
<news:publication>${textElement('news:name', siteName)}${textElement('news:language', entry.language)}</news:publication>
${textElement('news:publication_date', new Date(entry.publishedAt).toISOString())}
${textElement('news:title', entry.title)}
</news:news></url>`
}
