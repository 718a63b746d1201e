import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { HOSTILE } from '../../test/browser/hostile-words.ts'
import { openSampleNewsroom, SAMPLE_NOW, type SampleNewsroom } from '../../test/browser/sample-newsroom.ts'
import { parseFeed } from '../feeds/parse-feed.ts'
import { buildSite } from './build-site.ts'
import type { SiteOptions } from './site-options.ts'

let newsroom: SampleNewsroom
let site: FastifyInstance

function options(change: Partial<SiteOptions> = {}): SiteOptions {
  return {
    store: newsroom.store,
    clock: () => SAMPLE_NOW,
    siteUrl: 'https://news.example',
    siteName: 'نشرة',
    timeZone: 'Asia/Amman',
    monthNames: 'dual',
    ...change,
  }
}

before(async () => {
  newsroom = await openSampleNewsroom()
  site = await buildSite(options({}))
})
after(async () => {
  await site.close()
  await newsroom.store.close()
})

async function get(url: string, headers: Readonly<Record<string, string>> = {}) {
  return await site.inject({ url, headers })
}

/** Follows one redirect, as a reader's browser would. */
async function page(url: string): Promise<string> {
  const first = await get(url)
  const answer = first.statusCode === 301 ? await get(first.headers.location ?? '') : first
  assert.equal(answer.statusCode, 200, url)
  return answer.body
}

const SECTION = '/section/local'
/** An outlet's own, which is none of ours. */
const OUTLET_SECTION = `/section/${encodeURIComponent('طوابع')}`
const PAGES = [
  '/',
  '/story/1',
  '/outlets',
  '/outlet/rihan-voice',
  SECTION,
  '/day/2024-04-03',
  '/archive',
  '/archive?year=2024',
  '/search',
  `/search?q=${encodeURIComponent('سفينة')}`,
  '/about',
  '/privacy',
  '/copyright',
]
const FEEDS = ['', SECTION, '/outlet/rihan-voice', '/story/1']
const FILES = ['/sitemap-news.xml', '/robots.txt', '/health/live', '/health/ready', '/api/stories', '/api/articles/1']
const ERRORS: readonly (readonly [string, number])[] = [
  ['/nothing', 404],
  ['/article/0', 404],
  ['/article/99999', 404],
  ['/article/99999999999999999999', 404],
  ['/article/1e0', 404],
  ['/article/-1', 404],
  ['/article/x/history', 404],
  ['/story/x', 404],
  ['/story/2147483648', 404],
  ['/outlet/nobody', 404],
  ['/section/nothing', 404],
  ['/day/2024-02-30', 404],
  ['/day/1999-01-01', 404],
  ['/archive?year=1999', 404],
  ['/feed.xml', 404],
  ['/story/x/feed.rss', 404],
  ['/api/articles/x', 404],
  ['/assets/none.css', 404],
  ['/%', 400],
  ['/%00', 404],
  ['//evil.example/', 404],
  [`/search?q=${'x'.repeat(300)}`, 400],
  ['/search?q=a&page=999', 400],
  ['/search?q=a&from=never', 400],
  [`/${'x'.repeat(3000)}`, 404],
  [`/section/${'x'.repeat(3000)}`, 400],
]

