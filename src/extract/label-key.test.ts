import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldLetters, labelKey } from './label-key.ts'

test('letters fold to one spelling, marks and tatweel fall away, punctuation stays', () => {
  assert.equal(foldLetters('أيَّار'), 'ايار')
  assert.equal(foldLetters('اقـرأ أيضـاً:'), 'اقرا ايضا:')
  assert.equal(foldLetters('مكتبة کبیرة'), 'مكتبه كبيره')
  assert.equal(foldLetters('Élysée — PARIS'), 'elysee — paris')
  assert.equal(foldLetters('😀 أهلا'), '😀 اهلا')
})

test('a key holds letters and digits, parted by single spaces', () => {
  assert.equal(labelKey('  إقرأ أيضًا: '), 'اقرا ايضا')
  assert.equal(labelKey('«تصحيح» … (2)'), 'تصحيح 2')
  assert.equal(labelKey('—'), '')
  assert.equal(labelKey('ﻻ \u064B \u200D ﻻ'), 'لا لا', 'a mark between spaces leaves one')
  assert.equal(labelKey('ﷺ 😀 Ｎｅｗｓ'), labelKey('صلى الله عليه وسلم News'))
  assert.equal(labelKey('«خبر» '.repeat(20_000)), 'خبر '.repeat(20_000).trim(), 'however long')
})
