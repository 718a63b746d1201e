import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLimiter } from './limiter.ts'

test('never more jobs run at once than allowed, and all of them run, in order', async () => {
  const limiter = createLimiter(2)
  let running = 0
  let most = 0
  const order: number[] = []
  const job = (number: number) => async () => {
    running++
    most = Math.max(most, running)
    order.push(number)
    await new Promise((resolve) => setImmediate(resolve))
    running--
    return number
  }
  const results = await Promise.all([1, 2, 3, 4, 5].map((number) => limiter.run(job(number))))
  assert.deepEqual(results, [1, 2, 3, 4, 5])
  assert.deepEqual(order, [1, 2, 3, 4, 5])
  assert.equal(most, 2)
})

test('a job that fails gives its place to the next', async () => {
  const limiter = createLimiter(1)
  await assert.rejects(limiter.run(async () => Promise.reject(new Error('no'))))
  assert.equal(await limiter.run(async () => 7), 7)
})
