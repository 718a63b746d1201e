import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseFeed } from '../src/feeds/parse-feed.ts'
import { decodeText } from '../src/fetch/decode-text.ts'

const SHARED = process.env.NASHRA_SHARED ?? join(import.meta.dirname, '..', '..', 'shared')
const FEEDS = join(SHARED, 'corpora', 'feeds')
const SUITES = ['feedparser', 'feedvalidator', 'gofeed', 'feedsmith', 'feed-rs', 'netnewswire']
/** What makes a document a feed: without one of these roots it is something else (KML, OpenSearch, a server's rules). */
const FEED_ROOT =
  /<(?:\w+:)?(?:rss|rdf|feed|channel|urlset|sitemapindex)[\s>]|"items"\s*:\s*\[[\s\S]*"content_(?:html|text)"|"rss"\s*:\s*\{[\s\S]*"channel"\s*:/i

for (const suite of SUITES) {
  const folder = join(FEEDS, suite)
  const skip = existsSync(folder) ? false : `needs the feeds of ${suite}, which are not at ${folder}`
  test(`every file of ${suite} that holds a feed is accepted, however broken`, { skip }, () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && /\.(?:xml|rss|rdf|atom|json)$/.test(entry.name),
    )
    let read = 0
    for (const { parentPath, name } of files) {
      const { text } = decodeText(readFileSync(join(parentPath, name)), { kind: 'xml' })
      if (!FEED_ROOT.test(text)) continue
      const outcome = parseFeed(text, { url: 'https://feeds.example/' })
      assert.equal(outcome.kind, 'parsed', `${join(parentPath, name)}: ${JSON.stringify(outcome)}`)
      read++
    }
    assert.ok(read > 0, 'no feed among the files')
  })
}
