import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseFeed } from '../feeds/parse-feed.ts'
import type { OutgoingFeed } from './feed-document.ts'
import { FEED_FORMATS } from './feed-formats.ts'
import { writeNewsSitemap } from './write-news-sitemap.ts'
import { writeRobots } from './write-robots.ts'

const AT = Date.parse('2024-04-03T12:00:00Z')
/** Markup, the end of a CDATA section, and characters that XML cannot carry. */
const HOSTILE = 'عنوان <b>&amp;</b> ]]> "\' \u0000\u0008\uFFFE'

const FEED: OutgoingFeed = {
  title: HOSTILE,
  description: HOSTILE,
  language: 'ar',
  pageUrl: 'https://news.example/',
  feedUrl: 'https://news.example/feed.x?a=1&b=2',
  updatedAt: AT,
  entries: [
    {
      id: 'https://news.example/article/1',
      url: 'https://news.example/article/1/%D8%A3?a=1&b=2',
      title: HOSTILE,
      summary: HOSTILE,
      language: 'ar',
      outlet: HOSTILE,
      outletUrl: 'https://news.example/outlet/x',
      categories: [HOSTILE],
      publishedAt: AT,
      updatedAt: AT + 60_000,
    },
  ],
}

for (const [ending, format] of FEED_FORMATS) {
  test(`hostile text comes out of a feed as it went in, without what XML cannot carry (${ending})`, () => {
    const outcome = parseFeed(format.write(FEED), { url: FEED.feedUrl })
    assert.equal(outcome.kind, 'parsed')
    if (outcome.kind !== 'parsed') return
    const [item] = outcome.feed.items
    assert.equal(item?.url, FEED.entries[0]?.url)
    assert.equal(item?.published?.at, AT)
    assert.match(item?.title ?? '', /^عنوان/)
    if (ending === 'json') return
    for (const forbidden of ['\u0000', '\u0008', '\uFFFE', '<b>']) {
      assert.ok(!format.write(FEED).includes(forbidden), JSON.stringify(forbidden))
    }
  })
}

test('an empty feed is a feed', () => {
  for (const [ending, format] of FEED_FORMATS) {
    const outcome = parseFeed(format.write({ ...FEED, entries: [] }), { url: FEED.feedUrl })
    assert.equal(outcome.kind, 'parsed', ending)
  }
})

test('the news sitemap escapes titles and names the publication', () => {
  const sitemap = writeNewsSitemap('نشرة & <b>', FEED.entries)
  assert.match(sitemap, /<news:name>نشرة &amp; &lt;b&gt;<\/news:name>/)
  assert.match(sitemap, /<loc>https:\/\/news\.example\/article\/1\/%D8%A3\?a=1&amp;b=2<\/loc>/)
  assert.doesNotMatch(sitemap, /<b>/)
})

test('robots.txt keeps searches out, and all of a demo', () => {
  assert.match(
    writeRobots({ siteUrl: 'https://news.example', demo: false }),
    /Sitemap: https:\/\/news\.example\/sitemap-news\.xml/,
  )
  assert.equal(writeRobots({ siteUrl: 'https://news.example', demo: true }), 'User-agent: *\nDisallow: /\n')
})
