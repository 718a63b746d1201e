import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS } from '../news/instant.ts'
import type { MonthNames } from './site-options.ts'
import type { Wording } from './wording/wording.ts'

/** Writes instants in one zone and one language's words. */
export interface Calendar {
  /** «الأربعاء 3 نيسان/أبريل 2024» */
  day(at: EpochMs): string
  /** «الأربعاء 3»: enough where the month is told beside it */
  shortDay(at: EpochMs): string
  /** «24 رمضان 1445 هـ», by the Umm al-Qura calendar. */
  hijriDay(at: EpochMs): string
  /** `17:05` */
  time(at: EpochMs): string
  /** «توقيت الأردن (غرينتش+3)» */
  zoneName(at: EpochMs): string
  /** «قبل 12 دقيقة»; an instant still to come is «الآن», one more than a week ago its day. */
  ago(at: EpochMs, now: EpochMs): string
  /** «خلال 8 دقائق»; an instant that is past is «الآن». */
  ahead(at: EpochMs, now: EpochMs): string
  /** «34 دقيقة», in the largest unit of which it has two or more. */
  duration(ms: number): string
  /** `2024-04-03`, the day in the calendar's zone. */
  isoDay(at: EpochMs): string
  /** When a day begins (inclusive) and ends (exclusive); `undefined` for what is no day, such as `2024-02-30`. */
  dayBounds(isoDay: string): { readonly from: EpochMs; readonly to: EpochMs } | undefined
  /** «نيسان/أبريل»; January is 1. */
  monthName(month: number): string
}

export interface CalendarOptions {
  readonly wording: Wording
  readonly timeZone: string
  readonly monthNames: MonthNames
}

/** Beyond this «قبل 317 يومًا» says less than the date. */
const OLDEST_AGE_MS = 7 * DAY_MS

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

export function createCalendar({ wording, timeZone, monthNames }: CalendarOptions): Calendar {
  const hijri = new Intl.DateTimeFormat(wording.hijriLocale, {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
  const zoneOf = (style: 'longGeneric' | 'shortOffset') =>
    zonePart(new Intl.DateTimeFormat(wording.locale, { timeZone, timeZoneName: style }))
  const zoneLong = zoneOf('longGeneric')
  const zoneOffset = zoneOf('shortOffset')
  const dateAt = (at: EpochMs) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate()
  const monthName = (month: number) => monthNameOf(wording, { month, monthNames })
  const age = createAgeWriter(wording.locale)
  const aheadOf = createAheadWriter(wording.locale)
  const day = (at: EpochMs) => {
    const date = dateAt(at)
    // Temporal counts Monday 1 to Sunday 7; the wording begins with Sunday.
    return `${wording.weekdays[date.dayOfWeek % 7]} ${date.day} ${monthName(date.month)} ${date.year}`
  }
  return {
    day,
    shortDay(at) {
      const date = dateAt(at)
      return `${wording.weekdays[date.dayOfWeek % 7]} ${date.day}`
    },
    hijriDay: (at) => hijri.format(at),
    time: (at) => time.format(at),
    zoneName: (at) => `${zoneLong(at)} (${zoneOffset(at)})`,
    ago: (at, now) => (now - at < OLDEST_AGE_MS ? age(now - at) : day(at)),
    ahead: (at, now) => aheadOf(at - now),
    duration: createDurationWriter(wording.locale),
    isoDay: (at) => dateAt(at).toString(),
    dayBounds: (isoDay) => dayBoundsOf(isoDay, timeZone),
    monthName,
  }
}

function monthNameOf(
  wording: Wording,
  { month, monthNames }: { readonly month: number; readonly monthNames: MonthNames },
): string {
  const levant = wording.months.levant[month - 1] ?? ''
  const egypt = wording.months.egypt[month - 1] ?? ''
  if (monthNames === 'dual') return levant === egypt ? levant : `${levant}/${egypt}`
  return monthNames === 'levant' ? levant : egypt
}

function zonePart(format: Intl.DateTimeFormat): (at: EpochMs) => string {
  return (at) => format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? ''
}

function dayBoundsOf(isoDay: string, timeZone: string): { from: EpochMs; to: EpochMs } | undefined {
  if (!ISO_DAY.test(isoDay)) return undefined
  try {
    const date = Temporal.PlainDate.from(isoDay)
    // Midnight does not exist on the day that the clocks go forward in some zones; Temporal then gives the first moment.
    const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).epochMilliseconds
    return { from: startOf(date), to: startOf(date.add({ days: 1 })) }
  } catch {
    return undefined
  }
}

function createAgeWriter(locale: string): (age: number) => string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  return (age) => {
    if (age < MINUTE_MS) return format.format(0, 'second')
    if (age < HOUR_MS) return format.format(-Math.floor(age / MINUTE_MS), 'minute')
    if (age < DAY_MS) return format.format(-Math.floor(age / HOUR_MS), 'hour')
    return format.format(-Math.floor(age / DAY_MS), 'day')
  }
}

function createAheadWriter(locale: string): (wait: number) => string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  return (wait) => {
    if (wait < MINUTE_MS) return format.format(0, 'second')
    if (wait < HOUR_MS) return format.format(Math.round(wait / MINUTE_MS), 'minute')
    if (wait < 2 * DAY_MS) return format.format(Math.round(wait / HOUR_MS), 'hour')
    return format.format(Math.round(wait / DAY_MS), 'day')
  }
}

function createDurationWriter(locale: string): (ms: number) => string {
  const writerOf = (unit: 'minute' | 'hour' | 'day') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 })
  const [minutes, hours, days] = [writerOf('minute'), writerOf('hour'), writerOf('day')]
  return (ms) => {
    if (ms >= 2 * DAY_MS) return days.format(Math.round(ms / DAY_MS))
    if (ms >= 2 * HOUR_MS) return hours.format(Math.round(ms / HOUR_MS))
    return minutes.format(Math.max(1, Math.round(ms / MINUTE_MS)))
  }
}
