import { afterLetters } from '../after-letters.ts'
import type { FactText } from '../fact-text.ts'
import type { NumberMention } from './number-mention.ts'
import { atomAt, isAdjacent, stepAt } from './number-step.ts'
import { readCardinal } from './read-cardinal.ts'
import { readOrdinal } from './read-ordinal.ts'

type Found = Pick<NumberMention, 'value' | 'lastWord' | 'isOrdinal' | 'form'>

/**
 * Every number of a text, in its order; none overlaps another. What is attached before a number word is no part of it.
 *
 * @example 'مقتل 3 وإصابة مئة وأربعة وأربعين' → 3, 144
 */
export function findNumbers(text: FactText): readonly NumberMention[] {
  const numbers: NumberMention[] = []
  const { words } = text
  for (let at = 0; at < words.length; ) {
    const found = numberAt(text, at, numbers.at(-1))
    if (found !== undefined) numbers.push(placed(text, at, found))
    at = found?.lastWord ?? at + 1
  }
  return numbers
}

function numberAt(text: FactText, at: number, before: NumberMention | undefined): Found | undefined {
  if (text.words[at]?.kind === 'number') return cardinal(text, at)
  const atom = atomAt(text, at)
  if (atom === undefined) return undefined
  const ordinal = readOrdinal(text, at)
  if (ordinal !== undefined) {
    // «30 ثانية» are seconds.
    const isCounted = before?.lastWord === at && !before.isOrdinal && isAdjacent(text, at) && !atom.isDefinite
    return isCounted ? undefined : { ...ordinal, isOrdinal: true, form: 'words' }
  }
  return atom.role === 'vague' || atom.role === 'scales' ? vague(text, at, atom.value) : cardinal(text, at)
}

function cardinal(text: FactText, at: number): Found | undefined {
  const number = readCardinal(text, at)
  return number && { ...number, isOrdinal: false }
}

/** «عشرات», «عشرات الآلاف», «آلاف الملايين». */
function vague(text: FactText, at: number, first: number): Found {
  const next = stepAt(text, at + 1)
  const isOfMore = next !== undefined && !next.isJoined && next.atom.role === 'scales'
  const value = isOfMore ? first * next.atom.value : first
  return { value, lastWord: isOfMore ? next.next : at + 1, isOrdinal: false, form: 'vague' }
}

const MINUS = /(?:^|[\s(])[-−]$/u

function placed(text: FactText, firstWord: number, found: Found): NumberMention {
  const first = text.words[firstWord]
  const wordStart = first?.start ?? 0
  const attached = atomAt(text, firstWord)?.attached ?? 0
  const isNegative = first?.kind === 'number' && MINUS.test(text.text.slice(Math.max(0, wordStart - 2), wordStart))
  const start = isNegative ? wordStart - 1 : afterLetters(text.text, wordStart, attached)
  const value = isNegative ? -found.value : found.value
  return { ...found, value, firstWord, start, end: text.words[found.lastWord - 1]?.end ?? start }
}
