import type { StoryId } from '../../news/ids.ts'
import type { EpochMs } from '../../news/instant.ts'
import type { TermStatistics } from '../text/term-statistics.ts'
import type { ReadReport } from './saga-report.ts'

/** What a story is remembered by for months, some 400 bytes. */
export interface StoryProfile {
  readonly storyId: StoryId
  readonly language: string
  readonly startedAt: EpochMs
  /** When the report came that it was last made of. */
  readonly madeAt: EpochMs
  /** Outlets that it had then. */
  readonly outlets: number
  /** Its most telling terms, the most telling first. */
  readonly terms: Uint32Array
  /** How much it speaks of each, and whether it is a word of a name: `weightIn` and `isNameIn` read it. */
  readonly marks: Uint8Array
  /** Length of the vector of these weights times rarity, as rare as its terms were when it was made. */
  readonly length: number
  /** Sorted sampled shingles: a passage that is retold has some of them. */
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
/** Weights lie between 1 and 8: a fifteenth of one is exact enough, and leaves a bit for the mark of a name. */
const STEPS = 15
const MOST_STEPS = 127
const NAMED = 128

/** A weight: 1 + ln of a term's count, what stands in the opening counting again. */
export function weightIn(mark: number): number {
  return (mark & MOST_STEPS) / STEPS
}

export function isNameIn(mark: number): boolean {
  return (mark & NAMED) > 0
}

function markOf(weight: number, isNamed: boolean): number {
  return Math.max(1, Math.min(MOST_STEPS, Math.round(weight * STEPS))) | (isNamed ? NAMED : 0)
}

/** A report's own terms, counted and marked. */
interface Terms {
  readonly weights: ReadonlyMap<number, number>
  readonly named: ReadonlySet<number>
}

/** What a story is remembered by, made of the report that began it or, for one that has grown, of its earlier profile and one more. */
export function profileStory(
  read: ReadReport,
  earlier: StoryProfile | undefined,
  statistics: TermStatistics,
): StoryProfile {
  const { report, prepared } = read
  const own = termsOf(read)
  const { weights, named } = earlier ? together(termsIn(earlier), own) : own
  const telling = mostTelling(report.language, weights, statistics)
  return {
    storyId: report.storyId,
    language: report.language,
    startedAt: Math.min(report.publishedAt, earlier?.startedAt ?? report.publishedAt),
    madeAt: report.firstSeenAt,
    outlets: report.outlets,
    terms: Uint32Array.from(telling, ({ term }) => term),
    marks: Uint8Array.from(telling, ({ term, weight }) => markOf(weight, named.has(term))),
    length: Math.hypot(...telling.map(({ worth }) => worth)),
    passages: lowest(earlier?.passages, sample(prepared.shingles), MOST_PASSAGES),
    numbers: lowest(earlier?.numbers, prepared.numbers, MOST_NUMBERS),
  }
}

function mostTelling(language: string, weights: ReadonlyMap<number, number>, statistics: TermStatistics) {
  return [...weights]
    .map(([term, weight]) => ({ term, weight, worth: weight * statistics.rarity(language, term) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || a.term - b.term)
    .slice(0, MOST_TERMS)
}

function termsOf({ names, prepared: { opening, counts } }: ReadReport): Terms {
  const named = new Set(names.flatMap(({ terms }) => terms))
  const weights = new Map<number, number>()
  for (const [term, count] of counts) {
    const weight = 1 + Math.log(count + (opening.get(term) ?? 0))
    weights.set(term, named.has(term) ? weight * NAME_FACTOR : weight)
  }
  return { weights, named }
}

function termsIn({ terms, marks }: StoryProfile): Terms {
  return {
    weights: new Map(Array.from(terms, (term, at) => [term, weightIn(marks[at] ?? 0)])),
    named: new Set(terms.filter((_, at) => isNameIn(marks[at] ?? 0))),
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

/** Of two sets the lowest keys: the same ones of each text that has them. */
function lowest(first: Uint32Array | undefined, second: Uint32Array, most: number): Uint32Array {
  const keys = first ? new Set([...first, ...second]) : second
  return Uint32Array.from(keys).sort().slice(0, most)
}
