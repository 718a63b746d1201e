import type { Figure } from '../../news/figure.ts'
import type { NameMention } from '../../news/name-mention.ts'
import { termKey } from '../text/term-key.ts'
import type { GroupingCandidate } from './grouping-article.ts'

/** Names and figures that a reason tells, each. */
const MOST_TOLD = 5

/** Keys of what an article says: its names and its figures, sorted. */
export interface FactKeys {
  readonly names: Uint32Array
  readonly figures: Uint32Array
}

export function factKeys({ facts }: Pick<GroupingCandidate, 'facts'>): FactKeys {
  return {
    names: Uint32Array.from(new Set(facts?.names.map(nameKey))),
    figures: Uint32Array.from(new Set(facts?.figures.flatMap((figure) => figureKey(figure) ?? []))),
  }
}

/** Persons, organisations and places of an article that another names too, persons first. */
export function sharedNames({ facts }: Pick<GroupingCandidate, 'facts'>, { names }: FactKeys): readonly string[] {
  const others = new Set(names)
  const shared = (facts?.names ?? []).filter((name) => !name.isUnsure && others.has(nameKey(name)))
  const byKey = new Map(shared.toReversed().map((name) => [nameKey(name), name]))
  const ordered = [...byKey.values()].sort((a, b) => rankOf(a) - rankOf(b) || a.start - b.start)
  return ordered.slice(0, MOST_TOLD).map(({ name }) => name)
}

/** Figures of an article that another states too, as this one writes them. */
export function sharedFigures(candidate: GroupingCandidate, { figures }: FactKeys): readonly string[] {
  const others = new Set(figures)
  const text = [candidate.title, ...(candidate.lead === undefined ? [] : [candidate.lead]), candidate.text].join('\n\n')
  const shared = (candidate.facts?.figures ?? []).filter((figure) => {
    const key = figureKey(figure)
    return key !== undefined && others.has(key)
  })
  return [...new Map(shared.map((figure) => [figureKey(figure), text.slice(figure.start, figure.end)])).values()].slice(
    0,
    MOST_TOLD,
  )
}

function nameKey({ kind, key }: NameMention): number {
  return termKey(`${kind} ${key}`)
}

/** A number that nobody gives, or that may be read otherwise, agrees with nothing. */
function figureKey({ kind, value, isUnsure, isImplicit }: Figure): number | undefined {
  return value === null || isUnsure || isImplicit ? undefined : termKey(`${kind} ${value}`)
}

function rankOf({ kind }: NameMention): number {
  return ['person', 'organisation', 'place'].indexOf(kind)
}
