import { analyze } from '../../arabic/analyze.ts'
import type { LinkReason } from '../../news/story-link.ts'
import { languageSeed, termKey } from '../text/term-key.ts'
import type { Comparison } from './compare-profiles.ts'
import { nameTerms, type SagaReport } from './story-profile.ts'

const MOST_NAMES = 4
const MOST_WORDS = 4
/** A term that adds less of a likeness explains nothing. */
const LEAST_SHARE = 0.06

/** Why two stories are of one running subject: what they have in common, as the younger's report writes it. */
export function linkReasons(comparison: Comparison, report: SagaReport): readonly LinkReason[] {
  if (comparison.isInstalment) return [{ kind: 'instalment' }]
  const least = comparison.shared.reduce((sum, { adds }) => sum + adds, 0) * LEAST_SHARE
  const telling = comparison.shared.filter(({ adds }) => adds >= least)
  const names = sharedNames(comparison, report)
  const inNames = new Set(names.flatMap((name) => nameTerms(name, report.language)))
  const words = wordsOf(
    telling.filter(({ term }) => !inNames.has(term)).map(({ term }) => term),
    report,
  )
  return [
    ...(names.length > 0 ? [{ kind: 'names' as const, names }] : []),
    ...(words.length > 0 ? [{ kind: 'words' as const, words }] : []),
    ...(comparison.isRetold || comparison.isDayNamed ? [{ kind: 'retold' as const }] : []),
  ]
}

/** The names of the report whose every word the earlier story has too, those that tell most first. */
function sharedNames({ shared }: Comparison, { facts, language }: SagaReport): readonly string[] {
  const adds = new Map(shared.filter(({ isNamed }) => isNamed).map((one) => [one.term, one.adds]))
  const worths = new Map<string, { readonly name: string; readonly worth: number }>()
  for (const { key, name } of facts.names) {
    if (worths.has(key)) continue
    const terms = nameTerms(name, language)
    const worth = terms.reduce((sum, term) => sum + (adds.get(term) ?? 0), 0)
    if (terms.length > 0 && terms.every((term) => adds.has(term))) worths.set(key, { name, worth })
  }
  return [...worths.values()]
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST_NAMES)
    .map(({ name }) => name)
}

/** Words as the report writes them, by their terms. */
function wordsOf(terms: readonly number[], { language, title, lead = '', text }: SagaReport): readonly string[] {
  const seed = languageSeed(language)
  const wanted = new Set(terms.slice(0, MOST_WORDS))
  const words = new Map<number, string>()
  for (const part of [title, lead, text]) {
    if (wanted.size === words.size) break
    for (const token of analyze(part.slice(0, 3000), language)) {
      const key = termKey(token.term, seed)
      if (wanted.has(key) && !words.has(key)) words.set(key, part.slice(token.start, token.end))
    }
  }
  return terms.slice(0, MOST_WORDS).flatMap((term) => words.get(term) ?? [])
}
