import assert from 'node:assert/strict'
import { test } from 'node:test'
import { titleSlug } from './title-slug.ts'

test('a slug is the words of the title, without signs, marks and invisible characters', () => {
  assert.equal(titleSlug('اتفاق "تاريخي".. في المرفأ'), 'اتفاق-تاريخي-في-المرفأ')
  assert.equal(titleSlug('نوّارٌ تقتــرب'), 'نوار-تقترب')
  assert.equal(titleSlug('\u202Eقلب\u202C/../%2e?x=1#y'), 'قلب-2e-x-1-y')
  assert.equal(titleSlug('The Quay: 3 Ships'), 'the-quay-3-ships')
})

test('a title without words has no slug, and a long one ends at a word', () => {
  assert.equal(titleSlug('!!! … ؟'), '')
  const slug = titleSlug('كلمة '.repeat(40))
  assert.ok(slug.length <= 60)
  assert.match(slug, /كلمة$/)
})
