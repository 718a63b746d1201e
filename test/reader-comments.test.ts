import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { DAY_MS, MINUTE_MS } from '../src/news/instant.ts'
import { type CommentSite, follow, openCommentSite, tokenIn } from './comment-site-for-test.ts'

let site: CommentSite
beforeEach(async () => {
  site = await openCommentSite()
  await site.saveSettings({ addressLimit: { count: 1000, minutes: 10 } })
})
afterEach(async () => {
  await site.close()
})

const SALMA = { name: 'سلمى الخطيب', text: 'مقال مفيد، شكرًا لكم.' }
const articlePage = async () => (await follow(site.app, `/article/${site.newsroom.ids.first}`)).body

test('a comment waits, is shown with its number once an editor approves it', async () => {
  const { first } = site.newsroom.ids
  const sent = await site.comment(first, SALMA)
  assert.equal(sent.statusCode, 303)
  assert.match(String(sent.headers.location), /\?sent=pending#comments$/)
  assert.match((await site.get(decodeURI(String(sent.headers.location)))).body, /وصلنا تعليقك/)
  assert.doesNotMatch(await articlePage(), /سلمى/)
  await site.approveAll()
  const page = await articlePage()
  assert.match(page, /id="c-1"/)
  assert.match(page, /<bdi class="writer">سلمى الخطيب<\/bdi>/)
  assert.match(page, /تعليقات القرّاء: تعليق واحد/)
})

test('a page has a fresh code at each view and is nobody else’s to keep', async () => {
  const answers = await Promise.all([1, 2].map(() => follow(site.app, `/article/${site.newsroom.ids.first}`)))
  const tokens = answers.map(({ body }) => tokenIn(body))
  assert.notEqual(tokens[0], tokens[1])
  for (const { headers } of answers) {
    assert.equal(headers['cache-control'], 'private, no-cache')
    assert.equal(headers.etag, undefined)
  }
  const picture = await site.get(`/code/${tokens[0]}.png`)
  assert.equal(picture.headers['content-type'], 'image/png')
})

test('a form with mistakes comes back with all of them, the input kept, and the code that was right', async () => {
  const { first } = site.newsroom.ids
  const answer = await site.answer(first)
  const wrong = await site.post(`/article/${first}/comments`, {
    ...answer,
    name: '',
    text: SALMA.text,
    email: 'لا بريد',
  })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /role="alert"/)
  assert.match(wrong.body, /href="#name"[\s\S]*href="#email"/)
  assert.match(wrong.body, new RegExp(SALMA.text))
  assert.equal(tokenIn(wrong.body), answer.token)
  const corrected = await site.post(`/article/${first}/comments`, { ...answer, ...SALMA })
  assert.equal(corrected.statusCode, 303)
})

test('a wrong code is told with the tries that are left, and a fresh one is given', async () => {
  const { first } = site.newsroom.ids
  const answer = await site.answer(first)
  const wrong = await site.post(`/article/${first}/comments`, { ...SALMA, ...answer, code: '1' })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /رمز التحقق غير صحيح؛ بقيت له محاولتان/)
  assert.notEqual(tokenIn(wrong.body), answer.token)
  for (const _ of [1, 2]) await site.post(`/article/${first}/comments`, { ...SALMA, ...answer, code: '1' })
  const tooLate = await site.post(`/article/${first}/comments`, { ...SALMA, ...answer })
  assert.equal(tooLate.statusCode, 422)
})

test('a code is used once, for its article, in its time', async () => {
  const { first, revised } = site.newsroom.ids
  const answer = await site.answer(first)
  assert.equal((await site.post(`/article/${revised}/comments`, { ...SALMA, ...answer })).statusCode, 422)
  assert.equal((await site.post(`/article/${first}/comments`, { ...SALMA, ...answer })).statusCode, 303)
  const again = await site.post(`/article/${first}/comments`, { ...SALMA, ...answer, text: 'نص آخر تمامًا' })
  assert.match(again.body, /استُعمل رمز التحقق من قبل/)
  const late = await site.answer(first)
  site.pass(21 * MINUTE_MS)
  assert.match((await site.post(`/article/${first}/comments`, { ...SALMA, ...late })).body, /انتهت مدة رمز التحقق/)
})

