import type { MailId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'
import type { MailDraft, OutboxMail } from '../news/mail.ts'

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
  counts(): Promise<{ readonly waiting: number; readonly sent: number; readonly givenUp: number }>
}
