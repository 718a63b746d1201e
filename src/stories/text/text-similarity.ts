import { DAY_MS, type EpochMs } from '../../news/instant.ts'
import { type ArticleText, type PreparedText, prepareText } from './prepare-text.ts'
import { TermStatistics } from './term-statistics.ts'
import { cosine, packVector } from './term-vector.ts'

/** At this cosine two texts stand half-way between the same and unrelated: a subject in common without an event. */
const HALF_WAY = 0.2
/** How fast likeness changes there; people who judge it see steps, not a slope. */
const STEEPNESS = 2
/** Texts of different days tell different news even in the same words. */
const DAYS_POWER = 0.3

/** An article to be compared, with its day. */
export interface DatedText extends ArticleText {
  readonly publishedAt: EpochMs
}

/** Measures how alike articles are, by words weighed as their whole collection uses them. */
export class SimilarityMeasure {
  readonly #statistics = new TermStatistics()

  /** @param collection articles that show how common each term is; those compared should be among them */
  constructor(collection: Iterable<ArticleText>) {
    for (const article of collection) {
      this.#statistics.learnStory(article.language)
      this.#statistics.learnTerms(prepareText(article).counts.keys())
    }
  }

  /** How alike two articles are, 0 to 1: likeness of openings and of whole texts, less for the days between. */
  between(a: DatedText, b: DatedText): number {
    if (a.language !== b.language) return 0
    const [first, second] = [prepareText(a), prepareText(b)]
    const likeness = (this.#likeness(a.language, first, second) + this.#openings(a.language, first, second)) / 2
    if (likeness === 0) return 0
    const days = Math.abs(a.publishedAt - b.publishedAt) / DAY_MS
    return 1 / (1 + (HALF_WAY / likeness) ** STEEPNESS * (1 + days) ** DAYS_POWER)
  }

  #likeness(language: string, a: PreparedText, b: PreparedText): number {
    return cosine(this.#statistics.weigh(language, a.counts), packVector(this.#statistics.weigh(language, b.counts)))
  }

  #openings(language: string, a: PreparedText, b: PreparedText): number {
    return cosine(this.#statistics.weigh(language, a.opening), packVector(this.#statistics.weigh(language, b.opening)))
  }
}
