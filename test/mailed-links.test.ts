import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import {
  MAILED_LINK_LIFE_MS,
  MAILED_PURPOSES,
  type MailedPurpose,
  sealMailedLink,
} from '../src/comments/mailed-link.ts'
import type { Comment } from '../src/news/comment.ts'
import { type CommentSite, follow, openCommentSite } from './comment-site-for-test.ts'

let site: CommentSite
let comment: Comment
let path: string
beforeEach(async () => {
  site = await openCommentSite({ sendsMail: true })
  const { first } = site.newsroom.ids
  await site.comment(first, { name: 'سلمى', email: 'salma@readers.example', text: 'مقال مفيد.', replies: '1' })
  const [kept] = await site.store.comments.queue({ state: 'pending', order: 'oldest', limit: 1 })
  assert.ok(kept)
  comment = kept
  path = linkTo(comment)
})
afterEach(async () => {
  await site.close()
})

function linkTo({ id }: Pick<Comment, 'id'>, purposes: readonly MailedPurpose[] = MAILED_PURPOSES): string {
  return `/mail/${sealMailedLink(site.keyring, { commentId: id, purposes }, site.now() + MAILED_LINK_LIFE_MS)}`
}
const stateNow = async () => (await site.store.comments.byId(comment.id))?.state

test('a comment with an address causes one mail, by which its writer can come back', async () => {
  const [mail] = await site.store.outbox.due(site.now(), 10)
  assert.equal(mail?.kind, 'comment-received')
  const link = new URL(String(mail?.values.link))
  assert.match((await site.get(link.pathname)).body, /سلمى[\s\S]*مقال مفيد\./)
})

test('looking at a link does nothing; each act is sent', async () => {
  const page = await site.get(path)
  assert.equal(page.statusCode, 200)
  assert.equal(page.headers['cache-control'], 'no-store')
  for (const act of MAILED_PURPOSES) assert.match(page.body, new RegExp(`name="act" value="${act}"`))
  assert.equal(await stateNow(), 'pending')
})

test('its writer withdraws it', async () => {
  assert.match((await site.post(path, { act: 'withdraw' })).body, /سُحب تعليقك/)
  assert.equal(await stateNow(), 'withdrawn')
  assert.match((await site.post(path, { act: 'withdraw' })).body, /لا يعمل هذا الرابط/)
})

test('erasing is asked twice', async () => {
  const asked = await site.post(path, { act: 'erase' })
  assert.match(asked.body, /name="sure" value="yes"/)
  assert.equal(await stateNow(), 'pending')
  assert.match((await site.post(path, { act: 'erase', sure: 'yes' })).body, /مُحي كل ما كان لدينا عنك/)
  assert.equal(await stateNow(), 'erased')
})

test('a changed text waits again, and the number stays', async () => {
  await site.approveAll()
  assert.match((await site.post(path, { act: 'change', name: 'سلمى', text: ' ' })).body, /href="#text"/)
  assert.match((await site.post(path, { act: 'change', name: 'سلمى', text: 'نص أصلحته.' })).body, /حُفظ التعديل/)
  assert.equal(await stateNow(), 'pending')
  site.pass(2000)
  const vanished = await follow(site.app, `/article/${site.newsroom.ids.first}`)
  assert.match(vanished.body, /عدّل الكاتب تعليقه/)
  await site.approveAll()
  const shown = await follow(site.app, `/article/${site.newsroom.ids.first}`)
  assert.match(shown.body, /id="c-1"[\s\S]*عدّله كاتبه[\s\S]*نص أصلحته/)
})

test('a link does only what it was made for, and one click of a mail program stops replies', async () => {
  const narrow = linkTo(comment, ['stop-replies'])
  assert.match((await site.post(narrow, { act: 'withdraw' })).body, /لا يعمل هذا الرابط/)
  assert.equal(await stateNow(), 'pending')
  assert.match((await site.post(narrow, { 'List-Unsubscribe': 'One-Click' })).body, /لن تصلك رسائل عن الردود/)
  assert.equal(await site.store.writers.repliesTo(comment.id), undefined)
})

test('a link that is forged or too old says so and does nothing', async () => {
  assert.match((await site.get('/mail/none-of-ours')).body, /لا يعمل هذا الرابط/)
  site.pass(MAILED_LINK_LIFE_MS + 10_000)
  assert.match((await site.get(path)).body, /انتهت مدة هذا الرابط/)
  await site.post(path, { act: 'withdraw' })
  assert.equal(await stateNow(), 'pending')
})
