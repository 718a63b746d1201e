import { foldWord } from '../arabic/fold-word.ts'
import * as letter from '../arabic/letters.ts'

/** Nobody types so many letters for five digits. */
const LONGEST = 40

const nineAfter = (zero: string) => String.fromCharCode(zero.charCodeAt(0) + 9)
const [EASTERN, PERSIAN] = [letter.ARABIC_INDIC_ZERO, letter.EXTENDED_ARABIC_INDIC_ZERO]
const DIGITS = new RegExp(`^[0-9${EASTERN}-${nineAfter(EASTERN)}${PERSIAN}-${nineAfter(PERSIAN)}]+$`, 'u')

/**
 * The digits of a number as somebody typed it, in ASCII, without the spaces; `undefined` if anything else was typed.
 *
 * @example ' ١٢ ۳4 ' → '1234'
 */
export function typedNumber(typed: string): string | undefined {
  if (typed.length > LONGEST) return undefined
  const digits = typed.replace(/\s/gu, '')
  return DIGITS.test(digits) ? foldWord(digits) : undefined
}
