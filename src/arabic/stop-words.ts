import { foldWords } from './fold-word.ts'
import { ARABIC_STOP_WORDS, ENGLISH_STOP_WORDS, FRENCH_STOP_WORDS } from './stop-word-lists.ts'

const LISTS: Readonly<Record<string, ReadonlySet<string>>> = {
  ar: folded(ARABIC_STOP_WORDS),
  en: folded(ENGLISH_STOP_WORDS),
  fr: folded(FRENCH_STOP_WORDS),
}

function folded(words: string): ReadonlySet<string> {
  return new Set(foldWords(words))
}

/** Whether a folded, unstemmed word says too little to be looked for on its own in that language. */
export function isStopWord(word: string, language: string): boolean {
  return LISTS[language]?.has(word) ?? false
}
