import type { DecisionId } from '../news/ids.ts'
import type { NoticeCode } from './desk-notice.ts'
import type { DeskPage } from './desk-page.ts'
import type { PageSetting } from './page-setting.ts'
import type { ConflictReason, ProblemReason } from './wording/desk-wording.ts'

/** One thing that is wrong with a form; `form`: it stands beside no single field. */
export interface DeskProblem {
  readonly field: string
  readonly reason: ProblemReason
}

/** Makes the page of an outcome: for a browser. A program gets the outcome's data instead. */
export type PageMaker = (setting: PageSetting) => DeskPage

/** What came of an act at the desk; a page and a program are told the same. */
export type DeskOutcome =
  /** `data` is what a program gets, as JSON: nothing that its reader may not know. */
  | { readonly kind: 'view'; readonly data: object; readonly page: PageMaker }
  | Done
  /** Somebody signed in: `token` goes into the cookie, and nowhere else. */
  | { readonly kind: 'session-opened'; readonly token: string; readonly csrf: string; readonly next: string }
  | { readonly kind: 'session-ended'; readonly next: string }
  /** `page`: its own words instead of the usual ones. */
  | { readonly kind: 'missing'; readonly page?: PageMaker }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'conflict'; readonly reason: ConflictReason }
  /** The page shows the form again with what was typed. */
  | { readonly kind: 'problems'; readonly problems: readonly DeskProblem[]; readonly page: PageMaker }
  | { readonly kind: 'throttled'; readonly waitMs: number }

export interface Done {
  readonly kind: 'done'
  /** What the next page says of it. */
  readonly notice?: NoticeCode
  /** Decisions that the next page offers to undo. */
  readonly undo?: readonly DecisionId[]
  /** Where to go next: a path of the desk with its query, `/desk/…`. */
  readonly next: string
  /** More for a program. */
  readonly data?: object
}
