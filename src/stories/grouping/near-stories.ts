import type { ArticleId, StoryId } from '../../news/ids.ts'
import type { EpochMs } from '../../news/instant.ts'
import type { PreparedText } from '../text/prepare-text.ts'
import { isNextInSeries } from '../text/series.ts'
import { cosine, type TermVector } from '../text/term-vector.ts'
import type { GrouperOptions } from './grouper-options.ts'
import type { GroupingCandidate } from './grouping-article.ts'
import { headlineWorth } from './headline-worth.ts'
import type { StoryWindow, WindowStory } from './story-window.ts'
import type { WindowArticle } from './window-article.ts'

/** Members of a story that are compared, the latest: a story of hundreds costs no more than one of these. */
const COMPARED_MEMBERS = 16
/** Stories that are compared, of those with the nearest reports. */
const COMPARED_STORIES = 10
/** A new article takes the lead from another only if it is nearer to the members by this much. */
const LEAD_MARGIN = 1.1

/** An article with its words weighed by what the stream has taught so far. */
export interface Weighed {
  readonly candidate: GroupingCandidate
  readonly prepared: PreparedText
  readonly vector: TermVector
  /** The article itself, where it stands in the window already: it is not compared with itself. */
  readonly itself?: ArticleId
}

/** A story beside an article. */
export interface NearStory {
  readonly story: WindowStory
  /** Faded by time: how far the article belongs to it, 0 to 1. */
  readonly similarity: number
  readonly nearest: WindowArticle
  readonly apart: EpochMs
}

/** The members of a story that speak for it now. */
function latestMembers(story: WindowStory): readonly WindowArticle[] {
  return story.members.slice(-COMPARED_MEMBERS)
}

/** The stories of articles, in the order of the articles. */
export function storiesOf(articles: readonly WindowArticle[], window: StoryWindow): readonly WindowStory[] {
  const ids = new Set<StoryId>(articles.map((article) => article.storyId))
  return [...ids].slice(0, COMPARED_STORIES).flatMap((id) => window.story(id) ?? [])
}

/** How near each story is to an article, nearest first, and the story of the series whose next instalment it is. */
export function nearStories(
  weighed: Weighed,
  stories: readonly WindowStory[],
  options: GrouperOptions,
): { readonly near: readonly NearStory[]; readonly instalmentAfter?: WindowStory } {
  const all = stories.flatMap((story) => nearness(weighed, story, options) ?? [])
  const near = all.filter((found) => 'nearest' in found).sort((a, b) => b.similarity - a.similarity)
  const before = all.find((found) => 'instalmentAfter' in found)
  return { near, ...before }
}

/** A story that an article is like, but as the next instalment of the series is like the one before: no report of it. */
interface EarlierInstalment {
  readonly instalmentAfter: WindowStory
}

/** The latest members of a story, without the article itself. */
function membersBeside({ itself }: Weighed, story: WindowStory): readonly WindowArticle[] {
  const members = latestMembers(story)
  return itself === undefined ? members : members.filter(({ id }) => id !== itself)
}

/** Nearness to one story. */
function nearness(
  weighed: Weighed,
  story: WindowStory,
  options: GrouperOptions,
): NearStory | EarlierInstalment | undefined {
  const { sourceId, publishedAt } = weighed.candidate
  const members = membersBeside(weighed, story)
  let nearest: NearStory | undefined
  let sum = 0
  for (const member of members) {
    const likeness = cosine(weighed.vector, member.vector)
    const apart = Math.abs(publishedAt - member.publishedAt)
    if (isNextInSeries({ likeness, apart }, [weighed.prepared.numbers, member.numbers]))
      return { instalmentAfter: story }
    const sameSource = member.sourceId === sourceId ? options.sameSourceFactor : 1
    const similarity = likeness * Math.exp(-apart / options.fading) * sameSource
    sum += similarity
    if (!nearest || similarity > nearest.similarity) nearest = { story, similarity, nearest: member, apart }
  }
  if (!nearest) return undefined
  const toAll = sum / (weighed.itself === undefined ? lengthOfSum(story) : lengthOf(sumOf(members)))
  return { ...nearest, similarity: options.nearestShare * nearest.similarity + (1 - options.nearestShare) * toAll }
}

/**
 * Whether an article speaks better for a story than any of its independent reports does: it is more like them than any of them
 * is like the others, and its headline tells as much. Beside a single report the headlines alone decide.
 */
export function wouldLead({ vector, candidate }: Weighed, story: WindowStory): boolean {
  const members = latestMembers(story)
  const independent = members.filter((member) => member.copyOf === undefined)
  const worth = headlineWorth(candidate)
  if (independent.length < 2) return independent.every((member) => worth > member.headlineWorth * LEAD_MARGIN)
  const mine = independent.reduce((sum, member) => sum + cosine(vector, member.vector), 0) / independent.length
  const all = sumOf(members)
  // Each is wholly like itself.
  const best = Math.max(...independent.map((member) => (cosine(all, member.vector) - 1) * member.headlineWorth))
  return mine * worth > (best / (members.length - 1)) * LEAD_MARGIN
}

/** The sum of the members' vectors: its product with one of them is the sum of that one's cosines. */
function sumOf(members: readonly WindowArticle[]): ReadonlyMap<number, number> {
  const sum = new Map<number, number>()
  for (const { vector } of members) {
    for (const [at, term] of vector.terms.entries()) sum.set(term, (sum.get(term) ?? 0) + (vector.weights[at] ?? 0))
  }
  return sum
}

/** Length of the sum of the latest vectors: as many as there are where they are all alike, less the more they differ. */
function lengthOfSum(story: WindowStory): number {
  const [first] = story.members
  if (story.members.length < 2 || !first) return story.members.length
  const { version } = first
  if (story.sum?.version !== version || story.sum.of !== story.members) {
    story.sum = { length: lengthOf(sumOf(latestMembers(story))), of: story.members, version }
  }
  return story.sum.length
}

function lengthOf(sum: ReadonlyMap<number, number>): number {
  let squares = 0
  for (const weight of sum.values()) squares += weight * weight
  return Math.sqrt(squares)
}

/** The words as written that weigh most in the likeness of an article to another. */
export function sharedWords({ prepared, vector }: Weighed, other: WindowArticle): readonly string[] {
  return [...other.vector.terms]
    .map((term, at) => ({ term, weight: (vector.get(term) ?? 0) * (other.vector.weights[at] ?? 0) }))
    .filter((shared) => shared.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 5)
    .flatMap((shared) => prepared.words.get(shared.term) ?? [])
}
