import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseWebAddress } from '../base/web-address.ts'
import { FEED_KINDS } from '../news/source.ts'
import { CATALOGUE_EVIDENCE, loadCatalogue } from './load-catalogue.ts'

const entries = loadCatalogue()

test('the catalogue starts a newsroom with at least eighty outlets of at least fifteen countries', () => {
  assert.ok(entries.length >= 80, `${entries.length} outlets`)
  const countries = new Set(entries.map((entry) => entry.country))
  assert.ok(countries.size >= 15, `${countries.size} countries`)
})

test('every entry has an Arabic name, a country, web addresses and a known kind of evidence', () => {
  for (const entry of entries) {
    assert.match(entry.name, /\p{Script=Arabic}/u, entry.siteUrl)
    assert.match(entry.country ?? '', /^[a-z]{2}$/, entry.siteUrl)
    assert.ok(CATALOGUE_EVIDENCE.includes(entry.evidence), entry.siteUrl)
    assert.ok(entry.feeds.length > 0, entry.siteUrl)
    for (const feed of entry.feeds) {
      assert.ok(parseWebAddress(feed.url), feed.url)
      assert.ok(FEED_KINDS.includes(feed.kind), feed.url)
    }
  }
})

test('no site and no feed is named twice', () => {
  const sites = entries.map((entry) => entry.siteUrl)
  const feeds = entries.flatMap((entry) => entry.feeds.map((feed) => feed.url))
  assert.equal(new Set(sites).size, sites.length)
  assert.equal(new Set(feeds).size, feeds.length)
})