test('every page answers in Arabic, right to left, with one main heading', async () => {
  for (const url of PAGES) {
    const body = await page(url)
    assert.match(body, /^<!doctype html>\n<html lang="ar" dir="rtl">/, url)
    assert.equal(body.match(/<h1\b/g)?.length, 1, url)
    assert.doesNotMatch(body, /undefined|\[object/, url)
  }
})

test('every answer carries the security headers and sets no cookie, errors too', async () => {
  const feeds = FEEDS.flatMap((folder) => ['rss', 'atom', 'json'].map((format) => `${folder}/feed.${format}`))
  for (const url of [...PAGES, ...feeds, ...FILES, ...ERRORS.map(([path]) => path), '/article/1', '/outlets/']) {
    const { headers } = await get(url)
    const policy = String(headers['content-security-policy'])
    assert.match(policy, /^default-src 'none'; .*base-uri 'none'; frame-ancestors 'none'$/, url)
    assert.doesNotMatch(policy, /unsafe/)
    assert.equal(headers['x-content-type-options'], 'nosniff', url)
    for (const name of [
      'referrer-policy',
      'cross-origin-opener-policy',
      'permissions-policy',
      'strict-transport-security',
    ]) {
      assert.ok(headers[name], `${url} ${name}`)
    }
    assert.equal(headers['set-cookie'], undefined, url)
  }
})

test('what does not exist or cannot be read is told so in Arabic, without a stack', async () => {
  for (const [url, status] of ERRORS) {
    const answer = await get(url)
    assert.equal(answer.statusCode, status, url)
    assert.equal(answer.headers['cache-control'], 'no-store')
    if (!url.startsWith('/api/')) assert.match(answer.body, /<html lang="ar" dir="rtl">/, url)
    assert.doesNotMatch(answer.body, /at .*\.ts|node:|Error:/, url)
  }
})

test('a failure of the store is a page with status 500 that says nothing of it, and readiness says no', async () => {
  const broken = { ...newsroom.store.articles, span: () => Promise.reject(new Error('secret path /var/x')) }
  const ping = () => Promise.reject(new Error('gone'))
  const failing = await buildSite(options({ store: { ...newsroom.store, articles: broken, ping } }))
  const answer = await failing.inject({ url: '/' })
  assert.equal(answer.statusCode, 500)
  assert.match(answer.body, /حدث خطأ عندنا/)
  assert.doesNotMatch(answer.body, /secret/)
  assert.ok(answer.headers['content-security-policy'])
  assert.equal((await failing.inject({ url: '/health/ready' })).statusCode, 503)
  assert.equal((await failing.inject({ url: '/health/live' })).statusCode, 200)
  await failing.close()
})

test('an empty store has a front page and an archive that say so', async () => {
  const { openSqliteStore } = await import('../store/engines/sqlite/sqlite-store.ts')
  const store = openSqliteStore({ file: ':memory:' })
  const empty = await buildSite(options({ store }))
  assert.match((await empty.inject({ url: '/' })).body, /لا أخبار بعد/)
  assert.equal((await empty.inject({ url: '/archive' })).statusCode, 200)
  assert.equal((await empty.inject({ url: '/feed.rss' })).statusCode, 200)
  await empty.close()
  await store.close()
})

test('other methods are refused, HEAD is GET without the body', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'] as const) {
    const answer = await site.inject({ method, url: '/', payload: method === 'OPTIONS' ? '' : 'x=1' })
    assert.equal(answer.statusCode, 405, method)
    assert.equal(answer.headers.allow, 'GET, HEAD')
  }
  for (const url of ['/', '/feed.rss', '/story/1', '/robots.txt', '/nothing']) {
    const head = await site.inject({ method: 'HEAD', url })
    const got = await get(url)
    assert.equal(head.statusCode, got.statusCode, url)
    assert.equal(head.headers['content-length'], got.headers['content-length'], url)
    assert.equal(head.body, '', url)
  }
})

test('an article has one address: others lead to it, and no redirect leaves the site', async () => {
  const short = await get(`/article/${newsroom.ids.first}`)
  assert.equal(short.statusCode, 301)
  const address = decodeURI(String(short.headers.location))
  assert.equal(address, `/article/${newsroom.ids.first}/أول-سفينة-ترسو-في-المرفأ-بعد-العاصفة`)
  assert.equal((await get(`/article/${newsroom.ids.first}/other-words`)).headers.location, short.headers.location)
  assert.equal((await get('/outlets/')).headers.location, '/outlets')
  for (const url of ['//evil.example/', '/\\evil.example/', '///evil.example//', '/%2F%2Fevil.example/']) {
    const to = (await get(url)).headers.location
    assert.ok(to === undefined || /^\/[^/\\]/.test(String(to)), `${url} → ${to}`)
  }
})

