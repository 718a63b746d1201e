import type { CopyRelation } from '../../news/article.ts'
import type { ArticleId, StoryId } from '../../news/ids.ts'
import { DAY_MS } from '../../news/instant.ts'
import type { SharedPassage } from '../../news/placement.ts'
import type { Weighed } from '../grouping/near-stories.ts'
import type { StoryWindow } from '../grouping/story-window.ts'
import type { WindowArticle } from '../grouping/window-article.ts'
import type { RecentPostings } from '../text/recent-postings.ts'
import { isNextInSeries, ONE_PATTERN } from '../text/series.ts'
import { shingledWords } from '../text/shingles.ts'
import { copyCandidates } from './copy-candidates.ts'
import { originOf, tellOriginal } from './copy-evidence.ts'
import { overlapOf, relateTexts, type TextOverlap } from './text-overlap.ts'

/** Texts with the most sampled shingles in common that are compared in full; of sixteen thousand pairs none stood further back. */
const COMPARED = 40
/** What folds under an original has most of its text from it; a report that only begins with it has its own news. */
const COPIED_SHARE = 0.5
/** Wire copy is printed within two days; the same words later are background of new news. */
const COPIED_WITHIN = 2 * DAY_MS
/** Passages that are kept of an article. */
const MOST_PASSAGES = 4

/** Where earlier texts are looked for. */
export interface CopySearch {
  readonly window: StoryWindow
  /** Sampled shingles of the articles in the window. */
  readonly passages: RecentPostings
}

/** What earlier texts an article repeats: all of one, or passages of some. */
export interface FoundTexts {
  readonly original?: FoundOriginal
  /** Longest first; none where there is an original. */
  readonly passages: readonly SharedPassage[]
}

/** The text that an article repeats, and how much of it. */
export interface FoundOriginal {
  readonly storyId: StoryId
  readonly relation: CopyRelation
}

interface Match {
  readonly article: WindowArticle
  readonly overlap: TextOverlap
}

/** The articles that may have the same text, most likely first, but for the article itself and its copies. */
export function comparedTexts(
  { prepared, itself }: Pick<Weighed, 'prepared' | 'itself'>,
  { window, passages }: CopySearch,
): readonly WindowArticle[] {
  return copyCandidates(prepared.shingles, { passages, oldestSlot: window.oldestSlot })
    .flatMap((slot) => window.at(slot) ?? [])
    .filter((article) => itself === undefined || (article.id !== itself && article.copyOf !== itself))
    .slice(0, COMPARED)
}

/**
 * The earlier texts that an article repeats. Its original is the text of the window that it has most from, then that one's own
 * original, so that all copies of a text name the same root. Candidates share sampled shingles and are then compared in full.
 */
export function findEarlierTexts(weighed: Weighed, search: CopySearch): FoundTexts {
  let best: Match | undefined
  const passages: Passage[] = []
  for (const article of comparedTexts(weighed, search)) {
    const ofOneOutlet = article.sourceId === weighed.candidate.sourceId
    const relation = relateTexts(weighed.prepared, article.words, { ofOneOutlet })
    if (relation.kind === 'partial') passages.push({ article, shingles: relation.passage })
    if (relation.kind !== 'copy' || !isSameNews(weighed, article, relation.overlap)) continue
    if (!best || isBetter({ article, overlap: relation.overlap }, best)) best = { article, overlap: relation.overlap }
  }
  if (!best) return { passages: longestPassages(passages, weighed) }
  return { original: originalBehind(best, weighed, search.window), passages: [] }
}

function isBetter({ article, overlap }: Match, best: Match): boolean {
  if (overlap.ofFirst !== best.overlap.ofFirst) return overlap.ofFirst > best.overlap.ofFirst
  return article.slot < best.article.slot
}

/** Most of it stands in the other, of about the same day, and it is no next instalment of a series, which new figures tell in a text of one pattern. */
function isSameNews({ candidate, prepared }: Weighed, article: WindowArticle, overlap: TextOverlap): boolean {
  const apart = Math.abs(candidate.publishedAt - article.publishedAt)
  if (overlap.ofFirst < COPIED_SHARE || apart > COPIED_WITHIN) return false
  return !isNextInSeries({ likeness: ONE_PATTERN, apart }, [prepared.numbers, article.numbers])
}

/** The root of a copied text; where the window has forgotten it, what is measured is the copy that is there. */
function originalBehind({ article }: Match, weighed: Weighed, window: StoryWindow): FoundOriginal {
  const root = (article.copyOf === undefined ? undefined : window.byId(article.copyOf)) ?? article
  const { ofFirst, ofSecond } = overlapOf(weighed.prepared.shingles, root.words.shingles)
  const originalId = root.copyOf ?? root.id
  const told = tellOriginal(originOf(weighed.candidate), root.words.origin)
  return { storyId: root.storyId, relation: { originalId, overlap: ofFirst, kept: ofSecond, ...told } }
}

interface Passage {
  readonly article: WindowArticle
  readonly shingles: number
}

/** Of a text and its copies the one that we had first. */
function longestPassages(passages: readonly Passage[], { prepared }: Weighed): readonly SharedPassage[] {
  const firsts = new Map<ArticleId, Passage>()
  for (const passage of passages.toSorted((a, b) => a.article.slot - b.article.slot)) {
    const root = passage.article.copyOf ?? passage.article.id
    if (!firsts.has(root)) firsts.set(root, passage)
  }
  return [...firsts.values()]
    .sort((a, b) => b.shingles - a.shingles)
    .slice(0, MOST_PASSAGES)
    .map(({ article, shingles }) => ({
      otherId: article.id,
      share: Math.min(1, shingles / prepared.passage.length),
      words: shingledWords(shingles),
    }))
}
