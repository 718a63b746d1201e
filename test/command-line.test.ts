import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { COMMANDS } from '../src/commands/commands.ts'
import { openSqliteStore } from '../src/store/engines/sqlite/sqlite-store.ts'
import { lockStore } from '../src/store/engines/sqlite/store-lock.ts'
import { articleReading, NOON } from '../src/store/named-articles-for-test.ts'

const MAIN = join(import.meta.dirname, '..', 'src', 'main.ts')
let folder = ''
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'nashra-cli-'))
})
after(() => rmSync(folder, { recursive: true, force: true }))

interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function start(args: readonly string[], data: string, more: Readonly<Record<string, string>> = {}) {
  const env = { ...process.env, NASHRA_DATA: join(folder, data), NASHRA_PORT: '0', NASHRA_METRICS_PORT: '0', ...more }
  return spawn(process.execPath, [MAIN, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

async function nashra(args: readonly string[], data = 'data'): Promise<Run> {
  const child = start(args, data)
  let [out, err] = ['', '']
  child.stdout.on('data', (piece) => {
    out += piece
  })
  child.stderr.on('data', (piece) => {
    err += piece
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out, err }
}

test('help speaks both languages and knows every command', async () => {
  const { code, out } = await nashra(['--help'])
  assert.equal(code, 0)
  for (const command of Object.keys(COMMANDS)) assert.match(out, new RegExp(`nashra ${command}\\b`))
  assert.match(out, /نظام أخبار/)
  const one = await nashra(['extract', '--help'])
  assert.match(one.out, /nashra extract URL-or-FILE/)
  assert.match(one.out, /يستخرج/)
})

test('words that make no sense end with 2, in both languages and with the usage', async () => {
  for (const args of [
    ['nosuch'],
    ['serve', '--nosuch'],
    ['fetch'],
    ['replay', 'x', '--from', 'soon'],
    ['eval', 'nope'],
    ['discover', 'marsa'],
  ]) {
    const { code, err, out } = await nashra(args)
    assert.equal(code, 2, args.join(' '))
    assert.equal(out, '')
    assert.match(err, /\p{Script=Arabic}/u)
    assert.match(err, /nashra/)
  }
})

test('a configuration that cannot be used is refused with the name of its variable', async () => {
  const child = spawn(process.execPath, [MAIN, 'doctor'], { env: { ...process.env, NASHRA_TIME_ZONE: 'Mars/Olympus' } })
  let err = ''
  child.stderr.on('data', (piece) => {
    err += piece
  })
  const [code] = (await once(child, 'close')) as [number]
  assert.equal(code, 1)
  assert.match(err, /NASHRA_TIME_ZONE.*BAD_CONFIG/)
})

test('fetch refuses an inner address with its reason', async () => {
  const { code, out } = await nashra(['fetch', 'http://[::ffff:169.254.169.254]/', '--json'])
  assert.equal(code, 1)
  assert.equal(JSON.parse(out).reason, 'address-not-allowed')
})

test('extract reads a file, as text and as JSON', async () => {
  const page = join(import.meta.dirname, 'fixtures', 'minaa-newspaper-theme', 'in.html')
  const words = await nashra(['extract', page])
  assert.equal(words.code, 0)
  assert.match(words.out, /^title: ميناء الياسمين/)
  const json = await nashra(['extract', page, '--json', '--url', 'https://minaa.example/1'])
  assert.equal(JSON.parse(json.out).article.language, 'ar')
  assert.equal((await nashra(['extract', join(folder, 'missing.html')])).code, 1)
})

test('extract --explain tells every decision, with Arabic kept from turning the line', async () => {
  const page = join(import.meta.dirname, 'fixtures', 'minaa-newspaper-theme', 'in.html')
  const { code, out } = await nashra(['extract', page, '--explain'])
  assert.equal(code, 0)
  for (const heading of ['title · العنوان', 'body · المتن', 'dropped elements · عناصر أُسقطت'])
    assert.ok(out.includes(heading), heading)
  assert.match(out, /✓ first-heading .*\u2068.+\u2069\n/)
  const json = await nashra(['extract', page, '--explain', '--json'])
  assert.ok(JSON.parse(json.out).decisions.length > 3)
})

test('facts tells what a page and a plain text say, in words and as JSON whose offsets are those of the text', async () => {
  const page = join(import.meta.dirname, 'fixtures', 'minaa-newspaper-theme', 'in.html')
  const words = await nashra(['facts', page])
  assert.equal(words.code, 0)
  assert.match(words.out, /^title: \u2068ميناء الياسمين/)
  const file = join(folder, 'report.txt')
  const text = 'عودة الصيادين إلى مرفأ النخيل\n\nعاد 44 صيادا مساء الأربعاء 3 أبريل 2024 إلى المرفأ.\n'
  writeFileSync(file, text)
  const json = await nashra([
    'facts',
    file,
    '--json',
    '--date',
    '2024-04-04',
    '--country',
    'IQ',
    '--outlet',
    'مرفأ نيوز',
  ])
  assert.equal(json.code, 0)
  const told = JSON.parse(json.out)
  assert.equal(told.text, text)
  assert.equal(told.published, '2024-04-04T12:00+03:00')
  for (const kind of ['dates', 'figures', 'names', 'quotations', 'sentences'])
    assert.ok(Array.isArray(told[kind]), kind)
  for (const { start, end } of told.sentences) assert.equal(text.slice(start, end).at(-1), '.')
})

test('facts says what is wrong with its input, in both languages and with a code', async () => {
  const [empty, bare] = [join(folder, 'empty.txt'), join(folder, 'bare.html')]
  writeFileSync(empty, ' \n… \n')
  writeFileSync(bare, '<!doctype html><html><body><p>كلمة</p></body></html>')
  const page = join(import.meta.dirname, 'fixtures', 'minaa-newspaper-theme', 'in.html')
  for (const [args, status, code] of [
    [[join(folder, 'missing.txt')], 1, 'BAD_INPUT_FILE'],
    [[empty], 1, 'BAD_INPUT_FILE'],
    [['-'], 1, 'BAD_INPUT_FILE'],
    [[bare], 1, 'NO_ARTICLE'],
    [[page, '--date', 'soon'], 2, 'BAD_ARGUMENT'],
    [[page, '--country', 'iraq'], 2, 'BAD_ARGUMENT'],
  ] as const) {
    const run = await nashra(['facts', ...args])
    assert.equal(run.code, status, args.join(' '))
    assert.ok(run.err.includes(`[${code}]\n`), run.err)
    assert.match(run.err, /\p{Script=Arabic}/u)
    assert.equal(run.out, '')
  }
})

test('who reads only the beginning of what a command tells makes it fail in nothing', async () => {
  const page = join(import.meta.dirname, 'fixtures', 'minaa-newspaper-theme', 'in.html')
  const child = start(['extract', page, '--explain'], 'data')
  child.stdout.destroy()
  const [code] = (await once(child, 'close')) as [number]
  assert.equal(code, 0)
  assert.equal(child.stderr.read(), null)
})

test('import reports every line, export gives back what was imported, backup and restore bring it back', async () => {
  const opml = join(folder, 'in.opml')
  writeFileSync(
    opml,
    `<opml version="2.0"><body><outline text="محليات"><outline text="صوت الريحان" xmlUrl="https://rihan.example/feed" htmlUrl="https://rihan.example/"/></outline>
     <outline text="سيئ" xmlUrl="ftp://bad.example/feed"/></body></opml>`,
  )
  const imported = JSON.parse((await nashra(['import', opml, '--json'], 'opml')).out)
  assert.equal(imported.added, 1)
  assert.equal(imported.refused.length, 1)
  const again = JSON.parse((await nashra(['import', opml, '--json'], 'opml')).out)
  assert.deepEqual([again.added, again.known], [0, 1])
  assert.match((await nashra(['export'], 'opml')).out, /xmlUrl="https:\/\/rihan\.example\/feed"/)
  const file = join(folder, 'monday.db')
  assert.equal((await nashra(['backup', file], 'opml')).code, 0)
  assert.equal((await nashra(['restore', file], 'elsewhere')).code, 0)
  assert.match((await nashra(['export'], 'elsewhere')).out, /صوت الريحان/)
  assert.equal((await nashra(['backup', file], 'nothing-here')).code, 2, 'no store')
  const out = join(folder, 'articles.jsonl')
  assert.equal((await nashra(['export', '--articles', '--out', out], 'opml')).code, 0)
  assert.equal(readFileSync(out, 'utf8'), '')
})

test('serve opens the site over a store, holds it, and stops when told to', async () => {
  // A store with a source of its own: the catalogue's real outlets are not to be bothered by a test.
  const opml = join(folder, 'one.opml')
  writeFileSync(opml, '<opml><body><outline text="صوت" xmlUrl="https://feed.invalid/rss"/></body></opml>')
  assert.equal((await nashra(['import', opml], 'serve')).code, 0)
  const child = start(['serve'], 'serve')
  let log = ''
  const open = new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (piece) => {
      log += piece
      if (log.includes('the site is open')) resolve()
    })
    child.once('close', () => reject(new Error(log)))
  })
  await open
  const second = await nashra(['serve'], 'serve')
  assert.equal(second.code, 1)
  assert.match(second.err, /STORE_LOCKED/)
  child.kill('SIGTERM')
  const [code] = (await once(child, 'close')) as [number | null]
  assert.equal(code, 0)
  assert.ok(existsSync(join(folder, 'serve', 'nashra.db')))
  assert.match((await nashra(['doctor'], 'serve')).out, /✓ store/)
})

test('serve ends with a clear error when its port for metrics is taken, and lets go of all that it opened', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const { port } = taken.address() as AddressInfo
  const opml = join(folder, 'one.opml')
  writeFileSync(opml, '<opml><body><outline text="صوت" xmlUrl="https://feed.invalid/rss"/></body></opml>')
  assert.equal((await nashra(['import', opml], 'taken')).code, 0)
  const child = start(['serve'], 'taken', { NASHRA_METRICS_PORT: String(port) })
  let err = ''
  child.stderr.on('data', (piece) => {
    err += piece
  })
  const [code] = (await once(child, 'close')) as [number | null]
  taken.close()
  assert.equal(code, 1)
  assert.match(err, /NASHRA_METRICS_PORT \[PORT_TAKEN\]/)
})

