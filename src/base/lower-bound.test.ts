import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lowerBound } from './lower-bound.ts'

test('the number of things before a place is found, at either end and among equals too', () => {
  const things = [1, 3, 3, 3, 7]
  const before = (place: number) => lowerBound(things.length, (index) => (things[index] ?? 0) < place)
  assert.deepEqual([0, 1, 2, 3, 4, 7, 8].map(before), [0, 0, 1, 1, 4, 4, 5])
  assert.equal(
    lowerBound(0, () => true),
    0,
  )
})
