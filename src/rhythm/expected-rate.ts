import type { EpochMs } from '../news/instant.ts'
import { faded, type Rhythm, type RhythmCell, sumOf } from '../news/rhythm.ts'

/** What we believe of a feed before we know it: three items an hour, as firmly as two hours of watching would tell. */
const BELIEVED: RhythmCell = { items: 6, hours: 2 }
/** So many items' worth of doubt whether an hour, or a weekday, is any different from the others. */
const DOUBT_OF_HOUR = 2
const DOUBT_OF_WEEKDAY = 5

/** New items an hour to be expected in one hour of the week. */
export type ExpectedRate = (hour: number, weekday: number) => number

/**
 * The expected rate of a feed's new items by hour of the day and day of the week: its mean rate, times how much livelier
 * the hour is than the mean, times the same of the weekday. Each of the three is the mean of a gamma posterior over
 * Poisson counts, so that a cell with little data stays near what is believed anyway (the Poisson-gamma shrinkage of
 * Clayton and Kaldor, Biometrics 43, 1987). The first belief fades with age as the data do.
 */
export function expectedRate(rhythm: Rhythm | undefined, at: EpochMs): ExpectedRate {
  if (!rhythm) return () => BELIEVED.items / BELIEVED.hours
  const kept = faded(at - rhythm.startedAt)
  const seen = sumOf(rhythm.byHour)
  const mean = (seen.items + BELIEVED.items * kept) / (seen.hours + BELIEVED.hours * kept)
  const hours = rhythm.byHour.map((cell) => livelier(cell, mean, DOUBT_OF_HOUR))
  const weekdays = rhythm.byWeekday.map((cell) => livelier(cell, mean, DOUBT_OF_WEEKDAY))
  return (hour, weekday) => mean * (hours[hour] ?? 1) * (weekdays[weekday] ?? 1)
}

function livelier({ items, hours }: RhythmCell, mean: number, doubt: number): number {
  return (items + doubt) / (mean * hours + doubt)
}
