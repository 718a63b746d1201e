import assert from 'node:assert/strict'
import { test } from 'node:test'
import { discoverFeeds } from './discover-feeds.ts'
import { parseOpml } from './opml.ts'
import { parseFeed } from './parse-feed.ts'

const SEEDS: readonly string[] = [
  `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ب">]><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
  <channel><title>مرصد</title><link>https://marsad.example/</link><ttl>5</ttl><item><title><![CDATA[خبر &amp; <b>عاجل</b>]]></title>
  <link>/1?a=1&amp;b=2</link><guid isPermaLink="false">1</guid><pubDate>Wed, 03 Apr 2024 09:30:00 +0300</pubDate>
  <description>&lt;p align="x"&gt;نص&lt;/p&gt;&lt;!-- --&gt;</description><content:encoded><![CDATA[<a href="x">ر</a>]]></content:encoded>
  <enclosure url="m.jpg" type="image/jpeg"/></item></channel></rss>`,
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar" xml:base="https://nawras.example/"><title type="html">ن&lt;i&gt;</title>
  <entry><id>1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">ن<br/>ص</div></title><link href="1.html"/>
  <author><name>سالم</name></author><updated>2024-04-03T09:30:00Z</updated><content type="image/png">aGk=</content></entry></feed>`,
  `<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://sada.example/1</loc><lastmod>2024-04-03</lastmod>
  <news:news><news:publication_date>٣ نيسان ٢٠٢٤</news:publication_date><news:title>مد</news:title></news:news></url></urlset>`,
  `{"version":"https://jsonfeed.org/version/1","title":"ف","items":[{"id":1,"url":"/1","content_html":"<p>ن","author":{"name":"ر"}}]}`,
  `<opml><body><outline text="م"><outline xmlUrl="https://a.example/rss" text="أ"/></outline></body></opml>`,
]
const SCRAPS: readonly string[] = [
  '<',
  '>',
  '&',
  '"',
  "'",
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<!DOCTYPE [',
  '&#x0;',
  '&#xD800;',
  '&#99999999999;',
  '\u0000',
  '\uD800',
  '\uFEFF',
  '\u202E',
  '<item>',
  '</item>',
  '</channel>',
  '<entry>',
  'xmlns="',
  'xml:base="\\:"',
  '__proto__="1"',
  '<__proto__>',
  '<constructor/>',
  '<br>',
  '<script>',
  '://',
  'NaN',
  '1e999',
  '{',
  '}',
  '[',
  'null',
  '</',
  '/>',
  '<?',
  '?>',
  '=',
  '   ',
]

/** Mulberry32, so that a failure can be seen again. */
function randomFrom(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

function mutate(text: string, random: (limit: number) => number): string {
  let mutant = text
  for (let change = random(6); change >= 0; change--) {
    const at = random(mutant.length + 1)
    const length = random(40)
    const piece = mutant.slice(at, at + length)
    const kind = random(4)
    const inserted =
      kind === 0
        ? ''
        : kind === 1
          ? (SCRAPS[random(SCRAPS.length)] ?? '')
          : kind === 2
            ? piece.repeat(random(5))
            : piece + SCRAPS[random(SCRAPS.length)]
    mutant = mutant.slice(0, at) + inserted + mutant.slice(at + length)
  }
  return mutant
}

test('no mutated feed, page or subscription list makes a reader throw or give more than it was given', () => {
  const random = randomFrom(20240403)
  for (let round = 0; round < 4000; round++) {
    const text = mutate(SEEDS[round % SEEDS.length] ?? '', random)
    const outcome = parseFeed(text, { url: 'https://marsad.example/rss' })
    if (outcome.kind === 'parsed') {
      for (const item of outcome.feed.items) {
        assert.ok(item.title.length <= text.length, text)
        assert.ok((item.summary ?? '').length <= text.length, text)
        assert.ok(item.url === undefined || /^https?:/.test(item.url), text)
      }
    } else {
      assert.ok(outcome.detail, text)
    }
    parseOpml(text)
    discoverFeeds(text, 'https://marsad.example/')
  }
})

// Each repeated piece once cost, or could cost, time that grows with the square of its number.
const REPEATED: Readonly<Record<string, string>> = {
  'open elements': '<a>',
  'unclosed items': '<item><title>خ',
  'unclosed quotes': '<title>&lt;b =">"',
  'tags without end': '&lt;a ',
  comments: '<!--',
  'CDATA starts': '<![CDATA[',
  entities: '&amp',
  'numeric entities': '&#1',
  'closing tags': '</b>',
  declarations: '<b xmlns:p="x">',
  authors: '<item><author>أ</author>',
  'white space': '<item><title> \n',
  links: '<description>&lt;a href=',
}

for (const [name, piece] of Object.entries(REPEATED)) {
  test(`a megabyte of ${name} is read to its end`, () => {
    const text = `<rss><channel><item><description>${piece.repeat(Math.ceil(1_000_000 / piece.length))}`
    const outcome = parseFeed(text, { url: 'https://marsad.example/rss' })
    assert.equal(outcome.kind, 'parsed')
  })
}
