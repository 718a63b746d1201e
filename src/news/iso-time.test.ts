import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readIsoTime, writeIsoTime } from './iso-time.ts'

function seen(text: string, zone = 'Asia/Baghdad'): string | undefined {
  const time = readIsoTime(text, zone)
  return time && writeIsoTime(time)
}

test('A time without an offset stands on the wall clock of the zone, one with an offset on its own', () => {
  assert.equal(seen('2024-04-03T17:05'), '2024-04-03T17:05+03:00')
  assert.equal(seen('2024-04-03 17:05:09'), '2024-04-03T17:05+03:00')
  assert.equal(seen('2024-04-03T17:05:00-04:30'), '2024-04-03T17:05-04:30')
  assert.equal(seen('2024-04-03T22:05:00Z'), '2024-04-04T01:05+03:00')
  assert.equal(readIsoTime('2024-04-03T17:05:00-0430', 'UTC')?.at, Date.UTC(2024, 3, 3, 21, 35))
})

test('A day alone is read at its noon', () => {
  assert.equal(seen('2024-04-03'), '2024-04-03T12:00+03:00')
  assert.equal(readIsoTime('2024-04-03', 'UTC')?.weekday, 3)
})

test('What is no time is told from one', () => {
  for (const text of ['2024-02-30', '2024-13-01', '2024-04-03T24:10', 'soon', '', '3/4/2024'])
    assert.equal(seen(text), undefined, text)
})
