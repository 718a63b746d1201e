import { isoDate } from '../date-wording.ts'
import type { PressFeed } from './press-feed.ts'

/** JSON Feed 1.1. */
export function writePressJsonFeed({ outlet, origin, items }: PressFeed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: outlet.name,
    description: outlet.tagline,
    language: outlet.language,
    home_page_url: `${origin}/`,
    feed_url: `${origin}/feed`,
    items: items.map((item) => ({
      id: String(item.number),
      url: origin + item.path,
      title: item.title,
      summary: item.summary,
      content_text: item.summary,
      date_published: isoDate(item.published),
      date_modified: item.updated && isoDate(item.updated),
      authors: item.author ? [{ name: item.author }] : undefined,
      tags: [item.section],
      image: item.imagePath && origin + item.imagePath,
    })),
  })
}
