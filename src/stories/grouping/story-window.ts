import type { ArticleId, StoryId } from '../../news/ids.ts'
import { type EpochMs, HOUR_MS } from '../../news/instant.ts'
import { TermStatistics } from '../text/term-statistics.ts'
import { StoryTerms } from './story-terms.ts'
import { type ArticlePlace, WindowArticle, type WindowWords } from './window-article.ts'

/** More than a large newsroom reads in the length of a window; beyond, the first that came goes early. */
const MOST_ARTICLES = 100_000

/** A story as far as the window remembers it. */
export interface WindowStory {
  readonly id: StoryId
  firstReportedAt: EpochMs
  /** In the order in which they came. */
  members: readonly WindowArticle[]
  /** Length of the sum of the vectors of its latest members, at a version of the statistics. */
  sum?: { readonly length: number; readonly of: readonly WindowArticle[]; readonly version: number }
}

/**
 * The articles of the last days in order of arrival, their stories, and what they teach of words. All that it knows depends
 * on the articles in it alone: one that is filled anew with the same articles knows the same.
 */
export class StoryWindow {
  readonly statistics: TermStatistics = new TermStatistics()
  readonly #length: EpochMs
  readonly #articles = new Map<number, WindowArticle>()
  readonly #byId = new Map<ArticleId, WindowArticle>()
  readonly #stories = new Map<StoryId, WindowStory>()
  readonly #terms = new StoryTerms(this.statistics)
  #nextSlot = 0
  #latest = Number.NEGATIVE_INFINITY

  /** @param length how long after its first sight an article is remembered */
  constructor(length: EpochMs) {
    this.#length = length
  }

  get size(): number {
    return this.#articles.size
  }

  /** The oldest slot that is filled; every later one is too. */
  get oldestSlot(): number {
    return this.#nextSlot - this.#articles.size
  }

  at(slot: number): WindowArticle | undefined {
    return this.#articles.get(slot)
  }

  byId(id: ArticleId): WindowArticle | undefined {
    return this.#byId.get(id)
  }

  story(id: StoryId): WindowStory | undefined {
    return this.#stories.get(id)
  }

  /** Takes an article in at the next slot, and forgets what is too old beside it. */
  append(place: Omit<ArticlePlace, 'slot'>, storyId: StoryId, words: WindowWords): WindowArticle {
    const slot = this.#nextSlot++
    const article = new WindowArticle({ ...place, slot }, { storyId, words, statistics: this.statistics })
    this.#articles.set(slot, article)
    this.#byId.set(article.id, article)
    this.#enter(article)
    this.#terms.add(article)
    this.#latest = Math.max(this.#latest, article.firstSeenAt)
    this.#forget()
    return article
  }

  /** Puts an article of the window into another story, of the window or not. */
  move(id: ArticleId, storyId: StoryId): void {
    this.#change(id, (article) => {
      article.storyId = storyId
    })
  }

  /** Gives an article of the window other words; its place in time and story stay. */
  revise(id: ArticleId, words: WindowWords): void {
    this.#change(id, (article) => {
      article.words = words
    })
  }

  #change(id: ArticleId, change: (article: WindowArticle) => void): void {
    const article = this.#byId.get(id)
    if (!article) return
    this.#leave(article)
    this.#terms.change(article, () => change(article))
    this.#enter(article)
  }

  #enter(article: WindowArticle): void {
    const story = this.#stories.get(article.storyId)
    if (!story) {
      const { storyId: id, publishedAt: firstReportedAt } = article
      this.#stories.set(id, { id, firstReportedAt, members: [article] })
      return
    }
    const after = story.members.findLastIndex((member) => member.slot < article.slot)
    story.members = story.members.toSpliced(after + 1, 0, article)
    story.firstReportedAt = Math.min(story.firstReportedAt, article.publishedAt)
  }

  /** A story without members is forgotten with the last of them. */
  #leave(article: WindowArticle): void {
    const story = this.#stories.get(article.storyId)
    if (!story) return
    story.members = story.members.filter((member) => member !== article)
    story.firstReportedAt = story.members.reduce((first, { publishedAt }) => Math.min(first, publishedAt), Infinity)
    if (story.members.length === 0) this.#stories.delete(story.id)
  }

  /**
   * By the clock of the articles and in whole hours: what words weigh changes with what is forgotten. An article whose
   * first sight is told older than that of those before it goes with its turn.
   */
  #forget(): void {
    const oldest = Math.floor(this.#latest / HOUR_MS) * HOUR_MS - this.#length
    for (const article of this.#articles.values()) {
      if (article.firstSeenAt >= oldest && this.#articles.size <= MOST_ARTICLES) return
      this.#articles.delete(article.slot)
      this.#byId.delete(article.id)
      this.#leave(article)
      this.#terms.remove(article)
    }
  }
}
