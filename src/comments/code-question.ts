import { between, pick, randomOfNonce } from './nonce-random.ts'
import { ARABIC_PHRASING } from './question-in-arabic.ts'
import { ENGLISH_PHRASING } from './question-in-english.ts'

export type CodeLanguage = 'ar' | 'en'

/** A question for those who do not see the picture; every number in it is spelt in words. */
export interface CodeQuestion {
  readonly text: string
  /** 0 to 999, to be typed in digits. */
  readonly answer: number
}

/** How one language says the questions. `thing`, from 0 to below 1, chooses among the things that the language has. */
export interface QuestionPhrasing {
  sum(first: number, second: number): string
  difference(whole: number, part: number): string
  extreme(numbers: readonly number[], which: 'largest' | 'smallest'): string
  inDigits(number: number): string
  oneDigit(number: number, place: DigitPlace): string
  timeSpan(unit: TimeUnit, count: number): string
  /** Some things lie somewhere, and more are put there. */
  added(things: { readonly thing: number; readonly before: number; readonly more: number }): string
  /** Some things lay somewhere, and fewer were taken away. */
  taken(things: { readonly thing: number; readonly before: number; readonly less: number }): string
  letters(first: string, second: string): string
  readonly words: readonly [string, ...string[]]
}

/** The place of a digit in a number of three. */
export const DIGIT_PLACES = ['hundreds', 'tens', 'ones'] as const
export type DigitPlace = (typeof DIGIT_PLACES)[number]

/** Spans of time, with how many of the smaller unit make one, and the most that people multiply in their heads. */
export const TIME_UNITS = { week: [7, 12], year: [12, 12], hour: [60, 10], day: [24, 5] } as const
export type TimeUnit = keyof typeof TIME_UNITS

const PHRASINGS: Readonly<Record<CodeLanguage, QuestionPhrasing>> = { ar: ARABIC_PHRASING, en: ENGLISH_PHRASING }

type Random = () => number
type Family = (random: Random, phrasing: QuestionPhrasing) => CodeQuestion

const sum: Family = (random, phrasing) => {
  const [first, second] = [between(11, 99, random), between(3, 20, random)]
  return { text: phrasing.sum(first, second), answer: first + second }
}

const difference: Family = (random, phrasing) => {
  const [whole, part] = [between(31, 99, random), between(3, 20, random)]
  return { text: phrasing.difference(whole, part), answer: whole - part }
}

const extreme: Family = (random, phrasing) => {
  const numbers = [between(100, 999, random), between(100, 999, random), between(100, 999, random)]
  const which = pick(['largest', 'smallest'], random)
  return {
    text: phrasing.extreme(numbers, which),
    answer: which === 'largest' ? Math.max(...numbers) : Math.min(...numbers),
  }
}

const inDigits: Family = (random, phrasing) => {
  const number = between(101, 999, random)
  return { text: phrasing.inDigits(number), answer: number }
}

const oneDigit: Family = (random, phrasing) => {
  const number = between(101, 999, random)
  const place = pick(DIGIT_PLACES, random)
  return { text: phrasing.oneDigit(number, place), answer: Number(String(number)[DIGIT_PLACES.indexOf(place)]) }
}

const timeSpan: Family = (random, phrasing) => {
  const unit = pick(['week', 'year', 'hour', 'day'], random)
  const [size, most] = TIME_UNITS[unit]
  const count = between(3, most, random)
  return { text: phrasing.timeSpan(unit, count), answer: count * size }
}

const added: Family = (random, phrasing) => {
  const things = { thing: random(), before: between(3, 70, random), more: between(3, 20, random) }
  return { text: phrasing.added(things), answer: things.before + things.more }
}

const taken: Family = (random, phrasing) => {
  const things = { thing: random(), before: between(31, 90, random), less: between(3, 20, random) }
  return { text: phrasing.taken(things), answer: things.before - things.less }
}

const letters: Family = (random, phrasing) => {
  const [first, second] = [pick(phrasing.words, random), pick(phrasing.words, random)]
  return { text: phrasing.letters(first, second), answer: first.length + second.length }
}

/** Families whose answers lie close together come seldom, so that no answer is worth guessing. */
const FAMILIES = [
  ...[sum, sum, sum, sum],
  ...[difference, difference, difference],
  ...[extreme, extreme, extreme, extreme, extreme],
  ...[inDigits, inDigits, inDigits, inDigits, inDigits, inDigits],
  ...[added, added, added, added],
  ...[taken, taken, taken],
  ...[timeSpan, timeSpan],
  oneDigit,
  letters,
] as const

/** The question that a nonce decides: the same in every language but for its words. */
export function codeQuestion(nonce: string, language: CodeLanguage): CodeQuestion {
  const random = randomOfNonce(nonce, 'question')
  return pick(FAMILIES, random)(random, PHRASINGS[language])
}
