import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CommentDraft } from '../news/comment-form.ts'
import { DEFAULT_COMMENT_SETTINGS as SETTINGS } from '../news/comment-settings.ts'
import { readCommentForm } from './read-comment-form.ts'

function draftOf(fields: Readonly<Record<string, string>>): CommentDraft {
  const read = readCommentForm({ name: 'سارة', text: 'تعليق هادئ', ...fields }, SETTINGS)
  assert.ok(read.kind === 'read', JSON.stringify(read))
  return read.draft
}

function problemsOf(fields: Readonly<Record<string, string>>): readonly string[] {
  const read = readCommentForm({ name: 'سارة', text: 'تعليق هادئ', ...fields }, SETTINGS)
  return read.kind === 'read'
    ? []
    : read.problems.map(({ field, reason, number }) =>
        [field, reason, number].filter((part) => part !== undefined).join(' '),
      )
}

const CLEANED: readonly (readonly [string, string, string])[] = [
  ['line ends of every system are one', 'سطر\r\nسطر\rسطر\u2028سطر', 'سطر\nسطر\nسطر\nسطر'],
  ['no more than two empty lines follow each other', 'أول\n\n\n\n\n \t\nثان', 'أول\n\n\nثان'],
  ['controls that turn the direction are gone', '\u202Eنص\u2066 غريب\u2069\u202C', 'نص غريب'],
  ['what nobody sees is gone', 'ن\u200Bص\u00AD \uFEFF\u2060هاد\u061Cئ\u{E0041}', 'نص هادئ'],
  ['a non-joiner stays where Persian needs it', 'می\u200Cشود \u200Cabc', 'می\u200Cشود abc'],
  ['a joiner stays within an emoji alone', '👩\u200D🚀 م\u200Dم', '👩\u200D🚀 مم'],
  ['an emoji keeps its style, a letter has none', '❤\uFE0F م\uFE0F', '❤\uFE0F م'],
  ['a flag made of tags stays', 'نص 🏴\u{E0067}\u{E0062}\u{E007F}', 'نص 🏴\u{E0067}\u{E0062}\u{E007F}'],
  ['spaces of any width are spaces', 'نص\u00A0هادئ\u3000\u2800جدا', 'نص هادئ  جدا'],
  ['controls are gone', 'نص\u0000\u0007 هادئ\u007F', 'نص هادئ'],
  ['half a character becomes the sign for it', 'نص \uD83D', 'نص \uFFFD'],
  ['letter and mark are composed', 'cafe\u0301', 'café'],
  ['vowels and shadda stay', 'الشَّمْسُ', 'الشَّمْسُ'],
]

for (const [sentence, raw, cleaned] of CLEANED) {
  test(`in a comment ${sentence}`, () => {
    assert.equal(draftOf({ text: raw }).text, cleaned.normalize('NFC'))
  })
}

test('marks that tower over a letter are cut to a few', () => {
  const text = draftOf({ text: `ك${'\u0301\u0323'.repeat(4000)}لام` }).text
  assert.ok(text.length <= 9, `${text.length} units`)
})

test('an emoji is joined of four pictures at most', () => {
  assert.equal(
    draftOf({ text: `${'😀\u200D'.repeat(7)}😀😀` }).text,
    `${'😀\u200D'.repeat(3)}${'😀'.repeat(1)}${'😀\u200D'.repeat(3)}😀😀`,
  )
})

test('the controls that were taken out are told, each once', () => {
  assert.deepEqual(draftOf({ text: 'أ\u202Eب\u202Eج\u2066د', name: 'سا\u202Dرة' }).turned, [
    'U+202D',
    'U+202E',
    'U+2066',
  ])
  assert.deepEqual(draftOf({ text: 'نص\u200Fعادي' }).turned, [])
})

test('a name is one line', () => {
  assert.equal(draftOf({ name: ' سارة \n\t نور ' }).name, 'سارة نور')
})

test('all that is wrong is told at once', () => {
  assert.deepEqual(problemsOf({ name: ' ', email: 'sara@', text: '\u200B \n', website: 'x', parent: '0' }), [
    'form robot',
    'name empty',
    'email bad-address',
    'text empty',
    'form no-such-parent',
  ])
})

const REFUSED: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  ['a text of spaces', { text: ' \n\u00A0\u3000\u2800 ' }, 'text empty'],
  ['a text of what nobody sees', { text: '\u200B\u2060\u3164\u115F\u00AD' }, 'text empty'],
  ['a text of marks without letters', { text: '\u064E\u0651\u0301' }, 'text empty'],
  ['a text of one letter', { text: 'ك' }, 'text too-short 2'],
  ['a text of one emoji, however many units it has', { text: '👨\u200D👩\u200D👧\u200D👦' }, 'text too-short 2'],
  ['a text one character too long', { text: 'ك'.repeat(3001) }, 'text too-long 3000'],
  ['a page of emoji joined to one', { text: `${'😀\u200D'.repeat(20_000)}😀😀` }, 'text too-long 3000'],
  ['letters joined to one without end', { text: 'क\u094D'.repeat(30_000) }, 'text too-long 3000'],
  ['ten thousand emoji', { text: '😀'.repeat(10_000) }, 'text too-long 3000'],
  ['a text that is long only by what nobody sees', { text: `نص${'\u200B'.repeat(100_000)}` }, 'text too-long 3000'],
  ['a name of signs', { name: '—…!' }, 'name no-letters'],
  ['a name that is too long', { name: 'س'.repeat(61) }, 'name too-long 60'],
  ['replies without an address', { replies: 'on' }, 'email needed-for-replies'],
  ['a parent that is no number', { parent: '1 or 1' }, 'form no-such-parent'],
  ['a parent beyond all numbers', { parent: '9999999999' }, 'form no-such-parent'],
]

for (const [sentence, fields, problem] of REFUSED) {
  test(`${sentence}: ${problem}`, () => {
    assert.deepEqual(problemsOf(fields), [problem])
  })
}

test('a text of the longest allowed length is read, in letters with vowels and in emoji', () => {
  assert.equal(draftOf({ text: 'كَ'.repeat(3000) }).text.length, 6000)
  assert.equal(draftOf({ text: '😀'.repeat(3000) }).text.length, 6000)
})

test('what is optional is read where it is given', () => {
  const draft = draftOf({ email: ' Sara@Example.COM ', replies: 'on', parent: '17' })
  assert.deepEqual(draft.email, { address: 'Sara@example.com', key: 'sara@example.com' })
  assert.equal(draft.wantsReplies, true)
  assert.equal(draft.parentId, 17)
})
