import type { FactText } from '../fact-text.ts'
import { sensesOf, type WordSense } from './word-senses.ts'

/** The words of a text as the finders of names read them. */
export interface NameWords {
  readonly keys: readonly string[]
  readonly senses: readonly (readonly WordSense[])[]
  /** Whether nothing but blanks stands between a word and the one before it. */
  isJoined(index: number): boolean
}

/** Looks every word of a text up once. */
export function readNameWords({ text, words }: FactText): NameWords {
  return {
    keys: words.map(({ key }) => key),
    senses: words.map(({ key }) => sensesOf(key)),
    isJoined: (index) => isBlank(text, words[index - 1]?.end ?? -1, words[index]?.start ?? -1),
  }
}

const LONGEST_BLANK = 3

function isBlank(text: string, start: number, end: number): boolean {
  if (start < 0 || end < 0 || end - start > LONGEST_BLANK) return false
  for (let at = start; at < end; at++) if (text[at] !== ' ') return false
  return true
}
