import type { StoryId } from '../../news/ids.ts'
import type { TermStatistics } from '../text/term-statistics.ts'
import type { WindowArticle } from './window-article.ts'

/** Articles that the statistics learn together: what was weighed stays weighed until then, and need not be weighed anew. */
const LEARNT_TOGETHER = 256

/** What one story has taught: its terms, with the number of reports that have each, kept where there are two or more. */
interface TaughtStory {
  readonly language: string
  only: WindowArticle | undefined
  reports: number
  counts: Map<number, number> | undefined
}

/**
 * Teaches the statistics the terms of the stories in a window, and takes back what leaves it: fifty reports of one event
 * count its names once, and a story's terms go with the last report that has them. Articles are taught in lots by their
 * numbers, so that what is known depends on the articles in the window alone.
 */
export class StoryTerms {
  readonly #statistics: TermStatistics
  readonly #stories = new Map<StoryId, TaughtStory>()
  /** Of the lot that is not full yet. */
  #waiting = new Set<WindowArticle>()
  #lot = 0

  constructor(statistics: TermStatistics) {
    this.#statistics = statistics
  }

  add(article: WindowArticle): void {
    const lot = Math.floor(article.id / LEARNT_TOGETHER)
    if (lot > this.#lot) {
      for (const waiting of this.#waiting) this.#teach(waiting)
      this.#waiting = new Set()
      this.#lot = lot
    }
    this.#waiting.add(article)
  }

  remove(article: WindowArticle): void {
    if (!this.#waiting.delete(article)) this.#takeBack(article)
  }

  /** Does what changes the story or the words of an article. */
  change(article: WindowArticle, change: () => void): void {
    const isTaught = !this.#waiting.has(article)
    if (isTaught) this.#takeBack(article)
    change()
    if (isTaught) this.#teach(article)
  }

  #teach(article: WindowArticle): void {
    const story = this.#stories.get(article.storyId)
    if (!story) {
      const { language } = article
      this.#stories.set(article.storyId, { language, only: article, reports: 1, counts: undefined })
      this.#statistics.learnStory(language)
      this.#statistics.learnTerms(article.words.telling.terms)
      return
    }
    story.reports++
    const counts = story.counts ?? new Map(Array.from(story.only?.words.telling.terms ?? [], (term) => [term, 1]))
    story.counts = counts
    story.only = undefined
    const fresh: number[] = []
    for (const term of article.words.telling.terms) {
      const known = counts.get(term)
      if (known === undefined) fresh.push(term)
      counts.set(term, (known ?? 0) + 1)
    }
    this.#statistics.learnTerms(fresh)
  }

  #takeBack(article: WindowArticle): void {
    const story = this.#stories.get(article.storyId)
    if (!story) return
    story.reports--
    if (story.reports === 0) {
      this.#stories.delete(article.storyId)
      this.#statistics.forgetStory(story.language)
    }
    this.#statistics.forgetTerms(
      story.counts ? withoutReport(story.counts, article.words.telling.terms) : article.words.telling.terms,
    )
  }
}

/** Counts a report's terms down and gives those that no report has any more. */
function withoutReport(counts: Map<number, number>, terms: Uint32Array): readonly number[] {
  const gone: number[] = []
  for (const term of terms) {
    const known = counts.get(term) ?? 0
    if (known > 1) counts.set(term, known - 1)
    else {
      counts.delete(term)
      gone.push(term)
    }
  }
  return gone
}
