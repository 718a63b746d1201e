import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type BesidePiece, type BesideRow, textsBeside } from './texts-beside.ts'

const DOCKED = 'رست السفينة «نورس» في ميناء ريحان فجر اليوم بعد رحلة دامت تسعة أيام.'
const CARGO = 'وقال قبطانها إن الحمولة وصلت سليمة، وإن تفريغها يبدأ مساء.'
const WEATHER = 'وتتوقع الأرصاد رياحًا شديدة في نهاية الأسبوع، وقد يتأخر الإبحار.'

/** Common words in brackets, own ones in braces. */
function shown(piece: BesidePiece): string {
  return piece.map(({ kind, text }) => (kind === 'common' ? `[${text}]` : kind === 'own' ? `{${text}}` : text)).join('')
}

function shownRows(rows: readonly BesideRow[]): readonly (readonly [string, string])[] {
  return rows.map(({ first, second }) => [first.map(shown).join(' / '), second.map(shown).join(' / ')] as const)
}

test('a changed word is told within its sentence, and spellings of one word are the same', () => {
  const { rows } = textsBeside([DOCKED], [DOCKED.replace('فجر اليوم', 'صباح اليوم').replace('ريحان', 'ريحـان')])
  assert.deepEqual(shownRows(rows), [
    [
      '[رست السفينة «نورس» في ميناء ريحان] {فجر} [اليوم بعد رحلة دامت تسعة أيام.]',
      '[رست السفينة «نورس» في ميناء ريحـان] {صباح} [اليوم بعد رحلة دامت تسعة أيام.]',
    ],
  ])
})

test('what was left out and what was added stand alone, each in its place', () => {
  const added = 'وحضر وصول السفينة عشرات الصيادين وعائلاتهم.'
  const { rows } = textsBeside([DOCKED, CARGO, WEATHER], [DOCKED, added, WEATHER])
  assert.deepEqual(shownRows(rows), [
    [`[${DOCKED}]`, `[${DOCKED}]`],
    [`{${CARGO}}`, ''],
    ['', `{${added}}`],
    [`[${WEATHER}]`, `[${WEATHER}]`],
  ])
})

test('paragraphs that an outlet joined stand beside the parts', () => {
  const { rows } = textsBeside([DOCKED, CARGO], [`${DOCKED} ${CARGO}`])
  assert.equal(rows.length, 1)
  assert.deepEqual([rows[0]?.first.length, rows[0]?.second.length], [2, 1])
})

test('a passage that moved is common in both, and the order of the rest is kept', () => {
  const { rows } = textsBeside([CARGO, DOCKED, WEATHER], [DOCKED, WEATHER, CARGO])
  assert.deepEqual(shownRows(rows), [
    [`[${CARGO}]`, ''],
    [`[${DOCKED}]`, `[${DOCKED}]`],
    [`[${WEATHER}]`, `[${WEATHER}]`],
    ['', `[${CARGO}]`],
  ])
})

test('texts with nothing in common, and empty ones, are all their own', () => {
  assert.deepEqual(shownRows(textsBeside([DOCKED], [WEATHER]).rows), [
    [`{${DOCKED}}`, ''],
    ['', `{${WEATHER}}`],
  ])
  assert.deepEqual(textsBeside([], []).rows, [])
  assert.deepEqual(shownRows(textsBeside(['…', DOCKED], []).rows), [[`{${DOCKED}}`, '']])
})

test('no sign of a text is lost', () => {
  const long = Array.from({ length: 30 }, (_, day) => `${day}) ${CARGO} ${DOCKED}`).join(' ')
  const { rows } = textsBeside([long], [`${WEATHER} ${long.slice(400)}`])
  const written = rows.flatMap(({ first }) => first.map((piece) => piece.map(({ text }) => text).join('')))
  assert.equal(written.join(' ').replace(/\s+/gu, ''), long.replace(/\s+/gu, ''))
})

test('two texts as long as books are compared as far as a report may go', () => {
  const book = Array.from({ length: 3000 }, (_, page) => `صفحة ${page % 7} من كتاب طويل لا ينتهي.`)
  const { rows, uncompared } = textsBeside(book, book.toReversed())
  assert.ok(uncompared)
  assert.ok(rows.length > 0)
})
