import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { createKeyring } from '../../base/keyring.ts'
import { parseEmail } from '../../comments/email-address.ts'
import { writerKeyText } from '../../comments/writer-key.ts'
import { type ArticleId, type CommentId, toId } from '../../news/ids.ts'
import { type CommentedStore, EDITOR, openCommentedStore } from '../../store/commented-store-for-test.ts'
import { commentLines, exportedComments } from './exported-comments.ts'
import { readForeignComments } from './foreign-comments.ts'
import { importComments } from './import-comments.ts'

const KEYRING = createKeyring(new Uint8Array(32).fill(7))
const NOW: number = Date.parse('2024-05-01T00:00:00Z')

interface WrittenComment {
  readonly id: number
  readonly parent?: number
  readonly author?: string
  readonly email?: string
  readonly date?: string
  readonly text?: string
  readonly approved?: string
  readonly type?: string
}

function wxr(items: Readonly<Record<string, readonly WrittenComment[]>>): string {
  const comment = ({
    id,
    parent = 0,
    author = 'سلمى',
    email = '',
    date = '2023-01-02 10:00:00',
    ...rest
  }: WrittenComment) => `
<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author><![CDATA[${author}]]></wp:comment_author>
<wp:comment_author_email>${email}</wp:comment_author_email><wp:comment_author_IP>192.0.2.7</wp:comment_author_IP>
<wp:comment_date>2023-01-02 13:00:00</wp:comment_date><wp:comment_date_gmt>${date}</wp:comment_date_gmt>
<wp:comment_content><![CDATA[${rest.text ?? `نص ${id}`}]]></wp:comment_content>
<wp:comment_approved>${rest.approved ?? '1'}</wp:comment_approved><wp:comment_type>${rest.type ?? ''}</wp:comment_type>
<wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`
  const item = ([link, comments]: readonly [string, readonly WrittenComment[]]) =>
    `<item><title>عاد الميناء</title><link>${link}</link><content:encoded><![CDATA[<p>متن</p>]]></content:encoded>${comments.map(comment).join('')}</item>`
  return `<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>مدونة</title>
<link>https://old.example</link>${Object.entries(items).map(item).join('')}</channel></rss>`
}

const DISQUS = `<?xml version="1.0"?><disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
<category dsq:id="1"><forum>old</forum></category>
<thread dsq:id="70"><id/><link>https://www.rihan-voice.example/1</link><title>عاد</title><author><name>محرر</name></author></thread>
<post dsq:id="901"><message><![CDATA[<p>أول &amp; كلام</p><p>سطر ثان</p>]]></message><createdAt>2022-03-04T05:06:07Z</createdAt>
<isDeleted>false</isDeleted><isSpam>false</isSpam><author><email>salma@reader.example</email><name>سلمى</name></author><thread dsq:id="70"/></post>
<post dsq:id="902"><message>رد</message><createdAt>2022-03-04T06:06:07Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam>
<author><name>عمر</name></author><thread dsq:id="70"/><parent dsq:id="901"/></post>
<post dsq:id="903"><message>حُذف</message><createdAt>2022-03-04T07:06:07Z</createdAt><isDeleted>true</isDeleted><isSpam>false</isSpam>
<author><name>x</name></author><thread dsq:id="70"/></post></disqus>`

let opened: CommentedStore
beforeEach(async () => {
  opened = await openCommentedStore({ articles: 2 })
})
afterEach(() => opened.close())

async function bringIn(file: string): Promise<Readonly<Record<string, string>>> {
  const foreign = readForeignComments(file)
  assert.ok(foreign)
  const told: Record<string, string> = {}
  const parts = { store: opened.store, keyring: KEYRING, siteUrl: 'https://news.example', now: NOW }
  for await (const [{ key }, outcome] of importComments(parts, foreign)) {
    told[key] = outcome.kind === 'imported' ? `#${outcome.number}` : outcome.reason
  }
  return told
}

async function shown(index = 0) {
  const articleId = opened.articles[index] as ArticleId
  const threads = await opened.store.comments.threads(articleId, { order: 'oldest', skip: 0, limit: 50 })
  const words = (place: (typeof threads)[number]['top']) =>
    'text' in place ? `${place.number} ${place.name}: ${place.text}` : ''
  return threads.map(({ top, replies }) => [words(top), ...replies.map(words)])
}

test('comments of a WordPress export come in with their dates, numbered by them, replies of replies one level up', async () => {
  const told = await bringIn(
    wxr({
      'https://www.rihan-voice.example/1': [
        { id: 12, author: 'عمر', date: '2023-01-02 12:00:00' },
        { id: 11, date: '2023-01-02 10:00:00' },
        { id: 13, parent: 11, author: 'ليلى', date: '2023-01-02 13:00:00' },
        { id: 14, parent: 13, author: 'سلمى', date: '2023-01-02 14:00:00' },
      ],
      'http://www.rihan-voice.example/2/': [{ id: 21 }],
    }),
  )
  assert.deepEqual(told, { '11': '#1', '12': '#2', '13': '#3', '14': '#4', '21': '#1' })
  assert.deepEqual(await shown(), [['1 سلمى: نص 11', '3 ليلى: نص 13', '4 سلمى: نص 14'], ['2 عمر: نص 12']])
  const first = await opened.store.comments.byId(toId<CommentId>(1))
  assert.equal(first && new Date(first.writtenAt).toISOString(), '2023-01-02T10:00:00.000Z')
})

