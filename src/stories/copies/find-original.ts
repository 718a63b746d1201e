import type { CopyRelation } from '../../news/article.ts'
import { DAY_MS } from '../../news/instant.ts'
import type { Weighed } from '../grouping/near-stories.ts'
import type { StoryWindow } from '../grouping/story-window.ts'
import type { WindowArticle } from '../grouping/window-article.ts'
import type { RecentPostings } from '../text/recent-postings.ts'
import { isNextInSeries } from '../text/series.ts'
import { cosine } from '../text/term-vector.ts'
import { isCopy, overlapOf } from './text-overlap.ts'

/** One in this many shingles is indexed to find texts that share a passage. */
const SHINGLE_SAMPLING = 8
/** Articles with the most sampled shingles in common that are verified, and how far back each shingle is looked up. */
const VERIFIED = 12
const SHINGLE_REACH = 64
/** The nearest by words are verified too: a short text may have no sampled shingle. */
const VERIFIED_NEIGHBOURS = 6
/** What folds under an original has most of its text from it; a report that only begins with it has its own news. */
const COPIED_SHARE = 0.5
/** Wire copy is printed within two days; the same words later are background of new news. */
const COPIED_WITHIN = 2 * DAY_MS

/** Where originals are looked for. */
export interface CopySearch {
  readonly window: StoryWindow
  /** Sampled shingles of the articles in the window. */
  readonly passages: RecentPostings
  /** Articles alike in words, nearest first. */
  readonly neighbours: readonly WindowArticle[]
}

/** The article that a text repeats, and how much of it. */
export interface FoundOriginal {
  readonly original: WindowArticle
  readonly relation: CopyRelation
}

/** The shingles by which a text is indexed and looked up: the same ones of each text that has them. */
export function sampledShingles(shingles: Uint32Array): Uint32Array {
  return shingles.filter((shingle) => shingle % SHINGLE_SAMPLING === 0)
}

/**
 * The original of an article: the text of the window that it repeats most of, then that one's own original, so that all
 * copies of a text name the same root. Candidates share sampled shingles; the overlap is then measured in full.
 */
export function findOriginal(weighed: Weighed, search: CopySearch): FoundOriginal | undefined {
  let best: { readonly article: WindowArticle; readonly overlap: number } | undefined
  for (const article of copyCandidates(weighed.prepared.shingles, search)) {
    if (weighed.itself !== undefined && [article.id, article.copyOf].includes(weighed.itself)) continue
    const overlap = overlapOf(weighed.prepared.shingles, article.shingles)
    if (overlap.ofFirst < COPIED_SHARE || !isCopy(overlap) || isOtherDays(weighed, article)) continue
    const isBetter = !best || overlap.ofFirst > best.overlap
    if (isBetter || (overlap.ofFirst === best?.overlap && article.slot < best.article.slot)) {
      best = { article, overlap: overlap.ofFirst }
    }
  }
  if (!best) return undefined
  const { article, overlap } = best
  const original = (article.copyOf === undefined ? undefined : search.window.byId(article.copyOf)) ?? article
  return { original, relation: { originalId: original.id, overlap } }
}

function isOtherDays({ candidate, prepared, vector }: Weighed, article: WindowArticle): boolean {
  const apart = Math.abs(candidate.publishedAt - article.publishedAt)
  if (apart > COPIED_WITHIN) return true
  return isNextInSeries({ likeness: cosine(vector, article.vector), apart }, [prepared.numbers, article.numbers])
}

function copyCandidates(shingles: Uint32Array, search: CopySearch): ReadonlySet<WindowArticle> {
  const hits = new Map<number, number>()
  const reach = { oldest: search.window.oldestSlot, limit: SHINGLE_REACH }
  for (const shingle of sampledShingles(shingles)) {
    search.passages.visit(shingle, reach, (slot) => hits.set(slot, (hits.get(slot) ?? 0) + 1))
  }
  const found = [...hits].sort((a, b) => b[1] - a[1]).slice(0, VERIFIED)
  return new Set([
    ...found.flatMap(([slot]) => search.window.at(slot) ?? []),
    ...search.neighbours.slice(0, VERIFIED_NEIGHBOURS),
  ])
}
