import type { Span } from './span.ts'

export const GRANULARITIES = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const
export type Granularity = (typeof GRANULARITIES)[number]

/** A moment or a day that a text names, resolved: «الجمعة», «٣ ربيع الآخر ١٤٣٦», «منذ 3 ساعات». Offsets are into the text. */
export interface DateMention extends Span {
  /**
   * ISO 8601 in the zone of the reference, as long as the granularity: `2018-04`, `2018-04-19`, `2018-04-19T21:30`.
   * Of a range its first moment; a week is told by its Monday, a month of the Hijri calendar as a range of days.
   */
  readonly value: string
  readonly granularity: Granularity
  /** The last moment of a range, in the same form. */
  readonly until?: string
  /** The calendar in which the text gives it. */
  readonly calendar: 'gregorian' | 'hijri' | 'solar-hijri'
  /** Minutes ahead of UTC of the zone that the text names, if it names one: «بتوقيت غرينتش»; the value is converted already. */
  readonly zone?: number
  readonly isUnsure?: boolean
}
