import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFactText } from '../fact-text.ts'
import { findNames } from './find-names.ts'

/** The names of a text as «kind: name». */
function namesIn(text: string): readonly string[] {
  return findNames(readFactText(text)).map(({ kind, name }) => `${kind}: ${name}`)
}

test('A place is found with and without what is attached to it', () => {
  assert.deepEqual(namesIn('وصل من القاهرة إلى بيروت وبغداد، ثم عاد لدمشق وبالكويت'), [
    'place: القاهرة',
    'place: بيروت',
    'place: بغداد',
    'place: دمشق',
    'place: الكويت',
  ])
})

test('A mention leaves attached letters out, marks or none', () => {
  const text = 'سافر وَلِلبنان أهله'
  const [mention] = findNames(readFactText(text))
  assert.equal(text.slice(mention?.start, mention?.end), 'لبنان')
})

test('The longest listed name wins', () => {
  assert.deepEqual(namesIn('قرر مجلس الأمن الدولي إرسال بعثة إلى كوريا الشمالية'), [
    'organisation: مجلس الأمن الدولي',
    'place: كوريا الشمالية',
  ])
})

test('A given name and a family name are a person', () => {
  assert.deepEqual(namesIn('حضر سمير الحداد الحفل'), ['person: سمير الحداد'])
})

test('A text in Latin letters has no name', () => {
  assert.deepEqual(namesIn('The minister met reporters in London.'), [])
})
