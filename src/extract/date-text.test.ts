import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAnyDate } from './date-text.ts'
import { type FoundDate, toEvidence } from './iso-date.ts'

function shown(date: FoundDate | undefined): string {
  if (!date) return 'none'
  const { at, precision, zone = '' } = toEvidence(date, 'visible-text', '')
  return `${new Date(at).toISOString().slice(0, precision === 'day' ? 10 : 16)}${zone}`
}

const CASES: readonly (readonly [string, string])[] = [
  ['الأربعاء 3 نيسان 2024', '2024-04-03'],
  ['٢٢ مارس/آذار ٢٠٢٤', '2024-03-22'],
  ['12 كانون الثاني 2023 - 16:20', '2023-01-12T16:20'],
  ['5 كانون الأول/ديسمبر 2022', '2022-12-05'],
  ['9 فيفري 2009', '2009-02-09'],
  ['14 غشت 2021', '2021-08-14'],
  ['30 جويلية 2020 09:22 مساءً', '2020-07-30T21:22'],
  ['١ / ١٢ / ٢٠٢٠', '2020-12-01'],
  ['14-02-2025 12:57 PM', '2025-02-14T12:57'],
  ['14-02-2025 12:05 ص', '2025-02-14T00:05'],
  ['۲۹ بهمن ۱۳۹۸', '2020-02-18'],
  ['1 حمل 1403', '2024-03-20'],
  ['اپریل 8, 2022', '2022-04-08'],
  ['3rd, April 2024 GMT', '2024-04-03'],
  ['3. März 2021', '2021-03-03'],
  ['2024年4月3日', '2024-04-03'],
  ['2024-04-03T08:15:00+03:00', '2024-04-03T05:15+03:00'],
  ['20231209', '2023-12-09'],
  ['22 مارس/آذار 2023', '2023-03-22'],
  ['9 تشرين الأول/ أكتوبر 2022', '2022-10-09'],
  ['17 أوت 2019', '2019-08-17'],
  ['6 جانفي 2021 على الساعة 10:15', '2021-01-06T10:15'],
  ['الخميس 25 رمضان 1445هـ - 4 أبريل 2024م', '2024-04-04'],
  ['25/09/1445 - 04/04/2024', '2024-04-04'],
  ['31.10.23', '2023-10-31'],
  ['GMT 08:30 2020 الثلاثاء ,04 شباط / فبراير', '2020-02-04T08:30Z'],
  ['فبراير 12, 2020', '2020-02-12'],
  ['الأربعاء، ١٢ فبراير / شباط ٢٠٢٠ 10:15 بتوقيت غرينتش', '2020-02-12T10:15Z'],
  ['12 شباط 2020 - 00:15 بتوقيت مكة المكرمة', '2020-02-11T21:15+03:00'],
  ['نشر في: الأربعاء 12 فبراير 2020 - 10:11 م', '2020-02-12T22:11'],
  ['2023-12-09', '2023-12-09'],
  ['الأحد 4 آب 2013، آخر تحديث 02:21 (GMT+0400)', '2013-08-03T22:21+04:00'],
]

for (const [text, expected] of CASES) {
  test(`«${text}» is ${expected}`, () => assert.equal(shown(readAnyDate(text)), expected))
}

test('a day that the calendar does not have, a telephone number and a lone year are no dates', () => {
  for (const text of ['31 شباط 2024', '2023-02-30', 'هاتف 0123456789012', 'عام 2024', '٢٤ شخصا في آب', '25/09/1445'])
    assert.equal(shown(readAnyDate(text)), 'none', text)
})

test('an all-number date is read by the habit of its country', () => {
  assert.equal(shown(readAnyDate('03/04/2024')), '2024-04-03')
  assert.equal(shown(readAnyDate('03/04/2024', { order: 'month-first' })), '2024-03-04')
  assert.equal(shown(readAnyDate('23/04/2024', { order: 'month-first' })), '2024-04-23')
})
