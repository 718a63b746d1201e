import { sectionKey } from '../arabic/section-key.ts'

/** A section under its most usual name, with all the spellings of it that outlets use. */
export interface SectionGroup {
  readonly name: string
  readonly spellings: readonly string[]
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
