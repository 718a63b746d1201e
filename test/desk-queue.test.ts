import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import type { CommentId } from '../src/news/ids.ts'
import { type CommentedDesk, heldBy, openCommentedDesk } from './commented-desk-for-test.ts'

type Signed = Awaited<ReturnType<CommentedDesk['signIn']>>

let desk: CommentedDesk
let layla: Signed
let samir: Signed

before(async () => {
  desk = await openCommentedDesk()
  layla = await desk.signIn('moderator', 'layla')
  samir = await desk.signIn('editor', 'samir')
})
after(async () => await desk.close())

async function seenOf(id: CommentId): Promise<string> {
  const { comment } = (await layla.get(`/desk/api/comments/${id}`)).json()
  return comment.seen
}

async function stateOf(id: CommentId): Promise<string | undefined> {
  return (await desk.store.comments.byId(id))?.state
}

describe('the queue', () => {
  test('opens the desk with what waits, oldest first, and says why it waits', async () => {
    await desk.comment({
      name: 'هدى',
      ...heldBy('links', { reason: 'links', detail: '2' }),
      text: 'انظروا www.port.example',
    })
    const page = (await layla.get('/desk')).body
    assert.match(page, /<bdi>هدى<\/bdi>/)
    assert.match(page, /<strong>الروابط<\/strong> \(يُوقف\): روابط \(<bdi class="detail">2<\/bdi>\)/)
    assert.match(page, /<mark class="link"><bdi class="hidden">[^<]*<\/bdi>www\.port\.example<\/mark>/)
    assert.equal(page.replaceAll('value="/desk"', 'value="/desk/comments"'), (await layla.get('/desk/comments')).body)
  })

  test('marks a banned word where the text hides it', async () => {
    await desk.store.writers.ban(
      { kind: 'word', value: 'حقير', verdict: 'hold', note: '' },
      { byName: 'ليلى', at: desk.now },
    )
    await desk.comment({ text: 'يا لَلحقيـر!', ...heldBy('words', { reason: 'banned-word', detail: 'حقير' }) })
    assert.match(
      (await layla.get('/desk')).body,
      /<mark class="word"><bdi class="hidden">كلمة محظورة: <\/bdi>لَلحقيـر<\/mark>/,
    )
  })

  test('shows a stranger’s markup as text', async () => {
    await desk.comment({ name: '<b>x', text: '<script>alert(1)</script>"\'' })
    const { body } = await layla.get('/desk')
    assert.ok(!body.includes('<script>alert') && !body.includes('<b>x'))
    assert.match(body, /&lt;script&gt;alert/)
  })

  test('is filtered by phase, article, writer and address, and pages follow', async () => {
    const writerKey = 'one-of-the-filters'
    const address = { text: '192.0.2.9', key: 'address-of-the-filters' }
    const ids = [
      await desk.comment({ writerKey, address, textKey: 'f1' }),
      await desk.comment({ address, textKey: 'f2' }),
    ]
    const writer = (await desk.store.comments.byId(ids[0] as CommentId))?.writerId
    const idsOf = async (query: string) => {
      const { comments } = (await layla.get(`/desk/api/comments?${query}`)).json()
      return comments.map(({ id }: { id: CommentId }) => id)
    }
    assert.deepEqual(await idsOf(`writer=${writer}`), [ids[0]])
    assert.deepEqual(await idsOf(`address=${ids[1]}`), ids)
    assert.deepEqual(await idsOf(`address=${ids[1]}&after=${ids[0]}`), [ids[1]])
    assert.deepEqual(await idsOf(`address=${ids[1]}&order=newest`), [...ids].reverse())
    assert.deepEqual(await idsOf('phase=disguise'), [])
    assert.ok((await idsOf(`article=${desk.article}`)).includes(ids[0]))
    assert.deepEqual(await idsOf('article=99'), [])
  })

  test('an empty part says so, in its own words', async () => {
    assert.match((await layla.get('/desk/comments?tab=reported')).body, /لا تعليق عليه بلاغ مفتوح\./)
    assert.match((await layla.get('/desk/comments?after=2000000000')).body, /بلغت آخر القائمة/)
  })

  test('thirty are a page', async () => {
    for (let index = 0; index < 31; index++) await desk.comment({ writerKey: 'many', textKey: `many ${index}` })
    const first = (await layla.get('/desk/api/comments?order=newest')).json()
    assert.equal(first.comments.length, 30)
    assert.equal(first.nextAfter, first.comments.at(-1).id)
    const next = (await layla.get(`/desk/api/comments?order=newest&after=${first.nextAfter}`)).json()
    assert.ok(next.comments[0].id < first.nextAfter)
  })
})

