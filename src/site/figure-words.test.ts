import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Figure } from '../news/figure.ts'
import { createFigureWriter } from './figure-words.ts'
import { ARABIC_WORDING } from './wording/ar.ts'
import { ENGLISH_WORDING } from './wording/en.ts'

const arabic = createFigureWriter(ARABIC_WORDING)
const english = createFigureWriter(ENGLISH_WORDING)

function figure(change: Partial<Figure>): Figure {
  return { kind: 'killed', value: 3, qualifier: 'exact', start: 0, end: 1, ...change }
}

test('a toll is counted by the grammar of Arabic numbers', () => {
  const written = [1, 2, 3, 10, 11, 44, 100, 103, 1250].map((value) => arabic(figure({ value })))
  assert.deepEqual(written, [
    'قتيل واحد',
    'قتيلان',
    '3 قتلى',
    '10 قتلى',
    '11 قتيلًا',
    '44 قتيلًا',
    '100 قتيل',
    '103 قتلى',
    '1,250 قتيلًا',
  ])
})

test('the qualifier stands where Arabic puts it, and the dual follows its preposition', () => {
  assert.equal(arabic(figure({ value: 44, qualifier: 'at-least' })), '44 قتيلًا على الأقل')
  assert.equal(arabic(figure({ value: 2, qualifier: 'at-least' })), 'قتيلان على الأقل')
  assert.equal(arabic(figure({ value: 2, qualifier: 'more-than' })), 'أكثر من قتيلين')
  assert.equal(arabic(figure({ kind: 'injured', value: 30, qualifier: 'up-to' })), 'ما يصل إلى 30 جريحًا')
  assert.equal(english(figure({ value: 44, qualifier: 'at-least' })), 'at least 44 killed')
})

test('round thousands are written in words, with their noun as after a thousand, and nothing is rounded', () => {
  const displaced = (value: number) => arabic(figure({ kind: 'displaced', value, qualifier: 'about' }))
  assert.deepEqual([1000, 2000, 3000, 11_000, 12_345, 1_500_000, 1_250_000].map(displaced), [
    'نحو 1,000 نازح',
    'نحو 2,000 نازح',
    'نحو 3 آلاف نازح',
    'نحو 11 ألف نازح',
    'نحو 12,345 نازحًا',
    'نحو 1.5 مليون نازح',
    'نحو 1,250,000 نازح',
  ])
})

test('a number that nobody gives is told by what stands for it', () => {
  assert.equal(arabic(figure({ value: null, qualifier: 'tens' })), 'عشرات القتلى')
  assert.equal(
    arabic(figure({ kind: 'displaced', value: null, qualifier: 'thousands', scale: 'tens-of-thousands' })),
    'عشرات الآلاف من النازحين',
  )
})

test('a range names both its ends, families are families', () => {
  assert.equal(arabic(figure({ kind: 'injured', value: 40, most: 50 })), 'بين 40 و50 جريحًا')
  assert.equal(arabic(figure({ kind: 'displaced', value: 64, unit: 'families' })), '64 أسرة')
})

test('money has its currency and loses nothing, percent has its sign', () => {
  const money = (value: number, currency?: string) =>
    arabic(figure({ kind: 'money', value, ...(currency && { currency }) }))
  assert.equal(money(5e6, 'USD'), '5 ملايين دولار أمريكي')
  assert.equal(money(12_345_678, 'JOD'), '12,345,678 دينار أردني')
  assert.equal(money(2.5e9, 'SAR'), '2.5 مليار ريال سعودي')
  assert.equal(arabic(figure({ kind: 'percent', value: 12.5, qualifier: 'more-than' })), 'أكثر من 12.5%')
})
