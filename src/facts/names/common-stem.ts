import { ARTICLE } from '../clitics.ts'

/** Longer ones first; what is left has three letters at least. */
const SUFFIXES = 'كما هما تها تهم تنا ها هم نا ون ين ان ات يه ته وا ي ه ا ت'.split(' ')
const SHORTEST = 3

/** A folded word without its article and one ending: enough to know a word of the language from a foreign name. */
export function commonStem(key: string): string {
  const word = key.startsWith(ARTICLE) && key.length > SHORTEST + 1 ? key.slice(ARTICLE.length) : key
  for (const suffix of SUFFIXES) {
    if (word.endsWith(suffix) && word.length - suffix.length >= SHORTEST) return word.slice(0, -suffix.length)
  }
  return word
}
