import { createHash } from 'node:crypto'
import { canonicalAddress, parseWebAddress } from '../base/web-address.ts'
import { htmlToBlocks } from '../extract/html-to-blocks.ts'
import type { ParsedFeed } from '../feeds/parse-feed.ts'
import type { FeedItem } from '../news/feed-item.ts'
import type { FeedVisit, OfferedItem } from '../store/intake-store.ts'

export type OfferedItems = Pick<FeedVisit, 'items' | 'refusedItems'>

export const NOTHING_OFFERED: OfferedItems = { items: [] }

export function identityOf({ identity }: OfferedItem): string {
  return identity
}

/**
 * What the wire said becomes what we accept: items that have an address, their full content as blocks instead of
 * foreign HTML, and a count of those refused by reason.
 */
export function offerItems(feed: ParsedFeed): OfferedItems {
  const items = feed.items.flatMap((item) => offerOf(item) ?? [])
  const withoutAddress = feed.items.length - items.length
  return {
    items,
    refusedItems: {
      ...(withoutAddress > 0 ? { 'item-without-address': withoutAddress } : {}),
      ...(feed.staleItems ? { 'old-sitemap-entry': feed.staleItems } : {}),
      ...(feed.unreadSitemaps ? { 'sitemap-unread': feed.unreadSitemaps } : {}),
      ...(feed.droppedItems > 0 ? { 'too-many-items': feed.droppedItems } : {}),
    },
  }
}

function offerOf(item: FeedItem): OfferedItem | undefined {
  const url = item.url === undefined ? undefined : parseWebAddress(item.url)
  if (!url) return undefined
  const { contentHtml, ...kept } = item
  return {
    identity: canonicalAddress(url),
    fingerprint: createHash('sha1')
      .update(`${item.title}\n${item.updated?.text ?? ''}`)
      .digest('base64url'),
    item: kept,
    ...(contentHtml === undefined ? {} : { contentBlocks: htmlToBlocks(contentHtml, url.href) }),
  }
}
