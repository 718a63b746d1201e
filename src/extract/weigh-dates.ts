import { DAY_MS, type DatedEvidence, MINUTE_MS } from '../news/instant.ts'
import { toZonedTime } from '../news/zoned-time.ts'
import { zoneMinutes } from './iso-date.ts'

/** Places that repeat one another (a `time` element and the text within it) speak with one voice. */
export type DateVoice = 'json-ld' | 'microdata' | 'meta' | 'shown' | 'feed' | 'url' | 'script' | 'modified'

/** One place of a page that tells when its article was published. */
export interface DateWitness {
  readonly date: DatedEvidence
  readonly voice: DateVoice
  /** How much it counts, 0 to 5. */
  readonly weight: number
  /** The day that its text also could mean: `11/01/2023` is two days. */
  readonly otherDay?: string
}

/** A month that an address tells, such as that of a picture: it decides between days, but is no date. */
export interface MonthHint {
  /** `2024-04`. */
  readonly month: string
  readonly weight: number
}

export interface DateWeighing {
  readonly hints: readonly MonthHint[]
  /** The primary tag of the page's language: it tells on which side of Greenwich its readers are. */
  readonly language: string
  /** The zone of the outlet's country, where its address gives the country away. */
  readonly zone: string | undefined
}

/** A day that an instant falls on only by another clock counts a little less than the one that was written. */
const BY_ANOTHER_CLOCK = 0.8
/** What a contradicted zone costs. */
const DOUBTED_ZONE = 0.8
/** Languages that are read in the Americas too, so that a local day may be the one before Greenwich's. */
const READ_IN_THE_WEST = /^(?:en|es|pt|fr|und)$/
/** Languages whose press is written east of Greenwich, but for Morocco and Mauritania, whose clocks agree with it or nearly so. */
const ALWAYS_EAST = /^(?:ar|fa|prs|ur|ps|ckb|ku)$/
const EARLIEST_HOUR_NEXT_DAY = 18
const LATEST_HOUR_DAY_BEFORE = 10
const LONGEST_OFFSET_MINUTES = 14 * 60
const QUARTER = 15

/** The calendar day of a date by the clock that was written beside it: `2024-04-03`. */
export function dayOf({ at, zone, day }: DatedEvidence): string {
  return day ?? isoDay(at + zoneMinutes(zone) * MINUTE_MS)
}

/**
 * The date that the witnesses agree on most: each voice adds its weight to the day that it names; of equal days the one
 * named first wins. Its confidence grows with what supports it and falls with what contradicts it.
 */
export function weighDates(witnesses: readonly DateWitness[], weighing: DateWeighing): DatedEvidence | undefined {
  const told = witnesses.map((witness) => ({
    ...witness,
    day: dayOf(witness.date),
    others: otherDays(witness, weighing),
  }))
  let best: { readonly day: string; readonly sum: number } | undefined
  for (const day of new Set(told.map((witness) => witness.day))) {
    const sum = supportOf(day, told) + hintFor(day, weighing.hints)
    if (!best || sum > best.sum) best = { day, sum }
  }
  return best && spoken(best.day, told, weighing)
}

interface ToldDay extends DateWitness {
  readonly day: string
  readonly others: ReadonlySet<string>
}

function supportOf(day: string, told: readonly ToldDay[]): number {
  const byVoice = new Map<DateVoice, number>()
  for (const { voice, weight, day: named, others } of told) {
    const support = named === day ? weight : others.has(day) ? weight * BY_ANOTHER_CLOCK : 0
    byVoice.set(voice, Math.max(byVoice.get(voice) ?? 0, support))
  }
  return sumOf(byVoice.values())
}

const sumOf = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)

function hintFor(day: string, hints: readonly MonthHint[]): number {
  return sumOf(hints.filter((hint) => day.startsWith(hint.month)).map((hint) => hint.weight))
}

/** Days that a witness also could mean: by the clock of its readers, or by the other reading of its text. */
function otherDays({ date, otherDay }: DateWitness, { language }: DateWeighing): ReadonlySet<string> {
  const byClock = isGreenwich(date) && date.precision !== 'day' ? daysByClock(date, language) : []
  return new Set(otherDay === undefined ? byClock : [...byClock, otherDay])
}

/** The days that an instant may have been for readers east of Greenwich, and west of it where the language is read there. */
function daysByClock({ at }: DatedEvidence, language: string): readonly string[] {
  const hour = new Date(at).getUTCHours()
  if (hour >= EARLIEST_HOUR_NEXT_DAY) return [isoDay(at + DAY_MS)]
  return hour < LATEST_HOUR_DAY_BEFORE && READ_IN_THE_WEST.test(language) ? [isoDay(at - DAY_MS)] : []
}

/** Whether only the outlet's own clock, which stands elsewhere, can settle what an instant marked as Greenwich's means. */
export function needsOwnClock({ date, otherDay }: DateWitness, language: string): boolean {
  if (otherDay !== undefined) return true
  if (!isGreenwich(date) || date.precision === 'day') return false
  return ALWAYS_EAST.test(language) || daysByClock(date, language).length > 0
}

