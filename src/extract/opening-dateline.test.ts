import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agencyNamed, openingDateline } from './opening-dateline.ts'

const CASES: readonly (readonly [string, object | undefined])[] = [
  ['القاهرة (رويترز) - قال مسؤول إن العمل يستأنف غدا.', { place: 'القاهرة', outlet: 'رويترز' }],
  ['بيروت، لبنان (CNN) -- فتح السوق القديم أبوابه.', { place: 'بيروت', outlet: 'CNN' }],
  ['أبوظبي - وام / أعلنت الهيئة نتائجها.', { place: 'أبوظبي', outlet: 'وام' }],
  ['مرافئ اليوم- متابعة', { outlet: 'مرافئ اليوم', kind: 'follow-up' }],
  ['خضراء - توقعت الأرصاد طقسا حارا.', { outlet: 'خضراء' }],
  ['عمان - وكالات', { place: 'عمان', kind: 'agencies' }],
  ['قال الوزير - وهو يغادر - إنه راض عن النتائج.', undefined],
  ['أعلنت هيئة الميناء استئناف الملاحة بعد العاصفة.', undefined],
]

for (const [text, expected] of CASES) {
  test(`the opening «${text.slice(0, 30)}» gives ${JSON.stringify(expected)}`, () => {
    assert.deepEqual(openingDateline(text, ['وكالة خضراء الإخبارية']), expected)
  })
}

test('an agency is known by each of its names', () => {
  assert.equal(agencyNamed('AFP'), 'أ ف ب')
  assert.equal(agencyNamed('فرانس برس'), 'أ ف ب')
  assert.equal(agencyNamed('صحيفة ميناء'), undefined)
})
