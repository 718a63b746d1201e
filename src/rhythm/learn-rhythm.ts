import { DAY_MS, type EpochMs, HOUR_MS } from '../news/instant.ts'
import { faded, type Rhythm, type RhythmCell } from '../news/rhythm.ts'
import { hourReader, localHours } from './local-hours.ts'

/** What is older, in a feed that lists months, says nothing of today's rhythm; nor does what was learnt before so long a gap. */
const LONGEST_LOOK_BACK_MS = 28 * DAY_MS

/** One good look at a feed. */
export interface RhythmLook {
  readonly at: EpochMs
  /** IANA zone of the outlet. */
  readonly zone: string
  /** For each item that was new: when it says it was published, or `undefined` where it does not say to the hour. */
  readonly newItems: readonly (EpochMs | undefined)[]
  /**
   * Some item was known: what was published since the last look is all here. Where none was, the list may have run over,
   * and only the time back to its oldest item was watched.
   */
  readonly overlaps: boolean
}

/**
 * Adds a look to a feed's rhythm: its new items to the hours of their publication, and the time since the last look to
 * the hours watched. Older looks fade by `RHYTHM_HALF_LIFE_MS`, so that the state stays 31 pairs of numbers. The first
 * look learns from the dates of the items that the feed lists already.
 */
export function learnRhythm(kept: Rhythm | undefined, look: RhythmLook): Rhythm {
  const known = kept && look.at - kept.learntAt <= LONGEST_LOOK_BACK_MS ? kept : undefined
  const from = watchedFrom(known, look)
  const before = known ?? { startedAt: from, learntAt: from, byHour: emptyCells(24), byWeekday: emptyCells(7) }
  const draft = fade(before, look.at)
  if (from < look.at) {
    watch(draft, { from, look })
    count(draft, { from, look })
  }
  return { startedAt: before.startedAt, learntAt: Math.max(look.at, before.learntAt), ...draft }
}

interface Draft {
  readonly byHour: RhythmCell[]
  readonly byWeekday: RhythmCell[]
}

interface WatchedSpan {
  readonly from: EpochMs
  readonly look: RhythmLook
}

function emptyCells(count: number): readonly RhythmCell[] {
  return Array.from({ length: count }, () => ({ items: 0, hours: 0 }))
}

function fade({ byHour, byWeekday, learntAt }: Rhythm, at: EpochMs): Draft {
  const kept = faded(at - learntAt)
  const fadeCell = ({ items, hours }: RhythmCell): RhythmCell => ({ items: items * kept, hours: hours * kept })
  return { byHour: byHour.map(fadeCell), byWeekday: byWeekday.map(fadeCell) }
}

/** From when on nothing can have escaped us. */
function watchedFrom(known: Rhythm | undefined, { at, newItems, overlaps }: RhythmLook): EpochMs {
  const earliest = Math.max(known?.learntAt ?? Number.NEGATIVE_INFINITY, at - LONGEST_LOOK_BACK_MS)
  if (known && overlaps) return earliest
  const dates = newItems.filter((date) => date !== undefined && date <= at)
  const oldest = dates.reduce<EpochMs>((least, date) => Math.min(least, date ?? at), at)
  // A first look at a feed without dates has watched no time at all.
  return known && dates.length === 0 ? earliest : Math.max(earliest, oldest)
}

function watch(draft: Draft, { from, look }: WatchedSpan): void {
  for (const piece of localHours({ from, to: look.at }, look.zone)) {
    const hours = ((piece.to - piece.from) / HOUR_MS) * faded(look.at - piece.to)
    add(draft, piece, { items: 0, hours })
  }
}

/** A date outside the time that was watched — a wrong zone, an article dated ahead — is taken for the nearest within it. */
function count(draft: Draft, { from, look }: WatchedSpan): void {
  const span = look.at - from
  const hourAt = hourReader(look.zone, look.at)
  for (const [index, date] of look.newItems.entries()) {
    // The item that the time begins with is no more than its mark, as in counting fence posts.
    if (date !== undefined && date <= from && !look.overlaps) continue
    const spread = from + (span * (index + 0.5)) / look.newItems.length
    const at = date === undefined ? spread : Math.min(Math.max(date, from), look.at)
    add(draft, hourAt(at), { items: faded(look.at - at), hours: 0 })
  }
}

function add(
  { byHour, byWeekday }: Draft,
  { hour, weekday }: { readonly hour: number; readonly weekday: number },
  more: RhythmCell,
): void {
  byHour[hour] = sum(byHour[hour], more)
  byWeekday[weekday] = sum(byWeekday[weekday], more)
}

function sum(cell: RhythmCell | undefined, more: RhythmCell): RhythmCell {
  return { items: (cell?.items ?? 0) + more.items, hours: (cell?.hours ?? 0) + more.hours }
}
