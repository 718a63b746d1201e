import type { ArticleId, SourceId, StoryId } from '../../news/ids.ts'
import type { EpochMs } from '../../news/instant.ts'
import type { PackedVector } from '../text/term-vector.ts'

/** An article as the window keeps it. */
export interface WindowArticle {
  readonly slot: number
  readonly id: ArticleId
  readonly storyId: StoryId
  readonly sourceId: SourceId
  readonly publishedAt: EpochMs
  readonly firstSeenAt: EpochMs
  readonly vector: PackedVector
  readonly shingles: Uint32Array
  readonly numbers: Uint32Array
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
    this.#articles.set(kept.slot, kept)
    this.#byId.set(kept.id, kept)
    const story = this.#stories.get(kept.storyId)
    if (story) {
      story.members.push(kept)
      story.firstReportedAt = Math.min(story.firstReportedAt, kept.publishedAt)
    } else {
      this.#stories.set(kept.storyId, {
        id: kept.storyId,
        firstReportedAt: kept.publishedAt,
        members: [kept],
        terms: new Set(),
      })
    }
    return kept
  }

  /** Drops the articles first seen before then; a story without members is forgotten with the last of them. */
  forgetBefore(instant: EpochMs): void {
    for (const article of this.#articles.values()) {
      // Articles arrive in the order of their first sight, so the first that is young enough ends the search.
      if (article.firstSeenAt >= instant) return
      this.#articles.delete(article.slot)
      this.#byId.delete(article.id)
      const story = this.#stories.get(article.storyId)
      if (!story) continue
      story.members = story.members.filter((member) => member !== article)
      if (story.members.length === 0) this.#stories.delete(story.id)
    }
  }
}
