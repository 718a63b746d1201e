import type { Figure } from '../../../news/figure.ts'
import type { ToldSentence } from './read-sentences.ts'

/** Two sentences say the same from this share of the smaller one's weight on. */
const SAME_WORDS = 0.42
/** The same of two that open their reports: both tell the one event; some terms more than names are enough. */
const SAME_WORDS_OF_OPENINGS = 0.25
const [FEW_TERMS, SAME_WORDS_OF_FEW] = [3, 0.12]
/** The same where one speaker says both. */
const SAME_WORDS_OF_SPEAKER = 0.1
/** The same where they have a fact in common: a sum, a number, a day. */
const SAME_WORDS_WITH_FACT = 0.2
/**
 * Who and where recur in all sentences of a story, six terms do not. Chosen on 60 stories: of the pairs that shared as many, two
 * in three told one fact, and the others lost little.
 */
const MANY_TERMS = 6
const SAME_WORDS_OF_MANY = 0.2
/** The same of a sentence and all that were chosen before it. */
const TOLD_TOGETHER = 0.5
const [MANY_TOLD, SAME_WORDS_OF_MANY_TOLD] = [8, 0.25]
const OPENS_BEFORE = 2
const NUMBER = /^\d{2,}/

/** Whether a reader would surely learn of one sentence nothing that the other has not told: a toll, or most of its words. */
export function areRepeats(one: ToldSentence, other: ToldSentence): boolean {
  return sharesToll(one, other) || sharedWeight(one, other).weight >= SAME_WORDS
}

/** Whether one of two sentences may tell again what the other does: where there is more to tell, better none of it twice. */
export function mayBeRepeats(one: ToldSentence, other: ToldSentence): boolean {
  const { weight, terms } = sharedWeight(one, other)
  if (weight >= SAME_WORDS || sharesToll(one, other)) return true
  if (terms >= MANY_TERMS && weight >= SAME_WORDS_OF_MANY) return true
  if (weight >= SAME_WORDS_WITH_FACT && shareFact(one, other)) return true
  if (saySame(one, other, weight)) return true
  if (!areOpenings(one, other)) return false
  return weight >= SAME_WORDS_OF_OPENINGS || (weight >= SAME_WORDS_OF_FEW && plainTerms(one, other) >= FEW_TERMS)
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

/** The terms that both have, and their weight in the sentence of fewer terms, 0 to 1. */
function sharedWeight(one: ToldSentence, other: ToldSentence): { readonly weight: number; readonly terms: number } {
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
  if (!one.isSpeech || !other.isSpeech || weight < SAME_WORDS_OF_SPEAKER) return false
  const lastNames = new Set(one.speakers.map(lastName))
  return other.speakers.some((name) => lastNames.has(lastName(name))) && plainTerms(one, other) >= FEW_TERMS
}

function lastName(key: string): string {
  return key.slice(key.lastIndexOf(' ') + 1)
}

/** Terms that both have and that are no part of a name in either. */
function plainTerms(one: ToldSentence, other: ToldSentence): number {
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
