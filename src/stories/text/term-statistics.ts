import { backgroundFrequency } from './background-frequency.ts'
import type { TermVector } from './term-vector.ts'

/** What counts of words elsewhere are worth, in stories of our own stream: about two weeks of a small newsroom. */
const BACKGROUND_STORIES = 2000
/** The same where we have no counts of a language: enough to keep the first stories from looking alike. */
const UNCOUNTED_STORIES = 200
const UNSEEN = 0.5
/** Terms that are counted; beyond, those of one story alone are forgotten, so that random words cannot fill the memory. */
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

  /** Terms that are counted. */
  get size(): number {
    return this.#stories.size
  }

  /** Whether the common words of a language are known beforehand. */
  isCounted(language: string): boolean {
    return this.#of(language).background.size > 0
  }

  /** Counts a story that begins. */
  learnStory(language: string): void {
    this.#of(language).stories++
  }

  /** Counts the terms that a story has not shown before. */
  learnTerms(terms: Iterable<number>): void {
    for (const term of terms) this.#stories.set(term, (this.#stories.get(term) ?? 0) + 1)
    if (this.#stories.size > MOST_TERMS) this.#forgetRarest()
  }

  #forgetRarest(): void {
    for (const [term, stories] of this.#stories) if (stories === 1) this.#stories.delete(term)
    // Nearly all are in two stories or more: such a vocabulary is no language's, and the counts begin anew.
    if (this.#stories.size > MOST_TERMS / 2) this.#stories.clear()
  }

  /** Weighs term counts by (1 + ln tf) · idf and brings them to length 1 (Salton and Buckley 1988, "ltc"). */
  weigh(language: string, counts: ReadonlyMap<number, number>): TermVector {
    const { background, backgroundStories, stories } = this.#of(language)
    const all = stories + backgroundStories
    const weights = new Map<number, number>()
    let squares = 0
    for (const [term, count] of counts) {
      const common = Math.max(UNSEEN, (background.get(term) ?? 0) * backgroundStories)
      const idf = Math.max(0, Math.log(all / ((this.#stories.get(term) ?? 0) + common)))
      const weight = (1 + Math.log(count)) * idf
      weights.set(term, weight)
      squares += weight * weight
    }
    const length = Math.sqrt(squares) || 1
    for (const [term, weight] of weights) weights.set(term, weight / length)
    return weights
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
