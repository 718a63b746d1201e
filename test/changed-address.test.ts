import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLoopbackSite } from '../src/fetch/loopback-site.ts'
import { withNewsroom } from './newsroom-for-test.ts'

const NOW = Date.parse('2026-11-25T12:00:00Z')
const SENTENCE = 'وقال متحدث إن العمل انتهى في موعده وإن الأهالي شاركوا في كل مراحله منذ أن وُضع الحجر الأول.'

function articlePage(title: string): string {
  const paragraphs = Array.from({ length: 6 }, (_, index) => `<p>${SENTENCE} (${index + 1})</p>`).join('')
  return `<html lang="ar"><head><meta charset="utf-8"><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs}</article></body></html>`
}

test('an article whose outlet changed headline and address is revised, not kept a second time', async () => {
  let path = '/2026/11/25/old-slug/'
  let title = 'افتتاح المرفأ الجديد'
  const site = await openLoopbackSite((request, response) => {
    const feed = `<rss><channel><title>الميناء</title><item><title>${title}</title><link>${path}?utm_source=rss</link>
      <guid isPermaLink="false">http://minaa.example/?p=12</guid></item></channel></rss>`
    const isPage = request.url?.startsWith(path)
    const page = request.url === '/feed' ? feed : isPage ? articlePage(title) : undefined
    response
      .writeHead(page === undefined ? 404 : 200, { 'content-type': isPage ? 'text/html' : 'application/rss+xml' })
      .end(page)
  })
  let now = NOW
  try {
    await withNewsroom({ clock: () => now }, async ({ store, newsroom }) => {
      await store.sources.add(
        {
          name: 'الميناء',
          language: 'ar',
          siteUrl: `${site.origin}/`,
          feeds: [{ url: `${site.origin}/feed`, kind: 'feed' }],
          allowedHosts: [site.place],
          minDelayMs: 0,
        },
        now,
      )
      await newsroom.catchUp()
      path = '/2026/11/25/new-slug/'
      title = 'افتتاح المرفأ الجديد وتدشين الرصيف الثالث'
      now += 26 * 3_600_000
      await newsroom.catchUp()
      const articles = await store.articles.list({ limit: 10 })
      assert.deepEqual(
        articles.map((article) => [article.title, article.revision]),
        [[title, 2]],
      )
      const [article] = articles
      const kept = article && (await store.articles.byId(article.id))
      assert.equal(kept?.canonicalUrl, site.origin + path)
    })
  } finally {
    await site.close()
  }
})
