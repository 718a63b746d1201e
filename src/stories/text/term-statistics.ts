import { backgroundFrequency } from './background-frequency.ts'
import { type PackedCounts, type PackedVector, packCounts, type TermVector, unpackVector } from './term-vector.ts'

/** What counts of words elsewhere are worth, in stories of our own stream: about two weeks of a small newsroom. */
const BACKGROUND_STORIES = 2000
/** The same where we have no counts of a language: enough to keep the first stories from looking alike. */
const UNCOUNTED_STORIES = 200
const UNSEEN = 0.5
/** Terms that are counted; beyond, a new one counts as unseen, so that random words cannot fill the memory. */
const MOST_TERMS = 1_000_000

interface LanguageStatistics {
  readonly background: ReadonlyMap<number, number>
  readonly backgroundStories: number
  stories: number
}

/**
 * How telling each term is, learnt from the stream on top of what is common in the language. Stories are counted, not
 * articles: fifty reports of one event must not make its names look common.
 */
export class TermStatistics {
  readonly #languages = new Map<string, LanguageStatistics>()
  /** Stories that hold a term; the keys of two languages differ. */
  readonly #stories = new Map<number, number>()
  #version = 0

  /** Terms that are counted. */
  get size(): number {
    return this.#stories.size
  }

  /** Changes with whatever changes the weights. */
  get version(): number {
    return this.#version
  }

  /** Counts a story that begins. */
  learnStory(language: string): void {
    this.#of(language).stories++
    this.#version++
  }

  /** Counts the terms that a story has not shown before. */
  learnTerms(terms: Iterable<number>): void {
    for (const term of terms) {
      const known = this.#stories.get(term)
      if (known !== undefined) this.#stories.set(term, known + 1)
      else if (this.#stories.size < MOST_TERMS) this.#stories.set(term, 1)
    }
    this.#version++
  }

  /** Takes back what `learnStory` counted. */
  forgetStory(language: string): void {
    this.#of(language).stories--
    this.#version++
  }

  /** Takes back what `learnTerms` counted. */
  forgetTerms(terms: Iterable<number>): void {
    for (const term of terms) {
      const known = this.#stories.get(term)
      if (known === 1) this.#stories.delete(term)
      else if (known !== undefined) this.#stories.set(term, known - 1)
    }
    this.#version++
  }

  /** Weighs term counts by (1 + ln tf) · idf and brings them to length 1 (Salton and Buckley 1988, "ltc"). */
  weigh(language: string, counts: ReadonlyMap<number, number>): TermVector {
    return unpackVector(this.weighPacked(language, packCounts(counts)))
  }

  /** The same of counts at rest. */
  weighPacked(language: string, { terms, factors }: PackedCounts): PackedVector {
    const known = this.#of(language)
    const weights = new Float32Array(terms.length)
    let squares = 0
    for (let at = 0; at < terms.length; at++) {
      const weight = (factors[at] ?? 0) * this.#idf(terms[at] ?? 0, known)
      weights[at] = weight
      squares += weight * weight
    }
    const length = Math.sqrt(squares) || 1
    for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] ?? 0) / length
    return { terms, weights }
  }

  /** How telling a term is: ln of all stories over those that hold it (Spärck Jones 1972), 0 for the commonest. */
  rarity(language: string, term: number): number {
    return this.#idf(term, this.#of(language))
  }

  #idf(term: number, { background, backgroundStories, stories }: LanguageStatistics): number {
    const common = Math.max(UNSEEN, (background.get(term) ?? 0) * backgroundStories)
    return Math.max(0, Math.log((stories + backgroundStories) / ((this.#stories.get(term) ?? 0) + common)))
  }

  #of(language: string): LanguageStatistics {
    const known = this.#languages.get(language)
    if (known) return known
    const background = backgroundFrequency(language)
    const fresh = {
      background,
      backgroundStories: background.size > 0 ? BACKGROUND_STORIES : UNCOUNTED_STORIES,
      stories: 0,
    }
    this.#languages.set(language, fresh)
    return fresh
  }
}
