import { DAY_MS, type EpochMs, HOUR_MS } from '../../news/instant.ts'
import { sharedKeys } from '../text/shingles.ts'
import type { TermStatistics } from '../text/term-statistics.ts'
import type { ReadReport } from './saga-report.ts'
import { isNameIn, type StoryProfile, weightIn } from './story-profile.ts'

/** Sampled shingles in common that tell a retold passage: three of one in eight are some two sentences. */
const RETOLD_PASSAGES = 3
/** What it adds to a likeness that a passage is retold, or that the day of the older is named. */
const RETOLD_FACTOR = 1.2
const DAY_FACTOR = 1.15
/** A likeness falls by a factor e over this time: the longer ago, the surer a running subject must be. */
const FADING: EpochMs = 180 * DAY_MS
/** Instalments are told in the same words of other figures, on another day; two matches of one club have names in common. */
const MOST_NAMES_OF_A_SERIES = 0.25
const FEWEST_FIGURES = 6
const OLD_FIGURES = 1 / 3
/** The same where no names are found, as in languages whose names we do not know: only texts of one pattern are so alike. */
const NAMELESS_PATTERN = 0.5
const SERIES_GAP: EpochMs = 12 * HOUR_MS

/** A profile made ready to be compared with many. */
export interface WeighedProfile {
  readonly profile: StoryProfile
  readonly terms: ReadonlyMap<number, WeighedTerm>
  readonly read: ReadReport
}

interface WeighedTerm {
  /** Weight times rarity, of length 1 with the others. */
  readonly share: number
  readonly rarity: number
  readonly isNamed: boolean
}

/** What a story has in common with an earlier one. */
export interface Comparison {
  readonly earlier: StoryProfile
  /** 0 to 1. */
  readonly likeness: number
  readonly apart: EpochMs
  /** Terms in common, the most telling first, and what each adds to the likeness. */
  readonly shared: readonly { readonly term: number; readonly adds: number; readonly isNamed: boolean }[]
  /** How much of the likeness one name or word makes alone, 0 to 1. */
  readonly ofOneName: number
  /** How much of it all words of names make. */
  readonly ofNames: number
  readonly isRetold: boolean
  readonly isDayNamed: boolean
  /** They are instalments of a series. */
  readonly isInstalment: boolean
}

export function weighProfile(profile: StoryProfile, read: ReadReport, statistics: TermStatistics): WeighedProfile {
  const { language, terms, marks, length } = profile
  const weighed = Array.from(terms, (term, at): [number, WeighedTerm] => {
    const [mark, rarity] = [marks[at] ?? 0, statistics.rarity(language, term)]
    return [term, { rarity, share: (weightIn(mark) * rarity) / (length || 1), isNamed: isNameIn(mark) }]
  })
  return { profile, terms: new Map(weighed), read }
}

/** How far a story and an earlier one are of one running subject. */
export function compareProfiles({ profile, terms, read }: WeighedProfile, earlier: StoryProfile): Comparison {
  const shared = sharedTerms(terms, earlier)
  const cosine = sumOf(shared)
  const ofNames = sumOf(shared.filter(({ isNamed }) => isNamed)) / (cosine || 1)
  const apart = profile.startedAt - earlier.startedAt
  const isRetold = sharedKeys(profile.passages, earlier.passages) >= RETOLD_PASSAGES
  const isDayNamed = apart >= DAY_MS && read.days.has(Math.floor(earlier.startedAt / DAY_MS))
  const factor = (isRetold ? RETOLD_FACTOR : 1) * (isDayNamed ? DAY_FACTOR : 1) * Math.exp(-Math.abs(apart) / FADING)
  return {
    earlier,
    likeness: Math.min(1, cosine * factor),
    apart,
    shared,
    ofOneName: largestName(shared, read) / (cosine || 1),
    ofNames,
    isRetold,
    isDayNamed,
    isInstalment:
      (read.names.length > 0 || cosine >= NAMELESS_PATTERN) &&
      isInstalment({ apart, ofNames }, profile.numbers, earlier.numbers),
  }
}

function sharedTerms(own: WeighedProfile['terms'], { terms, marks, length }: StoryProfile): Comparison['shared'] {
  const shared: Comparison['shared'][number][] = []
  for (let at = 0; at < terms.length; at++) {
    const [term, mark] = [terms[at] ?? 0, marks[at] ?? 0]
    const weighed = own.get(term)
    if (!weighed) continue
    const adds = (weighed.share * weightIn(mark) * weighed.rarity) / (length || 1)
    shared.push({ term, adds, isNamed: weighed.isNamed || isNameIn(mark) })
  }
  return shared.sort((a, b) => b.adds - a.adds)
}

function isInstalment(
  { apart, ofNames }: Pick<Comparison, 'apart' | 'ofNames'>,
  numbers: Uint32Array,
  earlier: Uint32Array,
): boolean {
  const fewer = Math.min(numbers.length, earlier.length)
  if (Math.abs(apart) < SERIES_GAP || ofNames > MOST_NAMES_OF_A_SERIES || fewer < FEWEST_FIGURES) return false
  return sharedKeys(numbers, earlier) <= fewer * OLD_FIGURES
}

function sumOf(shared: Comparison['shared']): number {
  return shared.reduce((sum, { adds }) => sum + adds, 0)
}

/** What the name that adds most adds with all its words. */
function largestName(shared: Comparison['shared'], { names }: ReadReport): number {
  const adds = new Map(shared.map((one) => [one.term, one.adds]))
  return Math.max(
    shared[0]?.adds ?? 0,
    ...names.map(({ terms }) => terms.reduce((sum, term) => sum + (adds.get(term) ?? 0), 0)),
  )
}
