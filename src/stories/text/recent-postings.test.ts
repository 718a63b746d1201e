import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RecentPostings } from './recent-postings.ts'

function slotsOf(postings: RecentPostings, key: number, reach: { oldest: number; limit: number }): readonly number[] {
  const slots: number[] = []
  postings.visit(key, reach, (slot) => slots.push(slot))
  return slots
}

test('the postings of a key come newest first, within the reach', () => {
  const postings = new RecentPostings()
  for (const slot of [1, 2, 3, 4]) postings.add(7, slot)
  assert.deepEqual(slotsOf(postings, 7, { oldest: 0, limit: 9 }), [4, 3, 2, 1])
  assert.deepEqual(slotsOf(postings, 7, { oldest: 3, limit: 9 }), [4, 3])
  assert.deepEqual(slotsOf(postings, 7, { oldest: 0, limit: 1 }), [4])
  assert.deepEqual(slotsOf(postings, 8, { oldest: 0, limit: 9 }), [])
})

test('two keys are told apart', () => {
  const postings = new RecentPostings()
  postings.add(5, 1)
  postings.add(5 + 2 ** 14, 2)
  assert.deepEqual(slotsOf(postings, 5, { oldest: 0, limit: 9 }), [1])
})

test('nothing is lost when the ring grows', () => {
  const postings = new RecentPostings()
  postings.add(1, 0)
  for (let slot = 1; slot < 40_000; slot++) postings.add(2 + (slot % 1000), slot)
  assert.deepEqual(slotsOf(postings, 1, { oldest: 0, limit: 9 }), [0])
  assert.equal(slotsOf(postings, 2, { oldest: 0, limit: 99 }).length, 39)
})

test('a slot that comes late stands where it would have stood, and one taken out is gone', () => {
  const postings = new RecentPostings()
  for (const slot of [1, 3, 5]) postings.add(7, slot)
  for (const slot of [2, 0, 5]) postings.add(7, slot)
  assert.deepEqual(slotsOf(postings, 7, { oldest: 0, limit: 9 }), [5, 5, 3, 2, 1, 0])
  for (const slot of [5, 2, 0, 4]) postings.remove(7, slot)
  assert.deepEqual(slotsOf(postings, 7, { oldest: 0, limit: 9 }), [5, 3, 1])
  for (const slot of [1, 5, 3]) postings.remove(7, slot)
  assert.deepEqual(slotsOf(postings, 7, { oldest: 0, limit: 9 }), [])
})

test('a window of one size needs a ring of one size, however much passes through it', () => {
  const postings = new RecentPostings()
  for (let slot = 0; slot < 100_000; slot++) {
    postings.add(slot % 50, slot)
    postings.add(1000 + slot, slot)
    postings.forgetBefore(slot - 2000)
  }
  assert.ok(postings.size <= 2 ** 14, `${postings.size} postings`)
  assert.deepEqual(slotsOf(postings, 49, { oldest: 98_000, limit: 3 }), [99_999, 99_949, 99_899])
  assert.deepEqual(slotsOf(postings, 1000, { oldest: 0, limit: 3 }), [])
})
