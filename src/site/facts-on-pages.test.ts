import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { openSampleNewsroom, SAMPLE_NOW, type SampleNewsroom } from '../../test/browser/sample-newsroom.ts'
import { foldWord } from '../arabic/fold-word.ts'
import { actOfProgram } from '../news/account.ts'
import { buildSite } from './build-site.ts'

const OPTIONS = {
  clock: () => SAMPLE_NOW,
  siteUrl: 'https://news.example',
  siteName: 'نشرة',
  timeZone: 'Asia/Amman',
  monthNames: 'dual',
} as const

let newsroom: SampleNewsroom
let site: FastifyInstance

before(async () => {
  newsroom = await openSampleNewsroom()
  site = await buildSite({ ...OPTIONS, store: newsroom.store })
})
after(async () => {
  await site.close()
  await newsroom.store.close()
})

/** Follows one redirect, as a reader's browser would. */
async function page(url: string): Promise<string> {
  const first = await site.inject({ url })
  const answer = first.statusCode === 301 ? await site.inject({ url: first.headers.location ?? '' }) : first
  assert.equal(answer.statusCode, 200, url)
  return answer.body
}

async function flood(): Promise<{ readonly body: string; readonly aside: string }> {
  const body = await page(`/article/${newsroom.ids.flood}`)
  return { body, aside: /<section class="findings".*?<\/section>/s.exec(body)?.[0] ?? '' }
}

/** The address of the page of a name that the sample report mentions. */
async function addressOf(name: string): Promise<string> {
  const [, address = ''] = new RegExp(`href="(/name/[^"]+)"><bdi>${name}<`).exec((await flood()).aside) ?? []
  return address
}

