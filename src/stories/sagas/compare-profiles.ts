import { DAY_MS, type EpochMs } from '../../news/instant.ts'
import { isNextInSeries } from '../text/series.ts'
import { sharedKeys } from '../text/shingles.ts'
import type { TermStatistics } from '../text/term-statistics.ts'
import type { PackedVector } from '../text/term-vector.ts'
import type { StoryProfile } from './story-profile.ts'

/** Sampled shingles in common that tell a retold passage: three of one in eight are some two sentences. */
const RETOLD_PASSAGES = 3
/** What it adds to a likeness that a passage is retold, or that the day of the older is named. */
const RETOLD_FACTOR = 1.2
const DAY_FACTOR = 1.15
/** A likeness falls by a factor e over this time: the longer ago, the surer a running subject must be. */
const FADING: EpochMs = 180 * DAY_MS
/** Instalments are told in the same words of other figures; two matches of one club have only their names in common. */
const PATTERN_SHARE = 0.7

/** A profile made ready to be compared with many. */
export interface WeighedProfile {
  readonly profile: StoryProfile
  /** Weight by rarity, of length 1 together. */
  readonly vector: ReadonlyMap<number, number>
  readonly named: ReadonlySet<number>
  /** What only its latest report tells. */
  readonly told: Told
}

/** What a report tells besides its words. */
export interface Told {
  /** The days before its own that it names, as days since 1970. */
  readonly days: ReadonlySet<number>
  /** The terms of each of its names. */
  readonly names: readonly (readonly number[])[]
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
  readonly isRetold: boolean
  readonly isDayNamed: boolean
  /** They are instalments of a series. */
  readonly isInstalment: boolean
}

export function weighProfile(profile: StoryProfile, statistics: TermStatistics, told: Told): WeighedProfile {
  const { terms, named } = profile
  const { weights } = vectorOf(profile, statistics)
  return {
    profile,
    vector: new Map(Array.from(terms, (term, at) => [term, weights[at] ?? 0])),
    named: new Set(terms.filter((_, at) => named[at] === 1)),
    told,
  }
}

function vectorOf({ language, terms, weights }: StoryProfile, statistics: TermStatistics): PackedVector {
  return statistics.weighPacked(language, { terms, factors: weights })
}

/** How far a story and an earlier one are of one running subject. */
export function compareProfiles(
  { profile, vector, named, told }: WeighedProfile,
  earlier: StoryProfile,
  statistics: TermStatistics,
): Comparison {
  const { terms, weights } = vectorOf(earlier, statistics)
  const shared = Array.from(terms, (term, at) => ({
    term,
    adds: (weights[at] ?? 0) * (vector.get(term) ?? 0),
    isNamed: named.has(term) || earlier.named[at] === 1,
  }))
    .filter(({ adds }) => adds > 0)
    .sort((a, b) => b.adds - a.adds)
  const cosine = sumOf(shared)
  const apart = profile.startedAt - earlier.startedAt
  const isRetold = sharedKeys(profile.passages, earlier.passages) >= RETOLD_PASSAGES
  const isDayNamed = apart >= DAY_MS && told.days.has(Math.floor(earlier.startedAt / DAY_MS))
  return {
    earlier,
    likeness: Math.min(
      1,
      cosine * (isRetold ? RETOLD_FACTOR : 1) * (isDayNamed ? DAY_FACTOR : 1) * Math.exp(-Math.abs(apart) / FADING),
    ),
    apart,
    shared,
    ofOneName: largestName(shared, told) / (cosine || 1),
    isRetold,
    isDayNamed,
    isInstalment:
      isNextInSeries({ likeness: cosine, apart: Math.abs(apart) }, [profile.numbers, earlier.numbers]) &&
      sumOf(shared.filter(({ isNamed }) => !isNamed)) >= PATTERN_SHARE * cosine,
  }
}

function sumOf(shared: Comparison['shared']): number {
  return shared.reduce((sum, { adds }) => sum + adds, 0)
}

/** What the name that adds most adds with all its words. */
function largestName(shared: Comparison['shared'], { names }: Told): number {
  const adds = new Map(shared.map((one) => [one.term, one.adds]))
  return Math.max(
    shared[0]?.adds ?? 0,
    ...names.map((terms) => terms.reduce((sum, term) => sum + (adds.get(term) ?? 0), 0)),
  )
}
