import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkInHeader } from './link-header.ts'
import { parseFeed } from './parse-feed.ts'

const base = 'https://marsad.example/rss'
const HEADER =
  '</wp-json/>; rel="https://api.w.org/", <https://hub.example/>; rel=hub, <rss?page=1>; title="a; b"; rel="first self"'

test('a hub and a self link are found in a Link header, whatever stands beside them', () => {
  assert.equal(linkInHeader(HEADER, 'hub', { base }), 'https://hub.example/')
  assert.equal(linkInHeader(HEADER, 'self', { base }), 'https://marsad.example/rss?page=1')
  assert.equal(linkInHeader(HEADER, 'next', { base }), undefined)
})

test('an address that is not of the web is passed over', () => {
  assert.equal(
    linkInHeader('<javascript:1>; rel=hub, <https://hub.example/>; rel=hub', 'hub', { base }),
    'https://hub.example/',
  )
})

test('what the header says of the hub goes before what the feed says', () => {
  const text = `<rss><channel><title>م</title><link rel="hub" href="https://old.example/"/><link rel="self" href="/feed"/>
    <link>https://marsad.example/</link></channel></rss>`
  const plain = parseFeed(text, { url: base })
  const led = parseFeed(text, { url: base, linkHeader: HEADER })
  assert.ok(plain.kind === 'parsed' && led.kind === 'parsed')
  assert.deepEqual(
    [plain.feed.hubUrl, plain.feed.selfUrl, plain.feed.link],
    ['https://old.example/', 'https://marsad.example/feed', 'https://marsad.example/'],
  )
  assert.deepEqual([led.feed.hubUrl, led.feed.selfUrl], ['https://hub.example/', 'https://marsad.example/rss?page=1'])
})

test('the language of the answer serves a feed that does not say its own', () => {
  const language = (text: string): string | undefined => {
    const outcome = parseFeed(text, { url: base, contentLanguage: 'ar' })
    return outcome.kind === 'parsed' ? outcome.feed.language : undefined
  }
  assert.equal(language('<rss><channel><title>م</title></channel></rss>'), 'ar')
  assert.equal(language('<rss><channel><title>م</title><language>fa</language></channel></rss>'), 'fa')
  assert.equal(language('<feed xml:lang="ckb"><title>م</title></feed>'), 'ckb')
})
