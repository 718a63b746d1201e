import { newestSitemaps } from '../feeds/newest-sitemaps.ts'
import { type FeedOutcome, type ParsedFeed, parseFeed } from '../feeds/parse-feed.ts'
import { readListing } from '../feeds/read-listing.ts'
import { decodeText } from '../fetch/decode-text.ts'
import type { FetchOutcome } from '../fetch/fetch-outcome.ts'
import { DAY_MS, type EpochMs } from '../news/instant.ts'
import type { Feed } from '../news/source.ts'

/** An entry of a plain sitemap that changed longer ago than this is no news. */
const FRESH_MS = 3 * DAY_MS
/** An index may name thousands; so many are looked into at a visit. */
const MOST_NESTED = 3

export interface FeedReading {
  readonly feed: Pick<Feed, 'url' | 'kind' | 'listing'>
  readonly now: EpochMs
}

/**
 * What came for a feed, read as what the feed is: a page that lists articles, or any kind of feed or sitemap; a sitemap
 * index with the entries of its newest sitemaps.
 *
 * @param get fetches a sitemap that an index names
 */
export async function readFetchedFeed(
  fetched: FetchOutcome,
  reading: FeedReading,
  get: (url: string) => Promise<FetchOutcome>,
): Promise<FeedOutcome | undefined> {
  const outcome = parseFetched(fetched, reading)
  if (outcome?.kind !== 'parsed' || !outcome.feed.nested) return outcome
  let feed: ParsedFeed = outcome.feed
  for (const { url } of newestSitemaps(outcome.feed.nested, MOST_NESTED)) {
    feed = withSitemap(feed, parseFetched(await get(url), { ...reading, feed: { url, kind: 'news-sitemap' } }))
  }
  return { kind: 'parsed', feed }
}

function parseFetched(fetched: FetchOutcome, { feed, now }: FeedReading): FeedOutcome | undefined {
  if (fetched.kind !== 'fetched') return undefined
  const type = fetched.contentType === undefined ? {} : { contentType: fetched.contentType }
  const url = fetched.url || feed.url
  if (feed.kind === 'listing') {
    return readListing(decodeText(fetched.bytes, { ...type, kind: 'html' }).text, { url, ...feed.listing })
  }
  const { text } = decodeText(fetched.bytes, { ...type, kind: 'xml' })
  const links = fetched.linkHeader === undefined ? {} : { linkHeader: fetched.linkHeader }
  const { contentLanguage } = fetched
  return parseFeed(text, { ...type, ...links, contentLanguage, url, freshSince: now - FRESH_MS })
}

function withSitemap(index: ParsedFeed, outcome: FeedOutcome | undefined): ParsedFeed {
  if (outcome?.kind !== 'parsed') return { ...index, unreadSitemaps: (index.unreadSitemaps ?? 0) + 1 }
  const { feed } = outcome
  return {
    ...index,
    items: [...index.items, ...feed.items],
    droppedItems: index.droppedItems + feed.droppedItems,
    staleItems: (index.staleItems ?? 0) + (feed.staleItems ?? 0),
  }
}
