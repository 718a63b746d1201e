import type { EpochMs } from '../../news/instant.ts'
import type { Placement } from '../../news/placement.ts'
import { findOriginal, sampledShingles } from '../copies/find-original.ts'
import { prepareText } from '../text/prepare-text.ts'
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

class WindowGrouper implements StoryGrouper {
  readonly #options: GrouperOptions
  readonly #statistics = new TermStatistics()
  readonly #window = new StoryWindow()
  readonly #terms = new RecentPostings()
  readonly #passages = new RecentPostings()
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
    for (const term of packed.terms) this.#terms.add(term, slot)
    for (const shingle of sampledShingles(prepared.shingles)) this.#passages.add(shingle, slot)
    this.#learn(article, [...prepared.counts.keys()])
    this.#last = undefined // What was learnt changes the weights.
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
    if (copied) {
      const { original, relation } = copied
      return { story: original.storyId, becomesLead: false, copyOf: relation, because: explainCopy(relation) }
    }
    const near = nearStories(weighed, storiesOf(neighbours, this.#window), this.#options)[0]
    if (!near || near.similarity < this.#joinAt(weighed.candidate.language)) {
      return { story: 'new', becomesLead: true, because: explainNew(near?.similarity) }
    }
    return {
      story: near.story.id,
      becomesLead: wouldLead(weighed.vector, near.story),
      because: explainJoin(near.similarity, { words: sharedWords(weighed, near.nearest), apart: near.apart }),
    }
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
