import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseFeed } from '../src/feeds/parse-feed.ts'
import { readListing } from '../src/feeds/read-listing.ts'
import { decodeText } from '../src/fetch/decode-text.ts'
import { createFetcher } from '../src/fetch/guarded-fetcher.ts'
import { DEMO_EDITION } from '../src/press/demo/demo-edition.ts'
import { loadEdition } from '../src/press/load-edition.ts'
import { offersOf, startPress } from '../src/press/start-press.ts'

const NOW = Date.parse('2026-11-25T12:00:00Z')

test('the home page of every press outlet lists what its feed lists, and nothing else', async () => {
  const press = await startPress({
    edition: await loadEdition(DEMO_EDITION, { today: NOW }),
    clock: () => NOW,
    feedSize: 500,
  })
  const fetcher = createFetcher({ clock: Date.now, userAgent: 'Nashra-test', minDelayMs: 0 })
  const read = async (url: string, allowedHosts: readonly string[], kind: 'xml' | 'html') => {
    const outcome = await fetcher.get(url, { allowedHosts, robots: 'ignore' })
    assert.equal(outcome.kind, 'fetched', url)
    return decodeText(outcome.bytes, { kind, contentType: outcome.contentType }).text
  }
  try {
    for (const { name, siteUrl, feeds, allowedHosts = [] } of offersOf(press)) {
      const feedUrl = feeds[0]?.url ?? ''
      const feed = parseFeed(await read(feedUrl, allowedHosts, 'xml'), { url: feedUrl })
      const listing = readListing(await read(siteUrl, allowedHosts, 'html'), { url: siteUrl })
      assert.ok(
        feed.kind === 'parsed' && listing.kind === 'parsed',
        `${name}: ${JSON.stringify(listing).slice(0, 200)}`,
      )
      const inFeed = new Set(feed.feed.items.map(({ url }) => url))
      const strangers = listing.feed.items.filter(({ url }) => !inFeed.has(url)).map(({ title }) => title)
      assert.deepEqual(strangers, [], name)
      assert.equal(listing.feed.items.length, Math.min(30, inFeed.size), name)
    }
  } finally {
    await fetcher.close()
    await press.close()
  }
})
