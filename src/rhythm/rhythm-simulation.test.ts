/**
 * Feeds of several invented rhythms, visited for six weeks by what the rhythm teaches and by a fixed ten minutes. The
 * first two weeks are for learning; the others are measured.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS } from '../news/instant.ts'
import type { Rhythm } from '../news/rhythm.ts'
import { expectedRate } from './expected-rate.ts'
import { learnRhythm } from './learn-rhythm.ts'
import { hourReader } from './local-hours.ts'
import { payingWait } from './paying-wait.ts'

const ZONE = 'Asia/Baghdad'
const START = Date.parse('2024-02-01T00:00:00Z')
const LEARNING_MS = 14 * DAY_MS
const END = START + 42 * DAY_MS
const FIXED_MS = 10 * MINUTE_MS

/** Items an hour, by the outlet's hour and weekday. */
const RHYTHMS = {
  'an agency, one item in 2 minutes': () => 30,
  'lively by day, one in 5 minutes, silent at night': (hour: number) => (hour >= 7 && hour < 23 ? 12 : 0),
  'a daily paper, forty items at dawn': (hour: number) => (hour === 4 ? 40 : 0.2),
  'no work on Fridays': (hour: number, weekday: number) => (weekday === 5 ? 0 : hour >= 8 && hour < 18 ? 2 : 0),
  'a magazine, two a day': (hour: number) => (hour >= 9 && hour < 17 ? 0.25 : 0),
  'a weekly': () => 1 / 168,
  'fallen silent': () => 0,
} as const
type RhythmName = keyof typeof RHYTHMS

function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
}

/** Publications minute by minute, a Poisson process of the rhythm. */
function publications(name: RhythmName): readonly EpochMs[] {
  const next = numbers(name.length)
  const hourAt = hourReader(ZONE, START)
  const times: EpochMs[] = []
  for (let at = START; at < END; at += MINUTE_MS) {
    const { hour, weekday } = hourAt(at)
    if (next() < RHYTHMS[name](hour, weekday) / 60) times.push(at)
  }
  return times
}

interface Measured {
  readonly requestsADay: number
  readonly meanDelayMinutes: number
  readonly longestDelayMinutes: number
}

function measure(
  published: readonly EpochMs[],
  waitAfter: (newItems: readonly EpochMs[], at: EpochMs) => number,
): Measured {
  const delays: number[] = []
  let requests = 0
  let seen = 0
  for (let at = START; at < END; ) {
    const from = seen
    while (seen < published.length && (published[seen] ?? at) <= at) seen++
    const newItems = published.slice(from, seen)
    if (at >= START + LEARNING_MS) {
      requests++
      delays.push(...newItems.map((item) => (at - item) / MINUTE_MS))
    }
    at += waitAfter(newItems, at)
  }
  return {
    requestsADay: requests / ((END - START - LEARNING_MS) / DAY_MS),
    meanDelayMinutes: delays.reduce((sum, delay) => sum + delay, 0) / Math.max(1, delays.length),
    longestDelayMinutes: Math.max(0, ...delays),
  }
}

function learntWait(): (newItems: readonly EpochMs[], at: EpochMs) => number {
  let rhythm: Rhythm | undefined
  return (newItems, at) => {
    rhythm = learnRhythm(rhythm, { at, zone: ZONE, newItems, overlaps: true })
    return payingWait(expectedRate(rhythm, at), { at, zone: ZONE })
  }
}

function inWords({ requestsADay, meanDelayMinutes, longestDelayMinutes }: Measured): string {
  const [requests, mean, longest] = [requestsADay, meanDelayMinutes, longestDelayMinutes].map((n) => n.toFixed(1))
  return `${requests} requests a day, delay ${mean} min (longest ${longest})`
}

test('learnt rhythms beside a fixed ten minutes', (context) => {
  const results = new Map<RhythmName, { readonly fixed: Measured; readonly learnt: Measured }>()
  for (const name of Object.keys(RHYTHMS) as RhythmName[]) {
    const published = publications(name)
    const result = { fixed: measure(published, () => FIXED_MS), learnt: measure(published, learntWait()) }
    results.set(name, result)
    context.diagnostic(`${name}: learnt ${inWords(result.learnt)}; fixed ${inWords(result.fixed)}`)
  }
  const of = (name: RhythmName) => results.get(name) ?? assert.fail(name)

  const agency = of('an agency, one item in 2 minutes')
  assert.ok(agency.learnt.meanDelayMinutes < 3)
  const lively = of('lively by day, one in 5 minutes, silent at night')
  assert.ok(lively.learnt.meanDelayMinutes < 4, 'sooner than the fixed five')
  assert.ok(lively.learnt.requestsADay < 16 * 12 * 1.1, 'hardly asked at night')
  const dawn = of('a daily paper, forty items at dawn')
  assert.ok(dawn.learnt.requestsADay < dawn.fixed.requestsADay)
  assert.ok(dawn.learnt.meanDelayMinutes < 10)
  const friday = of('no work on Fridays')
  assert.ok(friday.learnt.requestsADay < friday.fixed.requestsADay / 2)
  assert.ok(friday.learnt.meanDelayMinutes < 15)
  const magazine = of('a magazine, two a day')
  assert.ok(magazine.learnt.requestsADay < magazine.fixed.requestsADay / 5)
  assert.ok(magazine.learnt.meanDelayMinutes < HOUR_MS / MINUTE_MS)
  const weekly = of('a weekly')
  assert.ok(weekly.learnt.requestsADay > 3 && weekly.learnt.requestsADay < 12, 'a few times a day')
  assert.ok(of('fallen silent').learnt.requestsADay < 6)
})
