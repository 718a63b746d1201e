import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createWorkInHand } from './work-in-hand.ts'

test('a piece of work is in hand once, and can be started again when it is done', async () => {
  const work = createWorkInHand({ restMs: 0, failed: () => undefined })
  const { promise, resolve } = Promise.withResolvers<void>()
  assert.equal(
    work.start('a', () => promise),
    true,
  )
  assert.equal(
    work.start('a', () => promise),
    false,
  )
  assert.equal(work.has('a'), true)
  resolve()
  await work.settle()
  assert.equal(work.has('a'), false)
  assert.equal(
    work.start('a', async () => undefined),
    true,
  )
})

test('a failure is told with its key, and its work rests', async () => {
  const failures: string[] = []
  const work = createWorkInHand({ restMs: 60_000, failed: (error, key) => failures.push(`${key} ${error}`) })
  work.start('a', () => Promise.reject('broken'))
  work.start('b', async () => undefined)
  await work.settle()
  assert.deepEqual(failures, ['a broken'])
  assert.equal(
    work.start('a', async () => undefined),
    false,
  )
  assert.equal(
    work.start('b', async () => undefined),
    true,
  )
})
