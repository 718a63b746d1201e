import type { ArticleId, StoryId } from '../../news/ids.ts'
import type { EpochMs } from '../../news/instant.ts'
import type { Placement } from '../../news/placement.ts'
import { findOriginal, sampledShingles } from '../copies/find-original.ts'
import { type PreparedText, prepareText } from '../text/prepare-text.ts'
import { RecentPostings } from '../text/recent-postings.ts'
import { TermStatistics } from '../text/term-statistics.ts'
import { cosine, packVector } from '../text/term-vector.ts'
import { findNeighbours } from './find-neighbours.ts'
import { DEFAULT_GROUPER_OPTIONS, type GrouperOptions } from './grouper-options.ts'
import type { GroupingArticle, GroupingCandidate, RelatedStory } from './grouping-article.ts'
import { latestMembers, nearStories, sharedWords, storiesOf, type Weighed, wouldLead } from './near-stories.ts'
import { explainCopy, explainJoin, explainNew } from './placement-reasons.ts'
import { StoryWindow, type WindowArticle } from './story-window.ts'

/** Below this similarity two stories have only their section in common: better nothing to read beside than a stranger. */
const RELATED_FROM = 0.15

export interface RelatedOptions {
  readonly limit: number
  /** A story may have begun this much after the article and still stand beside it. */
  readonly youngerBy?: EpochMs
}

/** Puts each article of a stream into its story, as it comes. */
export interface StoryGrouper {
  /** Where an article would belong; changes nothing. */
  place(candidate: GroupingCandidate): Placement
  /** Where an article of the window would belong if it came now, not counting itself; changes nothing. */
  placeAgain(id: ArticleId, candidate: GroupingCandidate): Placement
  /** Takes an article that has its place into the window. */
  add(article: GroupingArticle): void
  /** Puts articles of the window into another story, new or known; of others there is nothing to move. */
  move(articles: readonly ArticleId[], toStory: StoryId): void
  /** A locked story takes no article in, not even a copy, until it is opened again. */
  lock(story: StoryId, isLocked: boolean): void
  /** Gives an article of the window its new words; its story stays. */
  revise(article: GroupingArticle): void
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

class WindowGrouper implements StoryGrouper {
  readonly #options: GrouperOptions
  readonly #statistics = new TermStatistics()
  readonly #window = new StoryWindow()
  readonly #terms = new RecentPostings()
  readonly #passages = new RecentPostings()
  readonly #locked = new Set<StoryId>()
  /** An article is placed and then added: its analysis is made once. */
  #last: Weighed | undefined

  constructor(options: GrouperOptions) {
    this.#options = options
  }

  get size(): number {
    return this.#window.size
  }

  place(candidate: GroupingCandidate): Placement {
    const weighed = this.#weigh(candidate)
    return this.#place(weighed, this.#neighbours(weighed))
  }

  placeAgain(id: ArticleId, candidate: GroupingCandidate): Placement {
    const weighed = { ...this.#weigh(candidate), itself: id }
    return this.#place(weighed, this.#neighbours(weighed))
  }

  add(article: GroupingArticle): void {
    const { prepared, vector } = this.#weigh(article)
    const packed = packVector(vector)
    let closeness = 0
    const story = this.#window.story(article.storyId)
    for (const member of story ? latestMembers(story) : []) {
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
    this.#index(article, { slot, terms: packed.terms, prepared })
  }

  move(articles: readonly ArticleId[], toStory: StoryId): void {
    for (const id of articles) this.#window.move(id, toStory)
  }

  lock(story: StoryId, isLocked: boolean): void {
    if (isLocked) this.#locked.add(story)
    else this.#locked.delete(story)
  }

  revise(article: GroupingArticle): void {
    const { prepared, vector } = this.#weigh(article)
    const { publishedAt } = article
    const packed = packVector(vector)
    const words = { publishedAt, vector: packed, shingles: prepared.shingles, numbers: prepared.numbers }
    const revised = this.#window.revise(article.id, words)
    if (revised) this.#index(article, { slot: revised.slot, terms: packed.terms, prepared })
  }

  related(candidate: GroupingCandidate, options: RelatedOptions): readonly RelatedStory[] {
    const weighed = this.#weigh(candidate)
    const neighbours = this.#neighbours(weighed)
    const own = this.#place(weighed, neighbours).story
    const latest = candidate.publishedAt + (options.youngerBy ?? 0)
    return storiesOf(neighbours, this.#window)
      .filter((story) => story.id !== own && story.firstReportedAt <= latest)
      .map((story) => ({
        storyId: story.id,
        score: Math.max(...latestMembers(story).map((member) => cosine(weighed.vector, member.vector))),
      }))
      .filter((found) => found.score >= RELATED_FROM)
      .sort((a, b) => b.score - a.score)
      .slice(0, options.limit)
  }

  forgetBefore(instant: EpochMs): void {
    this.#window.forgetBefore(instant)
  }

  #place(weighed: Weighed, neighbours: readonly WindowArticle[]): Placement {
    const copied = findOriginal(weighed, { window: this.#window, passages: this.#passages, neighbours })
    if (copied && this.#isOpen(copied.original.storyId, weighed.itself)) {
      const { original, relation } = copied
      return { story: original.storyId, becomesLead: false, copyOf: relation, because: explainCopy(relation) }
    }
    const copyOf = copied && { copyOf: copied.relation }
    const stories = storiesOf(neighbours, this.#window).filter(({ id }) => this.#isOpen(id, weighed.itself))
    const near = nearStories(weighed, stories, this.#options)[0]
    if (!near || near.similarity < this.#joinAt(weighed.candidate.language)) {
      return { story: 'new', becomesLead: true, ...copyOf, because: explainNew(near?.similarity) }
    }
    return {
      story: near.story.id,
      becomesLead: wouldLead(weighed.vector, near.story),
      ...copyOf,
      because: explainJoin(near.similarity, { words: sharedWords(weighed, near.nearest), apart: near.apart }),
    }
  }

  #index(
    article: GroupingArticle,
    at: { readonly slot: number; readonly terms: Uint32Array; readonly prepared: PreparedText },
  ): void {
    for (const term of at.terms) this.#terms.add(term, at.slot)
    for (const shingle of sampledShingles(at.prepared.shingles)) this.#passages.add(shingle, at.slot)
    this.#learn(article, [...at.prepared.counts.keys()])
    this.#last = undefined // What was learnt changes the weights.
  }

  /** The article's own story is open to it, locked or not. */
  #isOpen(story: StoryId, itself: ArticleId | undefined): boolean {
    if (!this.#locked.has(story)) return true
    return itself !== undefined && this.#window.byId(itself)?.storyId === story
  }

  #joinAt(language: string): number {
    return this.#statistics.isCounted(language) ? this.#options.joinAt : this.#options.joinAtUncounted
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
    if (!last || !sameText(last.candidate, candidate)) {
      const prepared = prepareText(candidate)
      this.#last = { candidate, prepared, vector: this.#statistics.weigh(candidate.language, prepared.opening) }
      return this.#last
    }
    return { ...last, candidate }
  }

  #neighbours({ vector }: Weighed): readonly WindowArticle[] {
    const { postingsPerTerm } = this.#options
    return findNeighbours(vector, { postings: this.#terms, window: this.#window, postingsPerTerm })
  }
}

function sameText(a: GroupingCandidate, b: GroupingCandidate): boolean {
  return a.text === b.text && a.title === b.title && a.lead === b.lead && a.language === b.language
}
