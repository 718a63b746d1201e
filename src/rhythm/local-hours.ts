import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS } from '../news/instant.ts'
import { toZonedTime } from '../news/zoned-time.ts'

/** A part of a span that lies in one hour of its zone's clock. */
export interface LocalHour {
  readonly from: EpochMs
  readonly to: EpochMs
  /** 0 to 23. */
  readonly hour: number
  /** 0 is Sunday. */
  readonly weekday: number
}

/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 4

/**
 * Cuts a span at the full hours of a zone's clock. The zone's distance from UTC is read once, at the span's end: an hour
 * that a clock change moves is told wrongly once, which a rhythm does not feel.
 */
export function* localHours(
  span: { readonly from: EpochMs; readonly to: EpochMs },
  zone: string,
): Generator<LocalHour> {
  const offsetMs = toZonedTime(span.to, zone).offset * MINUTE_MS
  for (let from = span.from; from < span.to; ) {
    const local = from + offsetMs
    const nextHour = (Math.floor(local / HOUR_MS) + 1) * HOUR_MS - offsetMs
    const to = Math.min(nextHour, span.to)
    yield { from, to, ...hourOf(local) }
    from = to
  }
}

/** Reads the hour and the weekday of instants near `at` on a zone's clock; the zone itself is asked only once. */
export function hourReader(zone: string, at: EpochMs): (instant: EpochMs) => Pick<LocalHour, 'hour' | 'weekday'> {
  const offsetMs = toZonedTime(at, zone).offset * MINUTE_MS
  return (instant) => hourOf(instant + offsetMs)
}

function hourOf(local: number): Pick<LocalHour, 'hour' | 'weekday'> {
  const days = Math.floor(local / DAY_MS)
  return { hour: Math.floor((local - days * DAY_MS) / HOUR_MS), weekday: (((days + FIRST_WEEKDAY) % 7) + 7) % 7 }
}
