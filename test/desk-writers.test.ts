import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { DEFAULT_COMMENT_SETTINGS } from '../src/news/comment-settings.ts'
import type { CommentId, WriterId } from '../src/news/ids.ts'
import { DAY_MS, HOUR_MS } from '../src/news/instant.ts'
import { type CommentedDesk, heldBy, openCommentedDesk } from './commented-desk-for-test.ts'

type Signed = Awaited<ReturnType<CommentedDesk['signIn']>>

let desk: CommentedDesk
let moderator: Signed
let editor: Signed
let id: CommentId
let writer: WriterId
let added = 0

before(async () => {
  desk = await openCommentedDesk()
  moderator = await desk.signIn('moderator')
  editor = await desk.signIn('editor')
})
after(async () => await desk.close())
beforeEach(async () => {
  added += 1
  id = await desk.comment({
    writerKey: `writer ${added}`,
    textKey: `text ${added}`,
    text: `متى يعود الخط البحري؟ ${added}`,
    address: { text: '192.0.2.7', key: `address ${added}` },
    contact: desk.keyring.seal('contact', `salma${added}@mail.example`),
  })
  const found = await desk.store.writers.ofComment(id)
  assert.ok(found)
  writer = found.id
})

const act = { byName: 'nashra', at: 0 }

describe('the page of a writer', () => {
  test('has the history, the names and the notes; a note is added', async () => {
    const answer = await moderator.post(`/desk/writers/${writer}/notes`, { text: ' يكتب كل يوم ' })
    assert.equal(answer.headers.location, `/desk/writers/${writer}?done=note-added`)
    const { body } = await moderator.get(`/desk/writers/${writer}`)
    assert.match(body, /يكتب كل يوم/)
    assert.match(body, /ينتظر: تعليق واحد/)
    assert.equal((await moderator.post(`/desk/writers/${writer}/notes`, { text: '  ' })).statusCode, 422)
    assert.equal((await moderator.post(`/desk/writers/${writer}/notes`, { text: 'x'.repeat(2001) })).statusCode, 422)
    assert.equal((await moderator.get('/desk/writers/1999999999')).statusCode, 404)
  })

  test('bans the writer for some days, and the lifted ban can be put back', async () => {
    await moderator.post(`/desk/writers/${writer}/ban`, { days: '7', verdict: 'reject', note: 'سباب' })
    const [ban] = await desk.store.writers.bans('writer', desk.now)
    assert.equal(ban?.until, desk.now + 7 * DAY_MS)
    const lifted = await moderator.post(`/desk/bans/writers/${ban?.id}/lift`)
    assert.deepEqual(await desk.store.writers.bans('writer', desk.now), [])
    const page = (await moderator.get(String(lifted.headers.location))).body
    const token = /name="ban" value="([\w-]+)"/.exec(page)?.[1] ?? ''
    await moderator.post('/desk/bans/writers/restore', { ban: token })
    const [again] = await desk.store.writers.bans('writer', desk.now)
    assert.deepEqual([again?.value, again?.note, again?.until], [String(writer), 'سباب', ban?.until])
    await moderator.post(`/desk/bans/writers/${again?.id}/lift`)
    assert.equal((await moderator.post(`/desk/bans/writers/${again?.id}/lift`)).statusCode, 404)
  })

  test('a ban has days and a verdict of its lists', async () => {
    assert.equal((await moderator.post(`/desk/writers/${writer}/ban`, { days: '9', verdict: 'hold' })).statusCode, 422)
    assert.equal((await moderator.post(`/desk/writers/${writer}/ban`, { days: '7', verdict: 'x' })).statusCode, 422)
    assert.equal((await moderator.post('/desk/writers/1999999999/ban', { days: '7', verdict: 'hold' })).statusCode, 404)
  })

  test('trust is given only where the settings use it, to who left an e-mail address', async () => {
    const path = `/desk/writers/${writer}/trust`
    assert.equal((await editor.post(path, { trust: 'on' })).statusCode, 409)
    await desk.store.settings.saveComments({ ...DEFAULT_COMMENT_SETTINGS, trustsWriters: true }, act)
    await editor.post(path, { trust: 'on' })
    assert.equal((await desk.store.writers.byId(writer))?.trustedAt, desk.now)
    await editor.post(path, { trust: 'off' })
    assert.equal((await desk.store.writers.byId(writer))?.trustedAt, undefined)
    assert.equal((await editor.post(path, { trust: 'maybe' })).statusCode, 422)
    const nameless = await desk.comment({ writerKey: `without mail ${added}`, textKey: `w ${added}` })
    const other = await desk.store.writers.ofComment(nameless)
    assert.equal((await editor.post(`/desk/writers/${other?.id}/trust`, { trust: 'on' })).statusCode, 409)
    await desk.store.settings.saveComments(DEFAULT_COMMENT_SETTINGS, act)
  })
})