test('fifty forms with one code at once: one is kept', async () => {
  const { first } = site.newsroom.ids
  const answer = await site.answer(first)
  const sent = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      site.post(`/article/${first}/comments`, { ...SALMA, ...answer, text: `تعليق مختلف برقمه ${index}` }),
    ),
  )
  assert.equal(sent.filter(({ statusCode }) => statusCode === 303).length, 1)
  assert.equal((await site.store.comments.counts()).states.pending, 1)
})

test('what is no form of this site is refused before it is read', async () => {
  const path = `/article/${site.newsroom.ids.first}/comments`
  const statusOf = async (headers: Readonly<Record<string, string>>) =>
    (await site.post(path, SALMA, { headers })).statusCode
  assert.equal(await statusOf({ origin: 'https://other.example' }), 403)
  assert.equal(await statusOf({ origin: 'null' }), 403)
  assert.equal(await statusOf({ 'sec-fetch-site': 'same-site' }), 403)
  assert.equal(await statusOf({ 'sec-fetch-site': 'cross-site' }), 403)
  assert.equal(await statusOf({ 'content-type': 'text/plain' }), 415)
  assert.equal(await statusOf({ 'content-type': 'application/json' }), 415)
  assert.equal(await statusOf({ 'sec-fetch-site': 'same-origin', origin: 'http://nashra.example' }), 422)
  assert.equal((await site.post(path, { ...SALMA, text: 'س'.repeat(70_000) })).statusCode, 413)
})

test('comments close after their days, and a late form is told so', async () => {
  const { first } = site.newsroom.ids
  const answer = await site.answer(first)
  site.pass(14 * DAY_MS)
  const page = await follow(site.app, `/article/${first}`)
  assert.match(page.body, /أُغلق باب التعليق على هذا المقال لمرور مدة/)
  assert.equal(tokenIn(page.body), '')
  assert.match(String(page.headers['cache-control']), /^public/)
  assert.equal((await site.post(`/article/${first}/comments`, { ...SALMA, ...answer })).statusCode, 422)
})

test('what a stranger writes is text', async () => {
  const { first } = site.newsroom.ids
  const evil = '<script>alert(1)</script>" onmouseover="alert(2)'
  await site.comment(first, { name: `x${evil}`, text: evil })
  await site.approveAll()
  const page = await articlePage()
  assert.doesNotMatch(page, /<script>alert/)
  assert.match(page, /&lt;script&gt;alert\(1\)/)
})

test('the feeds of an article and of the site carry what is approved, and name no link twice', async () => {
  const { first } = site.newsroom.ids
  await site.comment(first, SALMA)
  await site.approveAll()
  for (const path of [`/article/${first}/comments/feed`, '/comments/feed']) {
    for (const format of ['rss', 'atom', 'json']) {
      const { statusCode, body } = await site.get(`${path}.${format}`)
      assert.equal(statusCode, 200)
      assert.match(body, /مقال مفيد، شكرًا لكم\./)
      assert.match(body, /http:\/\/nashra\.example\/comment\/1/)
    }
  }
})

