import { analyze } from '../../arabic/analyze.ts'
import type { ArticleFacts } from '../../news/article-facts.ts'
import type { StoryId } from '../../news/ids.ts'
import { DAY_MS, type EpochMs } from '../../news/instant.ts'
import { type PreparedText, prepareText } from '../text/prepare-text.ts'
import { languageSeed, termKey } from '../text/term-key.ts'
import type { TermStatistics } from '../text/term-statistics.ts'

/** A report by which a story is linked: the one that began it, and those with which it has doubled. */
export interface SagaReport {
  readonly storyId: StoryId
  /** BCP 47 primary tag; stories of two languages are never linked. */
  readonly language: string
  readonly title: string
  readonly lead?: string
  readonly text: string
  readonly publishedAt: EpochMs
  readonly firstSeenAt: EpochMs
  /** Outlets with a text of their own that the story has, this one's among them. */
  readonly outlets: number
  readonly facts: Pick<ArticleFacts, 'names' | 'dates'>
}

/** What a story is remembered by for months, some 400 bytes. Everything in it is of its reports alone, whatever else was in the news. */
export interface StoryProfile {
  readonly storyId: StoryId
  readonly language: string
  readonly startedAt: EpochMs
  /** When the report came that it was last made of. */
  readonly madeAt: EpochMs
  /** Outlets that it had then. */
  readonly outlets: number
  /** Its most telling terms. */
  readonly terms: Uint32Array
  /** How much it speaks of each, 1 + ln of the count, doubled and more where it opens with it. */
  readonly weights: Float32Array
  /** Whether each is a word of a name. */
  readonly named: Uint8Array
  /** Sampled shingles: a passage that is retold has some of them. */
  readonly passages: Uint32Array
  /** Sorted: whether the figures are new tells instalments of a series. */
  readonly numbers: Uint32Array
}

/** Fewer lose background that is told far down, more say nothing new: 40 cost a tenth of the pairs that are found. */
const MOST_TERMS = 56
/** A name tells a running subject more surely than a word of the same rarity. */
const NAME_FACTOR = 1.3
const PASSAGE_SAMPLING = 8
const MOST_PASSAGES = 16
const MOST_NUMBERS = 12

/** A report's own terms, counted and marked. */
interface Terms {
  readonly weights: ReadonlyMap<number, number>
  readonly named: ReadonlySet<number>
}

/** What a story is remembered by, made of the report that began it or, for one that has grown, of its earlier profile and one more. */
export function profileStory(
  report: SagaReport,
  earlier: StoryProfile | undefined,
  statistics: TermStatistics,
): StoryProfile {
  const prepared = prepareText(report)
  const own = termsOf(report, prepared)
  const { weights, named } = earlier ? together(termsIn(earlier), own) : own
  const all = { terms: Uint32Array.from(weights.keys()), factors: Float32Array.from(weights.values()) }
  const worths = statistics.weighPacked(report.language, all).weights
  const telling = Array.from(all.terms, (term, at) => ({ term, at, worth: worths[at] ?? 0 }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || a.term - b.term)
    .slice(0, MOST_TERMS)
  return {
    storyId: report.storyId,
    language: report.language,
    startedAt: Math.min(report.publishedAt, earlier?.startedAt ?? report.publishedAt),
    madeAt: report.firstSeenAt,
    outlets: report.outlets,
    terms: Uint32Array.from(telling, ({ term }) => term),
    weights: Float32Array.from(telling, ({ at }) => all.factors[at] ?? 0),
    named: Uint8Array.from(telling, ({ term }) => (named.has(term) ? 1 : 0)),
    passages: mixed(earlier?.passages, sample(prepared.shingles), MOST_PASSAGES),
    numbers: mixed(earlier?.numbers, prepared.numbers, MOST_NUMBERS),
  }
}

/** The keys of the terms of a name. */
export function nameTerms(name: string, language: string): readonly number[] {
  const seed = languageSeed(language)
  return analyze(name, language).map(({ term }) => termKey(term, seed))
}

function termsOf({ language, facts }: SagaReport, { opening, counts }: PreparedText): Terms {
  const names = new Set(facts.names.map(({ name }) => name))
  const named = new Set([...names].flatMap((name) => nameTerms(name, language)))
  const weights = new Map<number, number>()
  for (const [term, count] of counts) {
    const weight = 1 + Math.log(count + (opening.get(term) ?? 0))
    weights.set(term, named.has(term) ? weight * NAME_FACTOR : weight)
  }
  return { weights, named }
}

function termsIn({ terms, weights, named }: StoryProfile): Terms {
  return {
    weights: new Map([...terms].map((term, at) => [term, weights[at] ?? 0])),
    named: new Set(terms.filter((_, at) => named[at] === 1)),
  }
}

/** The mean of two; what only one of them has counts half. */
function together(first: Terms, second: Terms): Terms {
  const weights = new Map<number, number>()
  for (const { weights: own } of [first, second]) {
    for (const [term, weight] of own) weights.set(term, (weights.get(term) ?? 0) + weight / 2)
  }
  return { weights, named: first.named.union(second.named) }
}

function sample(shingles: Uint32Array): Uint32Array {
  return shingles.filter((shingle) => shingle % PASSAGE_SAMPLING === 0)
}

/** Of both, the lowest keys: the same ones of each text that has them. */
function mixed(first: Uint32Array | undefined, second: Uint32Array, most: number): Uint32Array {
  const keys = new Set([...(first ?? []), ...second])
  return Uint32Array.from(keys).sort().slice(0, most)
}

/** The days before its publication that a report names, as days since 1970. */
export function daysNamed({ facts, publishedAt }: SagaReport): ReadonlySet<number> {
  const today = Math.floor(publishedAt / DAY_MS)
  const days = facts.dates
    .filter(
      ({ granularity, isUnsure }) =>
        !isUnsure && granularity !== 'year' && granularity !== 'month' && granularity !== 'week',
    )
    .map(({ value }) => Math.floor(Date.parse(`${value.slice(0, 10)}T00:00Z`) / DAY_MS))
  return new Set(days.filter((day) => day < today))
}

/** The terms of each name of a report. */
export function namesIn({ facts, language }: SagaReport): readonly (readonly number[])[] {
  return [...new Set(facts.names.map(({ name }) => name))].map((name) => nameTerms(name, language))
}
