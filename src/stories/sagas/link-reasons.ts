import type { LinkReason } from '../../news/story-link.ts'
import type { Comparison } from './compare-profiles.ts'
import type { ReadReport } from './saga-report.ts'

const MOST_NAMES = 3
const MOST_WORDS = 3
/** A term that adds less of a likeness explains nothing. */
const LEAST_SHARE = 0.06

/** Why two stories are of one running subject: what they have in common, as the younger's report writes it. */
export function linkReasons(comparison: Comparison, read: ReadReport): readonly LinkReason[] {
  if (comparison.isInstalment) return [{ kind: 'instalment' }]
  const { shared } = comparison
  const least = shared.reduce((sum, { adds }) => sum + adds, 0) * LEAST_SHARE
  const shown = sharedNames(comparison, read)
  const inNames = new Set(shown.flatMap(({ terms }) => terms))
  const names = shown.map(({ name }) => name)
  const words = shared
    .filter(({ adds, term }) => adds >= least && !inNames.has(term))
    .flatMap(({ term }) => read.prepared.words.get(term) ?? [])
    .slice(0, MOST_WORDS)
  return [
    ...(names.length > 0 ? [{ kind: 'names' as const, names }] : []),
    ...(words.length > 0 ? [{ kind: 'words' as const, words }] : []),
    ...(comparison.isRetold || comparison.isDayNamed ? [{ kind: 'retold' as const }] : []),
  ]
}

/** The names of the report whose every word the earlier story has too, those that tell most first; none within another. */
function sharedNames({ shared }: Comparison, { names }: ReadReport): ReadReport['names'] {
  const adds = new Map(shared.filter(({ isNamed }) => isNamed).map((one) => [one.term, one.adds]))
  const found = names
    .filter(({ terms }) => terms.length > 0 && terms.every((term) => adds.has(term)))
    .map((name) => ({ name, worth: name.terms.reduce((sum, term) => sum + (adds.get(term) ?? 0), 0) }))
    .sort((a, b) => b.worth - a.worth)
  const kept: ReadReport['names'][number][] = []
  for (const { name } of found) {
    const isWithin = kept.some(({ key, terms }) => key === name.key || name.terms.every((term) => terms.includes(term)))
    if (!isWithin) kept.push(name)
    if (kept.length === MOST_NAMES) break
  }
  return kept
}
