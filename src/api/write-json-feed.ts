import type { OutgoingFeed } from './feed-document.ts'

export const JSON_FEED_TYPE = 'application/feed+json; charset=utf-8'

/** JSON Feed 1.1; `content_text` is the summary, since an item must have some content. */
export function writeJsonFeed(feed: OutgoingFeed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    language: feed.language,
    home_page_url: feed.pageUrl,
    feed_url: feed.feedUrl,
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_text: entry.summary,
      summary: entry.summary,
      date_published: new Date(entry.publishedAt).toISOString(),
      date_modified: new Date(entry.updatedAt).toISOString(),
      authors: [{ name: entry.outlet, url: entry.outletUrl }],
      tags: entry.categories,
      language: entry.language,
    })),
  })
}
