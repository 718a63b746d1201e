import type { CopyRelation } from '../news/article.ts'
import type { PreparedText } from './prepare-text.ts'
import type { StoryWindow, WindowArticle } from './story-window.ts'
import { isCopy, overlapOf } from './text-overlap.ts'

/** The article that a text repeats, and how much of it. */
export interface FoundOriginal extends CopyRelation {
  readonly original: WindowArticle
}

/**
 * The original of a text among candidates: the nearest that it copies, then that one's own original, so that all copies
 * of a text name the same root.
 */
export function findOriginal(
  prepared: PreparedText,
  candidates: Iterable<WindowArticle>,
  window: StoryWindow,
): FoundOriginal | undefined {
  let best: FoundOriginal | undefined
  for (const candidate of candidates) {
    const overlap = overlapOf(prepared.shingles, candidate.shingles)
    if (!isCopy(overlap)) continue
    const original = rootOf(candidate, window)
    if (best && best.overlap >= overlap.ofFirst) continue
    best = { original, originalId: original.id, overlap: overlap.ofFirst }
  }
  return best
}

function rootOf(article: WindowArticle, window: StoryWindow): WindowArticle {
  return (article.copyOf === undefined ? undefined : window.byId(article.copyOf)) ?? article
}
