import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { refusalOf } from './fetch-refusal.ts'
import { HostStrain } from './host-strain.ts'

/** Time as it really passes: politeness to a real host must not follow a replay's clock. */
export interface Timer {
  now(): number
  sleep(ms: number, signal: AbortSignal): Promise<unknown>
}

export const REAL_TIMER: Timer = {
  now: () => performance.now(),
  sleep: (ms, signal) => wait(ms, undefined, { signal }),
}

export interface Turn {
  readonly host: string
  /** Least time since the start of the host's last request, while the host is well. */
  readonly delayMs: number
  readonly signal: AbortSignal
}

interface Lane {
  readonly strain: HostStrain
  running: number
  lastStart: number
  waiting: number
  /** Resolves when the newest in the line has started or given up. */
  tail: Promise<void>
  slotFreed: (() => void) | undefined
}

/** Lanes that nobody stands in are dropped once there are this many. */
const MANY_LANES = 10_000

/**
 * Gives each host's requests their turns: first come first served, so many at once, so long between two starts, and longer
 * while the host is strained.
 */
export class HostQueue {
  readonly #lanes = new Map<string, Lane>()
  readonly #maxPerHost: number
  readonly #timer: Timer

  constructor(maxPerHost: number, timer: Timer) {
    this.#maxPerHost = maxPerHost
    this.#timer = timer
  }

  /**
   * Waits for the turn, does the work, and gives the place free.
   *
   * @throws the signal's reason if it fires while waiting; whatever the work throws
   */
  async run<Result>(turn: Turn, work: () => Promise<Result>): Promise<Result> {
    const lane = this.#lane(turn.host)
    await this.#enter(lane, turn)
    const started = this.#timer.now()
    try {
      const result = await work()
      lane.strain.answered(this.#timer.now() - started)
      return result
    } catch (error) {
      lane.strain.failed(refusalOf(error).reason, this.#timer.now() - started)
      throw error
    } finally {
      lane.running--
      lane.slotFreed?.()
    }
  }

  async #enter(lane: Lane, turn: Turn): Promise<void> {
    const before = lane.tail
    const { promise, resolve } = Promise.withResolvers<void>()
    lane.tail = promise
    lane.waiting++
    try {
      await unlessAborted(before, turn.signal)
      await this.#slot(lane, turn.signal)
      await this.#pause(lane, turn)
      lane.running++
      lane.lastStart = this.#timer.now()
    } finally {
      lane.waiting--
      // One who gives up early must not let the next overtake those still before him.
      before.then(resolve, resolve)
    }
  }

  async #slot(lane: Lane, signal: AbortSignal): Promise<void> {
    while (lane.running >= this.#maxPerHost) {
      const { promise, resolve } = Promise.withResolvers<void>()
      lane.slotFreed = resolve
      await unlessAborted(promise, signal)
    }
  }

  async #pause(lane: Lane, { delayMs, signal }: Turn): Promise<void> {
    const left = lane.lastStart + lane.strain.pause(delayMs) - this.#timer.now()
    if (left > 0) await this.#timer.sleep(left, signal)
  }

  #lane(host: string): Lane {
    const known = this.#lanes.get(host)
    if (known) return known
    if (this.#lanes.size >= MANY_LANES) this.#dropIdle()
    const lane: Lane = {
      strain: new HostStrain(),
      running: 0,
      lastStart: Number.NEGATIVE_INFINITY,
      waiting: 0,
      tail: Promise.resolve(),
      slotFreed: undefined,
    }
    this.#lanes.set(host, lane)
    return lane
  }

  #dropIdle(): void {
    const aMinuteAgo = this.#timer.now() - 60_000
    for (const [host, lane] of this.#lanes) {
      if (lane.running === 0 && lane.waiting === 0 && lane.lastStart < aMinuteAgo) this.#lanes.delete(host)
    }
  }
}

/** The promise's end, or the signal's reason if that fires first. */
export async function unlessAborted<Result>(promise: Promise<Result>, signal: AbortSignal): Promise<Result> {
  if (signal.aborted) {
    promise.catch(() => undefined)
    throw signal.reason
  }
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const onAbort = (): void => reject(signal.reason)
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    return await Promise.race([promise, aborted])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}
