import { escapeXml } from '../../base/escape.ts'
import { isoDate } from '../date-wording.ts'
import type { PressFeed } from './press-feed.ts'

/** A Google News sitemap; always UTF-8, as sitemaps.org asks. */
export function writePressNewsSitemap({ outlet, origin, items }: PressFeed): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${items
  .map(
    (item) => `<url><loc>${escapeXml(origin + item.path)}</loc>
${item.updated ? `<lastmod>${isoDate(item.updated)}</lastmod>` : ''}
<news:news><news:publication><news:name>${escapeXml(outlet.name)}</news:name><news:language>${escapeXml(outlet.language)}</news:language></news:publication>
<news:publication_date>${isoDate(item.published)}</news:publication_date>
<news:title>${escapeXml(item.title)}</news:title></news:news></url>`,
  )
  .join('\n')}
</urlset>
`
}
