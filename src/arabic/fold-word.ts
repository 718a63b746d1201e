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

/** The folded words of a list that is parted by white space. */
export function foldWords(words: string): readonly string[] {
  return words.split(/\s+/).filter(Boolean).map(foldWord)
}
