import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import type { ArticleId, StoryId } from '../src/news/ids.ts'
import { addAccount, type Client, clientOf, signInAs } from './desk-for-test.ts'
import { openStoriedDesk, type StoriedDesk } from './storied-desk-for-test.ts'

let desk: StoriedDesk
let editor: Client
let reader: Client

before(async () => {
  desk = await openStoriedDesk()
  editor = clientOf(desk, await signInAs(desk, await addAccount(desk, 'samar', 'editor')))
  reader = clientOf(desk)
})
after(async () => await desk.close())

let round = 0
let port: { readonly id: StoryId; readonly articles: readonly ArticleId[] }
let ferry: typeof port
/** Two stories of their own for each test. */
beforeEach(async () => {
  round++
  port = await desk.story(`المرفأ يفتح أبوابه ${round}`, `سفينة ترسو في المرفأ ${round}`, `عمال المرفأ يعودون ${round}`)
  ferry = await desk.story(`العبّارة تبحر إلى الجزيرة ${round}`)
})

const pageOf = (id: StoryId) => `/desk/stories/${id}`
const kept = async (id: StoryId) => (await desk.store.stories.byId(id)) ?? assert.fail('no story')
const numberOf = async (id: StoryId) => String((await desk.store.stories.edits(id))[0]?.number)
const letters = (articles: readonly ArticleId[]) => articles.map(String)

describe('the stories at the desk', () => {
  test('are found by words, by number, by address, by section and by what was decided', async () => {
    const found = async (query: string) => (await editor.get(`/desk/stories?${query}`)).body
    assert.match(
      await found(`words=${encodeURIComponent(`العبارة ${round}`)}`),
      new RegExp(`العبّارة تبحر إلى الجزيرة ${round}<`),
    )
    for (const words of [ferry.id, `https://news.example/story/${ferry.id}`, `/article/${ferry.articles[0]}`]) {
      const body = await found(`words=${encodeURIComponent(String(words))}`)
      assert.match(body, new RegExp(`href="${pageOf(ferry.id)}"`))
      assert.doesNotMatch(body, new RegExp(`href="${pageOf(port.id)}"`))
    }
    await editor.post(`${pageOf(ferry.id)}/topic`, { topic: 'science' })
    assert.match(await found('topic=science'), new RegExp(`الجزيرة ${round}<`))
    await editor.post(`${pageOf(ferry.id)}/lock`)
    const locked = (await editor.get('/desk/api/stories?state=locked&order=top')).json()
    assert.ok(locked.stories.some(({ id }: { id: number }) => id === ferry.id))
    assert.match(await found('topic=environment'), /لا قصة بهذا الوصف/)
  })
})

describe('one story at the desk', () => {
  test('is merged after a look at both; its address, feed and desk page lead on; undone it stands again', async () => {
    const found = await editor.get(`${pageOf(ferry.id)}?other=${port.id}`)
    assert.match(found.body, new RegExp(`${pageOf(ferry.id)}/merge\\?into=${port.id}"`))
    const asked = await editor.get(`${pageOf(ferry.id)}/merge?into=${port.id}`)
    assert.match(asked.body, new RegExp(`name="into" value="${port.id}"`))
    const merged = await editor.post(`${pageOf(ferry.id)}/merge`, { into: String(port.id) })
    assert.equal(merged.headers.location, `${pageOf(port.id)}?done=story-merged`)
    for (const way of ['', '/feed.rss', '/feed.json']) {
      const answer = await reader.get(`/story/${ferry.id}${way}`)
      assert.deepEqual([answer.statusCode, answer.headers.location], [301, `/story/${port.id}${way}`])
    }
    assert.match((await editor.get(pageOf(ferry.id))).body, /دُمجت هذه القصة في غيرها/)
    assert.match((await editor.get('/desk/audit?action=story-merged')).body, new RegExp(`الجزيرة ${round}`))
    const undone = await editor.post(`${pageOf(port.id)}/undo`, { number: await numberOf(port.id) })
    assert.equal(undone.headers.location, `${pageOf(ferry.id)}?done=story-edit-undone`)
    assert.equal((await reader.get(`/story/${ferry.id}`)).statusCode, 200)
  })

  test('is not merged into itself, nor into nothing', async () => {
    for (const into of [port.id, 1_999_999_999]) {
      assert.equal((await editor.post(`${pageOf(port.id)}/merge`, { into: String(into) })).statusCode, 422)
      assert.equal((await editor.get(`${pageOf(port.id)}/merge?into=${into}`)).statusCode, 422)
    }
    assert.equal((await editor.get('/desk/stories/1999999999')).statusCode, 404)
    assert.equal((await editor.post('/desk/stories/1999999999/pin')).statusCode, 404)
  })

  test('is split by ticks, into a new story or another; all of it, nothing or a stranger is refused with what was ticked', async () => {
    const [first, second, third] = port.articles
    const split = await editor.post(`${pageOf(port.id)}/split`, { articles: letters([first, second] as ArticleId[]) })
    const part = (await desk.store.articles.byId(first as ArticleId))?.storyId as StoryId
    assert.equal(split.headers.location, `${pageOf(part)}?done=story-split`)
    assert.equal((await kept(port.id)).articleCount, 1)
    const moved = await editor.post(`${pageOf(part)}/split`, { articles: String(second), to: `/story/${ferry.id}` })
    assert.equal(moved.headers.location, `${pageOf(ferry.id)}?done=story-split`)
    const wrong: readonly (readonly [object, RegExp])[] = [
      [{}, /علّم خبرًا واحدًا/],
      [{ articles: letters([second, ...ferry.articles] as ArticleId[]) }, /لا تُنقل أخبار القصة كلها/],
      [{ articles: String(third) }, /ليس الآن في هذه القصة/],
      [{ articles: String(second), to: '1999999999' }, /لا قصة بهذا الرقم/],
      [{ articles: String(second), to: String(ferry.id) }, /هذه هي القصة نفسها/],
    ]
    for (const [fields, words] of wrong) {
      const answer = await editor.post(`${pageOf(ferry.id)}/split`, { ...fields })
      assert.equal(answer.statusCode, 422)
      assert.match(answer.body, words)
    }
    const again = await editor.post(`${pageOf(ferry.id)}/split`, { articles: String(second), to: 'x' })
    assert.match(again.body, new RegExp(`name="articles" value="${second}" checked`))
  })
})

