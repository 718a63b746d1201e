import type { Clock, EpochMs } from '../news/instant.ts'

/** A clock that can be set forward. */
export type ReplayClock = Clock & {
  /** Sets the clock to `at`; it never goes back. */
  readonly advanceTo: (at: EpochMs) => void
}

/** A clock that stands at `start` now and runs `speed` times as fast as `realClock`; at speed 0 only `advanceTo` moves it. */
export function createReplayClock(options: {
  readonly start: EpochMs
  readonly speed: number
  readonly realClock: Clock
}): ReplayClock {
  let base = options.start
  let realBase = options.realClock()
  const now = (): EpochMs => base + (options.realClock() - realBase) * options.speed
  const advanceTo = (at: EpochMs): void => {
    base = Math.max(at, now())
    realBase = options.realClock()
  }
  return Object.assign(now, { advanceTo })
}
