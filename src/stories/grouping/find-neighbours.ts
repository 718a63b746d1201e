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
  return highest(scores).flatMap((slot) => index.window.at(slot) ?? [])
}

/** The slots with the highest scores, in one pass: thousands share a word with an article. */
function highest(scores: ReadonlyMap<number, number>): readonly number[] {
  const found: { readonly slot: number; readonly score: number }[] = []
  for (const [slot, score] of scores) {
    const last = found.at(-1)
    if (found.length >= MOST_NEIGHBOURS && last && score <= last.score) continue
    const place = found.findLastIndex((other) => other.score >= score) + 1
    found.splice(place, 0, { slot, score })
    if (found.length > MOST_NEIGHBOURS) found.pop()
  }
  return found.map(({ slot }) => slot)
}