/** A store with two reports of the same words, kept as two stories. */
async function keepTwoStories(data: string): Promise<string> {
  const file = join(folder, data, 'nashra.db')
  const store = openSqliteStore({ file })
  const offer = { name: 'صوت الريحان', language: 'ar', siteUrl: 'https://www.rihan-voice.example/', feeds: [] }
  const { source } = await store.sources.add(offer, NOON)
  const words = 'رست أول سفينة في مرفأ النخيل صباح اليوم بعد توقف دام أسبوعين بسبب العاصفة التي أغلقت الأرصفة كلها.'
  const report = `${words} وقالت إدارة المرفأ إن العمال عادوا إلى الرصيفين الأول والثاني، وإن الرافعات تفرغ حمولة القمح.`
  for (const path of ['first', 'second']) {
    const reading = articleReading(source.id, path, { title: 'عودة السفن إلى مرفأ النخيل' })
    const content = { ...reading.content, blocks: [{ kind: 'paragraph' as const, text: report }] }
    await store.articles.save({ ...reading, content })
  }
  await store.close()
  return file
}

test('stories are listed, explained by number and address, compared with a rebuilding and put right', async () => {
  const file = await keepTwoStories('stories')
  const stories = async (...args: readonly string[]) => await nashra(['stories', ...args], 'stories')
  const list = await stories('list', '--day', '2024-04-03')
  assert.match(list.out, /^2\t2024-04-03T15:00\+03:00\t1\/1\t-\t\u2068عودة السفن/)
  assert.equal((await stories('list', '--state', 'locked', '--topic', 'sport')).out, '')
  assert.match(
    (await stories('explain', 'https://www.rihan-voice.example/second')).out,
    /article · الخبر 2.*\nstory · القصة 2/s,
  )
  assert.match((await stories('rebuild')).out, /^articles: 2\nstories: 1\nelsewhere: 1\nother copies: 0\n$/)
  const [difference] = (await stories('rebuild', '--json')).out.trim().split('\n')
  assert.deepEqual([JSON.parse(difference ?? '').article, JSON.parse(difference ?? '').to], [2, 1])
  const release = lockStore(file)
  assert.match((await stories('rebuild', '--apply')).err, /\[STORE_LOCKED\]/)
  release()
  assert.equal((await stories('rebuild', '--apply')).code, 0)
  assert.match((await stories('rebuild')).out, /elsewhere: 0\nother copies: 0\n/)
  const story = await stories('explain', 'story/2')
  assert.match(story.out, /القصة 1 \(the given one was merged into it/)
  assert.match(story.out, /copy of article · نسخة عن الخبر 1, 100%/)
  assert.equal(JSON.parse((await stories('explain', '1', '--json')).out).reports.length, 2)
})

test('stories says what is wrong with its words, in both languages', async () => {
  await keepTwoStories('two-stories')
  for (const args of [
    [],
    ['list', 'x'],
    ['explain'],
    ['explain', '99'],
    ['explain', 'https://nobody.example/'],
    ['list', '--day', 'soon'],
    ['list', '--topic', 'weather'],
    ['list', '--state', 'odd'],
    ['list', '--limit', '0'],
    ['rebuild', 'now'],
  ]) {
    const run = await nashra(['stories', ...args], 'two-stories')
    assert.equal(run.code, 2, args.join(' '))
    assert.ok(run.err.includes('[BAD_ARGUMENT]\n'), run.err)
    assert.match(run.err, /\p{Script=Arabic}/u)
  }
})
