import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pairQuotationMarks } from './quotation-marks.ts'

/** What stands between the marks of each pair, and how deep. */
function pairs(text: string): readonly (readonly [string, number])[] {
  return pairQuotationMarks(text).map(({ open, end, depth }) => [text.slice(open.end, end), depth])
}

test('A closing mark that was typed as an opening one still closes', () => {
  assert.deepEqual(pairs('مرض «البحر «وسط القرية'), [['البحر ', 0]])
  assert.deepEqual(pairs('وقال "عدنا إلى "القرية.'), [['عدنا إلى ', 0]])
})

test('A mark that never closes ends with its line, and hides nothing after it', () => {
  assert.deepEqual(pairs('وقال: "عدنا إلى القرية\n"نعم"'), [
    ['عدنا إلى القرية', 0],
    ['نعم', 0],
  ])
})

test('Marks within marks know their depth', () => {
  assert.deepEqual(pairs('«قرأت «المرفأ» أمس»'), [
    ['قرأت «المرفأ» أمس', 0],
    ['المرفأ', 1],
  ])
})

test('A line of nothing but marks is left alone after the first thousands', () => {
  assert.equal(pairQuotationMarks('"'.repeat(100_000)).length, 1000)
})
