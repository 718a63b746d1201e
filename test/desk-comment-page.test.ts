import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { CommentId } from '../src/news/ids.ts'
import { type CommentedDesk, heldBy, openCommentedDesk } from './commented-desk-for-test.ts'

type Signed = Awaited<ReturnType<CommentedDesk['signIn']>>

let desk: CommentedDesk
let layla: Signed

before(async () => {
  desk = await openCommentedDesk()
  layla = await desk.signIn('moderator')
})
after(async () => await desk.close())

const TEXT = 'رقمي 0791234567 لمن يريد،\nوعنواني شارع السلام'

async function textOf(id: CommentId): Promise<string | undefined> {
  return (await desk.store.comments.byId(id))?.text
}

describe('covering words', () => {
  test('is shown before it is done, and never changes what was written', async () => {
    const id = await desk.comment({ text: TEXT })
    const preview = (await layla.get(`/desk/comments/${id}?from=2&to=2`)).body
    assert.match(preview, /هكذا سيراه القرّاء/)
    assert.deepEqual((await desk.store.comments.byId(id))?.redactions, [])
    const answer = await layla.post(`/desk/comments/${id}/redact`, { from: '2', to: '2', revision: '1' })
    assert.equal(answer.headers.location, `/desk/comments/${id}?done=words-covered`)
    const comment = await desk.store.comments.byId(id)
    assert.deepEqual(comment?.redactions, [{ from: 5, to: 15 }])
    assert.equal(comment?.text, TEXT)
  })

  test('joins what touches, and reaches over lines', async () => {
    const id = await desk.comment({ text: TEXT, textKey: 'joined' })
    await layla.send(`/desk/api/comments/${id}/redact`, { from: 4, to: 6 })
    const { redactions } = (await layla.send(`/desk/api/comments/${id}/redact`, { from: 2, to: 4 })).json()
    assert.equal(redactions.length, 1)
    assert.equal(TEXT.slice(redactions[0].from, redactions[0].to), '0791234567 لمن يريد،\nوعنواني شارع')
    assert.equal(await textOf(id), TEXT)
  })

  test('words that are not there cover nothing', async () => {
    const id = await desk.comment({ text: TEXT, textKey: 'nothing' })
    for (const range of [{ from: '3', to: '2' }, { from: '1', to: '99' }, { from: '0', to: '1' }, { from: 'x' }, {}]) {
      assert.equal((await layla.post(`/desk/comments/${id}/redact`, range)).statusCode, 422, JSON.stringify(range))
    }
    assert.deepEqual((await desk.store.comments.byId(id))?.redactions, [])
    assert.equal((await layla.send('/desk/api/comments/1999999999/redact', { from: 1, to: 1 })).statusCode, 404)
  })

  test('is taken back part by part', async () => {
    const id = await desk.comment({ text: TEXT, textKey: 'taken back' })
    await layla.send(`/desk/api/comments/${id}/redact`, { from: 1, to: 1 })
    await layla.send(`/desk/api/comments/${id}/redact`, { from: 3, to: 3 })
    const answer = await layla.post(`/desk/comments/${id}/uncover`, { from: '0', to: '4' })
    assert.match(String(answer.headers.location), /done=words-uncovered$/)
    assert.equal((await desk.store.comments.byId(id))?.redactions.length, 1)
    assert.equal((await layla.post(`/desk/comments/${id}/uncover`, { from: '0', to: '4' })).statusCode, 409)
  })

  test('of a text that its writer changed meanwhile is refused: the words would be others', async () => {
    const id = await desk.comment({ text: TEXT, textKey: 'changed' })
    const { result } = heldBy('pre-moderation', { reason: 'waits-for-editor' })
    await desk.store.comments.change(id, { name: 'سلمى', text: 'نص آخر', textKey: 'x', at: desk.now, result })
    assert.equal(
      (await layla.post(`/desk/comments/${id}/redact`, { from: '1', to: '1', revision: '1' })).statusCode,
      409,
    )
  })
})

