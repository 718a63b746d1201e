import assert from 'node:assert/strict'
import { request as httpRequest } from 'node:http'
import { after, before, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { escapeXml } from '../base/escape.ts'
import { DESIGN_NAMES, type Edition, FEED_FORMATS, type OutletSheet, type PressArticle } from './edition.ts'
import { offersOf, type Press, type PressOutlet, startPress } from './start-press.ts'

const HOUR = 3_600_000
const START = Date.parse('2024-04-03T06:00:00Z')

const OUTLETS: readonly OutletSheet[] = FEED_FORMATS.map((feedFormat, index) => ({
  slug: feedFormat,
  name: `صحيفة ${feedFormat}`,
  country: 'jo',
  language: 'ar',
  design: DESIGN_NAMES[index] ?? 'agency',
  charset: index === 1 ? 'windows-1256' : 'utf-8',
  feedFormat,
  tagline: 'من الساحل إلى الجبل',
  zone: 'Asia/Amman',
}))

function articleAt(hour: number, outlet: string): PressArticle {
  return {
    id: `${outlet}-${hour}`,
    outlet,
    title: `خبر الساعة ${hour} & «ما بعدها»`,
    text: `متن خبر الساعة ${hour}.`,
    publishedAt: START + hour * HOUR,
    category: hour % 2 ? 'رياضة' : 'طقس',
    credits: [],
    updates: hour === 1 ? [{ at: START + 5 * HOUR, title: 'عنوان معدّل', note: 'تصحيح: الساعة الثانية.' }] : [],
  }
}

const EDITION: Edition = {
  outlets: OUTLETS,
  articles: [1, 2, 3, 4].flatMap((hour) => OUTLETS.map(({ slug }) => articleAt(hour, slug))),
  passedOver: 0,
}

let now = START
let press: Press

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** Asks without a client's own decoding, so that the very bytes are seen. */
function ask(url: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { headers, method }, async (response) => {
      const body = Buffer.concat(await Array.fromAsync(response))
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
    })
    request.on('error', reject).end()
  })
}

function outletOf(slug: string): PressOutlet {
  const outlet = press.outlets.find((candidate) => candidate.slug === slug)
  assert.ok(outlet)
  return outlet
}

async function textOf(url: string): Promise<string> {
  const { body, headers } = await ask(url)
  const charset = /charset=([\w-]+)/.exec(String(headers['content-type']))?.[1]
  return new TextDecoder(charset ?? 'windows-1256').decode(body)
}

