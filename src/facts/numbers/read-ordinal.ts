import type { FactText } from '../fact-text.ts'
import { atomAt, stepAt } from './number-step.ts'

/**
 * The ordinal number that begins at a word.
 *
 * @example 'الثالث' → 3, 'الحادي والعشرون' → 21, 'الثانية عشرة' → 12, 'العشرون' → 20
 */
export function readOrdinal(text: FactText, first: number): { value: number; lastWord: number } | undefined {
  const atom = atomAt(text, first)
  if (atom === undefined) return undefined
  const { role, value, isDefinite } = atom
  const next = stepAt(text, first + 1)
  const isTeen = next?.atom.role === 'ten' && !next.isJoined && value < 10
  const isTens = next?.atom.role === 'tens' && next.isJoined && value < 10
  const isOrdinal = role === 'ordinal' || role === 'bound-ordinal'
  // «الواحد والعشرون» counts in order, «الخمسة والعشرون» need not.
  const isLooseOrdinal = isDefinite && (role === 'unit' || role === 'bound') && value > 0 && value < 3
  if (next !== undefined && ((isOrdinal && isTeen) || ((isOrdinal || isLooseOrdinal) && isTens))) {
    return { value: value + next.atom.value, lastWord: next.next }
  }
  const isAlone = role === 'ordinal' || (role === 'tens' && isDefinite)
  return isAlone ? { value, lastWord: first + 1 } : undefined
}