describe('a writer’s data', () => {
  test('is exported with the e-mail address, and that is written down', async () => {
    const data = (await editor.get(`/desk/api/writers/${writer}/export`)).json()
    assert.equal(data.email, `salma${added}@mail.example`)
    assert.equal(data.comments[0].text, `متى يعود الخط البحري؟ ${added}`)
    const [line] = await desk.store.audit.list({ subject: `writer ${writer}`, limit: 1 })
    assert.equal(line?.action, 'writer-exported')
    assert.match((await editor.get(`/desk/writers/${writer}/export`)).body, /download="writer-\d+\.json"/)
  })

  test('is erased only after a second yes, and nothing of it is left', async () => {
    const path = `/desk/writers/${writer}/erase`
    assert.equal((await editor.post(path)).statusCode, 422)
    assert.equal((await desk.store.comments.byId(id))?.state, 'pending')
    const answer = await editor.post(path, { sure: 'on' })
    assert.equal(answer.headers.location, `/desk/writers/${writer}?done=writer-erased`)
    const page = (await editor.get(`/desk/writers/${writer}`)).body
    assert.ok(!page.includes('سلمى') && !page.includes('البحري') && !page.includes('192.0.2.7'))
    assert.match(page, /مُحيت بيانات هذا الكاتب/)
  })

  test('is asked for only with a password that was typed lately', async () => {
    desk.now += HOUR_MS
    for (const path of ['export', 'erase']) {
      const answer = await editor.get(`/desk/writers/${writer}/${path}`)
      assert.match(String(answer.headers.location), /^\/desk\/prove\?next=/)
      assert.equal((await editor.get(`/desk/api/writers/${writer}/${path}`)).statusCode, 403)
    }
    assert.equal((await editor.send(`/desk/api/writers/${writer}/erase`, { sure: true })).statusCode, 403)
    assert.equal((await desk.store.comments.byId(id))?.state, 'pending')
  })
})

describe('bans of addresses and words', () => {
  test('an address is banned by a comment that came from it, and its digest is told to nobody', async () => {
    await editor.post(`/desk/comments/${id}/ban-address`, { days: '1', verdict: 'hold', note: '' })
    const [ban] = await desk.store.writers.bans('address', desk.now)
    assert.equal(ban?.value, `address ${added}`)
    for (const path of ['/desk/bans', '/desk/api/bans']) {
      assert.ok(!(await editor.get(path)).body.includes(`address ${added}`), path)
    }
    assert.equal((await moderator.post(`/desk/bans/addresses/${ban?.id}/lift`)).statusCode, 403)
    await editor.post(`/desk/bans/addresses/${ban?.id}/lift`)
    const without = await desk.comment({ textKey: `no address ${added}` })
    const answer = await editor.post(`/desk/comments/${without}/ban-address`, { days: '1', verdict: 'hold' })
    assert.equal(answer.statusCode, 409)
  })

  test('words are tried on the latest comments before they are kept', async () => {
    const words = 'البحر\r\nالخط البحري\n\n'
    const tried = await editor.send('/desk/api/bans/words/try', { words, verdict: 'hold' })
    assert.ok(tried.json().hits.some((hit: { id: CommentId }) => hit.id === id))
    assert.deepEqual(await desk.store.writers.bans('word', desk.now), [])
    assert.match((await editor.post('/desk/bans/words/try', { words, verdict: 'hold' })).body, /<mark class="word">/)
    const answer = await editor.post('/desk/bans/words', { words, verdict: 'reject', note: 'تجربة' })
    assert.equal(answer.headers.location, '/desk/bans?done=words-banned')
    const kept = await desk.store.writers.bans('word', desk.now)
    assert.deepEqual(kept.map(({ value }) => value).sort(), ['البحر', 'الخط البحري'])
  })

  test('a list that is empty, too long or of too long words is shown again', async () => {
    for (const words of ['', ' \n ', 'x'.repeat(101), Array.from({ length: 501 }, (_, at) => `w${at}`).join('\n')]) {
      assert.equal((await editor.post('/desk/bans/words', { words, verdict: 'hold' })).statusCode, 422)
      assert.equal((await editor.post('/desk/bans/words/try', { words, verdict: 'hold' })).statusCode, 422)
    }
    assert.equal((await editor.post('/desk/bans/words', { words: 'كذا', verdict: 'x' })).statusCode, 422)
  })

  test('moderators see and lift bans of writers alone, and put back no others', async () => {
    const data = (await moderator.get('/desk/api/bans')).json()
    assert.deepEqual(Object.keys(data), ['writers'])
    await editor.post('/desk/bans/words', { words: 'ممنوعة', verdict: 'hold' })
    const [word] = await desk.store.writers.bans('word', desk.now)
    assert.equal((await moderator.post(`/desk/bans/words/${word?.id}/lift`)).statusCode, 403)
    assert.equal((await moderator.post(`/desk/bans/writers/${word?.id}/lift`)).statusCode, 404)
    const { restore } = (await editor.send(`/desk/api/bans/words/${word?.id}/lift`)).json()
    assert.equal((await moderator.post('/desk/bans/writers/restore', { ban: restore })).statusCode, 422)
    assert.equal((await moderator.post('/desk/bans/restore', { ban: restore })).statusCode, 403)
    assert.equal((await editor.post('/desk/bans/restore', { ban: `A${restore}` })).statusCode, 422)
    await editor.post('/desk/bans/restore', { ban: restore })
    assert.equal((await desk.store.writers.bans('word', desk.now))[0]?.value, 'ممنوعة')
  })

  test('what was rejected by a phase says so on its card', async () => {
    await desk.comment({ textKey: `r ${added}`, ...heldBy('ban', { verdict: 'reject', reason: 'writer-banned' }) })
    assert.match((await moderator.get('/desk/comments?tab=rejected')).body, /سبب الرفض.*كاتب محظور/s)
  })
})
