import { foldWord } from './fold-word.ts'
import { ALEF, LAM, WAW } from './letters.ts'

/** «الرياضة», and after «و»: «والأعمال». What is left of the word must be one. */
const ARTICLE = new RegExp(`^(${WAW}?)${ALEF}${LAM}(?=\\p{L}{2})`, 'u')
/** Says nothing before the name of a section: «أخبار الرياضة», "World news". */
const NEWS: ReadonlySet<string> = new Set(['اخبار', 'news'])
/** What Arabic outlets call in English, in their feeds and addresses, by the Arabic that it stands for. */
const ENGLISH_NAMES: ReadonlyMap<string, string> = new Map([
  ['politics', 'سياسة'],
  ['economy', 'اقتصاد'],
  ['business', 'اقتصاد'],
  ['sport', 'رياضة'],
  ['sports', 'رياضة'],
  ['culture', 'ثقافة'],
  ['health', 'صحة'],
  ['science', 'علوم'],
  ['technology', 'تكنولوجيا'],
  ['tech', 'تكنولوجيا'],
  ['weather', 'طقس'],
  ['local', 'محليات'],
  ['world', 'عالم'],
  ['opinion', 'رأي'],
])

/**
 * What the spellings of a section's name have in common; for comparison only, never shown.
 *
 * @example sectionKey('أخبار الرياضة') === sectionKey('رياضة') && sectionKey('رياضة') === sectionKey('Sports')
 */
export function sectionKey(section: string): string {
  const words = section
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => foldWord(word.replace(ARTICLE, '$1')))
    .filter((word) => word !== '')
  const named = words.filter((word) => !NEWS.has(word))
  const key = (named.length > 0 ? named : words).join(' ')
  // A name without any letter is only itself.
  return key === '' ? section : foldWord(ENGLISH_NAMES.get(key) ?? key)
}

/**
 * Which meanings each section's name has, by `sectionKey`, in the order of the table.
 *
 * @param words names of sections, by what they mean
 */
export function sectionMeanings<M extends string>(
  words: Readonly<Record<M, readonly string[]>>,
): ReadonlyMap<string, readonly M[]> {
  const meanings = new Map<string, M[]>()
  // Object.entries forgets that the keys of the record are its meanings.
  for (const [meaning, names] of Object.entries(words) as [M, readonly string[]][]) {
    for (const key of new Set(names.map(sectionKey))) meanings.set(key, [...(meanings.get(key) ?? []), meaning])
  }
  return meanings
}
