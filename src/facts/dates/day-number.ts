import { DAY_MS } from '../../news/instant.ts'

/** Days since 1970-01-01, by the Gregorian calendar. */
export type DayNumber = number

/** A day of the Gregorian calendar. */
export interface CalendarDay {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
}

/** The number of a day; months and days beyond their usual range run over into the next. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  return Date.UTC(year, month - 1, day) / DAY_MS
}

export function calendarDay(number: DayNumber): CalendarDay {
  const date = new Date(number * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 0 is Sunday; 1970-01-01 was a Thursday. */
export function weekdayOf(number: DayNumber): number {
  return (((number + 4) % 7) + 7) % 7
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)
}

/** Whether the calendar has such a day. */
export function isCalendarDay({ year, month, day }: CalendarDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** `2018-04-09`. */
export function isoDay(number: DayNumber): string {
  const { year, month, day } = calendarDay(number)
  return `${isoMonth(year, month)}-${twoDigits(day)}`
}

/** `2018-04`. */
export function isoMonth(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}`
}

export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
