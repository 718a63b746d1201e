import { NAME_TREE, WORD_BITS } from './name-lexicon.ts'
import { GIVEN, LISTED, SURNAME, TAIL } from './word-bits.ts'

/** Whether folded words are the name of a place: 'القاهره', 'كوريا الشماليه'. */
export function isPlaceName(key: string): boolean {
  const [first = '', ...others] = key.split(' ')
  let branch = NAME_TREE.get(first)
  for (const word of others) branch = branch?.next?.get(word)
  return branch?.kind === 'place' && branch.isAmbiguous !== true
}

/** Whether a folded word is a given name, or another word that may be one. */
export function isListedGivenName(key: string): boolean {
  return ((WORD_BITS.get(key) ?? 0) & (GIVEN | TAIL)) !== 0
}

/** Whether a folded word is a family name, or another word that may be one. */
export function isListedFamilyName(key: string): boolean {
  return ((WORD_BITS.get(key) ?? 0) & (SURNAME | TAIL)) !== 0
}

/** Whether a folded word is a given or a family name and hardly anything else. */
export function isListedName(key: string): boolean {
  return ((WORD_BITS.get(key) ?? 0) & LISTED) !== 0
}
