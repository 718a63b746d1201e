import { characterClass, FORMAT } from '../../arabic/fold-character.ts'
import { afterLetters } from '../after-letters.ts'
import type { FactText } from '../fact-text.ts'
import type { NumberMention } from '../numbers/number-mention.ts'
import { type Cue, cueOf, type KeyWord } from './date-cue.ts'
import type { DayNumber } from './day-number.ts'
import type { DateReference } from './find-dates.ts'

/** What the readers of dates look at. */
export interface DateReader {
  readonly text: FactText
  /** By their first word. */
  readonly numbers: ReadonlyMap<number, NumberMention>
  readonly reference: DateReference
  /** The day of publication. */
  readonly today: DayNumber
}

/** What was read, and the word after it. */
export interface Read<T> {
  readonly found: T
  readonly next: number
}

/** No longer gap parts two pieces of one date. */
const LONGEST_GAP = 5
const BLANKS = ' \t\u00a0'

export function keyAt({ text }: DateReader, at: number): string {
  return text.words[at]?.key ?? ''
}

export function cueAt({ text }: DateReader, at: number): Cue | undefined {
  const word = text.words[at]
  return word === undefined || word.kind === 'number' ? undefined : cueOf(word.key)
}

export function isKeyWord(reader: DateReader, at: number, ...wanted: readonly KeyWord[]): boolean {
  const found = cueAt(reader, at)?.keyWord
  return found !== undefined && wanted.includes(found)
}

/** Whether only blanks and the given signs part a word from the one before it, in one sentence. */
export function isNear({ text }: DateReader, at: number, signs = ''): boolean {
  const [before, word] = [text.words[at - 1], text.words[at]]
  if (before === undefined || word === undefined || word.start - before.end > LONGEST_GAP) return false
  if (before.sentence !== word.sentence) return false
  for (let place = before.end; place < word.start; place++) {
    const sign = text.text[place] ?? ''
    if (!BLANKS.includes(sign) && !signs.includes(sign) && !isInvisible(sign)) return false
  }
  return true
}

/** Whether the gap before a word holds the sign and nothing else but blanks. */
export function hasSign(reader: DateReader, at: number, sign: string): boolean {
  const { text, words } = reader.text
  return isNear(reader, at, sign) && text.slice(words[at - 1]?.end, words[at]?.start).includes(sign)
}

/** The sign that follows a word at once. */
export function signAfter({ text }: DateReader, at: number): string {
  return text.text[text.words[at]?.end ?? text.text.length] ?? ''
}

/** The sign that stands at once before a word. */
export function signBefore({ text }: DateReader, at: number): string {
  return text.text[(text.words[at]?.start ?? 0) - 1] ?? ''
}

/** Where a word starts without what is attached to it. */
export function startOf(reader: DateReader, at: number): number {
  const { text, words } = reader.text
  return afterLetters(text, words[at]?.start ?? 0, cueAt(reader, at)?.attached ?? 0)
}

export interface WholeNumber extends Read<number> {
  readonly isOrdinal: boolean
  readonly isDigits: boolean
}

const DIGITS = /^\d{1,4}$/

/** The whole number that begins at a word, in digits or words. */
export function numberAt({ text, numbers }: DateReader, at: number): WholeNumber | undefined {
  const word = text.words[at]
  if (word?.kind === 'number') {
    return DIGITS.test(word.key)
      ? { found: Number(word.key), next: at + 1, isOrdinal: false, isDigits: true }
      : undefined
  }
  const number = numbers.get(at)
  if (number === undefined || number.form === 'vague') return undefined
  return { found: number.value, next: number.lastWord, isOrdinal: number.isOrdinal, isDigits: false }
}

function isInvisible(sign: string): boolean {
  return characterClass(sign.charCodeAt(0)) === FORMAT
}
