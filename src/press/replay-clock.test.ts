import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createReplayClock } from './replay-clock.ts'

test('the clock runs as many times as fast as the real one', () => {
  let real = 5_000
  const clock = createReplayClock({ start: 1_000_000, speed: 60, realClock: () => real })
  assert.equal(clock(), 1_000_000)
  real += 1_000
  assert.equal(clock(), 1_060_000)
})

test('at speed 0 it stands still until it is set forward', () => {
  let real = 0
  const clock = createReplayClock({ start: 100, speed: 0, realClock: () => real })
  real = 1_000_000
  assert.equal(clock(), 100)
  clock.advanceTo(500)
  assert.equal(clock(), 500)
})

test('it never goes back, and runs on from where it was set', () => {
  let real = 0
  const clock = createReplayClock({ start: 0, speed: 10, realClock: () => real })
  real = 100
  clock.advanceTo(400)
  assert.equal(clock(), 1_000)
  clock.advanceTo(2_000)
  real = 110
  assert.equal(clock(), 2_100)
})
