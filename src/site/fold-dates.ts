import type { DateMention } from '../news/date-mention.ts'

/** A year or a week alone tells a reader nothing that is worth a line. */
const TELLING: ReadonlySet<DateMention['granularity']> = new Set(['month', 'day', 'hour', 'minute', 'second'])

/** Each day, hour or month that a text names once, at its first mention; what only the headline names stands first. */
export function foldDates(dates: readonly DateMention[], headlineEnd: number): readonly DateMention[] {
  const telling = dates.filter(({ granularity, until }) => TELLING.has(granularity) || until !== undefined)
  const byMoment = new Map<string, DateMention>()
  for (const date of telling) {
    const moment = `${date.value} ${date.until ?? ''}`
    const told = byMoment.get(moment)
    if (!told || isBetter(date, told, headlineEnd)) byMoment.set(moment, date)
  }
  return [...byMoment.values()]
}

function isBetter(date: DateMention, told: DateMention, headlineEnd: number): boolean {
  if ((date.isUnsure ?? false) !== (told.isUnsure ?? false)) return told.isUnsure ?? false
  return told.start < headlineEnd && date.start >= headlineEnd
}
