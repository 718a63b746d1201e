import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { openSampleNewsroom, SAMPLE_NOW, type SampleNewsroom } from '../../test/browser/sample-newsroom.ts'
import { parseFeed } from '../feeds/parse-feed.ts'
import { createStoryDigests } from '../journey/story-digests.ts'
import { DAY_MS, HOUR_MS } from '../news/instant.ts'
import { buildSite } from './build-site.ts'

const DAY = '/bulletin/2024-04-03'

let newsroom: SampleNewsroom
let site: FastifyInstance
let nextDay: FastifyInstance

async function siteAt(now: number, language: 'ar' | 'en' = 'ar'): Promise<FastifyInstance> {
  const { store } = newsroom
  return await buildSite({
    store,
    clock: () => now,
    siteUrl: 'https://news.example',
    siteName: 'نشرة',
    timeZone: 'Asia/Amman',
    monthNames: 'dual',
    language,
    digest: createStoryDigests(store),
  })
}

before(async () => {
  newsroom = await openSampleNewsroom()
  site = await siteAt(SAMPLE_NOW)
  nextDay = await siteAt(SAMPLE_NOW + DAY_MS)
})
after(async () => {
  await site.close()
  await nextDay.close()
  await newsroom.store.close()
})

async function body(url: string, of: FastifyInstance = site): Promise<string> {
  const answer = await of.inject(url)
  assert.equal(answer.statusCode, 200, url)
  return answer.body
}

test('the bulletin of a day tells each story once, with the sources of its sentences', async () => {
  const page = await body(DAY)
  const stories = [...page.matchAll(/<li class="daily-story">(.*?)<\/li>/gs)].map(([, item = '']) => item)
  assert.equal(stories.length, 12)
  const headlines = stories.map((item) => /<h2[^>]*><a[^>]*>(.*?)<\/a>/s.exec(item)?.[1])
  assert.equal(new Set(headlines).size, headlines.length)
  const told = stories.filter((item) => item.includes('class="cited"'))
  assert.ok(told.length > 0)
  for (const item of told) {
    assert.equal(
      item.match(/class="cited"/g)?.length,
      item.match(/class="cite" href="\/article\/[^"]+#s-\d+"/g)?.length,
    )
  }
})

test('its address without a day leads to the latest day with news, in the morning to yesterday', async () => {
  const answer = await site.inject('/bulletin')
  assert.deepEqual([answer.statusCode, answer.headers.location], [302, DAY])
  const early = await siteAt(SAMPLE_NOW + 14 * HOUR_MS)
  assert.equal((await early.inject('/bulletin')).headers.location, DAY)
  await early.close()
  const muchLater = await siteAt(SAMPLE_NOW + 90 * DAY_MS)
  assert.equal((await muchLater.inject('/bulletin')).headers.location, DAY)
  await muchLater.close()
})

test('no day, a day to come and a day without news each get an answer of their own', async () => {
  assert.equal((await site.inject('/bulletin/2024-02-30')).statusCode, 404)
  assert.equal((await site.inject('/bulletin/2024-04-03x')).statusCode, 404)
  assert.match(await body('/bulletin/2024-04-05'), /لم يأتِ هذا اليوم بعد/)
  const quiet = await body('/bulletin/2019-01-01')
  assert.match(quiet, /لا أخبار عندنا من هذا اليوم/)
  assert.match(quiet, /<meta name="robots" content="noindex">/)
  for (const ending of ['mail.html', 'mail.txt']) {
    assert.equal((await site.inject(`/bulletin/2019-01-01/${ending}`)).statusCode, 404)
  }
})

test('the bulletin of a day gone by says that it stays, and stays though a story goes on', async () => {
  const [, before = ''] = /<ol class="daily-stories">(.*?)<\/ol>/s.exec(await body(DAY, nextDay)) ?? []
  const { store, rihan } = newsroom
  const first = await store.articles.byId(newsroom.ids.first)
  assert.ok(first)
  const at = SAMPLE_NOW + DAY_MS - HOUR_MS
  await store.articles.save({
    sourceId: rihan.id,
    canonicalUrl: 'https://www.rihan-voice.example/next-day',
    seenAt: at,
    content: { ...first, title: 'المرفأ يستقبل سفينته المئة', published: { ...first.published, at } },
    terms: { title: [], body: [] },
    placement: { story: first.storyId, becomesLead: true, because: [] },
  })
  const later = await siteAt(SAMPLE_NOW + DAY_MS + HOUR_MS)
  const page = await body(DAY, later)
  const [, now = ''] = /<ol class="daily-stories">(.*?)<\/ol>/s.exec(page) ?? []
  assert.equal(now, before)
  assert.match(page, /نشرة يوم مضى لا يغيّرها ما نُشر بعده/)
  await later.close()
})

test('the mail stands alone: a table from right to left, nothing loaded, every address whole', async () => {
  const answer = await site.inject(`${DAY}/mail.html`)
  assert.match(String(answer.headers['content-security-policy']), /default-src 'none'; style-src-attr 'unsafe-inline'/)
  assert.match(answer.body, /<html lang="ar" dir="rtl">/)
  assert.match(answer.body, /<table role="presentation" dir="rtl"/)
  assert.doesNotMatch(answer.body, /<(?:link|script|img|style|iframe)\b|url\(|@import|src=/)
  const addresses = [...answer.body.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href)
  assert.ok(addresses.length > 12)
  assert.deepEqual(
    addresses.filter((href) => !href.startsWith('https://news.example/')),
    [],
  )
})

test('the text of the mail has every headline, and an address for each story', async () => {
  const answer = await site.inject(`${DAY}/mail.txt`)
  assert.match(String(answer.headers['content-type']), /^text\/plain; charset=utf-8/)
  assert.match(answer.body, /^نشرة: نشرة الأربعاء 3 نيسان\/أبريل 2024\n/)
  assert.equal(answer.body.match(/^\d+\. /gm)?.length, 12)
  assert.doesNotMatch(answer.body, /<bdi|&amp;/)
})

test('the feeds have one item a day, for days that are over', async () => {
  for (const format of ['rss', 'atom', 'json']) {
    const answer = await nextDay.inject(`/bulletin/feed.${format}`)
    const outcome = parseFeed(answer.body, { url: `https://news.example/bulletin/feed.${format}` })
    const days = outcome.kind === 'parsed' ? outcome.feed.items.map(({ url }) => url) : []
    assert.deepEqual(
      days,
      ['https://news.example/bulletin/2024-04-03', 'https://news.example/bulletin/2024-04-02'],
      format,
    )
  }
  assert.doesNotMatch(await body('/bulletin/feed.rss'), /2024-04-03</)
  assert.equal((await site.inject('/bulletin/feed.xml')).statusCode, 404)
})

test('the front page leads to the bulletin and names its feed', async () => {
  const page = await body('/')
  assert.match(page, /<a href="\/bulletin">نشرة اليوم<\/a>/)
  assert.match(page, /<link rel="alternate" type="application\/rss\+xml" title="[^"]+" href="\/bulletin\/feed.rss">/)
})

test('the bulletin speaks English too', async () => {
  const english = await siteAt(SAMPLE_NOW, 'en')
  assert.match(await body(DAY, english), /<h1>Bulletin of Wednesday 3 April 2024<\/h1>/)
  await english.close()
})
