import type { Element } from 'domhandler'
import { zoneOfCountry } from '../news/country-zone.ts'
import { DAY_MS, type DatedEvidence, type EpochMs } from '../news/instant.ts'
import { type DateHabit, otherReading } from './date-text.ts'
import { toEvidence } from './iso-date.ts'
import { changedDate, type MachineDatePlaces, machineDates, scriptWitnesses, standInDates } from './machine-dates.ts'
import type { Trace } from './trace.ts'
import { monthHints, urlDate } from './url-date.ts'
import { visibleDates } from './visible-dates.ts'
import { type DateVoice, type DateWitness, dayOf, needsOwnClock, weighDates } from './weigh-dates.ts'

export interface DatePlaces extends MachineDatePlaces {
  readonly page: Element
  readonly url: string
  readonly language: string
  readonly imageUrl: string | undefined
  readonly feed?: { readonly published?: DatedEvidence; readonly updated?: DatedEvidence } | undefined
  /** When the page was read: what it dates later than this is an error. */
  readonly seenAt: EpochMs | undefined
  readonly trace?: Trace | undefined
}

/** A visible date that scores less than this is weaker evidence than a date in the page's address. */
const SURE = 5
const LIKELY = 1
const PLAIN = 8
const WEIGHT = { feed: 4, url: 3.5, plainShown: 3.5, shown: 3, likelyShown: 0.9, runnerUp: 0.3, picture: 0.5 } as const
const MOST_SHOWN = 3
/** What weighs less is a day mentioned somewhere: the page's last change is likelier than that. */
const FIRM = 1
/** Countries, and country domains that are sold as general ones. */
const MONTH_FIRST = /^(?:us|ca|ph|io|ai|tv|co|me|fm|cc|gg)$/
/** More than the page's text, address and scripts could weigh together against it. */
const SETTLING = 7.5
/** The furthest clock on earth is 14 hours ahead. */
const AHEAD_MS = DAY_MS

/**
 * When the article says that it was published: the day on which the places that tell it agree most, with the confidence
 * that their agreement gives; `undefined` if none tells.
 */
export function publishedDate(places: DatePlaces): DatedEvidence | undefined {
  const habit = habitOf(places)
  const plain = [...machineDates(places, habit), ...feedDate(places), ...addressDate(places.url)].filter(
    (witness) => !isFuture(witness.date, places.seenAt),
  )
  const witnesses = isSettled(plain, places.language) ? plain : [...plain, ...searched(places, habit, plain)]
  const weighing = {
    hints: monthHints(places.url, places.imageUrl),
    language: places.language,
    zone: zoneOf(places.url),
  }
  const isFirm = witnesses.some(({ weight }) => weight >= FIRM)
  const weighed = isFirm ? witnesses : [...witnesses, ...standInDates(places, habit)]
  const told = weighed.length > 0 ? weighed : pictureDay(places)
  const chosen = weighDates(told, weighing)
  if (chosen && places.trace) explainDates(told, chosen, places.trace)
  return chosen
}

/** Tells every place that named a day, with its weight, and the confidence of the one that was taken. */
function explainDates(witnesses: readonly DateWitness[], chosen: DatedEvidence, trace: Trace): void {
  const day = dayOf(chosen)
  for (const { date, voice, weight } of witnesses) {
    const verdict = dayOf(date) === day ? 'signal' : 'passed-over'
    trace.note({ about: 'published', verdict, rule: voice, subject: `${dayOf(date)}: ${date.text}`, score: weight })
  }
  const { evidence, text, confidence } = chosen
  trace.note({ about: 'published', verdict: 'chosen', rule: evidence, subject: `${day}: ${text}`, score: confidence })
}

/** When the article says that it was last changed, where that is after its publication. */
export function updatedDate(places: DatePlaces, published: DatedEvidence | undefined): DatedEvidence | undefined {
  const found = changedDate(places, habitOf(places)) ?? places.feed?.updated
  if (!found || isFuture(found, places.seenAt)) return undefined
  return !published || found.at > published.at ? found : undefined
}

