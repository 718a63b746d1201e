import type { ArticleId, SourceId, StoryId } from '../../news/ids.ts'
import type { EpochMs } from '../../news/instant.ts'
import type { TextOrigin } from '../copies/copy-evidence.ts'
import type { ComparedText } from '../copies/text-overlap.ts'
import type { TermStatistics } from '../text/term-statistics.ts'
import type { PackedCounts, PackedVector } from '../text/term-vector.ts'
import type { FactKeys } from './shared-facts.ts'

/** What of an article changes when its outlet edits it. */
export interface WindowWords extends ComparedText {
  readonly publishedAt: EpochMs
  /** How well its headline would speak for a story. */
  readonly headlineWorth: number
  /** The terms of its opening, by which it is found. */
  readonly opening: Uint32Array
  /** Every term of the whole. */
  readonly telling: PackedCounts
  readonly facts: FactKeys
  readonly origin: TextOrigin
  readonly numbers: Uint32Array
}

/** What of an article stays. */
export interface ArticlePlace {
  readonly slot: number
  readonly id: ArticleId
  readonly sourceId: SourceId
  readonly language: string
  readonly firstSeenAt: EpochMs
  /** The root original where this is a copy. */
  readonly copyOf?: ArticleId
}

/** An article as the window keeps it. */
export class WindowArticle {
  readonly #place: ArticlePlace
  readonly #statistics: TermStatistics
  storyId: StoryId
  words: WindowWords
  #weighed: { readonly vector: PackedVector; readonly version: number; readonly words: WindowWords } | undefined

  constructor(
    place: ArticlePlace,
    { storyId, words, statistics }: { storyId: StoryId; words: WindowWords; statistics: TermStatistics },
  ) {
    this.#place = place
    this.#statistics = statistics
    this.storyId = storyId
    this.words = words
  }

  get slot(): number {
    return this.#place.slot
  }

  get id(): ArticleId {
    return this.#place.id
  }

  get sourceId(): SourceId {
    return this.#place.sourceId
  }

  get language(): string {
    return this.#place.language
  }

  get firstSeenAt(): EpochMs {
    return this.#place.firstSeenAt
  }

  get copyOf(): ArticleId | undefined {
    return this.#place.copyOf
  }

  get publishedAt(): EpochMs {
    return this.words.publishedAt
  }

  get headlineWorth(): number {
    return this.words.headlineWorth
  }

  get numbers(): Uint32Array {
    return this.words.numbers
  }

  /** Changes with whatever changes its vector. */
  get version(): number {
    return this.#statistics.version
  }

  /** Its words, weighed by what the statistics know now. */
  get vector(): PackedVector {
    const { version } = this.#statistics
    if (this.#weighed?.version !== version || this.#weighed.words !== this.words) {
      const vector = this.#statistics.weighPacked(this.language, this.words.telling)
      this.#weighed = { vector, version, words: this.words }
    }
    return this.#weighed.vector
  }
}
