import { foldWord } from '../../arabic/fold-word.ts'

/** What the spellings of a name have in common. */
export function nameKey(name: string): string {
  return foldWord(name)
}
