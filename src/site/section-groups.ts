import { foldWord } from '../arabic/fold-word.ts'
import { ALEF, LAM, WAW } from '../arabic/letters.ts'

/** A section under its most usual name, with all the spellings of it that outlets use. */
export interface SectionGroup {
  readonly name: string
  readonly spellings: readonly string[]
}

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
 * What the spellings of a section have in common; for comparison only, never shown.
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
 * Puts the spellings of each section together.
 *
 * @param sections most usual first; the groups come in the order of the articles that they have together
 */
export function groupSections(
  sections: readonly { readonly section: string; readonly articles: number }[],
): readonly SectionGroup[] {
  const groups = [...Map.groupBy(sections, ({ section }) => sectionKey(section)).values()]
  const size = (group: typeof sections) => group.reduce((sum, { articles }) => sum + articles, 0)
  return groups
    .toSorted((a, b) => size(b) - size(a))
    .map((group) => ({ name: group[0]?.section ?? '', spellings: group.map(({ section }) => section) }))
}

/** The group that a section belongs to; one that no group knows is its own. */
export function groupOf(section: string, groups: readonly SectionGroup[]): SectionGroup {
  const key = sectionKey(section)
  const known = groups.find((group) => sectionKey(group.name) === key)
  if (!known) return { name: section, spellings: [section] }
  return { name: known.name, spellings: [...new Set([...known.spellings, section])] }
}
