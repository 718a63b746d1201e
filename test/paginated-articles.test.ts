import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type LoopbackSite, openLoopbackSite } from '../src/fetch/loopback-site.ts'
import { bodyText } from '../src/news/block.ts'
import type { SourceId } from '../src/news/ids.ts'
import { DAY_MS } from '../src/news/instant.ts'
import type { ReasonCount } from '../src/store/source-store.ts'
import { withNewsroom } from './newsroom-for-test.ts'

const NOW = Date.parse('2024-04-03T06:00:00Z')
const TITLE = 'تحقيق: طريق القمح من الميناء إلى المخبز'
const LEAD = 'أمضى مراسلنا أسبوعا مع سائقي الشاحنات ليعرف كيف يصل القمح من السفينة إلى مخابز القرى البعيدة.'
const PARTS = [
  'في اليوم الأول فرغت الرافعات حمولة السفينة في ست ساعات، ووقفت الشاحنات صفا طويلا أمام الصوامع.',
  'وفي اليوم الثاني سارت القافلة على الطريق الجبلي، وتوقفت مرتين لأن الأمطار جرفت جانبا من الطريق.',
  'وفي اليوم الثالث وصل الطحين إلى المخبز الأول، وانتظره الأهالي منذ الفجر وهم يحملون أكياس القماش.',
]

type Site = (path: string) => string | undefined

function page(number: number, links: string): string {
  return `<html><body><h1>${TITLE}</h1><div class="story"><p class="lead">${LEAD}</p><p>${PARTS[number - 1]}</p></div><div>${links}</div></body></html>`
}

const NUMBERS =
  '<a href="/report/wheat">1</a> <a href="/report/wheat?page=2">2</a> <a href="/report/wheat?page=3">3</a>'

interface Read {
  readonly text: string
  readonly reasons: readonly ReasonCount[]
  readonly paths: readonly string[]
}

/** Reads the one article of an outlet whose pages are given by path; and once more a day after something happened to them. */
async function read(pages: Site, later?: () => void): Promise<Read> {
  const site: LoopbackSite = await openLoopbackSite((request, response) => {
    const path = request.url ?? ''
    const body = path === '/feed' ? feed(site.origin) : pages(path)
    response.setHeader('content-type', path === '/feed' ? 'application/rss+xml' : 'text/html; charset=utf-8')
    if (body === undefined) response.writeHead(404)
    response.end(body)
  })
  try {
    return await newsroomReads(site, later)
  } finally {
    await site.close()
  }
}

const feed = (origin: string): string =>
  `<rss version="2.0"><channel><title>السنابل</title><item><title>${TITLE}</title><link>${origin}/report/wheat</link></item></channel></rss>`

async function newsroomReads(site: LoopbackSite, later: (() => void) | undefined): Promise<Read> {
  let found: Read | undefined
  let now = NOW
  await withNewsroom({ clock: () => now }, async ({ store, newsroom }) => {
    const feeds = [{ url: `${site.origin}/feed`, kind: 'feed' }] as const
    const offer = { name: 'السنابل', language: 'ar', siteUrl: `${site.origin}/`, feeds, minDelayMs: 0 }
    const { source } = await store.sources.add({ ...offer, allowedHosts: [site.place] }, NOW)
    await newsroom.catchUp()
    if (later) {
      later()
      now += DAY_MS
      await newsroom.catchUp()
    }
    const [summary] = await store.articles.list({ sourceId: source.id, limit: 2 })
    const article = summary && (await store.articles.byId(summary.id))
    const { reasons } = await store.sources.health(source.id satisfies SourceId)
    const paths = site.paths.filter((path) => path.startsWith('/report'))
    found = { text: article ? bodyText(article.blocks) : '', reasons, paths }
  })
  return found ?? { text: '', reasons: [], paths: [] }
}

const whole = [LEAD, ...PARTS].join('\n\n')

test('an article on three pages is read as one, its lead told once', async () => {
  const { text, paths } = await read((path) => {
    const number = path === '/report/wheat' ? 1 : Number(/^\/report\/wheat\?page=(\d)$/.exec(path)?.[1])
    return PARTS[number - 1] && page(number, `${NUMBERS} <a href="/report/barley">التالي</a>`)
  })
  assert.equal(text, whole)
  assert.deepEqual(paths, ['/report/wheat', '/report/wheat?page=2', '/report/wheat?page=3'])
})

test('the page that holds the whole is asked for in place of the others', async () => {
  const { text, paths } = await read((path) => {
    if (path === '/report/wheat') return page(1, `${NUMBERS} <a href="/report/wheat?view=all">عرض الكل</a>`)
    const all = PARTS.map((part) => `<p>${part}</p>`).join('')
    return path === '/report/wheat?view=all'
      ? `<html><body><h1>${TITLE}</h1><div class="story"><p class="lead">${LEAD}</p>${all}</div></body></html>`
      : undefined
  })
  assert.equal(text, whole)
  assert.deepEqual(paths, ['/report/wheat', '/report/wheat?view=all'])
})

test('what cannot be had of an article is counted, and the pages that were read are kept', async () => {
  const { text, reasons } = await read((path) => {
    if (path === '/report/wheat') return page(1, NUMBERS)
    return path === '/report/wheat?page=2' ? page(2, NUMBERS) : undefined
  })
  assert.equal(text, [LEAD, ...PARTS.slice(0, 2)].join('\n\n'))
  assert.deepEqual(
    reasons.map(({ reason, count }) => [reason, count]),
    [['further-page-missing', 1]],
  )
})

test('another article at the next page’s address is not joined', async () => {
  const { text } = await read((path) =>
    path === '/report/wheat'
      ? page(1, NUMBERS)
      : page(2, NUMBERS).replace(TITLE, 'أسعار الخضار تنخفض في الأسواق الشعبية'),
  )
  assert.equal(text, [LEAD, PARTS[0]].join('\n\n'))
})

test('a page that is missing at a later look was not taken away from the article', async () => {
  let isBroken = false
  const { text, reasons } = await read(
    (path) => {
      const number = path === '/report/wheat' ? 1 : Number(/^\/report\/wheat\?page=(\d)$/.exec(path)?.[1])
      return isBroken && number > 1 ? undefined : PARTS[number - 1] && page(number, NUMBERS)
    },
    () => {
      isBroken = true
    },
  )
  assert.equal(text, whole)
  assert.deepEqual(
    reasons.map(({ reason }) => reason),
    ['further-page-missing'],
  )
})
