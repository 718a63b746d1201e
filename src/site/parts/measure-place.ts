import type { ArticleSummary } from '../../store/article-store.ts'
import type { Writing } from '../site-context.ts'

/** A report as the ledger names it. */
export type LedgerMember = Pick<ArticleSummary, 'id' | 'title' | 'sourceName' | 'language'>

/** Where a measure stands on its page, and what it is written with. */
export interface MeasurePlace {
  /** Unique on its page. */
  readonly id: string
  readonly members: ReadonlyMap<LedgerMember['id'], LedgerMember>
  readonly writing: Writing
}
