import * as letter from '../../arabic/letters.ts'
import { type FactText, gapBefore } from '../fact-text.ts'
import { type NumberAtom, numberAtom } from './number-atoms.ts'

/** A number word in its place, and whether «و» stands before it, attached or alone. */
export interface NumberStep {
  readonly atom: NumberAtom
  readonly isJoined: boolean
  /** The word after it. */
  readonly next: number
}

/** The number word at a place of a text. */
export function atomAt({ text, words }: FactText, at: number): NumberAtom | undefined {
  const word = words[at]
  if (word?.kind !== 'arabic') return undefined
  const atom = numberAtom(word.key)
  if (!atom?.needsHamza) return atom
  return text.slice(word.start, word.end).includes(letter.YEH_WITH_HAMZA) ? atom : undefined
}

/** The number word with which a number may go on at a place: only white space and «و» part it from what is before. */
export function stepAt(text: FactText, at: number): NumberStep | undefined {
  if (!isAdjacent(text, at) && !isBehindBrackets(text, at)) return undefined
  const isAlone = text.words[at]?.key === letter.WAW
  const place = isAlone ? at + 1 : at
  const atom = isAlone && !isAdjacent(text, place) ? undefined : atomAt(text, place)
  // «9 بالمئة» is no nine hundred.
  if (atom === undefined || atom.attached > (atom.isJoined ? 1 : 0)) return undefined
  return { atom, isJoined: isAlone || atom.isJoined, next: place + 1 }
}

const BRACKET_CLOSED = /^\)\s*$/u

/** «(135) مليون»: some papers put every number in brackets. */
function isBehindBrackets(text: FactText, at: number): boolean {
  if (text.words[at - 1]?.kind !== 'number' || !BRACKET_CLOSED.test(gapBefore(text, at))) return false
  return gapBefore(text, at - 1).endsWith('(')
}

/** Whether only white space parts a word from the one before it, in one sentence. */
export function isAdjacent(text: FactText, at: number): boolean {
  return text.words[at]?.sentence === text.words[at - 1]?.sentence && gapBefore(text, at).trim() === ''
}
