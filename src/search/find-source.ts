import { terms } from '../arabic/analyze.ts'
import type { Source } from '../news/source.ts'

/** The source that a user means by its slug or name; of several whose name fits, the one with the shortest. */
export function findSource(sources: readonly Source[], wanted: string): Source | undefined {
  const slug = wanted.trim().toLowerCase()
  const bySlug = sources.find((source) => source.slug === slug)
  if (bySlug) return bySlug
  const words = nameTerms(wanted)
  if (words.length === 0) return undefined
  return sources
    .filter((source) => words.every((word) => nameTerms(source.name).includes(word)))
    .toSorted((one, other) => one.name.length - other.name.length)[0]
}

function nameTerms(name: string): readonly string[] {
  return terms(name, 'ar', { keepStopWords: true })
}
