import type { Figure } from '../../../news/figure.ts'
import type { ToldSentence } from './read-sentences.ts'

/**
 * How much two sentences share: the weight of their common terms in the one of fewer terms, and how many they are. Thresholds
 * were chosen by reading 90 stories: of the pairs that `mayRepeat` finds about half tell one fact, of those that `repeats` finds
 * nearly all.
 */
interface Likeness {
  readonly weight: number
  readonly terms: number
}

/** Of openings of two reports: both tell the one event. Plain terms are no part of a name. */
const OPENINGS = { weight: 0.15, plainTerms: 3, plainWeight: 0.1 } as const
/** Of sentences that have a sum, a number, a day or a speaker in common. */
const [WITH_FACT, WITH_SPEAKER] = [0.2, 0.1]
const FEW_TERMS = 3
/** Of a sentence and all that were chosen before it. */
const TOLD_TOGETHER = 0.5
const [MANY_TOLD, SAME_WORDS_OF_MANY_TOLD] = [7, 0.25]
const OPENS_BEFORE = 2
const NUMBER = /^\d{2,}/

/** Whether a reader would learn of one sentence hardly anything that the other has not told: a toll, or most of its words. */
export function repeats(one: ToldSentence, other: ToldSentence): boolean {
  const { weight, terms } = likeness(one, other)
  if (sharesToll(one, other) || weight >= 0.35 || (terms >= 6 && weight >= 0.2)) return true
  if (weight >= WITH_FACT && shareFact(one, other)) return true
  return saySame(one, other, weight) || tellOneEvent(one, other, weight)
}

/** Whether one of two sentences may tell again what the other does: where there is more to tell, better none of it twice. */
export function mayRepeat(one: ToldSentence, other: ToldSentence): boolean {
  const { weight, terms } = likeness(one, other)
  return weight >= 0.3 || (terms >= 4 && weight >= 0.14) || repeats(one, other)
}

function tellOneEvent(one: ToldSentence, other: ToldSentence, weight: number): boolean {
  if (!areOpenings(one, other)) return false
  const { plainTerms, plainWeight } = OPENINGS
  return weight >= OPENINGS.weight || (weight >= plainWeight && commonPlainTerms(one, other) >= plainTerms)
}

/** Whether so many terms of a sentence stand in what several others have told that they may have told it together. */
export function isTold({ vector }: ToldSentence, told: ReadonlySet<number>): boolean {
  let [sum, terms] = [0, 0]
  for (const [term, weight] of vector) {
    if (!told.has(term)) continue
    sum += weight * weight
    terms++
  }
  return sum >= TOLD_TOGETHER || (terms >= MANY_TOLD && sum >= SAME_WORDS_OF_MANY_TOLD)
}

function areOpenings(one: ToldSentence, other: ToldSentence): boolean {
  return one.report !== other.report && one.at < OPENS_BEFORE && other.at < OPENS_BEFORE
}

function likeness(one: ToldSentence, other: ToldSentence): Likeness {
  const [few, many] = one.vector.size < other.vector.size ? [one, other] : [other, one]
  let [sum, terms] = [0, 0]
  for (const [term, weight] of few.vector) {
    if (!many.vector.has(term)) continue
    sum += weight * weight
    terms++
  }
  return { weight: sum, terms }
}

/** One speaker's words on one thing, as two outlets put them. */
function saySame(one: ToldSentence, other: ToldSentence, weight: number): boolean {
  if (!one.isSpeech || !other.isSpeech || weight < WITH_SPEAKER) return false
  const lastNames = new Set(one.speakers.map(lastName))
  return other.speakers.some((name) => lastNames.has(lastName(name))) && commonPlainTerms(one, other) >= FEW_TERMS
}

function lastName(key: string): string {
  return key.slice(key.lastIndexOf(' ') + 1)
}

/** Terms that both have and that are no part of a name in either. */
function commonPlainTerms(one: ToldSentence, other: ToldSentence): number {
  let terms = 0
  for (const term of one.vector.keys()) {
    if (other.vector.has(term) && !one.nameTerms.has(term) && !other.nameTerms.has(term)) terms++
  }
  return terms
}

function shareFact(one: ToldSentence, other: ToldSentence): boolean {
  if (one.days.some((day) => other.days.includes(day))) return true
  const numbers = new Set(one.keys.filter((key) => NUMBER.test(key)))
  return sharedFigures(one, other).length > 0 || other.keys.some((key) => numbers.has(key))
}

function sharesToll(one: ToldSentence, other: ToldSentence): boolean {
  return sharedFigures(one, other).some(({ kind }) => kind !== 'money' && kind !== 'percent')
}

/** A number of one alone is no count that two reports have from each other. */
function sharedFigures(one: ToldSentence, other: ToldSentence): readonly Figure[] {
  return one.figures.filter(
    ({ kind, value }) =>
      value !== null && value > 1 && other.figures.some((also) => also.kind === kind && also.value === value),
  )
}
