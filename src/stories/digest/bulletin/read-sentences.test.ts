import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportForTest } from '../report-for-test.ts'
import { readSentences } from './read-sentences.ts'

const NEWS = 'وافق مجلس البلدية على إغلاق الجسر القديم أمام الشاحنات حتى نهاية الشتاء.'

function textsOf(paragraphs: readonly string[], lead?: string): readonly string[] {
  const title = 'إغلاق الجسر القديم'
  const report = reportForTest({ hour: 0, outlet: 'شراع', title, paragraphs, ...(lead !== undefined && { lead }) })
  return readSentences([report]).sentences.map(({ span }) => report.running.text.slice(span.start, span.end))
}

test('A lead that the body says again is read once, and one cut in the middle of a word not at all', () => {
  assert.deepEqual(textsOf([NEWS], NEWS), [NEWS])
  assert.deepEqual(textsOf([NEWS], NEWS.slice(0, 40)), [NEWS])
})

test('A line without a stop among paragraphs that have one is a heading or a link', () => {
  const link = 'قبيل موسم الأمطار البلدية تقول إن أعمال الصيانة في الجسور ستبدأ مع نهاية هذا الصيف'
  const more = 'تبدأ أعمال الصيانة في الجسر القديم مطلع الأسبوع وتشمل الأعمدة والإنارة.'
  assert.deepEqual(textsOf([NEWS, more, link]), [NEWS, more])
})

test('A dateline of known agencies and places is no part of the first sentence', () => {
  assert.deepEqual(textsOf([`المنارة (رويترز) - ${NEWS}`]), [NEWS])
  assert.deepEqual(textsOf([`شراع: ${NEWS}`]), [NEWS])
  const outlet = 'وكالة شراع للأنباء'
  const report = reportForTest({ hour: 0, outlet, title: 'الجسر', paragraphs: [`وادي الزان - شراع - ${NEWS}`] })
  const [first] = readSentences([report]).sentences
  assert.equal(report.running.text.slice(first?.span.start, first?.span.end), NEWS)
})

test('Hostile text is read in one pass', () => {
  // Looked at from each of their places, these would take minutes.
  const rows = [
    '"'.repeat(200_000),
    '" '.repeat(100_000),
    '- '.repeat(100_000),
    'كما '.repeat(50_000),
    'و '.repeat(100_000),
  ]
  assert.deepEqual(textsOf([...rows, NEWS]), [NEWS])
})
