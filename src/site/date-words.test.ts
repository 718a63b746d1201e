import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCalendar } from './calendar.ts'
import { dateWords } from './date-words.ts'
import { createFigureWriter } from './figure-words.ts'
import { foldDates } from './fold-dates.ts'
import { createCountWriter } from './plural-form.ts'
import { ARABIC_WORDING } from './wording/ar.ts'

const wording = ARABIC_WORDING
const writing = {
  wording,
  calendar: createCalendar({ wording, timeZone: 'Asia/Amman', monthNames: 'dual' }),
  count: createCountWriter(wording.locale),
  figure: createFigureWriter(wording),
  now: 0,
}

test('a date is written as exactly as the text gives it', () => {
  const words = (value: string) => dateWords({ value }, writing)
  assert.equal(words('2024-04'), 'نيسان/أبريل 2024')
  assert.equal(words('2024-04-05'), 'الجمعة 5 نيسان/أبريل 2024')
  assert.equal(words('2024-04-05T21'), 'الجمعة 5 نيسان/أبريل 2024، 21:00')
  assert.equal(words('2024-04-05T21:30'), 'الجمعة 5 نيسان/أبريل 2024، 21:30')
})

test('a range has both its ends, and what is no date no words', () => {
  assert.equal(
    dateWords({ value: '2024-04-05', until: '2024-04-07' }, writing),
    'الجمعة 5 نيسان/أبريل 2024 حتى الأحد 7 نيسان/أبريل 2024',
  )
  assert.equal(dateWords({ value: '2024-02-30' }, writing), undefined)
  assert.equal(dateWords({ value: 'Freitag' }, writing), undefined)
})

test('a day that is named several times is one line, at a sentence rather than in the headline; a year is none', () => {
  const date = (start: number, value: string, granularity: 'day' | 'year' = 'day') =>
    ({ start, end: start + 5, value, granularity, calendar: 'gregorian' }) as const
  const dates = [
    date(0, '2024-04-05'),
    date(60, '2024-04-05'),
    date(80, '2024-04-05'),
    date(90, '2024', 'year'),
    date(99, '2024-04-07'),
  ]
  assert.deepEqual(
    foldDates(dates, 50).map(({ start }) => start),
    [60, 99],
  )
})
