import assert from 'node:assert/strict'
import type { FeedItem } from '../news/feed-item.ts'
import { type ParsedFeed, parseFeed } from './parse-feed.ts'

/** Where the feeds of the tests claim to come from. */
export const FEED_URL = 'https://marsad.example/feeds/rss.xml'

/** The feed of a text that must be one. */
export function parsed(text: string, maxItems?: number): ParsedFeed {
  const outcome = parseFeed(text, { url: FEED_URL, ...(maxItems && { maxItems }) })
  assert.equal(outcome.kind, 'parsed', JSON.stringify(outcome).slice(0, 200))
  return outcome.feed
}

/** The item of a feed that must have exactly one. */
export function onlyItem(text: string): FeedItem {
  const { items } = parsed(text)
  assert.equal(items.length, 1)
  return items[0] as FeedItem
}
