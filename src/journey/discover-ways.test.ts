import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createFetcher } from '../fetch/guarded-fetcher.ts'
import { openLoopbackSite } from '../fetch/loopback-site.ts'
import { type Discovery, discoverWays } from './discover-ways.ts'

const NOW = Date.parse('2026-11-25T12:00:00Z')
const FEED =
  '<rss><channel><title>الميناء</title><item><title>خبر</title><link>/1</link><pubDate>Wed, 25 Nov 2026 09:00:00 GMT</pubDate></item></channel></rss>'
const EMPTY_FEED = '<rss><channel><title>الميناء</title></channel></rss>'
const TITLES = [
  'افتتاح مرفأ الصيادين بعد عامين من العمل',
  'البلدية تعلن موعد موسم القراءة الثالث',
  'ارتفاع أسعار الخضار في الأسواق المركزية',
]
const LIST = TITLES.map((title, index) => `<h3><a href="/news/${7001 + index}">${title}</a></h3>`).join('')

async function discover(
  pages: (origin: string) => Readonly<Record<string, string>>,
): Promise<[Discovery, readonly string[]]> {
  let served: Readonly<Record<string, string>> = {}
  const site = await openLoopbackSite((request, response) => {
    const page = served[request.url ?? '']
    response.writeHead(page === undefined ? 404 : 200).end(page)
  })
  served = pages(site.origin)
  const fetcher = createFetcher({ clock: () => NOW, userAgent: 'Nashra/0.1', minDelayMs: 0 })
  try {
    const found = await discoverWays(`${site.origin}/`, { fetcher, manners: { allowedHosts: [site.place] }, now: NOW })
    return [found, site.paths]
  } finally {
    await fetcher.close()
    await site.close()
  }
}

function told({ ways }: Discovery): readonly string[] {
  return ways.map(({ url, kind, found, items }) => `${kind} ${new URL(url).pathname} ${found} ${items}`)
}

test('a declared feed comes first, a sitemap of robots.txt next, the page itself last, and nothing is guessed', async () => {
  const [discovery, paths] = await discover((origin) => ({
    '/': `<html><head><link rel="alternate" type="application/rss+xml" href="/feed"><link rel="alternate" type="application/rss+xml" href="/old"></head><body>${LIST}</body></html>`,
    '/feed': FEED,
    '/old': EMPTY_FEED,
    '/robots.txt': `Sitemap: ${origin}/news.xml`,
    '/news.xml': `<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>${origin}/1</loc><news:news><news:title>خبر</news:title></news:news></url></urlset>`,
  }))
  assert.deepEqual(told(discovery), ['feed /feed declared 1', 'news-sitemap /news.xml robots 1', 'listing / page 3'])
  assert.equal(discovery.ways[0]?.newestAt, Date.parse('2026-11-25T09:00:00Z'))
  assert.deepEqual(
    discovery.refused.map(({ url, reason }) => [new URL(url).pathname, reason]),
    [['/old', 'no-items']],
  )
  assert.ok(!paths.includes('/rss.xml'))
})

test('where the page names no feed the usual addresses are tried', async () => {
  const [discovery] = await discover(() => ({ '/': '<html><body>صفحة</body></html>', '/rss.xml': FEED }))
  assert.deepEqual(told(discovery), ['feed /rss.xml guessed 1'])
})

test('a feed’s own address is the way, and a site that offers nothing says why', async () => {
  const [feed] = await discover(() => ({ '/': FEED }))
  assert.deepEqual(told(feed), ['feed / page 1'])
  const [nothing] = await discover(() => ({ '/': '<html><body>صفحة</body></html>' }))
  assert.deepEqual(nothing.ways, [])
  assert.equal(nothing.refused.at(-1)?.reason, 'no-list')
  const [missing] = await discover(() => ({}))
  assert.deepEqual(
    missing.refused.map(({ reason }) => reason),
    ['not-found'],
  )
})
