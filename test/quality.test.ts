import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { bylineNames, writtenDay } from '../bench/peers/byline-words.ts'
import { markupText } from '../bench/peers/markup-text.ts'
import { PEERS } from '../bench/peers/peers.ts'
import { QUALITY_SETS } from '../eval/quality-sets.ts'
import { type MeasuredSet, setTable, verdictTable, withTable } from '../eval/quality-tables.ts'

const ROOT = join(import.meta.dirname, '..')
const DOCUMENT = readFileSync(join(ROOT, 'docs/quality.md'), 'utf8')

function tableOf(name: string): readonly (readonly string[])[] {
  const text = DOCUMENT.split(`<!-- quality:${name} -->\n`)[1]?.split(`<!-- /quality:${name} -->`)[0] ?? ''
  const lines = text.split('\n').filter((line) => line !== '')
  return lines.map((line) => line.split('|').slice(1, -1))
}

const MEASURED: MeasuredSet = {
  set: {
    name: 'harbour',
    task: 'extract',
    input: 'extraction/harbour',
    measures: [{ title: 'body F1', measure: () => 1, target: 0.95 }],
  },
  size: 12,
  rows: [
    { reader: 'Nashra', ours: true, values: [0.9497], seconds: 2 },
    { reader: 'One 1.0', ours: false, values: [0.8], seconds: 3 },
    { reader: 'Two 2.0', ours: false, values: [0.9], seconds: 4 },
    { reader: 'Three 3.0', ours: false, values: [], reason: 'npm could not install it' },
  ],
}

test('the quality page names its command, and every set has its table with a row for every target and for us', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object }
  assert.ok('quality' in scripts && DOCUMENT.includes('npm run quality'))
  for (const { name, measures } of QUALITY_SETS) {
    const table = tableOf(name)
    assert.equal(table[0]?.length, measures.length + 2, name)
    assert.ok(
      table.some((row) => row[0]?.trim() === 'Nashra'),
      `${name} has our row`,
    )
    assert.ok(
      table.every((row) => row.length === table[0]?.length),
      `${name} is one table`,
    )
  }
  for (const [verdict, chapter] of [
    ['verdict', undefined],
    ['facts-verdict', 'facts'],
  ] as const) {
    const sets = QUALITY_SETS.filter((set) => set.chapter === chapter)
    const targets = sets.flatMap(({ measures }) => measures.filter(({ target }) => target !== undefined))
    assert.equal(tableOf(verdict).length, targets.length + 2, verdict)
  }
  for (const bench of ['extraction', 'feeds', 'facts']) assert.ok(tableOf(`speed-${bench}`).length > 2)
})

test('every peer has a pinned version and a script; a baseline of our own a script', () => {
  assert.equal(PEERS.filter(({ version }) => version === undefined).length, 1)
  for (const { name, version = '0.0', script } of PEERS) {
    assert.match(version, /^\d+\.\d+/, name)
    assert.ok(readFileSync(join(ROOT, 'bench/peers', script), 'utf8').length > 0)
  }
})

test('a target that is missed by less than the table shows is missed all the same', () => {
  assert.match(
    verdictTable([MEASURED]),
    /\| harbour \| body F1 \| \.950 \| \.950 \| Two 2\.0 \.900 \| not reached, short by \.0003 \|/,
  )
})

test('of what should be little, less is better and the most that is allowed is told', () => {
  const [measure] = MEASURED.set.measures
  assert.ok(measure)
  const alarms = { ...MEASURED, set: { ...MEASURED.set, measures: [{ ...measure, target: 0.9, atMost: true }] } }
  assert.match(verdictTable([alarms]), /\| ≤ \.900 \| \.950 \| One 1\.0 \.800 \| not reached, short by \.050 \|/)
})

test('a peer that could not be installed says so in its row', () => {
  assert.match(setTable(MEASURED), /\| Three 3\.0 \| not measured: npm could not install it \|/)
})

test('a table is written between its markers, and the words round it stay', () => {
  const document = 'before\n<!-- quality:harbour -->\nold\n<!-- /quality:harbour -->\nafter\n'
  const written = withTable(document, 'harbour', '| new |')
  assert.equal(written, 'before\n<!-- quality:harbour -->\n| new |\n<!-- /quality:harbour -->\nafter\n')
  assert.throws(() => withTable(document, 'river', '| new |'), /no <!-- quality:river -->/)
})

test('a peer’s markup becomes a paragraph a block, without captions', () => {
  const html =
    '<div><p>The ferry <b>sank</b>,<br>slowly</p><figure><img><figcaption>Photo: K.</figcaption></figure><p>Ten were saved'
  assert.equal(markupText(html), 'The ferry sank,\n\nslowly\n\nTen were saved')
})

test('names are parted and days are taken as they were written', () => {
  assert.deepEqual(bylineNames('By Salma Nouri, Hadi Qasim and Rim Daher'), ['Salma Nouri', 'Hadi Qasim', 'Rim Daher'])
  assert.deepEqual(bylineNames(null), [])
  assert.equal(writtenDay('Wed, 03 Jun 2020 23:30:00 -0500'), '2020-06-03')
  assert.equal(writtenDay('2020-06-03T23:30:00-05:00'), '2020-06-03')
  assert.equal(writtenDay('yesterday'), undefined)
})
