import type { OutgoingFeed } from './feed-document.ts'
import { ATOM_TYPE, writeAtom } from './write-atom.ts'
import { JSON_FEED_TYPE, writeJsonFeed } from './write-json-feed.ts'
import { RSS_TYPE, writeRss } from './write-rss.ts'

export interface FeedFormat {
  readonly contentType: string
  write(feed: OutgoingFeed): string
}

/** The formats of our feeds by the ending of their addresses: `/feed.rss`. */
export const FEED_FORMATS: ReadonlyMap<string, FeedFormat> = new Map([
  ['rss', { contentType: RSS_TYPE, write: writeRss }],
  ['atom', { contentType: ATOM_TYPE, write: writeAtom }],
  ['json', { contentType: JSON_FEED_TYPE, write: writeJsonFeed }],
])
