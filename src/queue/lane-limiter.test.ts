import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as turnOfLoop } from 'node:timers/promises'
import { createLaneLimiter } from './lane-limiter.ts'

test('a lane whose jobs all hang takes its own places only', async () => {
  const limiter = createLaneLimiter({ atOnce: 4, ofOneLane: 2 })
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  const hanging = Array.from({ length: 50 }, () => limiter.run('slow.example', () => released))
  const done: number[] = []
  const others = Array.from({ length: 20 }, (_, number) => limiter.run(`o${number}`, async () => done.push(number)))
  await Promise.all(others)
  assert.deepEqual(
    done,
    [...done].sort((a, b) => a - b),
    'and the others keep their order',
  )
  release()
  await Promise.all(hanging)
})

test('no more run at once than may, in all and of one lane', async () => {
  const limiter = createLaneLimiter({ atOnce: 3, ofOneLane: 2 })
  const running = new Map<string, number>()
  let most = 0
  let mostOfOne = 0
  const job = (lane: string) =>
    limiter.run(lane, async () => {
      running.set(lane, (running.get(lane) ?? 0) + 1)
      most = Math.max(
        most,
        [...running.values()].reduce((sum, count) => sum + count, 0),
      )
      mostOfOne = Math.max(mostOfOne, running.get(lane) ?? 0)
      await turnOfLoop()
      running.set(lane, (running.get(lane) ?? 0) - 1)
    })
  await Promise.all(['a', 'a', 'a', 'b', 'b', 'b', 'c', 'c'].map(job))
  assert.deepEqual([most, mostOfOne], [3, 2])
})

test('a job that fails gives its places free', async () => {
  const limiter = createLaneLimiter({ atOnce: 1, ofOneLane: 1 })
  await assert.rejects(
    limiter.run('a', async () => Promise.reject(new Error('broken'))),
    /broken/,
  )
  assert.equal(await limiter.run('a', async () => 'next'), 'next')
})
