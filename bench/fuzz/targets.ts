import { extractArticle } from '../../src/extract/extract-article.ts'
import { discoverFeeds } from '../../src/feeds/discover-feeds.ts'
import { parseOpml } from '../../src/feeds/opml.ts'
import { parseFeed } from '../../src/feeds/parse-feed.ts'
import { readListing } from '../../src/feeds/read-listing.ts'
import { sitemapsInRobots } from '../../src/feeds/sitemaps-in-robots.ts'
import { decodeText } from '../../src/fetch/decode-text.ts'

const URL = 'https://marsad.example/x'
const SEEN_AT = Date.UTC(2024, 3, 3)

/** What is fed with mutants: every door that reads text from outside. */
export const TARGETS: Readonly<Record<'feed' | 'sitemap' | 'listing' | 'page', (text: string) => void>> = {
  feed: (text) => {
    parseFeed(text, { url: URL, linkHeader: text.slice(0, 2000) })
    parseOpml(text)
  },
  sitemap: (text) => {
    parseFeed(text, { url: URL, freshSince: SEEN_AT })
    sitemapsInRobots(text, URL)
  },
  listing: (text) => {
    readListing(text, { url: URL, rule: { item: 'div.teaser a' } })
    discoverFeeds(text, URL)
  },
  page: (text) => {
    extractArticle(text, { url: URL, seenAt: SEEN_AT })
  },
}

/** Whatever bytes come, they become text. */
export function decodeMutant(bytes: Uint8Array): string {
  return decodeText(bytes, { kind: 'html' }).text
}
