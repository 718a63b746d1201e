import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openSampleSite, type SampleSite } from './browser/sample-site.ts'

let site: SampleSite

before(async () => {
  site = await openSampleSite()
})
after(async () => {
  await site.close()
})

async function get(
  path: string,
): Promise<{ readonly status: number; readonly text: string; readonly to: string | null }> {
  const response = await fetch(site.address + path, { redirect: 'manual' })
  return { status: response.status, text: await response.text(), to: response.headers.get('location') }
}

test('a copy says of whom, how much and how that is known, and leads to both texts', async () => {
  const { copy, first } = site.newsroom.ids
  const { text } = await get(encodeURI(`/article/${copy}/${'رسو-أول-سفينة-في-المرفأ-بعد-أسبوعين-من-العاصفة'}`))
  assert.match(text, /هذا النص منقول عن:/)
  assert.match(text, /93% من المنقول من الأصل، وفيه 60% مما في الأصل\. يذكر المنقول ناشر الأصل مصدرًا له\./)
  assert.ok(text.includes(`href="/article/${copy}/beside/${first}"`))
})

test('both texts stand side by side: what both have, what was changed, cut and added', async () => {
  const { copy, first } = site.newsroom.ids
  const { status, text } = await get(`/article/${copy}/beside/${first}`)
  assert.equal(status, 200)
  assert.match(text, /<del><bdi class="hidden">[^<]+<\/bdi>وأضافت<\/del>/)
  assert.match(text, /<ins><bdi class="hidden">[^<]+<\/bdi>وأكدت<\/ins>/)
  assert.match(text, /<mark>الإدارة أن الأرصفة كلها عادت إلى العمل، وأن البضائع تُنقل تباعًا\.<\/mark>/)
  assert.match(text, /لم يُنقل<\/p><p>وكانت العاصفة/)
  assert.match(text, /أُضيف<\/p><p>وانتظر التجار/)
})

test('the two in the other order lead to the one address, and texts with nothing in common have no page', async () => {
  const { copy, first, gone } = site.newsroom.ids
  const reversed = await get(`/article/${first}/beside/${copy}`)
  assert.equal(reversed.to, `/article/${copy}/beside/${first}`)
  for (const path of [
    `/article/${copy}/beside/${gone}`,
    `/article/${copy}/beside/${copy}`,
    `/article/${copy}/beside/x`,
  ]) {
    assert.equal((await get(path)).status, 404, path)
  }
})

test('a true original that was seen late stands first, and the page of the other names it', async () => {
  const { hostile, flood } = site.newsroom.ids
  const { text } = await get(`/article/${hostile}/beside/${flood}`)
  assert.match(
    text,
    /40% من المنقول من الأصل، وفيه 70% مما في الأصل\. الأرجح أن الأصل هو ما وصلنا لاحقًا، فهو لوكالة أنباء\./,
  )
  assert.ok(text.indexOf('بيان المرفأ', text.indexOf('<h2')) < text.indexOf(`/article/${flood}/`))
  const { text: other } = await get(`/api/articles/${flood}`)
  assert.equal(JSON.parse(other).copies[0].hadItFirst, true)
})

test('a shared passage is told from both sides', async () => {
  const { hostile, first } = site.newsroom.ids
  const { passages } = JSON.parse((await get(`/api/articles/${first}`)).text)
  assert.deepEqual(passages, [{ articleId: hostile, words: 46, cameLater: true }])
  const { text } = await get(`/article/${hostile}/beside/${first}`)
  assert.match(text, /نحو 46 كلمة مشتركة/)
})
