import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { openSampleNewsroom, SAMPLE_NOW, type SampleNewsroom } from '../../test/browser/sample-newsroom.ts'
import { buildSite } from './build-site.ts'

let newsroom: SampleNewsroom
let site: FastifyInstance

before(async () => {
  newsroom = await openSampleNewsroom()
  site = await buildSite({
    store: newsroom.store,
    clock: () => SAMPLE_NOW,
    siteUrl: 'https://news.example',
    siteName: 'نشرة',
    timeZone: 'Asia/Amman',
    monthNames: 'dual',
  })
})
after(async () => {
  await site.close()
  await newsroom.store.close()
})

/** The page's text without its markup. */
async function textOf(slug: string): Promise<string> {
  const { body } = await site.inject({ url: `/outlet/${slug}` })
  return body.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')
}

test('an outlet’s page tells when it publishes, in numbers, a picture and a table', async () => {
  const text = await textOf('rawabi-today')
  assert.match(text, /نحو 84 مادة في اليوم/)
  assert.match(text, /17 دقيقة/)
  const { body } = await site.inject({ url: '/outlet/rawabi-today' })
  assert.match(body, /<svg class="hours"[^>]* role="img" aria-label="[^"]+01:00"/)
  assert.equal(body.match(/<th scope="row">\d\d:00<\/th>/g)?.length, 24)
})

test('it tells when we come next and why, where a feed has moved, and what its hub has promised', async () => {
  const text = await textOf('rawabi-today')
  assert.match(text, /خلال 28 دقيقة \(يصلنا الجديد بالإشعارات، ونزورها للتأكد\)/)
  assert.match(text, /انتقلت من عنوانها السابق ?www\.rawabi-today\.example\/feed/)
  assert.match(text, /feeds\.rawabi-today\.example\/أخبار%2Fمحليات\/feed/, 'in its letters, as far as they show')
  assert.match(text, /hub\.rawabi-today\.example · ينتهي اشتراكنا خلال 9 أيام · وصلت منه 17 مادة/)
})

test('it tells of failures in a row, and does not guess a rhythm from nothing', async () => {
  const text = await textOf('rihan-voice')
  assert.match(text, /تعذّرت الزيارة على التوالي ?3 مرات/)
  assert.match(text, /نتمهّل لأن الزيارات الأخيرة لم تنجح/)
  assert.match(text, /لم نتابعه بعد مدة تكفي لمعرفة إيقاعه/)
})

test('it tells of a feed that is gone', async () => {
  const { store } = newsroom
  const [source] = (await store.sources.all()).filter(({ slug }) => slug === 'quay-courier')
  const [feed] = source ? await store.sources.feedsOf(source.id) : []
  assert.ok(feed)
  const daysAgo = SAMPLE_NOW - 3 * 24 * 3_600_000
  await store.intake.recordVisit({
    feedId: feed.id,
    at: SAMPLE_NOW,
    nextVisitAt: SAMPLE_NOW + 7 * 24 * 3_600_000,
    because: 'gone',
    health: { failures: 9, lastVisitAt: SAMPLE_NOW, absentSince: daysAgo, goneSince: daysAgo },
    outcome: { refused: 'gone', detail: 'HTTP 410' },
    items: [],
  })
  const text = await textOf('quay-courier')
  assert.match(text, /مفقودة منذ ?قبل 3 أيام/)
  assert.match(text, /خلال 7 أيام \(لم نجد الخلاصة منذ أيام، فنسأل عنها من حين إلى آخر\)/)
})
