import { ALEF_MAKSURA, FATHATAN, YEH } from '../../arabic/letters.ts'
import type { FactText } from '../fact-text.ts'
import { AMBIGUOUS, COMMON, GIVEN, SPORT } from './word-bits.ts'
import { sensesOf, type WordSense } from './word-senses.ts'

/** The words of a text as the finders of names read them. */
export interface NameWords {
  readonly count: number
  readonly keys: readonly string[]
  readonly senses: readonly (readonly WordSense[])[]
  /** The bits of the whole word, nothing cut off; none where there is no such word. */
  bitsAt(index: number): number
  /** Whether nothing but blanks stands between a word and the one before it. */
  isJoined(index: number): boolean
  /** Whether no more than blanks and an opening quotation mark stand there. */
  isClose(index: number): boolean
  /** Whether a word can be read so that it has one of these bits. */
  hasBit(index: number, bit: number): boolean
  /** Whether the sentence of a word speaks of sport. */
  isOfSport(index: number): boolean
}

const NOTHING: readonly WordSense[] = []
const ALI = 'علي'
const ALI_SENSES: readonly WordSense[] = [{ cut: 0, key: ALI, bits: GIVEN | AMBIGUOUS, branch: undefined }]
const ON_SENSES: readonly WordSense[] = [{ cut: 0, key: ALI, bits: COMMON, branch: undefined }]

/** Looks every word of a text up once. */
export function readNameWords({ text, words, sentences }: FactText): NameWords {
  // «على» is folded to the name «علي»; a text that writes the final alef tells the two apart.
  const tellsAli = text.includes(ALEF_MAKSURA)
  const senses = words.map(({ key, kind, end }) => {
    // An ending that only nouns and adjectives of the language have: «روسيًا».
    if (kind !== 'arabic' || text[end - 1] === FATHATAN || text[end - 2] === FATHATAN) return NOTHING
    if (key === ALI) return tellsAli && text[end - 1] !== YEH ? ON_SENSES : ALI_SENSES
    return sensesOf(key)
  })
  const bits = senses.map((all) => all.find(({ cut }) => cut === 0)?.bits ?? 0)
  const sports = new Map<number, boolean>()
  const isSport = (sentence: number): boolean => {
    const { firstWord = 0, lastWord = 0 } = sentences[sentence] ?? {}
    for (let at = firstWord; at < lastWord; at++) if (senses[at]?.some((sense) => (sense.bits & SPORT) > 0)) return true
    return false
  }
  return {
    count: words.length,
    keys: words.map(({ key }) => key),
    senses,
    bitsAt: (index) => bits[index] ?? 0,
    isJoined: (index) => isBlank(text, words[index - 1]?.end ?? -1, words[index]?.start ?? -1),
    isClose: (index) => isOpening(text, words[index - 1]?.end ?? -1, words[index]?.start ?? -1),
    isOfSport: (index) => {
      const sentence = words[index]?.sentence ?? 0
      const known = sports.get(sentence) ?? isSport(sentence)
      sports.set(sentence, known)
      return known
    },
    hasBit: (index, bit) => senses[index]?.some((sense) => (sense.bits & bit) > 0) === true,
  }
}

const LONGEST_BLANK = 3
const JOINERS = ' _-'

function isBlank(text: string, start: number, end: number): boolean {
  if (start < 0 || end < 0 || end - start > LONGEST_BLANK) return false
  // «#محمد_صلاح», «ليو-امبروز»
  if (end - start === 1 && JOINERS.includes(text[start] ?? '')) return true
  // «دونالد #ترمب»
  const last = text[end - 1] === '#' ? end - 1 : end
  if (last === start && last < end) return false
  for (let at = start; at < last; at++) if (text[at] !== ' ') return false
  return true
}

const OPENING = ' "«“('

function isOpening(text: string, start: number, end: number): boolean {
  if (start < 0 || end < 0 || end - start > LONGEST_BLANK) return false
  for (let at = start; at < end; at++) if (!OPENING.includes(text[at] ?? '')) return false
  return true
}
