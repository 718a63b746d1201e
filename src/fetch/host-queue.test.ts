import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as turnOfLoop } from 'node:timers/promises'
import type { FetchRefusalReason } from './fetch-outcome.ts'
import { FetchRefusal } from './fetch-refusal.ts'
import { HostQueue, type Timer } from './host-queue.ts'

const never = new AbortController().signal

/** A timer whose sleepers wake at once, the time set to when they would have. */
function leapingTimer(): Timer {
  let now = 0
  return {
    now: () => now,
    sleep: async (ms) => {
      now += ms
    },
  }
}

function gate(): { readonly opened: Promise<void>; open(): void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { opened: promise, open: resolve }
}

test('starts one host’s requests one after another, in their order, the delay between them', async () => {
  const timer = leapingTimer()
  const queue = new HostQueue(1, timer)
  const starts: (readonly [string, number])[] = []
  const ask = (name: string, delayMs: number): Promise<unknown> =>
    queue.run({ host: 'outlet.example', delayMs, signal: never }, async () => starts.push([name, timer.now()]))
  await Promise.all([ask('a', 1000), ask('b', 1000), ask('c', 5000), ask('d', 0)])
  assert.deepEqual(starts, [
    ['a', 0],
    ['b', 1000],
    ['c', 6000],
    ['d', 6000],
  ])
})

test('never runs more of one host at once than it may, and other hosts do not wait for it', async () => {
  const queue = new HostQueue(2, leapingTimer())
  const door = gate()
  let running = 0
  let most = 0
  const ask = (host: string): Promise<void> =>
    queue.run({ host, delayMs: 0, signal: never }, async () => {
      running++
      most = Math.max(most, running)
      await door.opened
      running--
    })
  const slow = [ask('slow.example'), ask('slow.example'), ask('slow.example'), ask('slow.example')]
  await turnOfLoop()
  assert.equal(running, 2)
  assert.equal(await queue.run({ host: 'other.example', delayMs: 0, signal: never }, async () => 'done'), 'done')
  door.open()
  await Promise.all(slow)
  assert.equal(most, 2)
})

test('work that fails gives its place free', async () => {
  const queue = new HostQueue(1, leapingTimer())
  const turn = { host: 'outlet.example', delayMs: 0, signal: never }
  await assert.rejects(
    queue.run(turn, async () => Promise.reject(new Error('broken'))),
    /broken/,
  )
  assert.equal(await queue.run(turn, async () => 'next'), 'next')
})

test('who gives up while waiting lets the next one in, and nobody past those before him', async () => {
  const queue = new HostQueue(1, leapingTimer())
  const door = gate()
  const order: string[] = []
  const caller = new AbortController()
  const ask = (name: string, signal = never): Promise<unknown> =>
    queue.run({ host: 'outlet.example', delayMs: 0, signal }, async () => {
      order.push(name)
      if (name === 'first') await door.opened
    })
  const first = ask('first')
  const second = ask('second')
  const leaver = ask('leaver', caller.signal)
  const last = ask('last')
  await turnOfLoop()
  caller.abort(new Error('gave up'))
  await assert.rejects(leaver, /gave up/)
  await turnOfLoop()
  assert.deepEqual(order, ['first'])
  door.open()
  await Promise.all([first, second, last])
  assert.deepEqual(order, ['first', 'second', 'last'])
})

test('a strained host is left longer pauses, up to a minute, and its usual one again when it is well', async () => {
  const timer = leapingTimer()
  const queue = new HostQueue(1, timer)
  const starts: number[] = []
  const ask = (refused?: FetchRefusalReason): Promise<unknown> =>
    queue
      .run({ host: 'outlet.example', delayMs: 1000, signal: never }, async () => {
        starts.push(timer.now())
        if (refused) throw new FetchRefusal(refused, 'no')
      })
      .catch(() => undefined)
  for (let time = 0; time < 8; time++) await ask('too-many-requests')
  for (let time = 0; time < 7; time++) await ask()
  await ask('not-found')
  await ask()
  const pauses = starts.slice(1).map((start, index) => (start - (starts[index] ?? 0)) / 1000)
  assert.deepEqual(pauses, [2, 4, 8, 16, 32, 60, 60, 60, 32, 16, 8, 4, 2, 1, 1, 1])
})

test('a host that has become slow is asked for at most half of its time', async () => {
  const timer = leapingTimer()
  const queue = new HostQueue(1, timer)
  const starts: number[] = []
  const ask = (tookMs: number): Promise<unknown> =>
    queue.run({ host: 'outlet.example', delayMs: 1000, signal: never }, async () => {
      starts.push(timer.now())
      await timer.sleep(tookMs, never)
    })
  for (let time = 0; time < 30; time++) await ask(8000)
  assert.ok(Math.abs((starts.at(-1) ?? 0) - (starts.at(-2) ?? 0) - 16_000) < 100)
  for (let time = 0; time < 30; time++) await ask(100)
  assert.equal((starts.at(-1) ?? 0) - (starts.at(-2) ?? 0), 1000)
})
