import { type DatedEvidence, type DateEvidenceKind, MINUTE_MS, USUAL_CONFIDENCE } from '../news/instant.ts'

/** A calendar date as found in a text, with the hour and zone where the text has them. Months count from 1. */
export interface FoundDate {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour?: number
  readonly minute?: number
  readonly second?: number
  /** `Z` or `+03:00`. */
  readonly zone?: string
}

const ISO =
  /(?<!\d)((?:19|20)\d\d)(?:([-/.])(1[0-2]|0?[1-9])\2(3[01]|[12]\d|0?[1-9])|(1[0-2]|0[1-9])(3[01]|[12]\d|0[1-9]))(?:(?!\d)|(?=\d{6}(?!\d)))(?:[T ]{1,2}(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?/

/** Reads a machine's date: `2024-04-03T10:00:00+03:00`, `2024-04-03 10:00`, `20240403`; the parts are checked. */
export function readIsoDate(text: string): FoundDate | undefined {
  const match = ISO.exec(text)
  if (!match) return undefined
  const [, year, , dashedMonth, dashedDay, closedMonth, closedDay, hour, minute, second, zone] = match
  const found = {
    year: Number(year),
    month: Number(dashedMonth ?? closedMonth),
    day: Number(dashedDay ?? closedDay),
    ...(hour !== undefined && Number(hour) < 24 ? { hour: Number(hour), minute: Number(minute) } : {}),
    ...(second !== undefined ? { second: Number(second) } : {}),
    ...(zone && hour !== undefined ? { zone: tidyZone(zone) } : {}),
  }
  return isRealDate(found) ? found : undefined
}

function tidyZone(zone: string): string {
  if (/^[ZUG]/.test(zone)) return 'Z'
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
}

/** Whether the calendar has such a day. */
export function isRealDate({ year, month, day }: FoundDate): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Minutes east of Greenwich of `Z` or `+03:00`; 0 where no zone was written. */
export function zoneMinutes(zone: string | undefined): number {
  const match = /^([+-])(\d\d):(\d\d)$/.exec(zone ?? '')
  if (!match) return 0
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]))
}

/** A found date as evidence. */
export function toEvidence(found: FoundDate, evidence: DateEvidenceKind, text: string): DatedEvidence {
  const { year, month, day, hour = 0, minute = 0, second = 0, zone } = found
  const precision = found.hour === undefined ? 'day' : found.second === undefined ? 'minute' : 'second'
  const at = Date.UTC(year, month - 1, day, hour, minute, second) - zoneMinutes(zone) * MINUTE_MS
  return { at, precision, ...(zone ? { zone } : {}), evidence, text, confidence: USUAL_CONFIDENCE[evidence] }
}
