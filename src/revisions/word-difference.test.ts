import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordDifference } from './word-difference.ts'

/** What the parts say of both texts, and that they lose no word of either. */
function marked(before: string, after: string): string {
  const parts = wordDifference(before, after)
  const words = (text: string) => text.split(/\s+/u).filter(Boolean)
  const without = (kind: string) =>
    words(
      parts
        .filter((part) => part.kind !== kind)
        .map((part) => part.text)
        .join(''),
    )
  assert.deepEqual(without('added'), words(before))
  assert.deepEqual(without('removed'), words(after))
  const signs = { same: '', removed: '-', added: '+' }
  return parts.map(({ kind, text }) => (signs[kind] ? `[${signs[kind]}${text.trim()}]` : text.trim())).join(' ')
}

test('a corrected number is one word out and one word in', () => {
  assert.equal(marked('أصيب سبعة في العاصفة', 'أصيب ستة في العاصفة'), 'أصيب [-سبعة] [+ستة] في العاصفة')
})

test('words added or removed at either end stand alone', () => {
  assert.equal(marked('عاد البحارة', 'تحديث: عاد البحارة سالمين'), '[+تحديث:] عاد البحارة [+سالمين]')
  assert.equal(marked('تحديث: عاد البحارة سالمين', 'عاد البحارة'), '[-تحديث:] عاد البحارة [-سالمين]')
})

test('a text that did not change, and one that is empty, have nothing to tell', () => {
  assert.equal(marked('عاد البحارة', 'عاد  البحارة'), 'عاد البحارة')
  assert.deepEqual(wordDifference('', ''), [])
  assert.equal(marked('', 'عاد'), '[+عاد]')
  assert.equal(marked('عاد', ''), '[-عاد]')
})

test('a new paragraph is told from the words around it', () => {
  assert.equal(marked('أولى\n\nثالثة', 'أولى\n\nثانية هنا\n\nثالثة'), 'أولى [+ثانية هنا] ثالثة')
})

test('an edit near the beginning and one near the end of a long text are two words, not the whole text', () => {
  const sentences = Array.from({ length: 2000 }, (_, index) => `هذه الجملة رقم ${index} من نص طويل.`).join(' ')
  const edited = sentences.replace('رقم 1 من', 'رقم 7 من').replace('رقم 1998 من', 'رقم 1990 من')
  const changed = wordDifference(sentences, edited).filter((part) => part.kind !== 'same')
  assert.deepEqual(
    changed.map(({ kind, text }) => `${kind} ${text.trim()}`),
    ['removed 1', 'added 7', 'removed 1998', 'added 1990'],
  )
})

test('two long texts with nothing in common are compared by their lines, without a table of all pairs', () => {
  const lines = (from: number) => Array.from({ length: 2000 }, (_, index) => `سطر ${from + index} في هذا النص الطويل`)
  const before = ['قديم', ...lines(0), 'مشترك', ...lines(10_000)].join('\n')
  const after = ['جديد', ...lines(50_000), 'مشترك', ...lines(70_000)].join('\n')
  const parts = wordDifference(before, after)
  assert.deepEqual(
    parts.filter((part) => part.kind === 'same').map((part) => part.text.trim()),
    ['مشترك', 'في هذا النص الطويل'],
  )
  assert.ok(marked(before, after).length > before.length)
})