test('every comment that does not come in says why', async () => {
  const told = await bringIn(
    wxr({
      'https://www.rihan-voice.example/1': [
        { id: 1, text: ' \u200b<p> </p>' },
        { id: 2, approved: '0' },
        { id: 3, approved: 'spam' },
        { id: 4, type: 'pingback' },
        { id: 5, date: '0000-00-00 00:00:00' },
        { id: 6, date: '2099-01-01 00:00:00' },
        { id: 7, text: 'طويل '.repeat(8000) },
        { id: 8, text: 'مرة' },
        { id: 9, text: 'مرّة!', date: '2023-01-03 10:00:00' },
      ],
      'https://elsewhere.example/1': [{ id: 10 }],
      '': [{ id: 30 }],
    }),
  )
  assert.deepEqual(told, {
    '1': 'empty',
    '2': 'not-shown',
    '3': 'not-shown',
    '4': 'no-comment',
    '5': 'no-date',
    '6': 'no-date',
    '7': 'too-long',
    '8': '#1',
    '9': 'duplicate',
    '10': 'no-such-article',
    '30': 'no-such-article',
  })
})

test('a file that is imported twice doubles nothing', async () => {
  await bringIn(DISQUS)
  assert.deepEqual(await bringIn(DISQUS), { '901': 'duplicate', '902': 'duplicate', '903': 'not-shown' })
  assert.deepEqual(await shown(), [['1 سلمى: أول & كلام\nسطر ثان', '2 عمر: رد']])
})

test('an e-mail address tells a writer apart and is not kept', async () => {
  await bringIn(DISQUS)
  const email = parseEmail('salma@reader.example')
  assert.ok(email)
  const writer = await opened.store.writers.byKey(KEYRING.digest('writer', writerKeyText({ name: '', email }, '')))
  assert.equal(writer?.name, 'سلمى')
  assert.equal(writer && (await opened.store.writers.contact(writer.id)), undefined)
  assert.equal((await opened.store.comments.byId(toId<CommentId>(1)))?.address, undefined)
})

test('an address of our own site finds its article', async () => {
  const told = await bringIn(wxr({ [`https://news.example/article/${opened.articles[1]}/slug`]: [{ id: 1 }] }))
  assert.deepEqual([told, (await shown(1)).length], [{ '1': '#1' }, 1])
})

test('markup, controls and circles of parents do no harm', async () => {
  const told = await bringIn(
    wxr({
      'https://www.rihan-voice.example/1': [
        {
          id: 1,
          parent: 2,
          author: '<b>x</b>\u202E\u0000',
          text: '<script>alert(1)</script>قبل<img src=x onerror=alert(1)> بعد',
        },
        { id: 2, parent: 1, author: '', text: 'ب', date: '2023-01-02 11:00:00' },
      ],
    }),
  )
  assert.deepEqual(told, { '1': '#1', '2': '#2' })
  const texts = (await shown()).flat().join()
  assert.doesNotMatch(texts, /[<\p{Cf}]|(?!\n)\p{Cc}/u)
  assert.match(texts, /زائر: ب/)
})

test('a file of another kind, broken or hostile, is no export', () => {
  for (const text of [
    '',
    'hello',
    '{"a":1}',
    '<html><body>x</body></html>',
    '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
  ]) {
    assert.equal(readForeignComments(text), undefined, text)
  }
  assert.ok(readForeignComments(DISQUS.slice(0, -400)))
})

test('what is shown goes out as lines and as a table, covered parts covered', async () => {
  await bringIn(DISQUS)
  const [, second] = (await shown())[0] ?? []
  assert.ok(second)
  await opened.store.comments.redact(toId<CommentId>(2), [{ from: 0, to: 2 }], EDITOR)
  const lines: string[] = []
  for await (const line of commentLines(opened.store, { csv: false })) lines.push(line)
  assert.deepEqual(JSON.parse(lines[1] ?? ''), {
    id: 2,
    article: 'https://www.rihan-voice.example/1',
    title: 'عاد الميناء إلى العمل، الخبر 1',
    number: 2,
    parent: 1,
    name: 'عمر',
    text: '▇▇▇',
    writtenAt: '2022-03-04T06:06:07.000Z',
  })
  let table = ''
  for await (const line of commentLines(opened.store, { csv: true })) table += line
  assert.equal(table.split('\r\n').length, 4)
  let count = 0
  for await (const comment of exportedComments(opened.store)) count += comment.id > 0 ? 1 : 0
  assert.equal(count, 2)
})
