import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../news/instant.ts'
import { createCalendar } from './calendar.ts'
import type { MonthNames } from './site-options.ts'
import { ARABIC_WORDING } from './wording/ar.ts'
import { ENGLISH_WORDING } from './wording/en.ts'

function calendar(change: { timeZone?: string; monthNames?: MonthNames; english?: boolean } = {}) {
  const wording = change.english ? ENGLISH_WORDING : ARABIC_WORDING
  return createCalendar({ wording, timeZone: change.timeZone ?? 'Asia/Amman', monthNames: change.monthNames ?? 'dual' })
}

const EVENING = Date.parse('2024-04-03T22:30:00Z')

test('a day is written in the zone of the site, with its weekday and the months of both halves of the Arab world', () => {
  assert.equal(calendar().day(EVENING), 'الخميس 4 نيسان/أبريل 2024')
  assert.equal(calendar({ timeZone: 'UTC' }).day(EVENING), 'الأربعاء 3 نيسان/أبريل 2024')
  assert.equal(calendar({ monthNames: 'levant' }).day(EVENING), 'الخميس 4 نيسان 2024')
  assert.equal(calendar({ monthNames: 'egypt' }).day(EVENING), 'الخميس 4 أبريل 2024')
  assert.equal(calendar({ english: true }).day(EVENING), 'Thursday 4 April 2024')
})

test('all twelve months have both names', () => {
  const names = Array.from({ length: 12 }, (_, index) => calendar().monthName(index + 1))
  assert.deepEqual(names, [
    'كانون الثاني/يناير',
    'شباط/فبراير',
    'آذار/مارس',
    'نيسان/أبريل',
    'أيار/مايو',
    'حزيران/يونيو',
    'تموز/يوليو',
    'آب/أغسطس',
    'أيلول/سبتمبر',
    'تشرين الأول/أكتوبر',
    'تشرين الثاني/نوفمبر',
    'كانون الأول/ديسمبر',
  ])
})

test('the Hijri day, the hour and the zone have Arabic words and Western digits', () => {
  assert.equal(calendar().hijriDay(EVENING), '25 رمضان 1445 هـ')
  assert.equal(calendar().time(EVENING), '01:30')
  assert.equal(calendar().zoneName(EVENING), 'توقيت الأردن (غرينتش+3)')
})

test('an age is told in the number forms of Arabic', () => {
  const ago = (age: number) => calendar().ago(EVENING - age, EVENING)
  assert.equal(ago(0), 'الآن')
  assert.equal(ago(-HOUR_MS), 'الآن', 'an outlet whose clock is ahead publishes now')
  assert.equal(ago(MINUTE_MS), 'قبل دقيقة واحدة')
  assert.equal(ago(2 * MINUTE_MS), 'قبل دقيقتين')
  assert.equal(ago(12 * MINUTE_MS), 'قبل 12 دقيقة')
  assert.equal(ago(3 * HOUR_MS), 'قبل 3 ساعات')
  assert.equal(ago(DAY_MS), 'أمس')
  assert.equal(ago(8 * DAY_MS), 'الأربعاء 27 آذار/مارس 2024', 'beyond a week the date says more')
})

test('a day begins at its first moment, even where the clocks skip midnight', () => {
  const hour = (text: string) => Date.parse(text)
  assert.deepEqual(calendar().dayBounds('2024-04-03'), {
    from: hour('2024-04-03T00:00+03:00'),
    to: hour('2024-04-04T00:00+03:00'),
  })
  const beirut = calendar({ timeZone: 'Asia/Beirut' })
  assert.deepEqual(beirut.dayBounds('2024-03-31'), {
    from: hour('2024-03-31T01:00+03:00'),
    to: hour('2024-04-01T00:00+03:00'),
  })
})

test('what is no day has no bounds', () => {
  for (const text of ['2024-02-30', '2024-13-01', '2024-4-3', 'yesterday', '', '2024-04-03T00:00', '9999999-01-01']) {
    assert.equal(calendar().dayBounds(text), undefined, text)
  }
})