describe('who may know what', () => {
  const address = { text: '192.0.2.44', key: 'address-of-the-roles' }

  test('only who may write notes is told of addresses and e-mail, as a page and as data', async () => {
    const id = await desk.comment({ address, contact: Uint8Array.of(1), writerKey: 'with-contact' })
    const reader = await desk.signIn('reader')
    const { comment } = (await reader.get(`/desk/api/comments/${id}`)).json()
    assert.ok(!('address' in comment) && !('hasContact' in comment))
    assert.equal(comment.name, 'سلمى')
    for (const path of [`/desk/comments/${id}`, '/desk/comments?order=newest', `/desk/writers/${comment.writerId}`]) {
      const { body } = await reader.get(path)
      assert.ok(!body.includes('192.0.2.44') && !/بريد/.test(body.replace(/<option.*?<\/option>/g, '')), path)
      assert.ok(!/<form[^>]*method="post"(?! action="\/desk\/sign-out")/.test(body), `${path} offers nothing to do`)
    }
    const seen = (await layla.get(`/desk/api/comments/${id}`)).json().comment
    assert.equal(seen.address, '192.0.2.44')
    assert.equal(seen.hasContact, true)
  })

  test('what came from the same address is no filter for who may not see addresses', async () => {
    const id = await desk.comment({ address, textKey: 'same address' })
    const reader = await desk.signIn('reader', 'other-reader')
    const { comments } = (await reader.get(`/desk/api/comments?address=${id}`)).json()
    assert.ok(comments.length > 2)
  })

  test('notes and the log are not in a reader’s data', async () => {
    const id = await desk.comment({ writerKey: 'noted' })
    const writer = (await desk.store.comments.byId(id))?.writerId
    const third = await desk.signIn('reader', 'third-reader')
    const data = (await third.get(`/desk/api/writers/${writer}`)).json()
    assert.deepEqual(Object.keys(data).sort(), ['comments', 'names', 'writer'])
    assert.ok(!('hasContact' in data.writer))
    assert.ok('notes' in (await layla.get(`/desk/api/writers/${writer}`)).json())
    assert.ok('audit' in (await samir.get(`/desk/api/writers/${writer}`)).json())
  })
})

let id: CommentId
let added = 0
beforeEach(async () => {
  added += 1
  id = await desk.comment({ textKey: `decided ${added}` })
})

