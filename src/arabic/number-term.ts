import { foldWord } from './fold-word.ts'
import * as letter from './letters.ts'

const THOUSANDS = new RegExp(`[${letter.COMMA}${letter.ARABIC_THOUSANDS_SEPARATOR}]`, 'gu')

/**
 * The term of a number: ASCII digits, no thousands separators, a full stop before decimals.
 *
 * @example '١٬٢٠٠' → '1200', '3,500' → '3500', '٣٫٥' → '3.5'
 */
export function numberTerm(surface: string): string {
  return foldWord(surface.replace(THOUSANDS, '').replace(letter.ARABIC_DECIMAL_SEPARATOR, letter.FULL_STOP))
}