const isGreenwich = ({ zone }: DatedEvidence): boolean => zone === 'Z' || zone === '+00:00'

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** The strongest witness of a day in its most exact words, with the confidence that the others leave it. */
function spoken(day: string, told: readonly ToldDay[], weighing: DateWeighing): DatedEvidence | undefined {
  const supporting = told.filter((witness) => witness.day === day || witness.others.has(day))
  const strongest = supporting.reduce((best, one) => (strengthFor(day, one) > strengthFor(day, best) ? one : best))
  const against = new Set(
    told.filter((one) => !supporting.some(({ voice }) => voice === one.voice)).map((one) => one.day),
  )
  const rival = Math.max(0, ...[...against].map((other) => rivalOf(other, told, supporting)))
  const support = supportOf(day, told)
  const confidence = (support + 0.5) / (support + rival + 2)
  return rounded(inOwnClock(onDay(strongest, day), told, weighing), confidence)
}

const strengthFor = (day: string, { day: named, weight }: ToldDay): number =>
  named === day ? weight : weight * BY_ANOTHER_CLOCK

function rivalOf(day: string, told: readonly ToldDay[], supporting: readonly ToldDay[]): number {
  const voices = new Set(supporting.map((one) => one.voice))
  return supportOf(
    day,
    told.filter((one) => !voices.has(one.voice)),
  )
}

/** The instant as it was written; where that lies on another day, the outlet's day stands beside it. */
function onDay({ date, day: named, otherDay }: ToldDay, day: string): DatedEvidence {
  if (named === day) return date
  if (otherDay !== day) return { ...date, day }
  const shift = Date.parse(day) - Date.parse(named)
  return { ...date, at: date.at + shift }
}

interface InClock {
  readonly date: DatedEvidence
  /** 1, less where its zone is doubted. */
  readonly trust: number
}

function rounded({ date, trust }: InClock, confidence: number): DatedEvidence {
  return { ...date, confidence: Math.round(confidence * trust * 100) / 100 }
}

/** A time marked as Greenwich's in the outlet's own clock, where another place of the page gives that away. */
function inOwnClock(date: DatedEvidence, told: readonly ToldDay[], weighing: DateWeighing): InClock {
  if (!isGreenwich(date) || date.precision === 'day') return { date, trust: 1 }
  const others = told.map((one) => one.date).filter((other) => other.precision !== 'day')
  return byOffset(date, others) ?? byCountry(date, others, weighing) ?? byBareClock(date, others, weighing)
}

/** The same moment with an offset; or the same face of the clock with an offset, so that the `Z` was false. */
function byOffset(date: DatedEvidence, others: readonly DatedEvidence[]): InClock | undefined {
  const zoned = others.filter((other) => other.zone !== undefined && !isGreenwich(other))
  const same = zoned.find((other) => isSameMinute(other.at, date.at))
  if (same) return { date: same, trust: 1 }
  const face = zoned.find((other) => isSameMinute(faceOf(other), date.at))
  return face && { date: face, trust: DOUBTED_ZONE }
}

/** Two times marked as Greenwich's that lie apart by just the offset of the outlet's country: one of them is the local clock. */
function byCountry(date: DatedEvidence, others: readonly DatedEvidence[], { zone }: DateWeighing): InClock | undefined {
  const offset = zone === undefined ? 0 : toZonedTime(date.at, zone).offset * MINUTE_MS
  if (offset === 0) return undefined
  const isTrue = others.some((other) => isGreenwich(other) && isSameMinute(other.at, date.at + offset))
  const other = others.find((one) => isGreenwich(one) && isSameMinute(one.at, date.at - offset))
  if (isTrue) return { date, trust: DOUBTED_ZONE }
  return other && { date: other, trust: DOUBTED_ZONE }
}

/**
 * A visible clock without a zone: where it shows the very hour that was marked as Greenwich's, an outlet whose readers live
 * by another clock wrote its own hour with a false `Z`; where it is some quarters of an hour ahead or behind, that is its zone.
 */
function byBareClock(date: DatedEvidence, others: readonly DatedEvidence[], weighing: DateWeighing): InClock {
  const bare = others.filter((other) => other.zone === undefined)
  const { zone: _greenwich, day: own, ...unzoned } = date
  if (bare.some((other) => isSameMinute(other.at, date.at)) && ALWAYS_EAST.test(weighing.language))
    return { date: unzoned, trust: DOUBTED_ZONE }
  if (own === undefined) return { date, trust: 1 }
  const clock = bare.find((other) => isoDay(other.at) === own)
  const zone = clock && offsetBetween(clock.at, date.at)
  return { date: zone ? { ...unzoned, zone } : date, trust: 1 }
}

const isSameMinute = (one: number, other: number): boolean => Math.abs(one - other) < MINUTE_MS

/** What the clock on the wall showed, as if it stood in Greenwich. */
const faceOf = ({ at, zone }: DatedEvidence): number => at + zoneMinutes(zone) * MINUTE_MS

/** `+03:00` where a wall clock is three hours ahead of an instant; `undefined` where no zone could be so far. */
function offsetBetween(wall: number, at: number): string | undefined {
  const minutes = Math.floor(wall / MINUTE_MS) - Math.floor(at / MINUTE_MS)
  if (minutes === 0 || minutes % QUARTER !== 0 || Math.abs(minutes) > LONGEST_OFFSET_MINUTES) return undefined
  const pad = (value: number): string => String(value).padStart(2, '0')
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}