test('a comment’s own address leads to where it stands', async () => {
  const { first } = site.newsroom.ids
  await site.comment(first, SALMA)
  await site.approveAll()
  const { statusCode, headers } = await site.get('/comment/1')
  assert.equal(statusCode, 302)
  assert.match(String(headers.location), /^\/article\/\d+\/[^?#]+#c-1$/)
  assert.equal((await site.get('/comment/2')).statusCode, 404)
})

test('a reply stands under its comment, and a reply to a reply beside it', async () => {
  const { first } = site.newsroom.ids
  await site.comment(first, SALMA)
  await site.approveAll()
  const form = await site.get('/comment/1/reply')
  assert.match(form.body, /name="parent" value="1"/)
  assert.equal((await site.comment(first, { name: 'نوال', text: 'أوافقك الرأي.', parent: '1' })).statusCode, 303)
  await site.approveAll()
  assert.match(await articlePage(), /class="replies"[\s\S]*id="c-2"/)
  assert.equal((await site.get('/comment/2/reply')).headers.location, '/comment/1/reply')
  const orphan = await site.comment(first, { name: 'نوال', text: 'رد على ما ليس هنا.', parent: '77' })
  assert.match(orphan.body, /لم يعد منشورًا/)
})

test('a report is answered by a reference at which its state stands', async () => {
  const { first } = site.newsroom.ids
  await site.comment(first, SALMA)
  await site.approveAll()
  const empty = await site.post('/comment/1/report', await site.answer(first))
  assert.equal(empty.statusCode, 422)
  assert.match(empty.body, /اختر سبب البلاغ/)
  const sent = await site.post('/comment/1/report', { ...(await site.answer(first)), reason: 'spam', text: 'إعلان' })
  assert.equal(sent.statusCode, 303)
  const place = String(sent.headers.location)
  assert.match(place, /^\/report\/NR-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\?sent=now$/)
  const state = await site.get(place)
  assert.match(state.body, /لم ينظر فيه محرّر بعد/)
  assert.equal(state.headers['cache-control'], 'no-store')
  assert.equal((await site.get('/report/NR-0000-0000')).statusCode, 404)
  assert.equal((await site.get('/comment/99/report')).statusCode, 404)
})

test('what an editor covered is on no page, in no feed and in no data of machines', async () => {
  const { first } = site.newsroom.ids
  const text = 'اتصلوا به على ٠٧٩٠٠٠٠٠٠٠ مساء'
  await site.comment(first, { name: 'سلمى', text })
  await site.approveAll()
  const [comment] = await site.store.comments.queue({ state: 'approved', order: 'oldest', limit: 1 })
  assert.ok(comment)
  const from = text.indexOf('٠')
  await site.store.comments.redact(comment.id, [{ from, to: from + 10 }], { byName: 'test', at: site.now() })
  site.pass(2000)
  const page = await articlePage()
  assert.match(page, /class="covered"><span class="hidden">\[حجب المحرّر كلامًا هنا\]/)
  const others = ['/comments/feed.rss', `/api/articles/${first}/comments`, `/article/${first}/comments`]
  const texts = [page, ...(await Promise.all(others.map(async (path) => (await site.get(path)).body)))]
  for (const one of texts) {
    assert.match(one, /مساء/)
    assert.doesNotMatch(one, /٠٧٩٠٠٠٠٠٠٠/)
  }
})

test('a withdrawn comment leaves its number empty', async () => {
  const { first } = site.newsroom.ids
  await site.comment(first, SALMA)
  await site.comment(first, { name: 'نوال', text: 'تعليق ثان مختلف.' })
  await site.approveAll()
  const [comment] = await site.store.comments.queue({ state: 'approved', order: 'oldest', limit: 1 })
  assert.ok(comment)
  await site.store.comments.withdraw(comment.id, site.now())
  site.pass(2000)
  const page = await articlePage()
  assert.match(page, /class="comment vanished" id="c-1"[\s\S]*سحب الكاتب تعليقه/)
  assert.match(page, /id="c-2"/)
  assert.match(page, /تعليقات القرّاء: تعليق واحد/)
})

test('search engines are told who commented what', async () => {
  const { first } = site.newsroom.ids
  await site.comment(first, { name: 'سلمى </script>', text: 'رأي في المقال' })
  await site.approveAll()
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await articlePage())?.[1] ?? ''
  const data = JSON.parse(json)
  assert.equal(data.commentCount, 1)
  assert.deepEqual([data.comment[0].author.name, data.comment[0].text], ['سلمى </script>', 'رأي في المقال'])
})

test('the article’s own policy goes before the site’s, and all versions of the site’s stand there', async () => {
  const act = { byName: 'test', at: site.now() }
  assert.match(await articlePage(), /أهلًا بك في باب التعليقات/)
  await site.store.settings.savePolicy('سياسة أولى', act)
  await site.store.settings.savePolicy('سياسة ثانية', act)
  await site.store.settings.savePolicy('سياسة هذا المقال', act, site.newsroom.ids.first)
  site.pass(2000)
  assert.match(await articlePage(), /سياسة هذا المقال/)
  const { body } = await site.get('/comments/policy')
  assert.match(body, /سياسة ثانية[\s\S]*سياسة أولى/)
})

test('the fifty-first thread stands on the second page', async () => {
  const { first } = site.newsroom.ids
  for (let index = 1; index <= 51; index++) await site.comment(first, { name: 'سلمى', text: `تعليق برقم ${index}` })
  await site.approveAll()
  assert.equal((await site.get('/comment/51')).headers.location, `/article/${first}/comments?page=2#c-51`)
  assert.match((await site.get(`/article/${first}/comments?page=2`)).body, /id="c-51"/)
  assert.match((await site.get(`/article/${first}/comments?order=newest`)).body, /id="c-51"[\s\S]*id="c-2"/)
  assert.equal((await site.get(`/article/${first}/comments?page=3`)).statusCode, 404)
  assert.doesNotMatch(await articlePage(), /id="c-51"/)
})
