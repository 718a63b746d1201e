import type { ArticleId, StoryId } from '../../news/ids.ts'
import type { Placement } from '../../news/placement.ts'
import { originOf } from '../copies/copy-evidence.ts'
import { type CopySearch, comparedTexts, findEarlierTexts } from '../copies/find-original.ts'
import { prepareOnce } from '../text/prepare-once.ts'
import type { PreparedText } from '../text/prepare-text.ts'
import { unpackVector } from '../text/term-vector.ts'
import { ArticleIndex } from './article-index.ts'
import { findNeighbours } from './find-neighbours.ts'
import { DEFAULT_GROUPER_OPTIONS, type GrouperOptions } from './grouper-options.ts'
import type { GroupingArticle, GroupingCandidate } from './grouping-article.ts'
import { headlineWorth } from './headline-worth.ts'
import { nearStories, storiesOf, type Weighed, wouldLead } from './near-stories.ts'
import { explainCopy, explainJoin, explainNew } from './placement-reasons.ts'
import { factKeys } from './shared-facts.ts'
import { StoryWindow } from './story-window.ts'
import type { WindowArticle, WindowWords } from './window-article.ts'

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
  /** Articles of the window with which a text would be compared in full to tell whether it is a copy, likeliest first. */
  compared(candidate: GroupingCandidate): readonly ArticleId[]
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
  readonly #window: StoryWindow
  readonly #index = new ArticleIndex()
  readonly #locked = new Set<StoryId>()

  constructor(options: GrouperOptions) {
    this.#options = options
    this.#window = new StoryWindow(options.windowLength)
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
    const words = this.#wordsOf(article)
    const { id, sourceId, language, firstSeenAt, copyOf, storyId } = article
    const place = { id, sourceId, language, firstSeenAt, ...(copyOf === undefined ? {} : { copyOf }) }
    this.#index.add(this.#window.append(place, storyId, words))
    this.#index.forgetBefore(this.#window.oldestSlot)
  }

  move(articles: readonly ArticleId[], toStory: StoryId): void {
    for (const id of articles) this.#window.move(id, toStory)
  }

  lock(story: StoryId, isLocked: boolean): void {
    if (isLocked) this.#locked.add(story)
    else this.#locked.delete(story)
  }

  revise(article: GroupingArticle): void {
    const known = this.#window.byId(article.id)
    if (!known) return
    this.#index.remove(known)
    this.#window.revise(article.id, this.#wordsOf(article))
    this.#index.add(known)
  }

  compared(candidate: GroupingCandidate): readonly ArticleId[] {
    return comparedTexts(this.#weigh(candidate), this.#copySearch).map(({ id }) => id)
  }

  get #copySearch(): CopySearch {
    return { window: this.#window, passages: this.#index.passages }
  }

  #place(weighed: Weighed, neighbours: readonly WindowArticle[]): Placement {
    const { original, passages } = findEarlierTexts(weighed, this.#copySearch)
    if (original && this.#isOpen(original.storyId, weighed.itself)) {
      const { storyId, relation } = original
      return { story: storyId, becomesLead: false, copyOf: relation, because: explainCopy(relation) }
    }
    const texts = original ? { copyOf: original.relation } : { passages }
    const stories = storiesOf(neighbours, this.#window).filter(({ id }) => this.#isOpen(id, weighed.itself))
    const { near: all, instalmentAfter } = nearStories(weighed, stories, this.#options)
    const [near] = all
    if (!near || near.similarity < this.#joinAt(weighed.candidate.language)) {
      const because = explainNew(near?.similarity, instalmentAfter?.id)
      return { story: 'new', becomesLead: true, ...texts, because }
    }
    return {
      story: near.story.id,
      becomesLead: wouldLead(weighed, near.story),
      ...texts,
      because: explainJoin(weighed, near),
    }
  }

  /** The article's own story is open to it, locked or not. */
  #isOpen(story: StoryId, itself: ArticleId | undefined): boolean {
    if (!this.#locked.has(story)) return true
    return itself !== undefined && this.#window.byId(itself)?.storyId === story
  }

  #joinAt(language: string): number {
    return language === 'ar' ? this.#options.joinAt : this.#options.joinAtElsewhere
  }

  #weigh(candidate: GroupingCandidate): Weighed {
    const prepared = this.#prepare(candidate)
    const vector = unpackVector(this.#window.statistics.weighPacked(candidate.language, prepared.telling))
    return { candidate, prepared, vector }
  }

  #wordsOf(article: GroupingArticle): WindowWords {
    const { opening, telling, beginning, passage, shingles, numbers } = this.#prepare(article)
    return {
      publishedAt: article.publishedAt,
      headlineWorth: headlineWorth(article),
      opening: Uint32Array.from(opening.keys()),
      telling,
      facts: factKeys(article),
      beginning,
      passage,
      shingles,
      origin: originOf(article),
      numbers,
    }
  }

  #prepare(candidate: GroupingCandidate): PreparedText {
    return prepareOnce({ ...candidate, ...(candidate.facts && { names: candidate.facts.names }) })
  }

  #neighbours({ vector }: Weighed): readonly WindowArticle[] {
    const { postingsPerTerm } = this.#options
    return findNeighbours(vector, { postings: this.#index.terms, window: this.#window, postingsPerTerm })
  }
}
