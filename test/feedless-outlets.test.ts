import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type LoopbackSite, openLoopbackSite, type Page } from '../src/fetch/loopback-site.ts'
import type { FeedOffer, SourceOffer } from '../src/news/source.ts'
import { withNewsroom } from './newsroom-for-test.ts'

const NOW = Date.parse('2026-11-25T12:00:00Z')
const TITLES = [
  'افتتاح مرفأ الصيادين الجديد بعد عامين من العمل',
  'البلدية تعلن موعد انطلاق موسم القراءة الثالث',
  'ارتفاع أسعار الخضار في الأسواق المركزية هذا الأسبوع',
  'فريق الساحل يتأهل إلى نصف نهائي الكأس',
]
const SECTIONS = ['محليات', 'رياضة', 'اقتصاد']
const SENTENCE = 'وقال متحدث إن العمل انتهى في موعده وإن الأهالي شاركوا في كل مراحله منذ أن وُضع الحجر الأول.'

function articlePage(title: string): string {
  const paragraphs = Array.from({ length: 6 }, (_, index) => `<p>${title}. ${SENTENCE} (${index + 1})</p>`).join('')
  return `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>${title}</title></head>
  <body><article><h1>${title}</h1>${paragraphs}</article></body></html>`
}

function listing(build: string, titles: readonly string[]): string {
  const menu = SECTIONS.map((name, index) => `<a href="/section/${index}">${name}</a>`).join(' ')
  const cards = titles.map(
    (title, index) => `<div class="${build}-card"><h3><a href="/news/${5001 + index}">${title}</a></h3></div>`,
  )
  return `<html lang="ar"><head><meta charset="utf-8"></head><body><nav>${menu}</nav><main>${cards.join('')}</main></body></html>`
}

/** Serves what the pages hold at the moment, HTML as HTML. */
async function openSite(pages: Record<string, () => string | Buffer>): Promise<LoopbackSite> {
  const page: Page = (request, response) => {
    const made = pages[request.url ?? '']?.()
    const type = typeof made === 'string' && /<html|<!doctype/i.test(made) ? 'text/html' : 'application/octet-stream'
    response.writeHead(made === undefined ? 404 : 200, { 'content-type': type }).end(made)
  }
  return await openLoopbackSite((request, response) => page(request, response))
}

function offer(site: LoopbackSite, feed: Omit<FeedOffer, 'url'> & { readonly path: string }): SourceOffer {
  const { path, ...rest } = feed
  return {
    name: 'الميناء',
    language: 'ar',
    siteUrl: `${site.origin}/`,
    feeds: [{ url: site.origin + path, ...rest }],
    allowedHosts: [site.place],
    minDelayMs: 0,
  }
}

const articles = Object.fromEntries(
  TITLES.map((title, index) => [`/news/${5001 + index}`, () => articlePage(title)] as const),
)

test('an outlet that has only a page of headlines is followed, through a redesign too', async () => {
  let page = listing('old', TITLES.slice(0, 3))
  let now = NOW
  const site = await openSite({ '/latest': () => page, ...articles })
  try {
    await withNewsroom({ clock: () => now }, async ({ store, newsroom }) => {
      const { source } = await store.sources.add(offer(site, { path: '/latest', kind: 'listing' }), now)
      await newsroom.catchUp()
      const kept = async () => (await store.articles.list({ limit: 10 })).map((article) => article.title).toSorted()
      assert.deepEqual(await kept(), TITLES.slice(0, 3).toSorted())
      const [first] = await store.sources.feedsOf(source.id)
      assert.deepEqual(first?.listing?.memory, { places: ['html>body>main>div.old-card>h3>a'], confirmed: 0 })

      page = listing('new', TITLES)
      now += 26 * 3_600_000
      await newsroom.catchUp()
      assert.deepEqual(await kept(), TITLES.toSorted())
      const [second] = await store.sources.feedsOf(source.id)
      assert.deepEqual(second?.listing?.memory?.places, ['html>body>main>div.new-card>h3>a'])
      assert.equal(site.paths.filter((path) => path.startsWith('/section')).length, 0)
    })
  } finally {
    await site.close()
  }
})

test('a rule leads to what the page’s structure would not', async () => {
  const aside = `<aside><ul>${TITLES.map((title, index) => `<li><a href="/news/${5001 + index}">${title}</a></li>`).join('')}</ul></aside>`
  const site = await openSite({ '/latest': () => `<html><body>${aside}</body></html>`, ...articles })
  try {
    await withNewsroom({ clock: () => NOW }, async ({ store, newsroom }) => {
      const rule = { item: 'aside li' }
      await store.sources.add(offer(site, { path: '/latest', kind: 'listing', rule }), NOW)
      await newsroom.catchUp()
      assert.equal((await store.articles.list({ limit: 10 })).length, TITLES.length)
    })
  } finally {
    await site.close()
  }
})

test('a sitemap index is followed to its newest sitemaps, packed ones too, and only fresh entries are taken', async () => {
  const entry = (number: number, day: string) =>
    `<url><loc>${site.origin}/news/${number}</loc><lastmod>${day}</lastmod></url>`
  const urlset = (...entries: readonly string[]) =>
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</urlset>`
  const months = ['2026-11', '2026-10', '2026-09', '2026-08']
  const site: LoopbackSite = await openSite({
    ...articles,
    '/sitemap.xml': () =>
      `<sitemapindex>${months.map((month) => `<sitemap><loc>/map-${month}.xml.gz</loc><lastmod>${month}-20</lastmod></sitemap>`).join('')}</sitemapindex>`,
    '/map-2026-11.xml.gz': () =>
      gzipSync(urlset(entry(5001, '2026-11-24'), entry(5002, '2026-11-25'), entry(5003, '2026-11-01'))),
    '/map-2026-10.xml.gz': () => gzipSync(urlset(entry(5004, '2026-10-20'))),
  })
  try {
    await withNewsroom({ clock: () => NOW }, async ({ store, newsroom }) => {
      const { source } = await store.sources.add(offer(site, { path: '/sitemap.xml', kind: 'news-sitemap' }), NOW)
      await newsroom.catchUp()
      const kept = (await store.articles.list({ limit: 10 })).map((article) => article.title)
      assert.deepEqual(kept.toSorted(), TITLES.slice(0, 2).toSorted())
      const { reasons } = await store.sources.health(source.id)
      assert.deepEqual(Object.fromEntries(reasons.map(({ reason, count }) => [reason, count])), {
        'old-sitemap-entry': 2,
        'sitemap-unread': 1,
      })
      assert.ok(!site.paths.includes('/map-2026-08.xml.gz'))
    })
  } finally {
    await site.close()
  }
})
