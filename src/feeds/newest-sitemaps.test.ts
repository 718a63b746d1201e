import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newestSitemaps } from './newest-sitemaps.ts'

function chosen(...sitemaps: readonly (string | readonly [string, number])[]): readonly string[] {
  const nested = sitemaps.map((entry) =>
    typeof entry === 'string'
      ? { url: `https://sada.example/${entry}` }
      : { url: `https://sada.example/${entry[0]}`, updatedAt: entry[1] },
  )
  return newestSitemaps(nested, 2).map(({ url }) => url.slice('https://sada.example/'.length))
}

test('sitemaps of news come first, then the newest; those of tags and pages never', () => {
  assert.deepEqual(
    chosen(['post-sitemap.xml', 1], ['post-sitemap2.xml', 5], ['post_tag-sitemap.xml', 9], ['page-sitemap.xml', 9]),
    ['post-sitemap2.xml', 'post-sitemap.xml'],
  )
  assert.deepEqual(chosen(['a.xml', 7], ['b.xml', 8], ['news-sitemap.xml', 1]), ['news-sitemap.xml', 'b.xml'])
})

test('without dates the archive with the highest number is the newest', () => {
  assert.deepEqual(chosen('map-2026-9.xml.gz', 'map-2026-11.xml.gz', 'map-2025-12.xml.gz'), [
    'map-2026-11.xml.gz',
    'map-2026-9.xml.gz',
  ])
  assert.deepEqual(chosen('category-map.xml'), ['category-map.xml'])
})
