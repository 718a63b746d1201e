import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sitemapsInRobots } from './sitemaps-in-robots.ts'

test('sitemaps are found in any case, once, resolved, without comments', () => {
  const text = `User-agent: *
Disallow: /admin
SITEMAP: https://marsad.example/news.xml # الأخبار
  sitemap:/b.xml
Sitemap: https://marsad.example/news.xml
# Sitemap: https://marsad.example/no.xml
Sitemap: ftp://marsad.example/no.xml`
  assert.deepEqual(sitemapsInRobots(text, 'https://marsad.example/robots.txt'), [
    'https://marsad.example/news.xml',
    'https://marsad.example/b.xml',
  ])
})
