import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FeedItem } from '../news/feed-item.ts'
import { offerItems } from './offer-items.ts'

function offered(...items: readonly Partial<FeedItem>[]) {
  return offerItems({
    format: 'rss',
    authors: [],
    items: items.map((item) => ({ title: 'خبر', authors: [], categories: [], ...item })),
    droppedItems: 0,
  }).items
}

const SLUG = 'https://minaa.example/2026/11/25/افتتاح-المرفأ/'

test('an item that stands there twice in two spellings is one', () => {
  const items = offered(
    { url: SLUG, title: 'الأول' },
    {
      url: `http://www.minaa.example/2026/11/25/${encodeURIComponent('افتتاح-المرفأ')}?utm_source=rss`,
      title: 'الثاني',
    },
    { url: `${SLUG}amp/` },
    { url: 'https://minaa.example/2026/11/25/آخر/' },
  )
  assert.deepEqual(
    items.map(({ item }) => item.title),
    ['الأول', 'خبر'],
  )
})

test('an item keeps its name through a changed headline and address', () => {
  const name = (item: Partial<FeedItem>) => offered(item)[0]?.lastingName
  const later = 'https://minaa.example/2026/11/25/افتتاح-المرفأ-وتدشينه/'
  assert.equal(
    name({ url: SLUG, guid: 'https://minaa.example/?p=12' }),
    name({ url: later, guid: 'http://minaa.example/?p=12' }),
  )
  assert.equal(name({ url: SLUG, guid: 'tag:minaa.example,2026:12' }), 'tag:minaa.example,2026:12')
  assert.equal(
    name({ url: 'https://minaa.example/قديم-48213', guid: '48213' }),
    name({ url: 'https://minaa.example/جديد-48213', guid: '48213' }),
  )
})

test('a place in the list, a shared GUID and the address itself are no names', () => {
  const names = (...items: readonly Partial<FeedItem>[]) => offered(...items).map(({ lastingName }) => lastingName)
  assert.deepEqual(names({ url: SLUG, guid: '1' }), [undefined])
  assert.deepEqual(names({ url: SLUG, guid: SLUG }), [undefined])
  assert.deepEqual(names({ url: SLUG, guid: 'https://minaa.example/' }), [undefined])
  assert.deepEqual(names({ url: SLUG, guid: 'https://minaa.example/breaking' }), [undefined])
  assert.deepEqual(names({ url: SLUG, guid: 'urn:1' }, { url: 'https://minaa.example/b/', guid: 'urn:1' }), [
    undefined,
    undefined,
  ])
  assert.notDeepEqual(
    names({ url: 'https://minaa.example/a-48213', guid: '1' }),
    names({ url: 'https://minaa.example/b-48214', guid: '1' }),
  )
})
