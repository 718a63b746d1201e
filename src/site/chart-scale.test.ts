import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOUR_MS } from '../news/instant.ts'
import { createCalendar } from './calendar.ts'
import { numberTicks, timeTicks } from './chart-scale.ts'
import { ARABIC_WORDING } from './wording/ar.ts'

const calendar = createCalendar({ wording: ARABIC_WORDING, timeZone: 'Asia/Amman', monthNames: 'dual' })

test('An axis of numbers has few round steps and holds them all', () => {
  assert.deepEqual(numberTicks(12, 44, 5), [0, 10, 20, 30, 40, 50])
  assert.deepEqual(numberTicks(3, 8, 5), [0, 2, 4, 6, 8])
  assert.deepEqual(numberTicks(900, 2400, 5), [0, 500, 1000, 1500, 2000, 2500])
})

test('It begins at nought only where the lowest number is not far above it', () => {
  assert.deepEqual(numberTicks(137, 144, 5), [136, 138, 140, 142, 144])
  assert.deepEqual(numberTicks(7, 7, 5), [7, 8])
})

test('An axis of time has round hours of the clock of the site', () => {
  const from = Date.parse('2026-03-10T05:20:00Z')
  const ticks = timeTicks({ from, to: from + 7 * HOUR_MS }, 4, calendar)
  assert.deepEqual(ticks.map(calendar.time), ['10:00', '12:00', '14:00'])
})

test('Over several days its marks are days', () => {
  const from = Date.parse('2026-03-10T05:20:00Z')
  const ticks = timeTicks({ from, to: from + 80 * HOUR_MS }, 4, calendar)
  assert.deepEqual(ticks.map(calendar.shortDay), ['الأربعاء 11', 'الخميس 12', 'الجمعة 13'])
})
