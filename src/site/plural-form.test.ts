import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCountWriter } from './plural-form.ts'
import { ARABIC_WORDING } from './wording/ar.ts'
import { ENGLISH_WORDING } from './wording/en.ts'

test('Arabic counts articles in all of its six forms', () => {
  const count = createCountWriter(ARABIC_WORDING.locale)
  const written = [0, 1, 2, 3, 10, 11, 99, 100, 103, 1200].map((number) => count(number, ARABIC_WORDING.articles))
  assert.deepEqual(written, [
    'لا مقالات',
    'مقال واحد',
    'مقالان',
    '3 مقالات',
    '10 مقالات',
    '11 مقالًا',
    '99 مقالًا',
    '100 مقال',
    '103 مقالات',
    '1,200 مقال',
  ])
})

test('English has no zero form of its own but says one where the wording offers it', () => {
  const count = createCountWriter(ENGLISH_WORDING.locale)
  assert.equal(count(0, ENGLISH_WORDING.revisions), 'never changed')
  assert.equal(count(0, ENGLISH_WORDING.articles), '0 articles')
  assert.equal(count(1, ENGLISH_WORDING.articles), 'one article')
})