test('an article says whose it is, when it was published in words, how we know, and where the original is', async () => {
  const body = await page(`/article/${newsroom.ids.copy}`)
  assert.match(
    body,
    /نُشر: <time datetime="2024-04-03T08:00:00Z">الأربعاء 3 نيسان\/أبريل 2024، 11:00 توقيت الأردن \(غرينتش\+3\)<\/time>/,
  )
  assert.match(body, /<bdi>روابي اليوم<\/bdi><\/a> <span class="written-in"><bdi>متابعة<\/bdi>/)
  assert.match(body, /المصدر: <a href="https:\/\/www\.outlet-2\.example\/-60" rel="noopener nofollow">/)
  assert.match(body, /من البيانات المهيكلة في صفحة الناشر/)
  assert.match(body, /هذا النص منقول عن: <a href="\/article\/1\//)
  assert.match(body, /93% من المنقول من الأصل/)
  assert.match(body, /القصة نفسها في مصادر أخرى/)
  assert.match(body, /اقرأ أيضًا/)
})

test('a story is shown with its background and what came after, each with its day and why', async () => {
  const [article, story] = [await page(`/article/${newsroom.ids.first}`), await page('/story/1')]
  for (const body of [article, story]) {
    assert.match(body, /خلفية الخبر[\s\S]*مواعيد العبّارات في نيسان[\s\S]*<time datetime="2024-04-0\dT?[^"]*">/)
    assert.match(
      body,
      /أسماء مشتركة: <bdi>وادي الريحان<\/bdi>، <bdi>&lt;\/title&gt;[\s\S]*كلاهما عن: <bdi>العبّارات<\/bdi> · يعود إليه الخبر الأحدث/,
    )
    assert.match(body, /تطوّرات لاحقة[\s\S]*الحلقة التالية من السلسلة نفسها/)
  }
  assert.match(story, new RegExp(`<a class="more" href="/saga/${newsroom.saga}">الملف كله: 3 أخبار</a>`))
})

test('a story that stands alone has no heading over nothing', async () => {
  assert.doesNotMatch(await page('/story/6'), /id="read-also"/)
})

test('a running subject lists its stories by day with what they count, and its other stories lead to it', async () => {
  const body = await page(`/saga/${newsroom.saga}`)
  assert.match(body, /ملف مستمر[\s\S]*<h1>مواعيد العبّارات في نيسان<\/h1>[\s\S]*3 أخبار/)
  assert.equal(body.match(/<ol class="linked">/g)?.length, 1)
  assert.match(body, /مصدر واحد · [^<]*(?:قتيل|قتلى)/)
  const other = await get('/saga/1')
  assert.equal(other.headers.location, `/saga/${newsroom.saga}`)
  assert.equal((await get('/saga/6')).headers.location, '/story/6')
  assert.equal((await get('/saga/999')).statusCode, 404)
})

test('a story folds its copy under the original and counts independent outlets', async () => {
  const body = await page('/story/1')
  assert.match(body, /<summary>نسخة واحدة عنه<\/summary>/)
  assert.match(body, /3 مصادر · 4 مقالات/)
  assert.match(body, /<a href="\/article\/3\/first-ship-docks-after-the-storm" lang="en" dir="auto">First ship/)
})

test('an edited article tells how often, and its history lists every version', async () => {
  assert.match(await page(`/article/${newsroom.ids.revised}`), /عُدِّل مرتين.*آخر تعديل.*أُضيف تصحيح أو تنويه/s)
  const history = await page(`/article/${newsroom.ids.revised}/history`)
  assert.match(history, /المرفأ يستقبل ثلاث سفن/)
  assert.match(history, /المرفأ يستقبل أربع سفن لا ثلاثًا/)
  assert.match(
    history,
    /<del><bdi class="hidden">حُذف: <\/bdi>ثلاث<\/del>\s<ins><bdi class="hidden">أُضيف: <\/bdi>أربع<\/ins> سفن/,
  )
  assert.match(history, /<strong>تغيّر العنوان<\/strong>/)
  assert.match(history, /<li><strong>تغيّر رقم<\/strong>: <bdi><del>/)
})

test('an article that its outlet took away is marked, on its page and in its history', async () => {
  for (const path of ['', '/history'])
    assert.match(await page(`/article/${newsroom.ids.gone}${path}`), /أزاله ناشره من موقعه.*404/s)
  assert.deepEqual((await get(`/api/articles/${newsroom.ids.gone}`)).json().gone.reason, 'not-found')
  assert.match(await page('/outlet/rawabi-today'), /<th scope="row">أزاله ناشره<\/th><td>مقال واحد<\/td>/)
})

test('lists of the whole site are in its own language; what is in others stands where it belongs', async () => {
  const title = 'First ship docks after the storm'
  const lists = ['/', SECTION, '/feed.json', `${SECTION}/feed.json`]
  for (const url of lists) assert.ok(!(await get(url)).body.includes(title), url)
  const elsewhere = ['/outlet/quay-courier', '/story/1', '/day/2024-04-03', '/search?q=ship', '/story/1/feed.json']
  for (const url of elsewhere) assert.ok((await get(url)).body.replace(/<\/?mark>/g, '').includes(title), url)
})

test('the word of an outlet that means a section of ours leads to it, in all its spellings', async () => {
  for (const spelling of ['محليات', 'المحليات', 'أخبار محليات', 'Local news']) {
    const { statusCode, headers } = await get(`/section/${encodeURIComponent(spelling)}`)
    assert.deepEqual([statusCode, headers.location], [301, SECTION], spelling)
  }
})

test('a section of outlets that is none of ours is one page under all its spellings', async () => {
  const usual = await page(OUTLET_SECTION)
  assert.match(usual, /<h1>طوابع<\/h1>/)
  assert.equal(await page(`/section/${encodeURIComponent('الطوابع')}`), usual)
  assert.equal((await get(`${OUTLET_SECTION}/feed.json`)).json().items.length, 1)
})

test('the navigation names the sections of ours that have articles, in their lasting order', async () => {
  const [, navigation = ''] = /<nav class="sections"[^>]*>(.*?)<\/nav>/s.exec(await page('/')) ?? []
  const names = [...navigation.matchAll(/href="\/section\/([a-z]+)">([^<]+)</g)].map(
    ([, slug, name]) => `${slug} ${name}`,
  )
  assert.deepEqual(names, ['local محليات', 'economy اقتصاد', 'sport رياضة', 'culture ثقافة'])
})

test('a section tells its stories by rank and its articles by time, local news by country too', async () => {
  const body = await page(SECTION)
  assert.match(body, /<h1>محليات<\/h1>/)
  assert.match(body, /id="section-stories".*href="\/story\/1"/s)
  assert.match(body, /<a href="\/section\/local\?country=jo">الأردن<\/a>/)
  const ofJordan = await page(`${SECTION}?country=jo`)
  assert.match(ofJordan, /<h1>محليات: الأردن<\/h1>/)
  assert.match(ofJordan, /<a href="\/section\/local\?country=jo" aria-current="page">/)
  for (const address of [`${SECTION}?country=zz`, `${SECTION}?country=x`, '/section/sport?country=jo']) {
    assert.equal((await get(address)).statusCode, 404, address)
  }
})

test('a section of ours that is empty says so and is left alone by search engines', async () => {
  const body = await page('/section/science')
  assert.match(body, /<meta name="robots" content="noindex">/)
})

test('a story that grows abnormally fast is breaking news on the front page, its own page, in JSON and in feeds', async () => {
  assert.match(await page('/'), /<section class="breaking-news".*<a href="\/story\/1">/s)
  assert.match(await page('/story/1'), /<span class="badge breaking">عاجل<\/span>/)
  const [first] = (await get('/api/stories')).json().stories
  assert.equal(first.id, 1)
  assert.equal(first.topic, 'local')
  assert.equal(first.breaking.since, '2024-04-03T08:30:00.000Z')
  assert.equal(first.pinned, false)
  const { items } = (await get('/story/1/feed.json')).json()
  const tags: readonly (readonly string[])[] = items.map((item: { tags: readonly string[] }) => item.tags)
  assert.ok(tags.every(([first]) => first === 'عاجل'))
  assert.deepEqual(tags.at(-1), ['عاجل', 'محليات'])
  const sport = (await get('/api/stories?topic=sport')).json().stories
  assert.ok(sport.length > 0 && sport.every((story: { topic: string }) => story.topic === 'sport'))
})

test('the archive leads to days that have articles, and shows the others without a link', async () => {
  const body = await page('/archive?year=2024')
  assert.match(body, /<li><a href="\/day\/2024-04-03" aria-label="3 نيسان\/أبريل 2024">3<\/a><\/li>/)
  assert.match(body, /<li>4<\/li>/)
  assert.doesNotMatch(body, /آذار\/مارس/)
})

test('the heading of a foreign article in a list runs in its own direction, as its first words do', async () => {
  const body = await page('/outlet/quay-courier')
  assert.match(body, /<h2 lang="en" dir="auto"><a [^>]*>First ship docks/)
})

test('an outlet tells its refusals in words, and unknown reasons as they are', async () => {
  const body = await page('/outlet/rihan-voice')
  assert.match(body, /انتهت المهلة<\/th><td>مرتان/)
  assert.match(body, /<code dir="ltr">reason-of-tomorrow<\/code>/)
})

test('what is no plain article says so on its page, in lists and in JSON', async () => {
  const { kind, url } = JSON.parse(await page('/api/articles/1'))
  assert.equal(kind, 'paywalled')
  const own = await page(new URL(url).pathname)
  assert.match(own, /<p><span class="badge">للمشتركين<\/span> <a class="outlet"/)
  assert.match(own, /هذا ما يتيحه الناشر من النص/)
  assert.match(await page('/outlet/rihan-voice'), /<span class="badge">للمشتركين<\/span>/)
  assert.equal(JSON.parse(await page('/api/articles/2')).kind, 'article')
})

test('an outlet tells what is left out of its articles as repeated, on how many pages and since when', async () => {
  const body = await page('/outlet/rihan-voice')
  assert.match(body, /ما أُسقط لتكراره/)
  assert.match(body, /<bdi>يعتمد عمل محرري الصحيفة [^\n]*<td>5 صفحات<\/td><td><time/)
  assert.match(body, /<code dir="ltr">article &gt; div\.story &gt; ul\.more<\/code>/)
  assert.doesNotMatch(await page('/outlet/rawabi-today'), /ما أُسقط لتكراره/)
})

test('a search marks what it found, and an empty one gives advice', async () => {
  assert.match(await page(`/search?q=${encodeURIComponent('سفينة')}`), /<mark>سفينة<\/mark>/)
  const nothing = await page('/search?q=zzzzqqqq')
  assert.match(nothing, /لم نجد شيئًا/)
  assert.match(nothing, /<meta name="robots" content="noindex">/)
  const filtered = await page(`/search?q=${encodeURIComponent('سفينة')}&outlet=rawabi-today`)
  assert.doesNotMatch(filtered, /<bdi>صوت الريحان<\/bdi><\/a> <time/)
})

test('hostile text is text on every page that shows it', async () => {
  const { hostile } = newsroom.ids
  const hostileSection = `/section/${encodeURIComponent(`مرافئ/شحن ${HOSTILE}`)}`
  const urls = ['/', `/article/${hostile}`, `/article/${hostile}/history`, '/outlet/rihan-voice', hostileSection]
  for (const url of [...urls, '/names?kind=person', '/day/2024-04-03', `/search?q=${encodeURIComponent(HOSTILE)}`]) {
    const body = await page(url)
    const dataBlocks = body.match(/<script.*?<\/script>/gs) ?? []
    for (const block of dataBlocks) JSON.parse(block.replace(/^<script type="application\/ld\+json">|<\/script>$/g, ''))
    const shown = dataBlocks.reduce((rest, block) => rest.replace(block, ''), body)
    assert.match(shown, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/, url)
    assert.doesNotMatch(shown, /<script|<b>|"\s+onmouseover|href="javascript:/, url)
  }
})

test('no page makes a browser load anything from elsewhere', async () => {
  for (const url of [...PAGES, `/article/${newsroom.ids.hostile}`]) {
    const body = await page(url)
    const loaded = [
      ...body.matchAll(
        /<(?:link rel="(?:stylesheet|preload|icon)"|img|script|iframe|source|video)[^>]*?(?:href|src)="([^"]*)"/g,
      ),
    ]
    assert.ok(loaded.length >= 3, url)
    assert.deepEqual(
      loaded.map((match) => match[1]).filter((address) => !address?.startsWith('/assets/')),
      [],
      url,
    )
    assert.doesNotMatch(body, /<(?:img|iframe|video|audio|object|embed)\b|\sstyle="/, url)
  }
})

