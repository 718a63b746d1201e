import type { DayPart, Modifier } from './date-cue.ts'
import type { Calendar } from './month-table.ts'
import type { NamedZone } from './read-zone.ts'

/** A date as a calendar writes it, in parts, each of which may be missing. */
export interface WrittenDate {
  readonly calendar: Calendar
  readonly year?: number
  /** «من العام الماضي»: years from the year of publication. */
  readonly yearShift?: number
  /** «من العام نفسه»: years from the year of the date before it. */
  readonly yearFromBefore?: number
  readonly month?: number
  /** «من الشهر الجاري»: months from the month of publication. */
  readonly monthShift?: number
  readonly day?: number
  /** Of «3 إلى 7 أبريل» 7. */
  readonly lastDay?: number
  /** «الماضي» or «المقبل» behind it. */
  readonly modifier?: Modifier
}

/** A time of day as it is written. */
export interface WrittenClock {
  /** 0 to 24. */
  readonly hour: number
  readonly minute?: number
  readonly second?: number
  /** Tells which half of the day an hour below 13 is in. */
  readonly half?: HalfOfDay
}

/** A part of the day as far as it helps to read an hour. */
export type HalfOfDay = DayPart | 'forenoon' | 'after-midnight'

/** Which of the days of that name is meant. */
export type WeekdayChoice = Modifier | 'after-coming' | 'before-past'

/** What the words of one date say, before it is known which day that is. */
export interface DateDraft {
  readonly weekday?: number
  /** Days from the day of writing. */
  readonly shift?: number
  readonly part?: HalfOfDay
  readonly date?: WrittenDate
  /** The same day in another calendar. */
  readonly other?: WrittenDate
  readonly choice?: WeekdayChoice
  /** Weeks from the week of publication: «الأحد من الأسبوع الماضي». */
  readonly weekShift?: number
  readonly clock?: WrittenClock
  readonly zone?: NamedZone
}