describe('a decision', () => {
  test('comes back to the same place, with a word and a way back', async () => {
    const next = '/desk/comments?tab=all&after=3'
    const answer = await layla.post(`/desk/comments/${id}/approve`, { seen: await seenOf(id), next })
    assert.equal(answer.statusCode, 303)
    const location = String(answer.headers.location)
    assert.match(location, /^\/desk\/comments\?tab=all&after=3&done=comment-approved&undo=\d+$/)
    const { body } = await layla.get(location)
    assert.match(body, /اعتُمد التعليق\./)
    assert.match(
      body,
      /<form method="post" action="\/desk\/undo">.*?name="next" value="\/desk\/comments\?tab=all&amp;after=3"/s,
    )
    const decisions = /undo=(\d+)$/.exec(location)?.[1] ?? ''
    const undone = await layla.post('/desk/undo', { decisions, next })
    assert.equal(undone.headers.location, `${next}&done=decisions-undone`)
    assert.equal(await stateOf(id), 'pending')
    assert.equal((await layla.post('/desk/undo', { decisions, next })).statusCode, 409)
  })

  test('goes nowhere but into the desk', async () => {
    const answer = await layla.post(`/desk/comments/${id}/approve`, { next: 'https://evil.example/desk' })
    assert.match(String(answer.headers.location), /^\/desk\?done=/)
  })

  test('a rejection has a reason of the list, and may have a note for the log', async () => {
    assert.equal((await layla.post(`/desk/comments/${id}/reject`, { reason: 'ugly' })).statusCode, 422)
    assert.equal(await stateOf(id), 'pending')
    const answer = await layla.send(`/desk/api/comments/${id}/reject`, { reason: 'hate', note: ' سبق أن نُبّه ' })
    assert.equal(answer.json().results[0].state, 'rejected')
    const [line] = await desk.store.audit.list({ subject: `comment ${id}`, limit: 1 })
    assert.deepEqual(line?.detail, { reason: 'hate', note: 'سبق أن نُبّه' })
  })

  test('on what is not there is answered by 404', async () => {
    assert.equal((await layla.send('/desk/api/comments/1999999999/approve')).statusCode, 404)
    assert.equal((await layla.send('/desk/api/comments/x/approve')).statusCode, 404)
  })
})

describe('a decision beside another', () => {
  test('two moderators at once: one number each comment, and the second is told who was there before', async () => {
    const others = await Promise.all([0, 1, 2, 3].map(async (at) => await desk.comment({ textKey: `at once ${at}` })))
    const seen = new Map(await Promise.all(others.map(async (other) => [other, await seenOf(other)] as const)))
    const approve = async (who: Signed, other: CommentId) =>
      (await who.send(`/desk/api/comments/${other}/approve`, { seen: seen.get(other) })).json().results[0]
    const results = await Promise.all(others.flatMap((other) => [approve(layla, other), approve(samir, other)]))
    const kinds = results.map(({ kind }) => kind).sort()
    assert.deepEqual(kinds, [...Array(4).fill('already'), ...Array(4).fill('decided')])
    const numbers = (
      await Promise.all(others.map(async (other) => (await desk.store.comments.byId(other))?.number))
    ).sort()
    assert.equal(new Set(numbers).size, 4)
    const told = results.find(({ kind }) => kind === 'already')
    assert.match(told.words, /^تعليق سلمى: اعتُمد في هذه الأثناء بقرار اسم (?:layla|samir)\. لم يتغيّر شيء\.$/)
  })

  test('what somebody else decided otherwise meanwhile is left alone, and the page says so', async () => {
    const seen = await seenOf(id)
    await samir.send(`/desk/api/comments/${id}/reject`, { reason: 'spam', seen })
    desk.now += 60_000
    const answer = await layla.post(`/desk/comments/${id}/approve`, { seen, next: '/desk/comments' })
    assert.equal(answer.headers.location, `/desk/comments?told=${id}&done=nothing-decided`)
    assert.equal(await stateOf(id), 'rejected')
    const { body } = await layla.get(String(answer.headers.location))
    assert.match(body, /رُفض في هذه الأثناء <time[^>]*>قبل دقيقة واحدة<\/time> بقرار <bdi>اسم samir<\/bdi>/)
  })

  test('a text that its writer changed meanwhile is not approved unseen', async () => {
    const seen = await seenOf(id)
    await desk.store.comments.change(id, {
      name: 'سلمى',
      text: 'نص آخر تمامًا',
      textKey: 'نص اخر تماما',
      at: desk.now,
      result: heldBy('pre-moderation', { reason: 'waits-for-editor' }).result,
    })
    const [result] = (await layla.send(`/desk/api/comments/${id}/approve`, { seen })).json().results
    assert.equal(result.kind, 'changed')
    assert.match(result.words, /غيّره كاتبه/)
    assert.equal(await stateOf(id), 'pending')
  })
})

