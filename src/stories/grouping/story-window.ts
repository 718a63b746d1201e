import type { ArticleId, SourceId, StoryId } from '../../news/ids.ts'
import type { EpochMs } from '../../news/instant.ts'
import type { PackedVector } from '../text/term-vector.ts'

/** What of an article changes when its outlet edits it. */
export interface WindowWords {
  readonly publishedAt: EpochMs
  readonly vector: PackedVector
  readonly shingles: Uint32Array
  readonly numbers: Uint32Array
}

/** An article as the window keeps it. */
export interface WindowArticle extends Readonly<WindowWords> {
  readonly slot: number
  readonly id: ArticleId
  readonly storyId: StoryId
  readonly sourceId: SourceId
  readonly firstSeenAt: EpochMs
  /** The root original where this is a copy. */
  readonly copyOf?: ArticleId
  /** Sum of its similarities to the other members that came while it was among the latest. */
  closeness: number
}

/** A story as far as the window remembers it. */
export interface WindowStory {
  readonly id: StoryId
  firstReportedAt: EpochMs
  /** Oldest first. */
  members: WindowArticle[]
  /** Every term that its reports have used. */
  readonly terms: Set<number>
}

/** The articles of the last days in order of arrival, and their stories. */
export class StoryWindow {
  readonly #articles = new Map<number, WindowArticle>()
  readonly #byId = new Map<ArticleId, WindowArticle>()
  readonly #stories = new Map<StoryId, WindowStory>()
  #nextSlot = 0

  get size(): number {
    return this.#articles.size
  }

  /** The slot that the next article gets; slots only grow. */
  get nextSlot(): number {
    return this.#nextSlot
  }

  /** The oldest slot that may still be filled. */
  get oldestSlot(): number {
    return this.#articles.keys().next().value ?? this.#nextSlot
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

  /** Takes an article in at the next slot. */
  append(article: Omit<WindowArticle, 'slot'>): WindowArticle {
    const kept: WindowArticle = { ...article, slot: this.#nextSlot++ }
    this.#keep(kept)
    return kept
  }

  /** Puts an article of the window into another story of it, or begins that. */
  move(id: ArticleId, storyId: StoryId): void {
    const article = this.#byId.get(id)
    if (!article || article.storyId === storyId) return
    this.#leave(article)
    this.#keep({ ...article, storyId })
  }

  /** Gives an article of the window other words; its place in time and story stay. */
  revise(id: ArticleId, words: WindowWords): WindowArticle | undefined {
    const article = this.#byId.get(id)
    if (!article) return undefined
    const revised = { ...article, ...words }
    this.#leave(article)
    this.#keep(revised)
    return revised
  }

  #keep(article: WindowArticle): void {
    this.#articles.set(article.slot, article)
    this.#byId.set(article.id, article)
    const story = this.#stories.get(article.storyId)
    if (!story) {
      const { storyId: id, publishedAt: firstReportedAt } = article
      this.#stories.set(id, { id, firstReportedAt, members: [article], terms: new Set() })
      return
    }
    const after = story.members.findIndex((member) => member.slot > article.slot)
    story.members.splice(after < 0 ? story.members.length : after, 0, article)
    story.firstReportedAt = Math.min(story.firstReportedAt, article.publishedAt)
  }

  /** A story without members is forgotten with the last of them. */
  #leave(article: WindowArticle): void {
    const story = this.#stories.get(article.storyId)
    if (!story) return
    story.members = story.members.filter((member) => member.slot !== article.slot)
    if (story.members.length === 0) this.#stories.delete(story.id)
  }

  /** Drops the articles first seen before then; a story without members is forgotten with the last of them. */
  forgetBefore(instant: EpochMs): void {
    for (const article of this.#articles.values()) {
      // Articles arrive in the order of their first sight, so the first that is young enough ends the search.
      if (article.firstSeenAt >= instant) return
      this.#articles.delete(article.slot)
      this.#byId.delete(article.id)
      this.#leave(article)
    }
  }
}
