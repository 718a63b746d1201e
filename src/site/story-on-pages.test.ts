import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { sampleDigest } from '../../test/browser/sample-digest.ts'
import { openSampleNewsroom, SAMPLE_NOW, type SampleNewsroom } from '../../test/browser/sample-newsroom.ts'
import { buildSite } from './build-site.ts'

let newsroom: SampleNewsroom
let site: FastifyInstance

before(async () => {
  newsroom = await openSampleNewsroom()
  const { store } = newsroom
  site = await buildSite({
    store,
    clock: () => SAMPLE_NOW,
    siteUrl: 'https://news.example',
    siteName: 'نشرة',
    timeZone: 'Asia/Amman',
    monthNames: 'dual',
    digest: (story) => sampleDigest(store, story),
  })
})
after(async () => {
  await site.close()
  await newsroom.store.close()
})

async function page(url: string): Promise<string> {
  const first = await site.inject(url)
  const answer = first.statusCode === 301 ? await site.inject(first.headers.location ?? '') : first
  assert.equal(answer.statusCode, 200, url)
  return answer.body
}

/** The words of a piece of markup. */
function wordsOf(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function section(body: string, id: string): string {
  return new RegExp(`<section[^>]* aria-labelledby="${id}">.*?</section>`, 's').exec(body)?.[0] ?? ''
}

test('a story tells the most important first, each part under a heading of its own', async () => {
  const body = await page('/story/1')
  const headings = [...body.matchAll(/<h2[^>]* id="([^"]+)"/g)].map(([, id]) => id)
  assert.deepEqual(headings, [
    'bulletin',
    'ledger',
    'developments',
    'voices',
    'coverage',
    'read-also',
    'story-outlets',
    'story-names',
  ])
})

test('every sentence of the bulletin names its outlet and leads to its place in the article', async () => {
  const body = await page('/story/1')
  const sentences = [...section(body, 'bulletin').matchAll(/<li>(.*?)<\/li>/gs)].map(([, item = '']) => item)
  assert.equal(sentences.length, 4)
  for (const sentence of sentences) {
    const [, path = '', id = ''] = /class="cite" href="([^"#]+)#(s-\d+)"/.exec(sentence) ?? []
    const [, words = ''] = /<q[^>]*>(.*?)<\/q>/s.exec(sentence) ?? []
    const [, marked = ''] =
      new RegExp(`<span id="${id}" class="sentence">(.*?)</span>`, 's').exec(await page(path)) ?? []
    assert.equal(wordsOf(marked).replace(/ ↑$/, ''), wordsOf(words), id)
  }
})

test('who was first stands in the head, with the lead that it had', async () => {
  const [head = ''] = /<header>\n<p class="kicker">.*?<\/header>/s.exec(await page('/story/1')) ?? []
  assert.match(wordsOf(head), /أول خبر .* صوت الريحان قبل غيره بـ30 دقيقة/)
})

test('why an article stands in its story is told in words, and the editor is not named', async () => {
  const body = await page('/story/1')
  const reasons = [...body.matchAll(/<details class="because">.*?<\/details>/gs)].map(([markup]) => wordsOf(markup))
  assert.equal(reasons.length, 1)
  for (const words of ['نسبة التشابه 71%', 'أسماء مشتركة: وادي الرمان', '34 دقيقة', 'وضعه هنا محرّر'])
    assert.ok(reasons[0]?.includes(words), words)
  assert.doesNotMatch(reasons[0] ?? '', /هالة/)
})

test('a story of one report shows little more than that report', async () => {
  const article = await newsroom.store.articles.byId(newsroom.ids.gone)
  const body = await page(`/story/${article?.storyId}`)
  assert.deepEqual(
    [...body.matchAll(/<h2[^>]* id="([^"]+)"/g)].map(([, id]) => id),
    ['coverage', 'read-also'],
  )
})

test('machines get the reports of a story and whose they are', async () => {
  const body = await page('/story/1')
  const [, text = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body) ?? []
  const data = JSON.parse(text)
  assert.equal(data['@type'], 'CollectionPage')
  assert.equal(data.mainEntity.numberOfItems, 4)
  assert.equal(data.mainEntity.itemListElement[0].item.publisher.name, 'صوت الريحان')
})

test('outlets stand side by side with what each has and leaves out, and two can be chosen without scripts', async () => {
  const all = await page('/story/1/compare')
  const cards = all.match(/<div class="compared">/g)
  assert.equal(cards?.length, 3)
  assert.match(wordsOf(all), /صوت الريحان أول سفينة ترسو .* آخر أرقامه القتلى: 12 قتيلًا على الأقل/)
  assert.match(all, /<form class="choose-two" action="\/story\/1\/compare">/)
  const two = await page('/story/1/compare?first=rihan-voice&second=quay-courier')
  assert.equal(two.match(/<div class="compared">/g)?.length, 2)
  assert.match(two, /<meta name="robots" content="noindex">/)
  assert.match(two, /<option value="quay-courier" selected>/)
})

test('an outlet compared with itself or with a stranger is compared with all', async () => {
  for (const query of ['first=rihan-voice&second=rihan-voice', 'first=nobody&second=rihan-voice'])
    assert.equal((await page(`/story/1/compare?${query}`)).match(/<div class="compared">/g)?.length, 3, query)
})

test('a story of one outlet is not compared: its address leads to the story', async () => {
  const article = await newsroom.store.articles.byId(newsroom.ids.gone)
  const answer = await site.inject(`/story/${article?.storyId}/compare`)
  assert.deepEqual([answer.statusCode, answer.headers.location], [302, `/story/${article?.storyId}`])
})

test('the JSON API gives a story with its digest, every sentence with its address', async () => {
  const answer = await site.inject('/api/stories/1')
  assert.equal(answer.statusCode, 200)
  const story = answer.json()
  assert.deepEqual([story.articles.length, story.digest.bulletin.length, story.digest.outlets.length], [4, 4, 3])
  assert.match(story.digest.bulletin[0].url, /^https:\/\/news\.example\/article\/\d+\/[^#]+#s-\d+$/)
  assert.equal(story.digest.ledger[0].claims[0].sentence.outlet, 'rihan-voice')
  assert.ok(story.articles.some(({ because }: { because: readonly object[] }) => because.length > 5))
  assert.doesNotMatch(answer.body, /هالة/)
  assert.equal((await site.inject('/api/stories/9999')).statusCode, 404)
})
