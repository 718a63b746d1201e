import { MONTH_NAMES } from '../base/month-names.ts'
import type { DatedEvidence } from '../news/instant.ts'
import { type FoundDate, isRealDate, toEvidence } from './iso-date.ts'
import type { MonthHint } from './weigh-dates.ts'

const ENGLISH_MONTHS = MONTH_NAMES.map((names) => names.slice(0, 2))
const NAME = ENGLISH_MONTHS.flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|')
const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)([/_.-])(1[0-2]|0?[1-9])\2(3[01]|[12]\d|0?[1-9])(?!\d)/
const CLOSED = /(?<![\dA-Za-z])((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/
const DAY_FIRST = /(?<!\d)(3[01]|[12]\d|0?[1-9])([-_.])(1[0-2]|0?[1-9])\2((?:19|20)\d\d)(?!\d)/
const NAMED = new RegExp(`/((?:19|20)\\d\\d)/(${NAME})/(3[01]|[12]\\d|0?[1-9])(?=[/.-])`, 'i')
const MONTH = /\/((?:19|20)\d\d)[/-](1[0-2]|0[1-9])(?=[/-])/
const UPLOADS = /\/((?:19|20)\d\d)\/(1[0-2]|0[1-9])\//
/** An archive's address holds the day of its copy before the address of the page. */
const ARCHIVED = /^https?:\/\/[^/]+\/web\/\d{8,14}[a-z_]*\//
const IN_ADDRESS = 2
const IN_PICTURE = 0.4

/** A date in a page's address: `/2024/04/03/`, `/2024/apr/03/`, `-20240403-`, `/03-04-2024-`. */
export function urlDate(address: string): DatedEvidence | undefined {
  const path = pathOf(address)
  const found = yearFirst(path) ?? dayFirst(path) ?? named(path)
  return found && isRealDate(found.date) ? toEvidence(found.date, 'url', found.text) : undefined
}

/** The months that the addresses of a page and of its picture tell: `/2024/04/`, `/wp-content/uploads/2024/04/`. */
export function monthHints(address: string, image: string | undefined): readonly MonthHint[] {
  const hints = [
    [MONTH.exec(pathOf(address)), IN_ADDRESS],
    [image ? UPLOADS.exec(image) : null, IN_PICTURE],
  ] as const
  return hints.flatMap(([match, weight]) => (match ? [{ month: `${match[1]}-${match[2]}`, weight }] : []))
}

interface AddressDate {
  readonly date: FoundDate
  readonly text: string
}

/** Path and query, without host: its digits are no date. */
function pathOf(address: string): string {
  return address
    .replace(ARCHIVED, '')
    .replace(/^https?:\/\/[^/]*/, '')
    .slice(0, 600)
}

function yearFirst(path: string): AddressDate | undefined {
  const match = YEAR_FIRST.exec(path)
  if (match) return dateOf(match[0], [match[1], match[3], match[4]])
  const closed = CLOSED.exec(path)
  return closed ? dateOf(closed[0], [closed[1], closed[2], closed[3]]) : undefined
}

function dayFirst(path: string): AddressDate | undefined {
  const match = DAY_FIRST.exec(path)
  return match ? dateOf(match[0], [match[4], match[3], match[1]]) : undefined
}

function named(path: string): AddressDate | undefined {
  const match = NAMED.exec(path)
  if (!match) return undefined
  const month = ENGLISH_MONTHS.findIndex((names) => names.includes((match[2] ?? '').toLowerCase())) + 1
  return dateOf(match[0], [match[1], String(month), match[3]])
}

function dateOf(text: string, [year, month, day]: readonly (string | undefined)[]): AddressDate {
  return { date: { year: Number(year), month: Number(month), day: Number(day) }, text }
}