/** By the country's own domain: `.jo`, `.com.eg`; a general domain tells none. */
function zoneOf(url: string): string | undefined {
  return zoneOfCountry(topDomainOf(url))
}

/** Of those who write English, the month stands first in North America and the Philippines; a general domain may be theirs. */
function habitOf({ language, head, url }: DatePlaces): DateHabit {
  const region = /^en[-_]([a-z]{2})/i.exec(head.language)?.[1]?.toLowerCase() ?? 'us'
  const domain = topDomainOf(url)
  const isMonthFirst =
    language === 'en' && MONTH_FIRST.test(region) && (domain.length !== 2 || MONTH_FIRST.test(domain))
  return { order: isMonthFirst ? 'month-first' : 'day-first' }
}

const topDomainOf = (url: string): string => URL.parse(url)?.hostname.split('.').at(-1)?.toLowerCase() ?? ''

/** What the page's text and scripts tell; asked only where its markup does not settle the day. */
function searched(places: DatePlaces, habit: DateHabit, plain: readonly DateWitness[]): readonly DateWitness[] {
  return [...shownDates(places, habit), ...(plain.length < 2 ? scriptWitnesses(places.head, habit) : [])].filter(
    (witness) => !isFuture(witness.date, places.seenAt),
  )
}

/** Whether places that nothing else could outweigh name one day, which no clock of the readers' could shift. */
function isSettled(witnesses: readonly DateWitness[], language: string): boolean {
  const strongest = new Map<DateVoice, number>()
  for (const { voice, weight } of witnesses) strongest.set(voice, Math.max(weight, strongest.get(voice) ?? 0))
  const sum = [...strongest.values()].reduce((total, weight) => total + weight, 0)
  if (sum < SETTLING || witnesses.some((witness) => needsOwnClock(witness, language))) return false
  return new Set(witnesses.map(({ date }) => dayOf(date))).size === 1
}

function isFuture({ at }: DatedEvidence, seenAt: EpochMs | undefined): boolean {
  return seenAt !== undefined && at > seenAt + AHEAD_MS
}

function feedDate({ feed }: DatePlaces): readonly DateWitness[] {
  return feed?.published ? [{ date: feed.published, voice: 'feed', weight: WEIGHT.feed }] : []
}

function addressDate(url: string): readonly DateWitness[] {
  const date = urlDate(url)
  return date ? [{ date, voice: 'url', weight: WEIGHT.url }] : []
}

/**
 * The day under which an outlet keeps the picture, `/files/2024/04/03/port.jpg`: better than no date, but not than the hour
 * at which the page was first seen, for the picture may be an old one.
 */
function pictureDay({ imageUrl, seenAt }: DatePlaces): readonly DateWitness[] {
  const date = imageUrl === undefined || seenAt !== undefined ? undefined : urlDate(imageUrl)
  return date?.text.includes('/') ? [{ date, voice: 'url', weight: WEIGHT.picture }] : []
}

function shownDates(places: DatePlaces, habit: DateHabit): readonly DateWitness[] {
  const { headline, body, seenAt } = places
  const likely = visibleDates(places.page, { headline, body, habit, seenAt }).filter(({ score }) => score >= LIKELY)
  return likely.slice(0, MOST_SHOWN).map(({ date, ofChange, score }, index) => {
    const other = otherReading(date.text, habit)
    const weight = Math.max(0.1, (ofChange ? WEIGHT.likelyShown : shownWeight(score)) - index * WEIGHT.runnerUp)
    const otherDay = other && dayOf(toEvidence(other, 'visible-text', ''))
    return { date, voice: 'shown', weight, ...(otherDay ? { otherDay } : {}) }
  })
}

function shownWeight(score: number): number {
  if (score >= PLAIN) return WEIGHT.plainShown
  return score >= SURE ? WEIGHT.shown : WEIGHT.likelyShown
}
