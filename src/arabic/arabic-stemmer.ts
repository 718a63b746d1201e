/** Longest first; each must leave the given number of letters. */
const PREFIXES: readonly (readonly [prefix: string, leaves: number])[] = [
  ['وال', 2],
  ['بال', 2],
  ['كال', 2],
  ['فال', 2],
  ['ولل', 2],
  ['لل', 2],
  ['ال', 2],
  ['و', 3],
]

const SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي']

/**
 * Light stemming of a folded Arabic word: conjunction, preposition and article are taken from its front, then endings of
 * number, gender and possession from its back. After light10 (Larkey, Ballesteros and Connell, 2007).
 *
 * @example 'والمدارس' → 'مدارس', 'كتابها' → 'كتاب'
 */
export function stemArabic(word: string): string {
  return withoutSuffixes(withoutPrefix(word))
}

function withoutPrefix(word: string): string {
  for (const [prefix, leaves] of PREFIXES) {
    if (word.length >= prefix.length + leaves && word.startsWith(prefix)) return word.slice(prefix.length)
  }
  return word
}

function withoutSuffixes(word: string): string {
  let stem = word
  for (const suffix of SUFFIXES) {
    if (stem.length >= suffix.length + 2 && stem.endsWith(suffix)) stem = stem.slice(0, -suffix.length)
  }
  return stem
}
