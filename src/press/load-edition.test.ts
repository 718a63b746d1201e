import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Edition } from './edition.ts'
import { type EditionOptions, loadEdition } from './load-edition.ts'

const OUTLET = { slug: 'mina', name: 'الميناء', country: 'JO', language: 'ar', design: 'agency', zone: 'Asia/Amman' }
const ROW = { outlet: 'الميناء', title: 'عنوان', text: 'فقرة', date: '2024-04-03T10:00:00Z' }
const TODAY = Date.parse('2024-04-03T09:00:00Z')

async function load(files: Readonly<Record<string, unknown>>, options?: EditionOptions): Promise<Edition> {
  const folder = await mkdtemp(join(tmpdir(), 'nashra-edition-'))
  try {
    for (const [name, value] of Object.entries(files)) {
      const text = name.includes('.jsonl')
        ? (value as unknown[]).map((row) => JSON.stringify(row)).join('\n')
        : JSON.stringify(value)
      await writeFile(join(folder, name), name.endsWith('.gz') ? gzipSync(text) : text)
    }
    return await loadEdition(folder, options)
  } finally {
    await rm(folder, { recursive: true })
  }
}

function loadRow(row: object): Promise<Edition> {
  return load({ 'outlets.json': [OUTLET], 'a.jsonl': [{ ...ROW, ...row }] }, { today: TODAY })
}

async function publishedOf(date: string): Promise<string> {
  const { articles } = await loadRow({ date })
  return new Date(articles[0]?.publishedAt ?? 0).toISOString()
}

test('a relative date counts days back from today, at an hour of the outlet’s zone', async () => {
  assert.equal(await publishedOf('D-3 14:20'), '2024-03-31T11:20:00.000Z')
  assert.equal(await publishedOf('D-0 9:05'), '2024-04-03T06:05:00.000Z')
  assert.equal(await publishedOf('D 00:30'), '2024-04-02T21:30:00.000Z')
})

test('near midnight, when zones disagree on the day, outlets of all zones count from the same one', async () => {
  const western = { ...OUTLET, slug: 'gharb', name: 'الغرب', zone: '-01:00' }
  const rows = [
    { ...ROW, date: 'D-1 10:00' },
    { ...ROW, outlet: 'الغرب', date: 'D-1 10:00' },
  ]
  const { articles } = await load(
    { 'outlets.json': [OUTLET, western], 'a.jsonl': rows },
    { today: Date.parse('2024-04-03T23:19:00Z') },
  )
  assert.deepEqual(
    articles.map((article) => new Date(article.publishedAt).toISOString()),
    ['2024-04-02T07:00:00.000Z', '2024-04-02T11:00:00.000Z'],
  )
})

test('an absolute date keeps its own offset, and without one stands in the outlet’s zone', async () => {
  assert.equal(await publishedOf('2024-04-03T14:20:00+02:00'), '2024-04-03T12:20:00.000Z')
  assert.equal(await publishedOf('2015-07-21 02:16:13'), '2015-07-20T23:16:13.000Z')
  assert.equal(await publishedOf('Wed, 03 Apr 2024 14:20:00 +0300'), '2024-04-03T11:20:00.000Z')
})

test('articles of all files, packed or not, come in order of time', async () => {
  const late = { ...ROW, id: 'late', date: '2024-04-05T00:00:00Z' }
  const early = { ...ROW, id: 'early', date: '2024-04-01T00:00:00Z' }
  const { articles } = await load({ 'outlets.json': [OUTLET], 'a.jsonl': [late], 'b.jsonl.gz': [early] })
  assert.deepEqual(
    articles.map(({ id }) => id),
    ['early', 'late'],
  )
})

test('only articles from `from` until before `to` are loaded', async () => {
  const rows = [1, 2, 3].map((day) => ({ ...ROW, id: `${day}`, date: `2024-04-0${day}T00:00:00Z` }))
  const { articles } = await load(
    { 'a.jsonl': rows },
    { from: Date.parse('2024-04-02T00:00:00Z'), to: Date.parse('2024-04-03T00:00:00Z') },
  )
  assert.deepEqual(
    articles.map(({ id }) => id),
    ['2'],
  )
})

test('without an outlets file each name becomes an outlet, designs and feed formats in turn', async () => {
  const names = ['alpha', 'النهر', 'alpha', 'gamma']
  const { outlets } = await load({ 'a.jsonl': names.map((outlet) => ({ ...ROW, outlet })) })
  assert.deepEqual(
    outlets.map(({ slug, name, design, charset, feedFormat }) => [slug, name, design, charset, feedFormat]),
    [
      ['alpha', 'alpha', 'wordpress', 'utf-8', 'rss'],
      ['outlet-2', 'النهر', 'table', 'windows-1256', 'atom'],
      ['gamma', 'gamma', 'react', 'utf-8', 'rdf'],
    ],
  )
})

test('updates are read in order of time, their dates like the article’s', async () => {
  const { articles } = await loadRow({
    date: 'D-1 10:00',
    updates: [
      { date: 'D-1 12:00', note: 'تصحيح' },
      { date: 'D-1 11:00', title: 'عنوان جديد' },
    ],
  })
  assert.deepEqual(articles[0]?.updates, [
    { at: Date.parse('2024-04-02T08:00:00Z'), title: 'عنوان جديد' },
    { at: Date.parse('2024-04-02T09:00:00Z'), note: 'تصحيح' },
  ])
})

test('an author who is only a UUID is not printed; several authors are joined', async () => {
  assert.equal((await loadRow({ author: 'b94838c1-5156-4655-9788-795118301147' })).articles[0]?.author, undefined)
  assert.equal((await loadRow({ author: ['ليلى', 'سعيد'] })).articles[0]?.author, 'ليلى، سعيد')
})

test('a picture of another host gets a path of the press', async () => {
  assert.equal((await loadRow({ id: 'a1', image: 'https://cdn.example/x.jpg' })).articles[0]?.imagePath, '/image/a1')
  assert.equal((await loadRow({ image: '/image/port' })).articles[0]?.imagePath, '/image/port')
})

test('a row without text is passed over and counted', async () => {
  const { articles, passedOver } = await loadRow({ text: ' ' })
  assert.deepEqual([articles.length, passedOver], [0, 1])
})

test('a wrong row, outlet or outlets file is refused and named', async () => {
  const refused = (message: RegExp) => ({ code: 'BAD_INPUT_FILE', message })
  await assert.rejects(loadRow({ date: 'أمس' }), refused(/a\.jsonl, row 1: date "أمس"/))
  await assert.rejects(loadRow({ outlet: 'غيره' }), refused(/unknown outlet/))
  await assert.rejects(loadRow({ updates: [{ note: 'بلا تاريخ' }] }), refused(/updates/))
  await assert.rejects(load({ 'outlets.json': [{ ...OUTLET, zone: 'Mars/Base' }] }), refused(/wrong zone/))
  await assert.rejects(load({ 'outlets.json': [{ ...OUTLET, design: 'none' }] }), refused(/wrong design/))
  await assert.rejects(load({ 'outlets.json': [OUTLET, OUTLET] }), refused(/share a slug/))
  await assert.rejects(loadEdition('/no/such/edition'), refused(/no\/such/))
})
