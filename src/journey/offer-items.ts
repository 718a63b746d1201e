import { createHash } from 'node:crypto'
import { addressKey } from '../base/address-key.ts'
import { parseWebAddress } from '../base/web-address.ts'
import { htmlToBlocks } from '../extract/html-to-blocks.ts'
import type { ParsedFeed } from '../feeds/parse-feed.ts'
import type { FeedItem } from '../news/feed-item.ts'
import type { FeedVisit, OfferedItem } from '../store/intake-store.ts'
import { lastingNameOf } from './lasting-name.ts'

export type OfferedItems = Pick<FeedVisit, 'items' | 'refusedItems'>

export const NOTHING_OFFERED: OfferedItems = { items: [] }

/**
 * What the wire said becomes what we accept: items that have an address, their full content as blocks instead of
 * foreign HTML, and a count of those refused by reason. An item that stands there twice, in two spellings of its address,
 * is one.
 */
export function offerItems(feed: ParsedFeed): OfferedItems {
  const all = feed.items.flatMap((item) => offerOf(item) ?? [])
  const withoutAddress = feed.items.length - all.length
  const items = withoutSharedNames(firstOfEach(all))
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

function firstOfEach(items: readonly OfferedItem[]): readonly OfferedItem[] {
  const byIdentity = new Map<string, OfferedItem>()
  for (const item of items) if (!byIdentity.has(item.identity)) byIdentity.set(item.identity, item)
  return [...byIdentity.values()]
}

// One GUID for all items, or for two, names none of them.
function withoutSharedNames(items: readonly OfferedItem[]): readonly OfferedItem[] {
  const counts = new Map<string, number>()
  for (const { lastingName } of items) if (lastingName) counts.set(lastingName, (counts.get(lastingName) ?? 0) + 1)
  return items.map((item) => {
    if (item.lastingName === undefined || counts.get(item.lastingName) === 1) return item
    const { lastingName: _shared, ...nameless } = item
    return nameless
  })
}

function offerOf(item: FeedItem): OfferedItem | undefined {
  const url = item.url === undefined ? undefined : parseWebAddress(item.url)
  if (!url) return undefined
  const { contentHtml, ...kept } = item
  const lastingName = lastingNameOf(item, url)
  return {
    identity: addressKey(url),
    ...(lastingName === undefined ? {} : { lastingName }),
    fingerprint: createHash('sha1')
      .update(`${item.title}\n${item.updated?.text ?? ''}`)
      .digest('base64url'),
    item: kept,
    ...(contentHtml === undefined ? {} : { contentBlocks: htmlToBlocks(contentHtml, url.href) }),
  }
}
