import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { commentSettingsFields } from '../src/comments/parse-comment-settings.ts'
import { DEFAULT_COMMENT_SETTINGS } from '../src/news/comment-settings.ts'
import { type CommentedDesk, openCommentedDesk } from './commented-desk-for-test.ts'

type Signed = Awaited<ReturnType<CommentedDesk['signIn']>>

let desk: CommentedDesk
let administrator: Signed
let editor: Signed

before(async () => {
  desk = await openCommentedDesk()
  administrator = await desk.signIn('administrator')
  editor = await desk.signIn('editor')
})
after(async () => await desk.close())

describe('settings of the comments', () => {
  const path = '/desk/settings/comments'

  test('are saved as a new version that says what changed and by whom', async () => {
    const fields = commentSettingsFields({ ...DEFAULT_COMMENT_SETTINGS, closesAfterDays: 21, trustsWriters: true })
    assert.equal((await administrator.post(path, fields)).headers.location, `${path}?done=settings-saved`)
    const saved = await desk.store.settings.comments()
    assert.deepEqual([saved.closesAfterDays, saved.trustsWriters, saved.isOpen], [21, true, true])
    const { body } = await administrator.get(path)
    assert.match(body, /<bdi>14<\/bdi> ← <bdi>21<\/bdi>/)
    assert.match(body, /<bdi>اسم administrator<\/bdi>/)
  })

  test('a switch that is not sent is off, Arabic digits count, and what is wrong is shown beside what was typed', async () => {
    const { isOpen: _, ...closed } = commentSettingsFields(DEFAULT_COMMENT_SETTINGS)
    await administrator.post(path, { ...closed, longestText: '٢٠٠٠' })
    const saved = await desk.store.settings.comments()
    assert.deepEqual([saved.isOpen, saved.longestText], [false, 2000])
    const answer = await administrator.post(path, { ...closed, longestText: '7', shortestText: 'قصير' })
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, /id="field-longestText"[^>]*value="7"[^>]*aria-invalid="true"/)
    assert.match(answer.body, /value="قصير"/)
    assert.equal((await desk.store.settings.comments()).longestText, 2000)
  })
})

describe('the policy', () => {
  test('is looked at before it is saved; every text is a version, and an old one comes back as a new one', async () => {
    const text = 'أهلًا بكم.\r\n\r\nلا إساءة إلى أحد.'
    assert.match((await editor.post('/desk/policy/preview', { text })).body, /<p dir="auto">لا إساءة إلى أحد\.<\/p>/)
    assert.equal(await desk.store.settings.policy(), undefined)
    await editor.post('/desk/policy', { text })
    await editor.post('/desk/policy', { text: '' })
    await editor.post('/desk/policy/restore', { version: '1' })
    const versions = await desk.store.settings.policyVersions()
    assert.deepEqual(
      versions.map(({ version, text: kept }) => [version, kept]),
      [
        [3, 'أهلًا بكم.\n\nلا إساءة إلى أحد.'],
        [2, ''],
        [1, 'أهلًا بكم.\n\nلا إساءة إلى أحد.'],
      ],
    )
  })

  test('of one article stands apart from the site’s', async () => {
    const article = String(desk.article)
    const answer = await editor.post('/desk/policy', { text: 'عن الميناء وحده', article })
    assert.equal(answer.headers.location, `/desk/policy?article=${article}&done=policy-saved`)
    assert.equal((await desk.store.settings.policy(desk.article))?.text, 'عن الميناء وحده')
    assert.match((await editor.get(`/desk/policy?article=${article}`)).body, /عن الميناء وحده/)
    assert.equal((await editor.get('/desk/policy?article=999')).statusCode, 404)
    assert.equal((await editor.post('/desk/policy', { text: 'x', article: '999' })).statusCode, 404)
  })

  test('too long a text and a version that is not there change nothing', async () => {
    const before = (await desk.store.settings.policyVersions()).length
    assert.equal((await editor.post('/desk/policy', { text: 'ا'.repeat(10_001) })).statusCode, 422)
    assert.equal((await editor.post('/desk/policy/restore', { version: '99' })).statusCode, 422)
    assert.equal((await desk.store.settings.policyVersions()).length, before)
  })
})

describe('the log and the numbers', () => {
  test('the log is filtered by who, what and to what, and pages follow', async () => {
    const id = await desk.comment({})
    await editor.send(`/desk/api/comments/${id}/approve`)
    const entries = async (query: string) => (await editor.get(`/desk/api/audit?${query}`)).json().entries
    assert.equal((await entries(`subject=comment+${id}`)).length, 1)
    assert.equal((await entries(`action=comment-approved&by=${editor.account.id}`)).length, 1)
    assert.deepEqual(await entries(`action=comment-approved&by=${administrator.account.id}`), [])
    for (let at = 0; at < 51; at++) {
      await desk.store.audit.append({ action: 'signed-in', subject: 'account 1', detail: {} }, { byName: 'x', at })
    }
    const first = (await editor.get('/desk/api/audit?action=signed-in')).json()
    assert.equal(first.entries.length, 50)
    assert.ok((await entries(`action=signed-in&before=${first.before}`)).length > 0)
    assert.match((await editor.get('/desk/audit?action=signed-in')).body, /before=\d+/)
  })

  test('its chain is followed from the first line', async () => {
    assert.deepEqual((await editor.get('/desk/api/audit/chain')).json(), { isWhole: true })
    assert.match((await editor.get('/desk/audit/chain')).body, /السجلّ سليم كله/)
  })

  test('statistics tell what was received, decided and refused, in words and bars', async () => {
    await desk.store.comments.countRefusal('said-before', desk.now)
    const data = (await editor.get('/desk/api/statistics?days=30')).json()
    assert.equal(data.days.length, 30)
    assert.deepEqual([data.days.at(-1).approved, data.days.at(-1).refused], [1, 1])
    const { body } = await editor.get('/desk/statistics?days=30')
    assert.match(body, /<svg[^>]*role="img" aria-label="اعتُمدت: 1"/)
    assert.match(body, /النص نفسه من الكاتب نفسه/)
  })
})

test('the desk speaks English to who chose it', async () => {
  await desk.store.accounts.setLanguage(editor.account.id, 'en')
  for (const path of ['comments', 'reports', 'bans', 'statistics', 'audit', 'policy']) {
    const { body } = await editor.get(`/desk/${path}`)
    assert.match(body, /<html lang="en" dir="ltr">/)
    const main = /<main.*<\/main>/s.exec(body)?.[0] ?? ''
    const words = main.replace(
      /<bdi[^>]*>.*?<\/bdi>|<textarea.*?<\/textarea>|<option.*?<\/option>|dir="auto"[^>]*>[^<]*/gs,
      '',
    )
    assert.doesNotMatch(words, /\p{Script=Arabic}/u, path)
  }
})
