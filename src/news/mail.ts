import type { CommentId, MailId } from './ids.ts'
import type { EpochMs } from './instant.ts'

/** What a mail says; `mail/` has the words. */
export const MAIL_KINDS = ['comment-received', 'comment-approved', 'comment-reply', 'invitation'] as const
export type MailKind = (typeof MAIL_KINDS)[number]

/** A mail before it has words: kept in the outbox, written and sent later, never inside a request. */
export interface MailDraft {
  readonly kind: MailKind
  /** The address, sealed under the purpose `mail`. */
  readonly to: Uint8Array
  readonly language: 'ar' | 'en'
  /** What its words speak of: titles, texts, numbers and addresses. */
  readonly values: Readonly<Record<string, string | number>>
  /** The recipient's comment, with which the mail is forgotten; absent: the one that is being added or decided. */
  readonly about?: CommentId
  /** A draft with the key of one that is there already is not added again. */
  readonly key: string
}

/** A mail that waits. */
export interface OutboxMail extends MailDraft {
  readonly id: MailId
  readonly writtenAt: EpochMs
  readonly attempts: number
  readonly lastError?: string
}
