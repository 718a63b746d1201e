import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readRelativeDate } from './relative-date.ts'

const SEEN_AT = Date.parse('2024-04-03T12:00:30Z')
const told = (text: string): string | undefined => {
  const date = readRelativeDate(text, SEEN_AT)
  return date && new Date(date.at).toISOString().slice(0, date.precision === 'day' ? 10 : 16)
}

test('a time told from now is counted back from the reading', () => {
  assert.equal(told('منذ 3 ساعات'), '2024-04-03T09:00')
  assert.equal(told('منذ ٢٥ دقيقة'), '2024-04-03T11:35')
  assert.equal(told('نُشر قبل ساعتين'), '2024-04-03T10:00')
  assert.equal(told('منذ ساعة'), '2024-04-03T11:00')
  assert.equal(told('قبل يومين'), '2024-04-01')
  assert.equal(told('منذ أسبوع'), '2024-03-27')
  assert.equal(told('2 hours ago'), '2024-04-03T10:00')
  assert.equal(told('il y a 5 minutes'), '2024-04-03T11:55')
})

test('what tells no time, and a sentence that mentions one, are passed over', () => {
  for (const text of [
    'منذ البداية',
    'قبل الاجتماع',
    'ago',
    'منذ 3 سنوات',
    `أكد أن الميناء مغلق منذ 3 ساعات ${'، '.repeat(40)}`,
  ])
    assert.equal(told(text), undefined, text)
})
