import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import type { NameId } from '../src/news/ids.ts'
import { articleReading, factsNaming, mentionOf } from '../src/store/named-articles-for-test.ts'
import { addAccount, type Client, clientOf, type DeskForTest, openDeskForTest, signInAs } from './desk-for-test.ts'

let desk: DeskForTest
let editor: Client
let [full, short, city]: readonly NameId[] = []

before(async () => {
  desk = await openDeskForTest()
  editor = clientOf(desk, await signInAs(desk, await addAccount(desk, 'samar', 'editor')))
})
after(async () => await desk.close())

let round = 0
/** Three names of their own for each test, the first in two articles. */
beforeEach(async () => {
  round++
  const names = [`نادر القيسي ${round}`, `القيسي ${round}`, `السنديان ${round}`] as const
  const offer = { name: 'صوت الريحان', language: 'ar', siteUrl: 'https://www.rihan-voice.example/', feeds: [] }
  const { source } = await desk.store.sources.add(offer, desk.now)
  const place = mentionOf(names[2], { kind: 'place' })
  const save = async (path: string, facts: ReturnType<typeof factsNaming>) =>
    await desk.store.articles.save(articleReading(source.id, `${path}${round}`, { facts }))
  await save('a', factsNaming(names[0], place))
  await save('b', factsNaming(names[0], names[1]))
  const kept = await desk.store.names.byKeys(names)
  ;[full, short, city] = names.map((key) => kept.get(key)?.id ?? assert.fail(key))
})

const pageOf = (id: NameId | undefined) => `/desk/names/${id}`
const kept = async (id: NameId | undefined) => (id && (await desk.store.names.byId(id))) ?? assert.fail('no name')

describe('the catalogue of names at the desk', () => {
  test('is searched by the beginnings of words, however they are spelt, by kind and by state', async () => {
    const { body } = await editor.get(`/desk/names?words=${encodeURIComponent(`الْقيس ${round}`)}`)
    assert.match(body, new RegExp(`<bdi>نادر القيسي ${round}</bdi>`))
    assert.doesNotMatch(body, /السنديان/)
    assert.match((await editor.get('/desk/names?kind=place')).body, new RegExp(`السنديان ${round}`))
    assert.match((await editor.get('/desk/names?state=hidden')).body, /لا اسم في الدليل بهذا الوصف/)
    const api = (await editor.get('/desk/api/names?kind=place&order=newest')).json()
    assert.ok(api.names.every(({ kind }: { kind: string }) => kind === 'place'))
  })

  test('is paged: no name is shown twice and none left out', async () => {
    const { source } = await desk.store.sources.add(
      { name: 'وكالة المرسى', language: 'ar', siteUrl: 'https://marsa.example/', feeds: [] },
      desk.now,
    )
    const many = Array.from({ length: 120 }, (_, number) => `الميدان ${number}`)
    await desk.store.articles.save(articleReading(source.id, 'many', { facts: factsNaming(...many) }))
    const seen: string[] = []
    for (let url = `/desk/api/names?words=${encodeURIComponent('الميدان')}&order=newest`; ; ) {
      const page = (await editor.get(url)).json()
      seen.push(...page.names.map(({ name }: { name: string }) => name))
      if (page.after === undefined) break
      url = `${url.replace(/&after=.*/, '')}&after=${page.after}`
    }
    assert.deepEqual(seen.sort(), many.sort())
  })
})

describe('the page of one name', () => {
  test('shows its forms and articles, and takes another spelling; nothing is no name', async () => {
    assert.match((await editor.get(pageOf(full))).body, /ورد في<\/dt><dd>مقالان/)
    const renamed = await editor.post(`${pageOf(full)}/rename`, { name: '  نادر   سالم ' })
    assert.equal(renamed.headers.location, `${pageOf(full)}?done=name-renamed`)
    assert.equal((await kept(full)).name, 'نادر سالم')
    const empty = await editor.post(`${pageOf(full)}/rename`, { name: ' … ' })
    assert.equal(empty.statusCode, 422)
    assert.match(empty.body, /aria-invalid/)
    assert.equal((await editor.post(`${pageOf(full)}/rename`, { name: 'ن'.repeat(121) })).statusCode, 422)
    assert.equal((await editor.get('/desk/names/1999999999')).statusCode, 404)
  })

  test('changes the kind, confirms, hides and shows again; each can be undone, the latest first', async () => {
    await editor.post(`${pageOf(city)}/kind`, { kind: 'organisation' })
    await editor.post(`${pageOf(city)}/confirm`)
    await editor.post(`${pageOf(city)}/hide`)
    assert.deepEqual([(await kept(city)).kind, (await kept(city)).state], ['organisation', 'hidden'])
    await editor.post(`${pageOf(city)}/show`)
    assert.equal((await kept(city)).state, 'found')
    assert.equal((await editor.post(`${pageOf(city)}/kind`, { kind: 'planet' })).statusCode, 422)
    for (const state of ['hidden', 'confirmed', 'found']) {
      await editor.post(`${pageOf(city)}/undo`)
      assert.equal((await kept(city)).state, state)
    }
    await editor.post(`${pageOf(city)}/undo`)
    assert.equal((await kept(city)).kind, 'place')
    const nothing = await editor.post(`${pageOf(city)}/undo`)
    assert.equal(nothing.headers.location, `${pageOf(city)}?done=nothing-decided`)
  })

  test('finds another name and merges into it; the address leads there, and the log names both', async () => {
    const found = await editor.get(`${pageOf(short)}?other=${encodeURIComponent(`نادر ${round}`)}`)
    assert.match(found.body, new RegExp(`name="into" value="${full}"`))
    const merged = await editor.post(`${pageOf(short)}/merge`, { into: String(full) })
    assert.equal(merged.headers.location, `${pageOf(full)}?done=name-merged`)
    assert.match((await editor.get(pageOf(short))).body, /دُمج هذا الاسم في غيره/)
    assert.equal((await kept(short)).id, full)
    assert.equal((await editor.post(`${pageOf(full)}/merge`, { into: String(short) })).statusCode, 422, 'into itself')
    assert.match((await editor.get('/desk/audit?action=name-merged')).body, new RegExp(`القيسي ${round}`))
    await editor.post(`${pageOf(full)}/undo`)
    assert.equal((await kept(short)).id, short)
  })
})