function titlesIn(feed: string): readonly number[] {
  return [...feed.matchAll(/(?:title[^>]*>|"title":")خبر الساعة (\d)/g)].map((match) => Number(match[1]))
}

/** Addresses of articles that a feed lists, in order. */
function linksIn(feed: string, origin: string): readonly string[] {
  const quoted = feed.matchAll(/(?:<link>|<loc>|<link rel="alternate" type="text\/html" href="|"url":")(http[^"<]+)/g)
  return [...quoted].map((match) => (match[1] ?? '').replaceAll('&amp;', '&')).filter((link) => link !== origin)
}

before(async () => {
  press = await startPress({ edition: EDITION, clock: () => now })
})
after(() => press.close())

for (const { slug } of OUTLETS) {
  test(`lists in its ${slug} feed exactly what the clock has reached, newest first`, async () => {
    now = START
    assert.deepEqual(titlesIn(await textOf(outletOf(slug).feedUrl)), [])
    now = START + 3 * HOUR
    assert.deepEqual(titlesIn(await textOf(outletOf(slug).feedUrl)), [3, 2, 1])
  })

  test(`serves each article that its ${slug} feed lists, and not the one to come`, async () => {
    now = START + 4 * HOUR
    const { feedUrl, siteUrl } = outletOf(slug)
    const links = linksIn(await textOf(feedUrl), siteUrl)
    assert.equal(links.length, 4)
    now = START + 3 * HOUR
    const answers = await Promise.all(links.map((link) => ask(link)))
    assert.deepEqual(
      answers.map(({ status }) => status),
      [404, 200, 200, 200],
    )
    assert.ok((await textOf(links[1] ?? '')).includes('متن خبر الساعة 3.'))
  })

  test(`shows an update after its time in the ${slug} feed and on the page`, async () => {
    now = START + 4 * HOUR
    const { feedUrl, siteUrl } = outletOf(slug)
    const link = linksIn(await textOf(feedUrl), siteUrl)[3] ?? ''
    assert.doesNotMatch((await textOf(feedUrl)) + (await textOf(link)), /معدّل|تصحيح/)
    now = START + 5 * HOUR
    assert.ok((await textOf(feedUrl)).includes('عنوان معدّل'))
    const page = await textOf(link)
    assert.ok(page.includes('عنوان معدّل') && page.includes('تصحيح: الساعة الثانية.'))
  })
}

test('answers 304 to its validators until something changes', async () => {
  now = START + 2 * HOUR
  const { feedUrl } = outletOf('rss')
  const { headers } = await ask(feedUrl)
  assert.equal(headers['last-modified'], 'Wed, 03 Apr 2024 08:00:00 GMT')
  const byTag = { 'if-none-match': String(headers.etag) }
  const byDate = { 'if-modified-since': String(headers['last-modified']) }
  const unchanged = await ask(feedUrl, byTag)
  assert.deepEqual([unchanged.status, unchanged.body.length, unchanged.headers.etag], [304, 0, headers.etag])
  assert.equal((await ask(feedUrl, byDate)).status, 304)
  assert.equal((await ask(feedUrl, { ...byDate, 'if-none-match': '"other"' })).status, 200)
  now = START + 3 * HOUR
  assert.equal((await ask(feedUrl, byTag)).status, 200)
  assert.equal((await ask(feedUrl, byDate)).status, 200)
})

test('packs a feed with gzip only when asked', async () => {
  now = START + 3 * HOUR
  const { feedUrl } = outletOf('atom')
  const plain = await ask(feedUrl)
  const packed = await ask(feedUrl, { 'accept-encoding': 'gzip, br' })
  assert.deepEqual([plain.headers['content-encoding'], packed.headers['content-encoding']], [undefined, 'gzip'])
  assert.deepEqual(gunzipSync(packed.body), plain.body)
})

test('tells the charset of a table page in the page alone', async () => {
  now = START + 3 * HOUR
  const { feedUrl, siteUrl } = outletOf('atom')
  const { headers, body } = await ask(linksIn(await textOf(feedUrl), siteUrl)[0] ?? '')
  assert.equal(headers['content-type'], 'text/html')
  const page = new TextDecoder('windows-1256').decode(body)
  assert.match(page, /charset=windows-1256/)
  assert.ok(page.includes(escapeXml('خبر الساعة 3 & «ما بعدها»')))
})

test('has a home page, sections, a news sitemap, robots.txt and pictures', async () => {
  now = START + 3 * HOUR
  const { siteUrl } = outletOf('rss')
  const home = await textOf(siteUrl)
  assert.match(home, /<link rel="alternate" type="application\/rss\+xml"[^>]* href="\/feed">/)
  assert.match(home, /خبر الساعة 3.*خبر الساعة 2/s)
  const section = await textOf(`${siteUrl}section/${encodeURIComponent('طقس')}`)
  assert.ok(section.includes('خبر الساعة 2') && !section.includes('خبر الساعة 3'))
  assert.deepEqual(titlesIn(await textOf(`${siteUrl}news-sitemap.xml`)), [3, 2, 1])
  assert.match(await textOf(`${siteUrl}robots.txt`), /Sitemap: http:.*\/news-sitemap\.xml/)
  assert.match(await textOf(`${siteUrl}image/port`), /^<svg/)
})

test('answers 404 where it has nothing, and takes no posts', async () => {
  const { siteUrl } = outletOf('rss')
  assert.equal((await ask(`${siteUrl}no/such/page`)).status, 404)
  assert.equal((await ask(`${siteUrl}section/%E0%A4%A`)).status, 404)
  assert.equal((await ask(`${outletOf('sitemap').siteUrl}feed`)).status, 404)
  assert.equal((await ask(siteUrl, {}, 'POST')).status, 405)
})

test('leads a short link of a WordPress outlet to its article', async () => {
  now = START + 3 * HOUR
  const { siteUrl, feedUrl } = outletOf('rss')
  const article = linksIn(await textOf(feedUrl), siteUrl)[2]
  const { status, headers } = await ask(`${siteUrl}?p=10001`)
  assert.deepEqual([status, headers.location], [301, article])
  assert.equal((await ask(`${siteUrl}?p=10004`)).headers.location, undefined, 'not before its time')
})

test('serves an article whatever tracking parameters its link carries', async () => {
  now = START + 3 * HOUR
  const { siteUrl, feedUrl } = outletOf('rss')
  const article = linksIn(await textOf(feedUrl), siteUrl)[2] ?? ''
  assert.equal((await ask(`${article}?utm_source=feed`)).status, 200)
})

test('offers its outlets as sources whose hosts are let through', () => {
  const [first] = offersOf(press)
  const { hostPort, siteUrl, feedUrl } = outletOf('rss')
  assert.deepEqual(first, {
    name: 'صحيفة rss',
    slug: 'rss',
    country: 'jo',
    language: 'ar',
    siteUrl,
    feeds: [{ url: feedUrl, kind: 'feed' }],
    allowedHosts: [hostPort],
    minDelayMs: 0,
  })
  assert.equal(offersOf(press)[4]?.feeds[0]?.kind, 'news-sitemap')
})

test('a taken port is refused by its code, and the outlets that had started are closed', async () => {
  const basePort = Number(new URL(outletOf('sitemap').siteUrl).port)
  await assert.rejects(startPress({ edition: EDITION, clock: () => now, basePort }), { code: 'PORT_TAKEN' })
})
