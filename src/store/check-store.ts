import type { Disappearance, DisappearanceReason } from '../news/article.ts'
import type { ChangeKind } from '../news/change.ts'
import type { ArticleId, SourceId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'
import type { PendingItem } from './intake-store.ts'

/** What earlier looks at an article's page have taught. */
export interface CheckState {
  /** Looks after the first reading. */
  readonly checks: number
  /** Of the last looks, how many in a row found nothing new. */
  readonly unchanged: number
  /** How sure the reading that we keep was, 0 to 1. */
  readonly confidence: number
  /** The program that made that reading; another one may read the same page otherwise. */
  readonly reader?: string
  /** Validators of the page, for conditional GET. */
  readonly etag?: string
  readonly lastModified?: string
  /** The page was missing at so many looks in a row. */
  readonly missing: number
  readonly missingSince?: EpochMs
  /** Why the last look's text was not believed; a second one that says the same is. */
  readonly doubt?: string
}

/** When to look at an article again; absent: never. */
export interface CheckPlan {
  readonly nextCheckAt?: EpochMs
  readonly state: CheckState
}

/** An article whose page is to be looked at again. */
export interface DueCheck {
  readonly articleId: ArticleId
  readonly canonicalUrl: string
  readonly firstSeenAt: EpochMs
  readonly revisedAt: EpochMs
  readonly gone?: Disappearance
  /** The item that the article came from, as its feed offered it. */
  readonly item: PendingItem
  readonly state: CheckState
}

/** What came of a look. */
export interface CheckRecord extends CheckPlan {
  readonly articleId: ArticleId
  readonly sourceId: SourceId
  readonly at: EpochMs
  /** Why it taught nothing, to be counted on the source. */
  readonly refused?: { readonly reason: string; readonly detail: string }
  /** The article is gone from now on, or was found again. */
  readonly turn?:
    | { readonly kind: 'gone'; readonly at: EpochMs; readonly reason: DisappearanceReason }
    | { readonly kind: 'back' }
}

/** How many of a source's articles were changed after they went out, by class. */
export interface EditCounts {
  /** Articles with at least one revision. */
  readonly edited: number
  /** Articles by class, most frequent first; `gone` among them. */
  readonly kinds: readonly { readonly kind: ChangeKind; readonly articles: number }[]
}

/** Looking again at articles that are kept. */
export interface CheckStore {
  /** Due checks of sources that are not paused, newest articles first, at most so many of one source on one UTC day. */
  due(now: EpochMs, most: { readonly ofSourceADay: number; readonly inAll: number }): Promise<readonly DueCheck[]>
  stateOf(id: ArticleId): Promise<CheckState | undefined>
  /** Keeps what came of a look, and counts it against the source's day. */
  record(check: CheckRecord): Promise<void>
  edits(sourceId: SourceId): Promise<EditCounts>
}
