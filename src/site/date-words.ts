import type { DateMention } from '../news/date-mention.ts'
import type { Writing } from './site-context.ts'

type WrittenDate = Pick<DateMention, 'value' | 'until'>

/**
 * A resolved date in the site's words: «الجمعة 5 نيسان/أبريل 2024، 21:30», «نيسان/أبريل 2024»; a range with both its ends.
 * `undefined` for a value that is no date.
 */
export function dateWords({ value, until }: WrittenDate, writing: Writing): string | undefined {
  const first = momentWords(value, writing)
  if (until === undefined || first === undefined) return first
  const last = momentWords(until, writing)
  return last === undefined ? first : `${first} ${writing.wording.facts.until} ${last}`
}

const MOMENT = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d))?)?)?)?/

function momentWords(value: string, { calendar, wording }: Writing): string | undefined {
  const match = MOMENT.exec(value)
  if (!match) return undefined
  const [moment, year = '', month, day, hour, minute = '00'] = match
  if (month === undefined) return year
  if (day === undefined) return `${calendar.monthName(Number(month))} ${year}`
  const bounds = calendar.dayBounds(moment.slice(0, 10))
  if (!bounds) return undefined
  const words = calendar.day(bounds.from)
  return hour === undefined ? words : `${words}${wording.comma}${hour}:${minute}`
}
