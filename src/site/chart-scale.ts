import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS } from '../news/instant.ts'
import type { Calendar } from './calendar.ts'

/** Round steps of an axis of numbers: these and their tenfolds. */
const NUMBER_STEPS = [1, 2, 5]
/** Round steps of an axis of time. */
const TIME_STEPS = [
  15 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  2 * HOUR_MS,
  3 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
  DAY_MS,
  2 * DAY_MS,
  7 * DAY_MS,
]

/**
 * Whole numbers for an axis, lowest first, from at or below `low` to at or above `high`; from 0 where the lowest number is not
 * far above it: a toll of 137 that rises to 144 would be a flat line there.
 *
 * @example `numberTicks(12, 44, 4)` → 0, 20, 40, 60
 */
export function numberTicks(low: number, high: number, most: number): readonly number[] {
  const from = low <= high / 2 ? 0 : low
  for (let scale = 1; ; scale *= 10) {
    for (const unit of NUMBER_STEPS) {
      const step = unit * scale
      const first = Math.floor(from / step)
      const last = Math.max(Math.ceil(high / step), first + 1)
      if (last - first <= most) return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step)
    }
  }
}

/** Round instants of the calendar's clock between two, at most so many. */
export function timeTicks(
  { from, to }: { readonly from: EpochMs; readonly to: EpochMs },
  most: number,
  calendar: Calendar,
): readonly EpochMs[] {
  const step = TIME_STEPS.find((size) => (to - from) / size < most) ?? Math.ceil((to - from) / DAY_MS / most) * DAY_MS
  const midnight = calendar.dayBounds(calendar.isoDay(from))?.from ?? from
  const ticks: EpochMs[] = []
  for (let at = midnight + Math.ceil((from - midnight) / step) * step; at <= to; at += step) ticks.push(at)
  return ticks
}
