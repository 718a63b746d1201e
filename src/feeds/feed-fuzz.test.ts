import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../base/seeded-random.ts'
import { discoverFeeds } from './discover-feeds.ts'
import { parseOpml } from './opml.ts'
import { parseFeed } from './parse-feed.ts'
import { FEED_SEEDS, SITEMAP_SEEDS } from './seeds-for-test.ts'

const SEEDS: readonly string[] = [...FEED_SEEDS, ...SITEMAP_SEEDS]
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

/** Numbers below a limit, from a seed, so that a failure can be seen again. */
function randomFrom(seed: number): (limit: number) => number {
  const next = seededRandom(seed)
  return (limit) => Math.floor(next() * limit)
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
