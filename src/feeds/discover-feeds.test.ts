import assert from 'node:assert/strict'
import { test } from 'node:test'
import { discoverFeeds } from './discover-feeds.ts'

const HOME = 'https://marsad.example/ar/'

test('declared feeds come first, comments and services are left out, relative links are resolved', () => {
  const html = `<html dir="rtl"><head><base href="/marsad/">
    <link rel="alternate" type="application/rss+xml" title="المرصد &laquo; الخلاصة" href="feed/">
    <link rel="alternate" type="application/rss+xml" title="تعليقات" href="/comments/feed/">
    <link rel="alternate" type="application/json" href="/wp-json/">
    <link rel="alternate" hreflang="en" href="/en/">
    <link rel="ALTERNATE" type="application/atom+xml" href="https://marsad.example/atom.xml"></head>
    <body><a href="/rss/politics.xml" title="سياسة">RSS</a><a href="https://feedly.com/i/subscription/feed/x">Feedly</a>
    <a href="/marsad/feed/">خلاصة</a><a href="/feedback">رأيكم</a><a href="/?feed=rss2">RSS</a></body></html>`
  assert.deepEqual(
    discoverFeeds(html, HOME).filter((feed) => feed.kind === 'feed'),
    [
      { url: 'https://marsad.example/marsad/feed/', kind: 'feed', title: 'المرصد « الخلاصة', found: 'declared' },
      { url: 'https://marsad.example/atom.xml', kind: 'feed', found: 'declared' },
      { url: 'https://marsad.example/rss/politics.xml', kind: 'feed', title: 'سياسة', found: 'linked' },
      { url: 'https://marsad.example/?feed=rss2', kind: 'feed', found: 'linked' },
    ],
  )
})

test('a page without any is answered with guesses, flagged as such', () => {
  const found = discoverFeeds('<p>لا شيء هنا', HOME)
  assert.ok(found.length > 0)
  assert.ok(found.every((feed) => feed.found === 'guessed'))
  assert.ok(found.some((feed) => feed.url === 'https://marsad.example/feed/'))
  assert.ok(found.some((feed) => feed.kind === 'news-sitemap'))
})

test('a page that nests without end is given up early', () => {
  const html = `<link rel="alternate" type="application/rss+xml" href="/rss">${'<div>'.repeat(300_000)}<a href="/late/rss">`
  const declared = discoverFeeds(html, HOME).filter((feed) => feed.found !== 'guessed')
  assert.deepEqual(
    declared.map((feed) => feed.url),
    ['https://marsad.example/rss'],
  )
})

test('an address that is no web address offers nothing', () => {
  assert.deepEqual(discoverFeeds('<a href="rss">', 'data:text/html,x'), [])
})
