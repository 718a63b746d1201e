import type { RecentPostings } from '../text/recent-postings.ts'
import type { TermVector } from '../text/term-vector.ts'
import type { StoryWindow } from './story-window.ts'
import type { WindowArticle } from './window-article.ts'

/** Terms of an opening that look for neighbours: its most telling ones; the others hardly move a cosine. */
const SEARCH_TERMS = 24
const MOST_NEIGHBOURS = 40

/** Articles of the window that share telling terms, most first. The cost depends on the reach alone. */
export function findNeighbours(
  vector: TermVector,
  index: { readonly postings: RecentPostings; readonly window: StoryWindow; readonly postingsPerTerm: number },
): readonly WindowArticle[] {
  const telling = [...vector].sort((a, b) => b[1] - a[1]).slice(0, SEARCH_TERMS)
  const scores = new Map<number, number>()
  const reach = { oldest: index.window.oldestSlot, limit: index.postingsPerTerm }
  for (const [term, weight] of telling) {
    index.postings.visit(term, reach, (slot) => {
      scores.set(slot, (scores.get(slot) ?? 0) + weight * weight)
    })
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_NEIGHBOURS)
    .flatMap(([slot]) => index.window.at(slot) ?? [])
}
