import type { StoryId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'
import { findNeighbours } from './find-neighbours.ts'
import { type FoundOriginal, findOriginal } from './find-original.ts'
import { DEFAULT_GROUPER_OPTIONS, type GrouperOptions } from './grouper-options.ts'
import type { GroupingArticle, GroupingCandidate, Placement, RelatedStory } from './grouping-article.ts'
import { explainCopy, explainJoin, explainNew } from './placement-words.ts'
import { type PreparedText, prepareText } from './prepare-text.ts'
import { RecentPostings } from './recent-postings.ts'
import { isNextInSeries } from './series.ts'
import { StoryWindow, type WindowArticle, type WindowStory } from './story-window.ts'
import { TermStatistics } from './term-statistics.ts'
import { cosine, packVector, type TermVector } from './term-vector.ts'

/** One in this many shingles is looked up to find texts that share a passage. */
const SHINGLE_SAMPLING = 8
/** Members of a story that are compared, the latest: a story of hundreds costs no more than one of these. */
const COMPARED_MEMBERS = 24
/** A new article takes the lead from another only if it is nearer to the members by this much. */
const LEAD_MARGIN = 1.1
/** Below this similarity two stories have only their section in common. */
const RELATED_FROM = 0.08

export interface RelatedOptions {
  readonly limit: number
  /** A story may have begun this much after the article and still stand beside it. */
  readonly youngerBy?: EpochMs
}

/** Puts each article of a stream into its story, as it comes. */
export interface StoryGrouper {
  /** Where an article would belong; changes nothing. */
  place(candidate: GroupingCandidate): Placement
  /** Takes an article that has its place into the window. */
  add(article: GroupingArticle): void
  /** Other stories of the window that are near an article, nearest first. */
  related(candidate: GroupingCandidate, options: RelatedOptions): readonly RelatedStory[]
  /** Forgets the articles first seen before then; the statistics of terms stay. */
  forgetBefore(instant: EpochMs): void
  /** Articles in the window. */
  readonly size: number
}

/**
 * Makes a grouper with an empty window. Single pass, no look-ahead: cosine of tf·idf openings with the reports of each
 * near story, fading with time (after Allan et al. 1998, on-line new event detection), and shingles for copies.
 */
export function createStoryGrouper(options: Partial<GrouperOptions> = {}): StoryGrouper {
  return new WindowGrouper({ ...DEFAULT_GROUPER_OPTIONS, ...options })
}

/** An article with its words weighed by what the stream has taught so far. */
interface Weighed {
  readonly candidate: GroupingCandidate
  readonly prepared: PreparedText
  readonly vector: TermVector
}

interface NearStory {
  readonly story: WindowStory
  readonly similarity: number
  readonly nearest: WindowArticle
}

class WindowGrouper implements StoryGrouper {
  readonly #options: GrouperOptions
  readonly #statistics = new TermStatistics()
  readonly #window = new StoryWindow()
  readonly #terms = new RecentPostings()
  readonly #passages = new RecentPostings()
  /** An article is placed and then added: its analysis is made once. */
  #last: { readonly candidate: GroupingCandidate; readonly prepared: PreparedText } | undefined

  constructor(options: GrouperOptions) {
    this.#options = options
  }

  get size(): number {
    return this.#window.size
  }

  place(candidate: GroupingCandidate): Placement {
    const weighed = this.#weigh(candidate)
    const neighbours = this.#neighbours(weighed)
    const copied = this.#original(weighed, neighbours)
    const near = this.#nearStories(weighed, neighbours)[0]
    if (copied) {
      const copyOf = { originalId: copied.originalId, overlap: copied.overlap }
      return { story: copied.original.storyId, becomesLead: false, copyOf, because: explainCopy(copied.overlap) }
    }
    if (!near || near.similarity < this.#options.joinAt) {
      return { story: 'new', becomesLead: true, because: explainNew(near?.similarity) }
    }
    return {
      story: near.story.id,
      becomesLead: this.#wouldLead(weighed.vector, near.story),
      because: explainJoin(near.similarity, {
        words: sharedWords(weighed, near.nearest),
        apart: Math.abs(candidate.publishedAt - near.nearest.publishedAt),
      }),
    }
  }

  add(article: GroupingArticle): void {
    const { prepared, vector } = this.#weigh(article)
    const packed = packVector(vector)
    let closeness = 0
    for (const member of this.#window.story(article.storyId)?.members.slice(-COMPARED_MEMBERS) ?? []) {
      const similarity = cosine(vector, member.vector)
      member.closeness += similarity
      closeness += similarity
    }
    const { slot } = this.#window.append({
      id: article.id,
      storyId: article.storyId,
      sourceId: article.sourceId,
      publishedAt: article.publishedAt,
      firstSeenAt: article.firstSeenAt,
      vector: packed,
      shingles: prepared.shingles,
      numbers: prepared.numbers,
      ...(article.copyOf === undefined ? {} : { copyOf: article.copyOf }),
      closeness,
    })
    for (const term of packed.terms) this.#terms.add(term, slot)
    for (const shingle of sampled(prepared.shingles)) this.#passages.add(shingle, slot)
    this.#learn(article, [...prepared.counts.keys()])
  }

  related(candidate: GroupingCandidate, options: RelatedOptions): readonly RelatedStory[] {
    const weighed = this.#weigh(candidate)
    const neighbours = this.#neighbours(weighed)
    const own = this.place(candidate).story
    const latest = candidate.publishedAt + (options.youngerBy ?? 0)
    return groupByStory(neighbours, this.#window)
      .filter((story) => story.id !== own && story.firstReportedAt <= latest)
      .map((story) => ({
        storyId: story.id,
        score: Math.max(...latestOf(story).map((member) => cosine(weighed.vector, member.vector))),
      }))
      .filter((found) => found.score >= RELATED_FROM)
      .sort((a, b) => b.score - a.score)
      .slice(0, options.limit)
  }

  forgetBefore(instant: EpochMs): void {
    this.#window.forgetBefore(instant)
  }

  #learn({ storyId, language }: GroupingArticle, terms: readonly number[]): void {
    const story = this.#window.story(storyId)
    if (!story) return
    if (story.members.length === 1) this.#statistics.learnStory(language)
    this.#statistics.learnTerms(terms.filter((term) => !story.terms.has(term)))
    for (const term of terms) story.terms.add(term)
  }

  #weigh(candidate: GroupingCandidate): Weighed {
    const last = this.#last
    const prepared = last && sameText(last.candidate, candidate) ? last.prepared : prepareText(candidate)
    this.#last = { candidate, prepared }
    return {
      candidate,
      prepared,
      vector: this.#statistics.weigh(candidate.language, prepared.opening),
    }
  }

  #neighbours({ vector }: Weighed): readonly WindowArticle[] {
    const { postingsPerTerm } = this.#options
    return findNeighbours(vector, { postings: this.#terms, window: this.#window, postingsPerTerm })
  }

  #original({ candidate, prepared }: Weighed, neighbours: readonly WindowArticle[]): FoundOriginal | undefined {
    const slots = new Set<number>()
    const reach = { oldest: this.#window.oldestSlot, limit: 64 }
    for (const shingle of sampled(prepared.shingles)) this.#passages.visit(shingle, reach, (slot) => slots.add(slot))
    const candidates = new Set(neighbours.slice(0, 20))
    for (const slot of slots) {
      const article = this.#window.at(slot)
      if (article) candidates.add(article)
    }
    const { publishedAt } = candidate
    const notSeries = [...candidates].filter(
      (article) => !isNextInSeries(article, { publishedAt, numbers: prepared.numbers }, this.#options.seriesGap),
    )
    return findOriginal(prepared, notSeries, this.#window)
  }

  #nearStories(weighed: Weighed, neighbours: readonly WindowArticle[]): readonly NearStory[] {
    return groupByStory(neighbours, this.#window)
      .map((story) => this.#nearness(weighed, story))
      .sort((a, b) => b.similarity - a.similarity)
  }

  #nearness({ candidate, prepared, vector }: Weighed, story: WindowStory): NearStory {
    const { sourceId, publishedAt } = candidate
    const members = latestOf(story)
    let [sum, highest, nearest] = [0, -1, members[0] as WindowArticle]
    for (const member of members) {
      const fading = Math.exp(-Math.abs(publishedAt - member.publishedAt) / this.#options.fading)
      const sameSource = member.sourceId === sourceId ? this.#options.sameSourceFactor : 1
      const similarity = cosine(vector, member.vector) * fading * sameSource
      sum += similarity
      if (similarity > highest) [highest, nearest] = [similarity, member]
    }
    const series = isNextInSeries(nearest, { publishedAt, numbers: prepared.numbers }, this.#options.seriesGap)
    const { nearestShare } = this.#options
    const similarity = series ? 0 : nearestShare * highest + (1 - nearestShare) * (sum / members.length)
    return { story, similarity, nearest }
  }

  #wouldLead(vector: TermVector, story: WindowStory): boolean {
    const independent = latestOf(story).filter((member) => member.copyOf === undefined)
    const mine = independent.reduce((sum, member) => sum + cosine(vector, member.vector), 0)
    const others = Math.max(1, story.members.length - 1)
    const best = Math.max(0, ...independent.map((member) => member.closeness)) / others
    return independent.length > 1 && mine / independent.length > best * LEAD_MARGIN
  }
}

function latestOf(story: WindowStory): readonly WindowArticle[] {
  return story.members.slice(-COMPARED_MEMBERS)
}

function groupByStory(articles: readonly WindowArticle[], window: StoryWindow): readonly WindowStory[] {
  const ids = new Set<StoryId>(articles.map((article) => article.storyId))
  return [...ids].flatMap((id) => window.story(id) ?? [])
}

function sampled(shingles: Uint32Array): Uint32Array {
  return shingles.filter((shingle) => shingle % SHINGLE_SAMPLING === 0)
}

function sameText(a: GroupingCandidate, b: GroupingCandidate): boolean {
  return a.text === b.text && a.title === b.title && a.lead === b.lead && a.language === b.language
}

/** The words as written that weigh most in the likeness of an article to another. */
function sharedWords({ prepared, vector }: Weighed, other: WindowArticle): readonly string[] {
  return [...other.vector.terms]
    .map((term, at) => ({ term, weight: (vector.get(term) ?? 0) * (other.vector.weights[at] ?? 0) }))
    .filter((shared) => shared.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 5)
    .map((shared) => prepared.words.get(shared.term) ?? '')
}
