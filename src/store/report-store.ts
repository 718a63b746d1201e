import type { Act } from '../news/account.ts'
import type { ReportReason, ReportState } from '../news/comment.ts'
import type { CommentId, ReportId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'
import type { AnsweredCode } from './comment-store.ts'

export interface NewReport {
  /** What the reporter is told and can ask by: unguessable, unique. */
  readonly reference: string
  readonly commentId: CommentId
  readonly reason: ReportReason
  readonly detail: string
  readonly addressKey?: string
  readonly at: EpochMs
  readonly code?: AnsweredCode
}

export interface CommentReport extends Omit<NewReport, 'code' | 'addressKey'> {
  readonly id: ReportId
  readonly state: ReportState
  /** An editor's answer to the reporter. */
  readonly answer?: string
  readonly decidedAt?: EpochMs
  readonly decidedByName?: string
}

export type AddedReport =
  | { readonly kind: 'added'; readonly id: ReportId }
  /** The same address reported this comment before. */
  | { readonly kind: 'repeated'; readonly reference: string }
  | { readonly kind: 'code-spent' }
  | { readonly kind: 'no-such-comment' }

/** Readers' reports of shown comments. */
export interface ReportStore {
  add(report: NewReport): Promise<AddedReport>
  byReference(reference: string): Promise<CommentReport | undefined>
  ofComment(id: CommentId): Promise<readonly CommentReport[]>
  list(page: {
    readonly state: ReportState
    readonly after?: ReportId
    readonly limit: number
  }): Promise<readonly CommentReport[]>
  /** How many an address sent since then. */
  countSince(addressKey: string, since: EpochMs): Promise<number>
  /** Closes all open reports of a comment; rejecting the comment is a decision of its own. @returns how many */
  close(
    commentId: CommentId,
    verdict: { readonly state: Exclude<ReportState, 'open'>; readonly answer: string },
    act: Act,
  ): Promise<number>
}
