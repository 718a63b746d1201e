import { foldCharacter } from '../arabic/fold-character.ts'

const LETTER = /^\p{L}$/u
const DIGIT = /^\p{N}$/u
const SPACE = /^\s$/u

/**
 * A text without what repeats of it vary, to be digested: spaces, signs, letter case, vowels, tatweel, forms of alef, yeh
 * and heh, and letters written again and again. A text of signs alone (of emoji) is its signs.
 *
 * @example 'مـرحبااااً!!' and 'مرحبا' → 'مرحبا'
 */
export function textKey(text: string): string {
  let words = ''
  let signs = ''
  let before = ''
  for (const character of text) {
    for (const part of foldCharacter(character)) {
      if (LETTER.test(part) ? part !== before : DIGIT.test(part)) words += part
      else if (!SPACE.test(part) && !LETTER.test(part)) signs += part
      before = part
    }
  }
  return words === '' ? signs : words
}
