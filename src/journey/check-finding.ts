import type { ExtractedArticle } from '../extract/extract-outcome.ts'
import type { FetchOutcome } from '../fetch/fetch-outcome.ts'
import type { Article, ArticleContent, DisappearanceReason } from '../news/article.ts'
import type { Change } from '../news/change.ts'
import { type DoubtReason, judgeReading } from '../revisions/judge-reading.ts'
import type { DueCheck } from '../store/check-store.ts'
import type { Refused } from './refused.ts'
import { withRereadNote } from './reread-note.ts'

/** What another look at an article's page found. */
export type CheckFinding =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'edited'; readonly content: ArticleContent; readonly changes: readonly Change[] }
  | { readonly kind: 'doubtful'; readonly reason: DoubtReason }
  | { readonly kind: 'missing'; readonly reason: DisappearanceReason }
  | Refused

/** A page that was asked for again, and what was read of it if it came. */
export interface PageAgain {
  readonly page: FetchOutcome
  readonly read: { readonly kind: 'extracted'; readonly article: ExtractedArticle } | Refused
  /** The reading as it would be kept, and the article as it is; absent where nothing was read. */
  readonly content: ArticleContent | undefined
  readonly kept: Article | undefined
  /** The program that read it. */
  readonly reader?: string | undefined
}

/** Tells an edit from a page that is gone, from a bad reading and from a bad moment. */
export function findingOf({ page, read, content, kept, reader }: PageAgain, due: DueCheck): CheckFinding {
  if (page.kind === 'unchanged') return { kind: 'unchanged' }
  const missing = missingReason(page, read, due)
  if (missing) return { kind: 'missing', reason: missing }
  if (read.kind === 'refused') return read
  if (!content || !kept) return { kind: 'refused', reason: 'no-text', detail: 'the article is not kept' }
  const { state } = due
  const verdict = judgeReading({ content: kept, confidence: state.confidence }, { content, ...read.article })
  const noted = (changes: readonly Change[]) => withRereadNote(changes, { earlier: state.reader, now: reader })
  switch (verdict.kind) {
    case 'same':
      return { kind: 'unchanged' }
    case 'not-found':
      return { kind: 'missing', reason: 'not-found-page' }
    case 'edited':
      return { kind: 'edited', content, changes: noted(verdict.changes) }
    case 'doubtful':
      return isConfirmed(verdict.reason, state.doubt)
        ? { kind: 'edited', content, changes: noted(verdict.changes) }
        : { kind: 'doubtful', reason: verdict.reason }
  }
}

/** A second reading that says the same is believed, unless it is the reading that we doubt. */
export function isConfirmed(reason: DoubtReason, earlier: string | undefined): boolean {
  return reason !== 'less-sure' && reason === earlier
}

function missingReason(page: FetchOutcome, read: PageAgain['read'], due: DueCheck): DisappearanceReason | undefined {
  if (page.kind === 'refused') return page.reason === 'not-found' || page.reason === 'gone' ? page.reason : undefined
  if (page.kind === 'unchanged') return undefined
  const [asked, landed] = [due.item.offered.item.url ?? due.item.offered.identity, page.url].map((url) =>
    URL.parse(url),
  )
  if (!asked || !landed || asked.pathname === landed.pathname) return undefined
  // Who asks for an article that was taken away is sent to the front page, or to its section.
  const isList = read.kind === 'refused' && read.reason === 'listing-page'
  return (landed.pathname.length <= 1 && landed.search === '') || isList ? 'sent-home' : undefined
}
