import type { MailedPurpose } from '../../comments/mailed-link.ts'
import type { CommentState, ReportReason, ReportState } from '../../news/comment.ts'
import type { CountedNoun } from './wording.ts'

/** What may be wrong with a form, as its writer is told; those that stand for one field alone begin with its name. */
export const PROBLEM_WORDS = [
  'robot',
  'name-empty',
  'name-too-long',
  'no-letters',
  'needed-for-replies',
  'bad-address',
  'text-empty',
  'text-too-long',
  'too-short',
  'no-such-parent',
  'code-missing',
  'code-wrong',
  'code-tries',
  'code-spent',
  'code-expired',
  'code-of-other-article',
  'code-unknown',
  'too-fast',
  'comments-closed',
  'article-closed',
  'article-too-old',
  'too-many-from-address',
  'article-busy',
  'site-busy',
  'said-before',
  'too-many-links',
  'no-reason',
  'detail-missing',
  'too-many-reports',
  'unknown',
] as const
export type ProblemWord = (typeof PROBLEM_WORDS)[number]

/** What a comment's form says. */
export interface CommentFormWording {
  readonly title: string
  readonly replyTitle: string
  readonly name: string
  readonly email: string
  readonly emailHint: string
  /** The same where no mail is sent. */
  readonly emailHintWithoutMail: string
  readonly text: string
  readonly textLimit: CountedNoun
  readonly code: string
  readonly codeHint: string
  readonly codePicture: string
  readonly codeQuestion: string
  readonly codeHolds: string
  readonly replies: string
  /** For whoever meets the field that people should not see. */
  readonly trap: string
  readonly required: string
  readonly optional: string
  readonly privacy: string
  readonly privacyLink: string
  readonly submit: string
  readonly submitReply: string
  readonly submitReport: string
  readonly errorTitle: string
  readonly problems: Readonly<Record<ProblemWord, string | CountedNoun>>
  /** Said by the script: while it proves, when it has, when it cannot, and how many letters are left (`{n}`). */
  readonly checking: string
  readonly checked: string
  readonly failed: string
  readonly lettersLeft: string
}

export interface ReportWording {
  readonly title: string
  readonly intro: string
  readonly reason: string
  readonly reasons: Readonly<Record<ReportReason, string>>
  readonly detail: string
  readonly thanks: string
  readonly reference: string
  readonly keepReference: string
  readonly stateTitle: string
  readonly stateLink: string
  readonly sentAt: string
  readonly states: Readonly<Record<ReportState, string>>
  readonly answer: string
}

/** An act that a mailed link offers: its button, what it does, and what is said once it is done. */
export interface LinkActWords {
  readonly button: string
  readonly explanation: string
  readonly done: string
}

export interface MailedLinkWording {
  readonly title: string
  readonly intro: string
  readonly yourComment: string
  readonly acts: Readonly<Record<MailedPurpose, LinkActWords>>
  readonly eraseSure: string
  readonly eraseSureButton: string
  readonly eraseNot: string
  readonly expired: string
  readonly unknown: string
  readonly back: string
}

/** Every word that the site says of readers' comments. */
export interface CommentWording {
  readonly title: string
  readonly count: CountedNoun
  readonly none: string
  readonly noneYet: string
  readonly disclaimer: string
  readonly policyTitle: string
  /** The words that stand there until somebody writes others. */
  readonly policyDefault: readonly string[]
  readonly policyLink: string
  readonly policyVersion: string
  readonly policyOlder: string
  readonly policyInForce: string
  readonly sent: Readonly<Record<'pending' | 'shown', string>>
  readonly closed: Readonly<Record<'site' | 'article' | 'age', string>>
  readonly closesOn: string
  readonly commentBy: string
  readonly number: string
  readonly edited: string
  readonly permalink: string
  readonly reply: string
  readonly report: string
  readonly inReplyTo: string
  readonly replies: string
  readonly covered: string
  /** In place of a comment that is shown no more. */
  readonly vanished: Readonly<Record<Exclude<CommentState, 'approved'>, string>>
  readonly all: string
  readonly more: string
  readonly order: string
  readonly oldest: string
  readonly newest: string
  readonly backToArticle: string
  readonly commentsOn: string
  readonly feedOfArticle: string
  readonly feedOfSite: string
  readonly form: CommentFormWording
  readonly reportForm: ReportWording
  readonly mailedLink: MailedLinkWording
}