/** The text of an element's markup. */
function textOf(markup: string): string {
  return markup
    .replace(/<\/(?:dt|dd|li|p|h\d|label|option)>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

test('an article’s aside tells its figures with who says them, each leading to a sentence that is there', async () => {
  const { body, aside } = await flood()
  const text = textOf(aside)
  assert.match(text, /44 قتيلًا على الأقل بعد 40 · بحسب: الدفاع المدني/)
  assert.match(text, /نحو 3 آلاف نازح/)
  assert.match(text, /150 جريحًا غير مؤكد/)
  const targets = [...aside.matchAll(/href="#(s-\d+)"/g)].map(([, id = '']) => id)
  assert.ok(targets.length >= 10)
  for (const id of targets)
    assert.equal(body.match(new RegExp(`<span id="${id}" class="sentence">`, 'g'))?.length, 1, id)
})

test('a figure of the headline and the lead is one line, which leads to the lead', async () => {
  const { body, aside } = await flood()
  assert.equal(textOf(aside).match(/44/g)?.length, 1)
  const [, id] = /href="#(s-\d+)"><bdi class="number">44/.exec(aside) ?? []
  assert.match(body, new RegExp(`<p class="standfirst"><span id="${id}"`))
})

test('a date stands in the house’s words beside those of the text, a saying after its speaker', async () => {
  const text = textOf((await flood()).aside)
  assert.match(text, /السبت 6 نيسان\/أبريل 2024 «يوم السبت المقبل»/)
  assert.match(text, /رئيسة جمعية العون ريم الساقية: «الماء النظيف أهم من كل شيء الآن»/)
})

test('a name leads to its page once a paragraph, in no heading and in no link of the outlet', async () => {
  const { body } = await flood()
  const [heading = ''] = /<h1.*?<\/h1>/s.exec(body) ?? []
  assert.doesNotMatch(heading, /<a /)
  assert.match(body, /<a href="https:\/\/rumman\.example\/governor" [^>]*>[^<]*سامي/)
  assert.match(
    body,
    /قرى <a class="name" href="\/name\/\d+\/وادي-الرمان">وادي الرمان<\/a> إلى مدينة <a class="name"[^>]*>السنديان<\/a>\./,
  )
  assert.match(body, /وتقدّر بلدية السنديان الأضرار/)
})

test('credits of page and text stand under the headline and at the end, each once', async () => {
  const { body } = await flood()
  const [head = ''] = /<div class="facts">.*?<\/div>/s.exec(body) ?? []
  assert.match(textOf(head), /^روابي اليوم السنديان – متابعة – وكالة الموج بقلم هالة الزيتون نُشر/)
  const [end = ''] = /<footer>.*?<\/footer>/s.exec(body) ?? []
  assert.match(textOf(end), /المصدر: روابي اليوم .* النص عن: وكالة الموج ونقل الخبر عن: رويترز تصوير: نادر الصخر/)
})

test('an article of which nothing is known has no aside of facts', async () => {
  const body = await page(`/article/${newsroom.ids.first}`)
  assert.doesNotMatch(body, /class="(?:findings|way-back|to-findings)"/)
})

test('machines get the facts: in JSON with the text of their offsets, in JSON-LD the names', async () => {
  const { body } = await flood()
  const { facts } = JSON.parse(await page(`/api/articles/${newsroom.ids.flood}`))
  const [figure] = facts.figures
  assert.equal(facts.text.slice(figure.start, figure.end), '44 قتيلًا')
  assert.equal(JSON.parse(await page(`/api/articles/${newsroom.ids.first}`)).facts, undefined)
  const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body) ?? []
  const { mentions } = JSON.parse(data)
  assert.deepEqual(mentions[0], {
    '@type': 'Person',
    name: 'سامي الدالية',
    url: new URL(await addressOf('سامي الدالية'), 'https://news.example').href,
  })
})

test('a name has one address, and its page lists its articles and who stands beside it', async () => {
  const address = await addressOf('وادي الرمان')
  assert.match(address, /^\/name\/\d+\/وادي-الرمان$/)
  const moved = await site.inject({ url: address.replace(/[^/]+$/, 'other') })
  assert.equal(moved.statusCode, 301)
  assert.equal(decodeURI(String(moved.headers.location)), address)
  const text = textOf(await page(encodeURI(address)))
  assert.match(text, /مكان وادي الرمان عدد المقالات مقالان/)
  assert.match(text, /يُذكر معه كثيرًا .*سامي الدالية/)
  assert.match(text, /أخبار ذُكر فيها سيول وادي الرمان: 44 قتيلًا/)
  for (const url of ['/name/0', '/name/999', '/name/x']) assert.equal((await site.inject({ url })).statusCode, 404, url)
})

test('a name that an editor hid has no page and is no link, one that was merged leads to the other', async () => {
  const own = await openSampleNewsroom()
  const { store } = own
  const shown = await buildSite({ ...OPTIONS, store })
  const [city] = await store.names.list({ words: foldWord('السنديان'), order: 'newest', limit: 1 })
  const [valley] = await store.names.list({ words: foldWord('الرمان'), order: 'newest', limit: 1 })
  assert.ok(city && valley)
  const act = actOfProgram(SAMPLE_NOW)
  assert.ok(await store.names.correct(city.id, { kind: 'merged', into: valley.id }, act))
  const merged = await shown.inject({ url: `/name/${city.id}/x` })
  assert.equal(decodeURI(String(merged.headers.location)), `/name/${valley.id}/وادي-الرمان`)
  assert.ok(await store.names.correct(valley.id, { kind: 'hidden' }, act))
  for (const { id } of [city, valley]) assert.equal((await shown.inject({ url: `/name/${id}/x` })).statusCode, 404)
  const [address = ''] = [(await shown.inject({ url: `/article/${own.ids.flood}` })).headers.location]
  const { body } = await shown.inject({ url: String(address) })
  assert.match(body, /<section class="findings"/)
  assert.doesNotMatch(body, new RegExp(`/name/(?:${valley.id}|${city.id})/`))
  await shown.close()
  await store.close()
})

test('the directory shows the most mentioned of each kind, one kind, and names with a word that begins as asked', async () => {
  const whole = textOf(await page('/names'))
  assert.match(whole, /أشخاص .*سامي الدالية مقالان.* أماكن .*السنديان.* جهات الدفاع المدني/)
  assert.match(await page('/'), /<a href="\/names">الأسماء<\/a>/)
  const persons = await page('/names?kind=person')
  assert.match(persons, /ريم الساقية/)
  assert.doesNotMatch(persons, /السنديان/)
  const found = await page(`/names?q=${encodeURIComponent('سامي')}`)
  assert.match(found, /سامي الدالية/)
  assert.doesNotMatch(found, /ريم الساقية/)
  assert.match(found, /<meta name="robots" content="noindex">/)
  assert.match(await page('/names?q=zzzz'), /لا اسم فيه هذه الكلمات/)
  assert.equal((await site.inject({ url: `/names?q=${'x'.repeat(61)}` })).statusCode, 400)
})