test('feeds of every format and subject are read back as they were written', async () => {
  for (const folder of FEEDS) {
    for (const format of ['rss', 'atom', 'json']) {
      const url = `${folder}/feed.${format}`
      const answer = await get(url)
      assert.equal(answer.statusCode, 200, url)
      if (format !== 'json') assertWellFormed(answer.body, url)
      const outcome = parseFeed(answer.body, { url: `https://news.example${url}` })
      assert.equal(outcome.kind, 'parsed', url)
      if (outcome.kind !== 'parsed') continue
      assert.ok(outcome.feed.items.length > 0, url)
      for (const item of outcome.feed.items) {
        assert.match(item.url ?? '', /^https:\/\/news\.example\/article\/\d+/, url)
        assert.ok(item.title && item.published, url)
      }
    }
  }
})

/** Every element is closed in its turn, and no ampersand stands alone. */
function assertWellFormed(xml: string, url: string): void {
  const open: string[] = []
  for (const [, closing, name = '', empty] of xml.matchAll(/<(\/?)([\w:-]+)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (closing) assert.equal(open.pop(), name, url)
    else if (!empty) open.push(name)
  }
  assert.deepEqual(open, [], url)
  const text = xml.replace(/<\?.*?\?>|<(\/?)([\w:-]+)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>/gs, '')
  assert.doesNotMatch(text, /[<>]|&(?!(?:amp|lt|gt|quot|#39);)/, url)
}

test('feeds leave copies out of the front and never carry a full text', async () => {
  const { body } = await get('/feed.json')
  const { items } = JSON.parse(body)
  assert.ok(items.every((item: { id: string }) => !item.id.endsWith(`/article/${newsroom.ids.copy}`)))
  assert.doesNotMatch(body, /تفريغ الحاويات/)
})

test('the news sitemap lists the last two days and is well-formed', async () => {
  const { body } = await get('/sitemap-news.xml')
  assertWellFormed(body, '/sitemap-news.xml')
  assert.match(body, /<news:publication_date>2024-04-03T/)
})

test('the same page is not sent twice to a reader who has it', async () => {
  for (const url of ['/', '/feed.atom', '/story/1', '/api/stories']) {
    const first = await get(url)
    const etag = String(first.headers.etag)
    const again = await get(url, { 'if-none-match': `"x", ${etag}` })
    assert.equal(again.statusCode, 304, url)
    assert.equal(again.body, '')
    assert.equal((await get(url, { 'if-none-match': 'W/"other"' })).statusCode, 200)
  }
})

test('pages come compressed to those who take it, and unknown parameters change nothing', async () => {
  const plain = await get('/')
  const packed = await get('/?utm_source=x&__proto__=1', { 'accept-encoding': 'gzip, br' })
  assert.equal(packed.headers['content-encoding'], 'br')
  assert.equal(packed.headers.vary, 'Accept-Encoding')
  assert.equal(brotliDecompressSync(packed.rawPayload).toString(), plain.body)
})

test('a page is new a second after the store has changed', async () => {
  const { store, rihan } = newsroom
  const [feed] = await store.sources.feedsOf(rihan.id)
  assert.ok(feed)
  let now = SAMPLE_NOW
  const own = await buildSite(options({ clock: () => now }))
  const outlet = async () => (await own.inject({ url: '/outlet/rihan-voice' })).body
  const before = await outlet()
  const refused = { refused: 'robots', detail: '' }
  await store.intake.recordVisit({
    feedId: feed.id,
    at: SAMPLE_NOW,
    nextVisitAt: SAMPLE_NOW,
    because: 'backing-off',
    health: { failures: 1, lastVisitAt: SAMPLE_NOW },
    outcome: refused,
    items: [],
  })
  now += 999
  assert.equal(await outlet(), before)
  now += 1
  assert.match(await outlet(), /يمنعه ملف robots\.txt/)
  await own.close()
})

test('headers of the request other than those that HTTP caching knows change no page', async () => {
  const plain = await get('/')
  const forged = await get('/', {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'http',
    'accept-language': 'en',
    cookie: 'theme=x',
  })
  assert.equal(forged.body, plain.body)
})

test('the demo edition says so on every page and asks search engines to stay away', async () => {
  const demo = await buildSite(options({ demo: true }))
  for (const url of [...PAGES, '/nothing']) {
    const { body } = await demo.inject({ url })
    assert.match(body, /نسخة تجريبية/, url)
    assert.match(body, /<meta name="robots" content="noindex">/, url)
  }
  assert.match((await demo.inject({ url: '/robots.txt' })).body, /Disallow: \/\n/)
  assert.doesNotMatch(await page('/'), /نسخة تجريبية|noindex/)
  await demo.close()
})

test('the site speaks English from left to right when it is told to', async () => {
  const english = await buildSite(options({ language: 'en' }))
  const { body } = await english.inject({ url: '/' })
  assert.match(body, /<html lang="en" dir="ltr">/)
  assert.match(body, /Top stories/)
  assert.match(body, /lang="ar" dir="auto"/)
  await english.close()
})

test('the JSON API gives stories and articles with their blocks', async () => {
  const stories = (await get('/api/stories')).json().stories
  assert.equal(stories[0].independentSourceCount, 3)
  const article = (await get(`/api/articles/${newsroom.ids.hostile}`)).json()
  assert.equal(article.blocks.length, 9)
  assert.equal(article.published.evidence, 'visible-text')
})