describe('the page of a comment', () => {
  test('has what its writer changed word by word, all verdicts, reports and the log', async () => {
    const id = await desk.comment({ text: 'عاد القطار إلى المحطة', textKey: 'page' })
    const { result } = heldBy('words', { reason: 'banned-word', detail: 'كذا' })
    const pass = { phase: 'length', verdict: 'pass', reason: 'too-short' } as const
    const verdicts = [pass, ...result.verdicts]
    const change = { name: 'سلمى', text: 'عاد الباص إلى المحطة', textKey: 'y', at: desk.now }
    await desk.store.comments.change(id, { ...change, result: { ...result, verdicts } })
    await layla.send(`/desk/api/comments/${id}/approve`)
    const report = { reference: 'R-1', commentId: id, reason: 'false', detail: 'لم يعد <b>' } as const
    await desk.store.reports.add({ ...report, at: desk.now })
    const editor = await desk.signIn('editor')
    const { body } = await editor.get(`/desk/comments/${id}`)
    assert.match(
      body,
      /<del><bdi class="hidden">[^<]*<\/bdi>القطار<\/del>.*<ins><bdi class="hidden">[^<]*<\/bdi>الباص<\/ins>/,
    )
    assert.match(body, /<strong>الطول<\/strong> \(مرّ\)/)
    assert.match(body, /لم يعد &lt;b&gt;/)
    assert.match(body, /اعتمد تعليقًا/)
    assert.ok(
      !(await layla.get(`/desk/comments/${id}`)).body.includes('اعتمد تعليقًا'),
      'moderators do not read the log',
    )
  })

  test('is not there for what is no comment', async () => {
    for (const id of ['1999999999', '0', 'x', '-1']) {
      assert.equal((await layla.get(`/desk/comments/${id}`)).statusCode, 404, id)
    }
  })

  test('opens and closes the comments of its article', async () => {
    const path = `/desk/articles/${desk.article}/openness`
    await layla.post(path, { openness: 'closed', next: '/desk/comments/1' })
    assert.equal((await desk.store.comments.ofArticle(desk.article)).openness, 'closed')
    await layla.post(path, { openness: 'by-age' })
    assert.equal((await desk.store.comments.ofArticle(desk.article)).openness, undefined)
    assert.equal((await layla.post(path, { openness: 'ajar' })).statusCode, 422)
    assert.equal((await layla.post('/desk/articles/999/openness', { openness: 'open' })).statusCode, 404)
  })
})

describe('reports', () => {
  async function reported(text: string): Promise<CommentId> {
    const id = await desk.comment({ text, textKey: text })
    await layla.send(`/desk/api/comments/${id}/approve`)
    const report = { commentId: id, reason: 'spam', detail: 'إعلان', at: desk.now } as const
    await desk.store.reports.add({ ...report, reference: `${text} 1`, addressKey: 'a' })
    await desk.store.reports.add({ ...report, reference: `${text} 2`, addressKey: 'b' })
    return id
  }

  test('stand together by comment, and are upheld with the comment’s rejection and an answer', async () => {
    const id = await reported('اشتروا الآن')
    assert.match((await layla.get('/desk/reports')).body, /اشتروا الآن.*بلاغان/s)
    const answer = await layla.post(`/desk/comments/${id}/reports/uphold`, { reason: 'spam', answer: 'شكرًا لك' })
    assert.match(String(answer.headers.location), /^\/desk\/reports\?done=reports-upheld&undo=\d+$/)
    assert.equal((await desk.store.comments.byId(id))?.state, 'rejected')
    const [first] = await desk.store.reports.ofComment(id)
    assert.deepEqual([first?.state, first?.answer], ['upheld', 'شكرًا لك'])
    assert.match((await layla.get('/desk/reports?state=upheld')).body, /شكرًا لك/)
  })

  test('are dismissed with an answer, once', async () => {
    const id = await reported('رأي لا يعجب أحدًا')
    const path = `/desk/comments/${id}/reports/dismiss`
    assert.equal((await layla.send(`/desk/api/comments/${id}/reports/dismiss`, { answer: 'رأي' })).json().closed, 2)
    assert.equal((await desk.store.comments.byId(id))?.state, 'approved')
    assert.equal((await layla.post(path, { answer: 'رأي' })).statusCode, 409)
  })

  test('are upheld with a reason of the list alone, on a comment that is there', async () => {
    const id = await reported('بلا سبب')
    assert.equal((await layla.post(`/desk/comments/${id}/reports/uphold`, { reason: 'x' })).statusCode, 422)
    assert.equal((await layla.post('/desk/comments/1999999999/reports/uphold', { reason: 'spam' })).statusCode, 404)
    assert.equal((await layla.post('/desk/comments/1999999999/reports/dismiss')).statusCode, 404)
  })
})
