import type { MailedPurpose } from '../comments/mailed-link.ts'
import type { FormProblem } from '../news/comment-form.ts'
import type { ArticleId, CommentId } from '../news/ids.ts'

/** What was typed into a form, by the names of its fields; of a repeated one, the first. */
export type FormFields = Readonly<Record<string, string>>

/** A form that came in, and from whom. */
export interface Submission {
  readonly fields: FormFields
  /** The client's network address. */
  readonly address: string
}

export type SubmitOutcome =
  | { readonly kind: 'kept'; readonly state: 'pending' }
  | { readonly kind: 'kept'; readonly state: 'approved'; readonly number: number }
  | FormProblems
  | { readonly kind: 'missing' }

export type ReportOutcome =
  | { readonly kind: 'reported'; readonly reference: string }
  | FormProblems
  | { readonly kind: 'missing' }

/** What is wrong with a form. `codeHolds`: its code was answered rightly and not used up; it may be sent again with it. */
export interface FormProblems {
  readonly kind: 'problems'
  readonly problems: readonly FormProblem[]
  readonly codeHolds: boolean
}

/** What the bearer of a mailed link may do with which comment. */
export type MailedLink =
  | {
      readonly kind: 'valid'
      readonly commentId: CommentId
      readonly articleId: ArticleId
      readonly text: string
      readonly name: string
      /** What this link is good for, and what there is still to do. */
      readonly acts: readonly MailedPurpose[]
    }
  | { readonly kind: 'expired' }
  /** Not ours, or the comment is gone already. */
  | { readonly kind: 'unknown' }

export type LinkOutcome =
  | { readonly kind: 'done' }
  | FormProblems
  | { readonly kind: 'expired' }
  | { readonly kind: 'unknown' }

/** What the site hands on of readers' words: the way of a comment is walked elsewhere. */
export interface CommentDoor {
  /** Whether mails go out: without them nobody is asked whether to be told of replies. */
  readonly sendsMail: boolean
  /** A fresh verification code for one form, sealed: made without a trace in the store. */
  freshCode(articleId: ArticleId): string
  /** The code's picture, PNG; `undefined`: not ours, or expired. */
  picture(code: string): Uint8Array | undefined
  /** The question in words for those who do not see the picture. */
  question(code: string): string | undefined
  /** A proof of work for a browser with JavaScript: ALTCHA's challenge, JSON. */
  proof(articleId: ArticleId): Promise<string>
  submit(articleId: ArticleId, submission: Submission): Promise<SubmitOutcome>
  report(commentId: CommentId, submission: Submission): Promise<ReportOutcome>
  readLink(token: string): Promise<MailedLink>
  follow(token: string, act: { readonly kind: MailedPurpose; readonly submission: Submission }): Promise<LinkOutcome>
}