describe('what is decided of one story', () => {
  test('takes a headline, a lead, a section, a pin and a lock, each with its line, and each is undone', async () => {
    const before = await kept(port.id)
    await editor.post(`${pageOf(port.id)}/rename`, { headline: '  عنوان   المحرّر ' })
    await editor.post(`${pageOf(port.id)}/lead`, { article: String(port.articles[2]) })
    for (const act of ['pin', 'lock']) await editor.post(`${pageOf(port.id)}/${act}`)
    await editor.post(`${pageOf(port.id)}/topic`, { topic: 'economy' })
    const after = await kept(port.id)
    assert.deepEqual([after.headline, after.leadArticleId, after.topic], ['عنوان المحرّر', port.articles[2], 'economy'])
    const nothing = await editor.post(`${pageOf(port.id)}/lock`)
    assert.equal(nothing.headers.location, `${pageOf(port.id)}?done=nothing-decided`)
    const { body } = await editor.get(pageOf(port.id))
    for (const words of ['كتب العنوان', 'اختار الخبر الرئيس', 'ثبّتها', 'أقفلها', 'صحّح القسم'])
      assert.ok(body.includes(words))
    for (const { number } of await desk.store.stories.edits(port.id)) {
      await editor.post(`${pageOf(port.id)}/undo`, { number: String(number) })
    }
    assert.deepEqual({ ...(await kept(port.id)), version: 0 }, { ...before, version: 0 })
    assert.equal((await editor.post(`${pageOf(port.id)}/rename`, { headline: ' … ' })).statusCode, 422)
    assert.equal((await editor.post(`${pageOf(port.id)}/rename`, { headline: 'ن'.repeat(301) })).statusCode, 422)
    assert.equal((await editor.post(`${pageOf(port.id)}/topic`, { topic: 'weather' })).statusCode, 422)
    assert.equal((await editor.post(`${pageOf(port.id)}/lead`, { article: String(ferry.articles[0]) })).statusCode, 422)
  })

  test('tells why an edit cannot be undone any more', async () => {
    await editor.post(`${pageOf(ferry.id)}/merge`, { into: String(port.id) })
    const merge = await numberOf(port.id)
    await editor.post(`${pageOf(port.id)}/split`, { articles: letters(ferry.articles) })
    const late = await editor.post(`${pageOf(port.id)}/undo`, { number: merge })
    assert.equal(late.statusCode, 409)
    assert.match(late.body, /تراجع عن ذلك التعديل أولًا/)
    assert.equal((await editor.post(`${pageOf(port.id)}/undo`, { number: '1999999999' })).statusCode, 404)
    const stranger = await desk.story(`سوق السمك ${round}`)
    const others = await editor.post(`${pageOf(stranger.id)}/undo`, { number: merge })
    assert.equal(others.statusCode, 404, 'the edit of another story')
  })
})
