import type { MailId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'
import type { MailDraft, MailKind, OutboxMail } from '../news/mail.ts'

/** So many mails of a kind met the same trouble. */
export interface MailTrouble {
  readonly outcome: 'waiting' | 'given-up'
  readonly kind: MailKind
  readonly error: string
  readonly count: number
}

/** Mails that are to be sent: written in the transaction that causes them, sent later, each until it is accepted or given up. */
export interface OutboxStore {
  add(drafts: readonly MailDraft[], at: EpochMs): Promise<void>
  /** Due and not sent, oldest first. */
  due(at: EpochMs, limit: number): Promise<readonly OutboxMail[]>
  sent(id: MailId, at: EpochMs): Promise<void>
  failed(id: MailId, trouble: { readonly error: string; readonly nextAt: EpochMs }): Promise<void>
  givenUp(id: MailId, trouble: { readonly error: string; readonly at: EpochMs }): Promise<void>
  /** How many mails there are, or were lately, whose keys begin so. */
  countKeys(start: string): Promise<number>
  /** What went wrong with those that still wait and those that were given up, the most frequent first. */
  troubles(): Promise<readonly MailTrouble[]>
  counts(): Promise<{ readonly waiting: number; readonly sent: number; readonly givenUp: number }>
}
