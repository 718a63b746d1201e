import { zoneOfCountry } from '../../news/country-zone.ts'
import { instantOfWallTime, toZonedTime } from '../../news/zoned-time.ts'
import type { DateDraft, WrittenClock, WrittenDate } from './date-draft.ts'
import type { DateReader } from './date-reader.ts'
import { calendarDay, type DayNumber, isoDay, twoDigits } from './day-number.ts'
import { hourOfDay } from './read-clock.ts'
import { LOCAL_ZONE, type NamedZone } from './read-zone.ts'
import { type ResolvedDay, resolveWrittenDate } from './resolve-written-date.ts'
import type { ResolvedDate, Tense } from './resolved-date.ts'
import { weekdayDay } from './weekday-day.ts'

/** What tells which of several days is meant. */
export interface Meant {
  readonly tense: Tense
  /** The text is nothing but the date: it then asks for the next such day. */
  readonly isAlone: boolean
  /** The day that the sentence spoke of last, for a time of day without its day. */
  readonly lastDay?: DayNumber
  /** The year of the date before it. */
  readonly lastYear?: number
}

/** Tells which moment or day a draft means; `undefined` where it names none. */
export function resolveDraft(reader: DateReader, draft: DateDraft, meant: Meant): ResolvedDate | undefined {
  const { date, clock } = draft
  if (date !== undefined && date.day === undefined && clock === undefined) return resolveMonth(reader, date, meant)
  const day = dayOf(reader, draft, meant)
  if (day === undefined) return undefined
  const calendar = date?.calendar ?? 'gregorian'
  const unsure = day.isUnsure ? { isUnsure: true } : {}
  if (clock === undefined) {
    const until = day.last === undefined ? {} : { until: isoDay(day.last) }
    return { value: isoDay(day.day), granularity: 'day', ...until, calendar, ...unsure }
  }
  return { ...atClock(reader, day.day, { draft, clock, meant }), calendar, ...unsure }
}

function resolveMonth(reader: DateReader, date: WrittenDate, meant: Meant): ResolvedDate | undefined {
  const found = resolveWrittenDate(reader, date, meant)
  if (found === undefined) return undefined
  const { calendar } = date
  const unsure = found.isUnsure ? { isUnsure: true } : {}
  if (calendar === 'gregorian')
    return { value: isoDay(found.day).slice(0, 7), granularity: 'month', calendar, ...unsure }
  // A month of another calendar is a stretch of days.
  const until = found.last === undefined ? {} : { until: isoDay(found.last) }
  return { value: isoDay(found.day), ...until, granularity: 'day', calendar, ...unsure }
}

function dayOf(reader: DateReader, draft: DateDraft, meant: Meant): ResolvedDay | undefined {
  const { date, other, weekday, shift } = draft
  if (date !== undefined) {
    // Gregorian days are counted, Hijri months begin by sight of the moon: of the two the Gregorian date decides.
    const [first, second] = other?.calendar === 'gregorian' ? [other, date] : [date, other]
    const found = resolveWrittenDate(reader, first, { ...meant, ...(weekday !== undefined && { weekday }) })
    return found ?? (second && resolveWrittenDate(reader, second, meant))
  }
  if (weekday !== undefined) return { day: weekdayDay(reader, draft, meant) }
  if (shift !== undefined) return { day: reader.today + shift }
  return clockDay(reader, draft, meant)
}

/** A time without its day: of the day that the sentence spoke of, else of the day of publication. */
function clockDay(reader: DateReader, { clock }: DateDraft, { isAlone, lastDay }: Meant): ResolvedDay | undefined {
  if (clock === undefined) return undefined
  if (isAlone) return { day: reader.today }
  return lastDay === undefined ? { day: reader.today, isUnsure: true } : { day: lastDay }
}

interface ClockSetting {
  readonly draft: DateDraft
  readonly clock: WrittenClock
  readonly meant: Meant
}

function atClock(
  reader: DateReader,
  day: DayNumber,
  { draft, clock, meant }: ClockSetting,
): Omit<ResolvedDate, 'calendar'> {
  const { hour, isKnown } = hourOfDay({
    ...clock,
    ...(clock.half === undefined && draft.part !== undefined && { half: draft.part }),
  })
  const isLater =
    !isKnown &&
    meant.isAlone &&
    draft.zone === undefined &&
    draft.weekday === undefined &&
    hour < 12 &&
    isOver(reader, hour, clock.minute)
  const shown = isLater ? hour + 12 : hour
  const minutes = inReferenceZone(reader, day, { minutes: shown * 60 + (clock.minute ?? 0), zone: draft.zone })
  // The text does not say where its place is.
  const isElsewhere = draft.zone === LOCAL_ZONE
  const isUnsure = isElsewhere || (!isKnown && clock.minute === undefined && !meant.isAlone && draft.zone === undefined)
  return {
    ...written(day, minutes, clock),
    ...(typeof draft.zone === 'number' && { zone: draft.zone }),
    ...(isUnsure && { isUnsure }),
  }
}

function isOver(reader: DateReader, hour: number, minute = 0): boolean {
  const { published } = reader.reference
  return hour * 60 + minute < published.hour * 60 + published.minute
}

function written(day: DayNumber, minutes: number, { minute, second }: WrittenClock): Omit<ResolvedDate, 'calendar'> {
  const shownDay = day + Math.floor(minutes / (24 * 60))
  const left = ((minutes % (24 * 60)) + 24 * 60) % (24 * 60)
  const hour = `${isoDay(shownDay)}T${twoDigits(Math.floor(left / 60))}`
  if (minute === undefined && left % 60 === 0) return { value: hour, granularity: 'hour' }
  const shown = `${hour}:${twoDigits(left % 60)}`
  if (second === undefined) return { value: shown, granularity: 'minute' }
  return { value: `${shown}:${twoDigits(second)}`, granularity: 'second' }
}

/** Minutes since the day's start in the zone of the reference. */
function inReferenceZone(
  reader: DateReader,
  day: DayNumber,
  { minutes, zone }: { minutes: number; zone: NamedZone | undefined },
): number {
  if (zone === undefined || zone === LOCAL_ZONE) return minutes
  const { offset } = reader.reference.published
  return minutes + offset - (typeof zone === 'number' ? zone : offsetOf(zone, day))
}

/** Minutes ahead of UTC of the clocks of a country or a zone on a day. */
function offsetOf(name: string, day: DayNumber): number {
  const zone = name.includes('/') ? name : zoneOfCountry(name)
  if (zone === undefined) return 0
  const noon = { ...calendarDay(day), hour: 12, minute: 0, second: 0 }
  return toZonedTime(instantOfWallTime(noon, zone), zone).offset
}