describe('one decision on many', () => {
  test('rejects what is selected with a reason, leaves what was decided before, and is undone at once', async () => {
    const ids = await Promise.all([0, 1, 2].map(async (at) => await desk.comment({ textKey: `bulk ${at}` })))
    const comment = await Promise.all(ids.map(seenOf))
    await samir.send(`/desk/api/comments/${ids[1]}/approve`, {})
    const next = '/desk/comments?phase=pre-moderation'
    const answer = await layla.post('/desk/comments/decide', { comment, decision: 'reject', reason: 'spam', next })
    const location = String(answer.headers.location)
    assert.match(location, /told=\d+&done=comments-rejected&undo=\d+\.\d+$/)
    assert.deepEqual(await Promise.all(ids.map(stateOf)), ['rejected', 'approved', 'rejected'])
    const decisions = /undo=([\d.]+)$/.exec(location)?.[1] ?? ''
    await layla.post('/desk/undo', { decisions, next })
    assert.deepEqual(await Promise.all(ids.map(stateOf)), ['pending', 'approved', 'pending'])
  })

  test('approves in the order in which they stand, without gaps, and an undo frees the numbers again', async () => {
    const ids = await Promise.all([0, 1, 2].map(async (at) => await desk.comment({ textKey: `many ok ${at}` })))
    const answer = await layla.send('/desk/api/comments/decide', {
      comment: await Promise.all(ids.map(seenOf)),
      decision: 'approve',
    })
    const { results, undo } = answer.json()
    const numbers = results.map(({ number }: { number: number }) => number)
    assert.deepEqual(numbers, [numbers[0], numbers[0] + 1, numbers[0] + 2])
    await layla.send('/desk/api/undo', { decisions: undo.join('.') })
    const [again] = (await layla.send(`/desk/api/comments/${ids[2]}/approve`)).json().results
    assert.equal(again.number, numbers[0])
  })

  test('nothing selected changes nothing; junk is no selection', async () => {
    const answer = await layla.post('/desk/comments/decide', { comment: ['x', '1.2', '1.1.x'], decision: 'approve' })
    assert.equal(answer.headers.location, '/desk?done=nothing-decided')
    assert.equal((await layla.post('/desk/comments/decide', { decision: 'burn' })).statusCode, 422)
    assert.equal((await layla.post('/desk/comments/decide', { decision: 'reject', reason: 'x' })).statusCode, 422)
  })
})

test('an approval writes to its writer and to whom it answers, in the same transaction', async () => {
  const top = await desk.comment({
    writerKey: 'top-writer',
    contact: desk.keyring.seal('contact', 'top@mail.example'),
    wantsReplies: true,
  })
  const writer = (await desk.store.comments.byId(top))?.writerId
  assert.ok(writer)
  await desk.store.writers.confirm(writer, desk.now)
  await layla.send(`/desk/api/comments/${top}/approve`)
  const reply = await desk.comment({ parentId: top, writerKey: 'replier', name: 'جابر', textKey: 'reply' })
  await layla.send(`/desk/api/comments/${reply}/approve`)
  const mails = await desk.store.outbox.due(desk.now, 10)
  assert.deepEqual(mails.map(({ kind }) => kind).sort(), ['comment-approved', 'comment-reply'])
})

test('the mail of an approval speaks the language of the site, not that of the editor', async () => {
  const english = await openCommentedDesk({ siteLanguage: 'en' })
  const editor = await english.signIn('editor', 'samir')
  const id = await english.comment({ contact: english.keyring.seal('contact', 'reader@mail.example') })
  const writer = (await english.store.comments.byId(id))?.writerId
  assert.ok(writer)
  await english.store.writers.confirm(writer, english.now)
  await editor.send(`/desk/api/comments/${id}/approve`)
  const [mail] = await english.store.outbox.due(english.now, 10)
  assert.equal(mail?.language, 'en')
  await english.close()
})
