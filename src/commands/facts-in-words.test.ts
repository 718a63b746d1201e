import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ArticleFacts, NO_FACTS } from '../news/article-facts.ts'
import { factsInWords } from './facts-in-words.ts'

const TEXT = 'قال وزير الموانئ نبيل السراج «عاد الجميع» مساء الأربعاء. وأصيب نحو 40 صيادا. وقال السراج إن البحث انتهى.'
function at(words: string, from = 0) {
  const start = TEXT.indexOf(words, from)
  assert.ok(start >= 0, words)
  return { start, end: start + words.length }
}

/** Without the marks that keep an Arabic text's direction to itself. */
function told(facts: Partial<ArticleFacts>, text = TEXT): string {
  return factsInWords({ ...NO_FACTS, ...facts }, { text, title: '', published: '2024-04-04T12:00+03:00' }).replace(
    /[\u2068\u2069]/g,
    '',
  )
}

test('a text without a fact says so', () => {
  assert.match(told({}), /nothing found · لم يُعثر على شيء/)
})

test('every fact stands on its line, with its sentence below', () => {
  const figure = { kind: 'injured' as const, value: 40, qualifier: 'about' as const, was: 38, saidBy: 'السراج' }
  const words = told({
    dates: [{ ...at('مساء الأربعاء'), value: '2024-04-03', granularity: 'day', calendar: 'gregorian' }],
    figures: [{ ...at('نحو 40 صيادا'), ...figure, isUnsure: true }],
    quotations: [{ ...at('عاد الجميع'), text: 'عاد الجميع', speaker: 'نبيل السراج', verb: 'قال' }],
  })
  assert.match(words, /dates · التواريخ \(1\)\n {2}2024-04-03 مساء الأربعاء day\n {6}قال وزير .+ مساء الأربعاء\.\n/)
  assert.match(
    words,
    /injured · جرحى: about · نحو 40 نحو 40 صيادا \(was · كان 38\) by · عن السراج \(unsure · غير مؤكد\)\n/,
  )
  assert.match(words, /\n {6}وأصيب نحو 40 صيادا\.\n/)
  assert.match(words, /نبيل السراج قال: «عاد الجميع»/)
})

test('a name is told once, with its title and how often it stands in the text', () => {
  const salim = { kind: 'person' as const, key: 'السراج', name: 'نبيل السراج' }
  const words = told({
    names: [
      { ...at('نبيل السراج'), ...salim, title: 'وزير الموانئ' },
      { ...at('السراج إن'), ...salim },
    ],
  })
  assert.match(words, /names · الأسماء \(1\)\n {2}person · شخص: نبيل السراج ×2 \(وزير الموانئ\)\n/)
})

test('credits are told by their part in the report', () => {
  const credits = {
    ...NO_FACTS.credits,
    places: ['مرسى الحور'],
    kind: 'follow-up' as const,
    kindWord: 'متابعة',
    others: [{ role: 'تصوير', name: 'ليلى مرجان' }],
    wire: [
      { code: 'Reuters', asWritten: 'رويترز' },
      { code: 'other:مرفأ', asWritten: 'مرفأ' },
    ],
  }
  const words = told({ credits })
  for (const line of ['place · المكان: مرسى الحور', 'متابعة: متابعة', 'تصوير: ليلى مرجان', 'Reuters رويترز، مرفأ'])
    assert.ok(words.includes(line), line)
})

test('a long sentence is cut on both sides of its fact, and cannot move the cursor', () => {
  const long = `${'كلمة '.repeat(100)}40\u001b[2Jصيادا ${'كلمة '.repeat(100)}`
  const start = long.indexOf('40')
  const figure = { start, end: start + 2, kind: 'injured' as const, value: 40, qualifier: 'exact' as const }
  const words = told({ figures: [figure] }, long)
  const sentence = words.split('\n').find((line) => line.includes('…'))
  assert.match(sentence ?? '', /^ {6}….+40 \[2Jصيادا.+…$/)
  assert.ok((sentence?.length ?? 0) < 300)
})
