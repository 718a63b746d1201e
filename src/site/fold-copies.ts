import type { ArticleSummary } from '../store/article-store.ts'

/** A text of an outlet's own, with the texts that copied it. */
export interface Original {
  readonly article: ArticleSummary
  readonly copies: readonly ArticleSummary[]
}

/** Folds copies under what they copied; a copy whose original is not in the story stands for itself. */
export function foldCopies(members: readonly ArticleSummary[]): readonly Original[] {
  const byId = new Map(members.map((member) => [member.id, member]))
  const rootOf = (article: ArticleSummary): ArticleSummary => {
    const way: ArticleSummary[] = []
    let current = article
    for (;;) {
      way.push(current)
      const next = current.copyOf && byId.get(current.copyOf.originalId)
      if (!next) return current
      // Copies that point at each other have no original: the one we had first stands for all.
      if (way.includes(next))
        return way.slice(way.indexOf(next)).reduce((one, other) => (other.id < one.id ? other : one))
      current = next
    }
  }
  const copies = Map.groupBy(members, rootOf)
  return [...copies].map(([article, group]) => ({ article, copies: group.filter((member) => member !== article) }))
}
