import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantOfWallTime, toZonedTime } from '../news/zoned-time.ts'
import {
  arabicDigitsDate,
  bareAgencyDate,
  dualMonthDate,
  egyptianMonthDate,
  englishOrdinalDate,
  isoDate,
  pageDate,
  rfc822Date,
} from './date-wording.ts'

const AT = Date.parse('2024-04-03T11:20:05Z')
const AMMAN = toZonedTime(AT, 'Asia/Amman')

test('one instant is written in each way that the outlets write it', () => {
  assert.equal(rfc822Date(AMMAN), 'Wed, 03 Apr 2024 14:20:05 +0300')
  assert.equal(isoDate(AMMAN), '2024-04-03T14:20:05+03:00')
  assert.equal(dualMonthDate(AMMAN), 'الأربعاء 3 نيسان/أبريل 2024 - 14:20')
  assert.equal(egyptianMonthDate(AMMAN), '3 أبريل، 2024 2:20 م')
  assert.equal(arabicDigitsDate(AMMAN), 'الأربعاء، ٣ نيسان ٢٠٢٤')
  assert.equal(bareAgencyDate(AMMAN), '03-04-2024 02:20 PM')
  assert.equal(englishOrdinalDate(AMMAN), '3rd, April 2024 GMT')
})

test('a page’s date is in the language of its outlet', () => {
  assert.equal(pageDate(AMMAN, 'ar'), egyptianMonthDate(AMMAN))
  assert.match(pageDate(AMMAN, 'en'), /^April 3, 2024.*2:20/)
  assert.match(pageDate(AMMAN, 'fr'), /^3 avril 2024.*14:20$/)
})

test('the ordinals of the teens end in th', () => {
  const ordinal = (day: number): string => englishOrdinalDate({ ...AMMAN, day }).split(',')[0] ?? ''
  assert.deepEqual([1, 2, 11, 12, 13, 21, 22, 30].map(ordinal), [
    '1st',
    '2nd',
    '11th',
    '12th',
    '13th',
    '21st',
    '22nd',
    '30th',
  ])
})

test('midnight and noon are twelve', () => {
  assert.match(bareAgencyDate({ ...AMMAN, hour: 0 }), / 12:20 AM$/)
  assert.match(bareAgencyDate({ ...AMMAN, hour: 12 }), / 12:20 PM$/)
})

test('a zone may be an offset, west of Greenwich too', () => {
  assert.equal(isoDate(toZonedTime(AT, '+03:00')), '2024-04-03T14:20:05+03:00')
  assert.equal(isoDate(toZonedTime(AT, 'America/St_Johns')), '2024-04-03T08:50:05-02:30')
})

test('a wall time is read back to its instant on both sides of a clock change', () => {
  // Beirut's clock went forward on 31 March 2024.
  for (const iso of ['2024-03-30T10:00:00Z', '2024-04-01T10:00:00Z', '2024-03-30T21:59:00Z']) {
    assert.equal(instantOfWallTime(toZonedTime(Date.parse(iso), 'Asia/Beirut'), 'Asia/Beirut'), Date.parse(iso))
  }
})
