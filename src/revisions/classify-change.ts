import type { ArticleContent } from '../news/article.ts'
import type { Change } from '../news/change.ts'
import { compareContents } from './compare-contents.ts'

/**
 * What an outlet changed in an article, in reading order, after folding noise; empty if it changed nothing that a reader
 * would call a change. Time grows in proportion to both texts.
 *
 * @example «ارتفع العدد إلى 40» → «ارتفع العدد إلى 44»: [{ kind: 'figure', place: 0, before: '40', after: '44' }]
 */
export function classifyChange(before: ArticleContent, after: ArticleContent): readonly Change[] {
  return compareContents(before, after).changes
}
