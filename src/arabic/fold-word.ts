import { foldCharacter } from './fold-character.ts'

/**
 * Folds a whole word, letter by letter.
 *
 * @example 'الإِمَـارَات' → 'الامارات', 'Élysée' → 'elysee'
 */
export function foldWord(word: string): string {
  let folded = ''
  for (const character of word) folded += foldCharacter(character)
  return folded
}
