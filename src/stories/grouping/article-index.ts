import { sampledShingles } from '../copies/copy-candidates.ts'
import { RecentPostings } from '../text/recent-postings.ts'
import type { WindowArticle, WindowWords } from './window-article.ts'

/** Finds the articles of a window by the terms of their openings and by passages of their texts. */
export class ArticleIndex {
  readonly terms: RecentPostings = new RecentPostings()
  readonly passages: RecentPostings = new RecentPostings()

  add({ slot, words }: WindowArticle): void {
    for (const term of words.opening) this.terms.add(term, slot)
    for (const shingle of sampledShingles(words.shingles)) this.passages.add(shingle, slot)
  }

  /** Takes out of the index what an article is found by no more; `add` then puts in all by which it is found. */
  remove({ slot, words }: { readonly slot: number; readonly words: WindowWords }): void {
    for (const term of words.opening) this.terms.remove(term, slot)
    for (const shingle of sampledShingles(words.shingles)) this.passages.remove(shingle, slot)
  }

  forgetBefore(slot: number): void {
    this.terms.forgetBefore(slot)
    this.passages.forgetBefore(slot)
  }
}
