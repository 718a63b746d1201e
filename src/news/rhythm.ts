import { DAY_MS, type EpochMs, HOUR_MS } from './instant.ts'

/** What was seen in one hour of the day, or on one day of the week; both numbers fade with time. */
export interface RhythmCell {
  readonly items: number
  /** Hours during which we would have seen an item. */
  readonly hours: number
}

/** When a feed publishes, learnt from its new items, on the clock and calendar of its outlet. */
export interface Rhythm {
  readonly startedAt: EpochMs
  /** Up to here the feed is known: its last visit that could tell. */
  readonly learntAt: EpochMs
  /** Midnight first: 24 of them. */
  readonly byHour: readonly RhythmCell[]
  /** Sunday first: 7 of them. */
  readonly byWeekday: readonly RhythmCell[]
}

/** After so long an item counts half: a fortnight covers each weekday twice, and an outlet's new habits soon outweigh the old. */
export const RHYTHM_HALF_LIFE_MS: number = 14 * DAY_MS
/** Fewer items or hours than these tell nothing of an hour of the day to a reader. */
const TELLING_ITEMS = 12
const TELLING_HOURS = 48

/** How much of its weight something has kept that was seen so long ago. */
export function faded(ageMs: number): number {
  return 2 ** (-Math.max(0, ageMs) / RHYTHM_HALF_LIFE_MS)
}

/** The cells of all hours together. */
export function sumOf(cells: readonly RhythmCell[]): RhythmCell {
  return cells.reduce((sum, cell) => ({ items: sum.items + cell.items, hours: sum.hours + cell.hours }), {
    items: 0,
    hours: 0,
  })
}

/** New items a day as they were seen; `undefined` while too little was seen to say. */
export function itemsADay(rhythm: Rhythm): number | undefined {
  const { items, hours } = sumOf(rhythm.byHour)
  return hours < 1 ? undefined : (items / hours) * (DAY_MS / HOUR_MS)
}

/** New items an hour for each hour of the day, midnight first; `undefined` while too little was seen to say. */
export function itemsByHour(rhythm: Rhythm): readonly number[] | undefined {
  const { items, hours } = sumOf(rhythm.byHour)
  if (items < TELLING_ITEMS || hours < TELLING_HOURS) return undefined
  return rhythm.byHour.map((cell) => (cell.hours > 0 ? cell.items / cell.hours : 0))
}
