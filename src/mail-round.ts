import type { Keyring } from './base/keyring.ts'
import { pauseInRealTime } from './base/pause-in-real-time.ts'
import { renderMail } from './mail/render-mail.ts'
import type { MailSender } from './mail/send-mail.ts'
import { type CommentId, type MailId, toId } from './news/ids.ts'
import { type Clock, HOUR_MS, MINUTE_MS } from './news/instant.ts'
import type { MailKind, OutboxMail } from './news/mail.ts'
import type { Store } from './store/store.ts'

/** How long a mail rests after each try that failed; after the last it is given up. */
const RESTS_MS: readonly number[] = [MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 6 * HOUR_MS, 24 * HOUR_MS]
const MAILS_A_ROUND = 20
const ROUND_PAUSE_MS = 2000
/** A round that fails — the store is locked — is tried again ever later, up to this. */
const LONGEST_ROUND_PAUSE_MS: number = MINUTE_MS

/** What became of one mail at one try. */
export type MailOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'postponed'; readonly reason: string; readonly attempts: number }
  | { readonly kind: 'given-up'; readonly reason: string }

/** Hears of every try; never of an address. */
export interface MailListener {
  mailed(outcome: MailOutcome, mail: { readonly id: number; readonly kind: MailKind }): void
  failed(error: unknown, where: string): void
}

export interface MailRoundParts {
  readonly store: Pick<Store, 'outbox' | 'comments'>
  readonly keyring: Keyring
  readonly clock: Clock
  readonly sender: Pick<MailSender, 'send'>
  /** Without a slash at its end. */
  readonly siteUrl: string
}

export interface MailRoundOptions {
  /** So many mails in a minute at most. */
  readonly mailsAMinute: number
  /** In place of real time between mails and rounds. */
  readonly pause?: (durationMs: number, signal: AbortSignal) => Promise<void>
}

/** Sends what waits in the outbox. */
export interface MailRound {
  /** Tries every mail that is due now, once. @returns how many there were */
  once(signal: AbortSignal): Promise<number>
  /** Goes on until the signal; a mail that is being sent then is sent to its end. */
  run(signal: AbortSignal): Promise<void>
}

/**
 * A mail is marked as sent after the server has taken it: a process that ends in between sends that one mail again at its next
 * start, under the same Message-ID, and none is ever lost.
 */
export function createMailRound(parts: MailRoundParts, listener: MailListener, options: MailRoundOptions): MailRound {
  const { mailsAMinute, pause = pauseInRealTime } = options
  // What the store could not write down: a full disk must not send a mail anew with each round.
  const unkept = new Map<MailId, MailOutcome>()
  const tryOne = async (mail: OutboxMail): Promise<void> => {
    const outcome = unkept.get(mail.id) ?? (await sendOne(parts, mail))
    unkept.set(mail.id, outcome)
    await keepOutcome(parts, mail, outcome)
    unkept.delete(mail.id)
    listener.mailed(outcome, { id: mail.id, kind: mail.kind })
  }
  const once = async (signal: AbortSignal): Promise<number> => {
    const due = await parts.store.outbox.due(parts.clock(), MAILS_A_ROUND)
    for (const mail of due) {
      if (signal.aborted) break
      await tryOne(mail)
      await pause(MINUTE_MS / mailsAMinute, signal)
    }
    return due.length
  }
  return {
    once,
    async run(signal) {
      let failures = 0
      while (!signal.aborted) {
        try {
          await once(signal)
          failures = 0
        } catch (error) {
          // Told of once, or an hour without a store would fill the log.
          if (failures++ === 0) listener.failed(error, 'mail round')
        }
        await pause(Math.min(ROUND_PAUSE_MS * 2 ** failures, LONGEST_ROUND_PAUSE_MS), signal)
      }
    },
  }
}

async function sendOne(parts: MailRoundParts, mail: OutboxMail): Promise<MailOutcome> {
  const to = parts.keyring.open('mail', mail.to)
  if (to === undefined) return { kind: 'given-up', reason: 'sealed-with-another-secret' }
  if (!(await isStillTrue(parts, mail))) return { kind: 'given-up', reason: 'no-longer-shown' }
  const rendering = renderMail(mail, parts)
  if (rendering.kind === 'unusable') return { kind: 'given-up', reason: `unusable ${rendering.value}` }
  const outcome = await parts.sender.send({ ...rendering.mail, to, messageId: messageId(parts, mail) })
  if (outcome.kind === 'sent') return outcome
  const { reason, isFinal } = outcome
  const isLast = isFinal || mail.attempts >= RESTS_MS.length
  return isLast ? { kind: 'given-up', reason } : { kind: 'postponed', reason, attempts: mail.attempts + 1 }
}

/** A mail that says that a comment is shown is not sent once that comment is taken back. */
async function isStillTrue({ store }: MailRoundParts, { values }: OutboxMail): Promise<boolean> {
  if (typeof values.comment !== 'number') return true
  return (await store.comments.shownById(toId<CommentId>(values.comment))) !== undefined
}

function messageId({ keyring, siteUrl }: MailRoundParts, { key }: OutboxMail): string {
  return `${keyring.digest('message-id', key)}@${new URL(siteUrl).hostname.replace(/[[\]:]/g, '')}`
}

async function keepOutcome({ store, clock }: MailRoundParts, mail: OutboxMail, outcome: MailOutcome): Promise<void> {
  const at = clock()
  switch (outcome.kind) {
    case 'sent':
      return await store.outbox.sent(mail.id, at)
    case 'given-up':
      return await store.outbox.givenUp(mail.id, { error: outcome.reason, at })
    case 'postponed':
      return await store.outbox.failed(mail.id, {
        error: outcome.reason,
        nextAt: at + (RESTS_MS[mail.attempts] ?? 24 * HOUR_MS),
      })
  }
}
