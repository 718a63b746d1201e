import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { openNewsroomSite } from '../src/commands/open-site.ts'
import { readConfig } from '../src/config.ts'
import type { SourceOffer } from '../src/news/source.ts'
import { withNewsroom } from './newsroom-for-test.ts'

const SHARED = process.env.NASHRA_SHARED ?? join(import.meta.dirname, '..', '..', 'shared')
const PAGES = join(SHARED, 'corpora', 'extraction', 'arabic_hand', 'pages')
const skip = existsSync(PAGES) ? false : `needs the corpus of real pages, which is not at ${PAGES}`
const NOW = Date.parse('2026-01-01T12:00:00Z')

/** Serves real pages as they came, undeclared charsets and all, with a feed that lists them. */
async function servePages(files: readonly string[]): Promise<{ readonly server: Server; readonly offer: SourceOffer }> {
  const server = createServer((request, response) => {
    const host = `http://${request.headers.host}`
    const file = files.find((name) => request.url === `/${name}`)
    if (file) {
      response.writeHead(200, { 'content-type': 'text/html' }).end(gunzipSync(readFileSync(join(PAGES, file))))
    } else if (request.url === '/feed') {
      const items = files.map((name) => `<item><title>${name}</title><link>${host}/${name}</link></item>`)
      response.writeHead(200, { 'content-type': 'application/rss+xml' })
      response.end(`<rss version="2.0"><channel><title>صفحات</title>${items.join('')}</channel></rss>`)
    } else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const hostPort = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const siteUrl = `http://${hostPort}/`
  return {
    server,
    offer: {
      name: 'صفحات',
      language: 'ar',
      siteUrl,
      feeds: [{ url: `${siteUrl}feed`, kind: 'feed' }],
      allowedHosts: [hostPort],
      minDelayMs: 0,
    },
  }
}

test('every real page of the hand-checked corpus becomes an article page', { skip }, async () => {
  const files = readdirSync(PAGES)
  const { server, offer } = await servePages(files)
  try {
    await withNewsroom({ clock: () => NOW }, async (parts) => {
      await parts.store.sources.add(offer, NOW)
      await parts.newsroom.catchUp()
      const site = await openNewsroomSite(parts, { config: readConfig({}) })
      const articles = await parts.store.articles.list({ limit: 100 })
      assert.equal(articles.length, files.length, 'every page was kept')
      for (const { id, title } of articles) {
        const article = await parts.store.articles.byId(id)
        assert.ok(article && article.blocks.length > 0, title)
        const first = await site.inject(`/article/${id}`)
        const page = await site.inject(String(first.headers.location ?? `/article/${id}`))
        assert.equal(page.statusCode, 200, title)
        const paragraphs = article.blocks.filter((block) => block.kind === 'paragraph').length
        assert.ok((page.body.match(/<p[\s>]/g)?.length ?? 0) >= paragraphs, title)
      }
      await site.close()
    })
  } finally {
    server.close()
    server.closeAllConnections()
  }
})
