import type { Keyring } from '../base/keyring.ts'
import type { Comment } from '../news/comment.ts'
import type { ModerationResult } from '../news/comment-moderation.ts'
import type { CommentId, WriterId } from '../news/ids.ts'
import { DAY_MS, type EpochMs } from '../news/instant.ts'
import type { MailDraft } from '../news/mail.ts'
import { coveredText } from './covered-text.ts'
import { MAILED_LINK_LIFE_MS, MAILED_PURPOSES, type MailedPurpose, sealMailedLink } from './mailed-link.ts'
import { openContact } from './sealed-contact.ts'

/** Whoever types a stranger's address can send that stranger so many mails a day, and no more. */
export const RECEIVED_MAILS_A_DAY = 3
/** Of a reply, in UTF-16 units: the rest stands on the page. */
const REPLY_EXCERPT = 600

/** What mails are made with. */
export interface MailingSetting {
  readonly keyring: Keyring
  /** Without a slash at its end. */
  readonly siteUrl: string
  readonly siteName: string
  readonly language: MailDraft['language']
}

/** A writer's sealed address and what its reader said of it. */
export interface MailContact {
  readonly writerId: WriterId
  readonly sealed: Uint8Array
  readonly confirmedAt?: EpochMs
  readonly mutedAt?: EpochMs
}

/** A comment that was kept, and the address that was typed with it. */
export interface ReceivedComment {
  readonly id: CommentId
  readonly name: string
  readonly text: string
  readonly articleTitle: string
  readonly at: EpochMs
  readonly result: Pick<ModerationResult, 'state' | 'heldBy'>
  readonly address: string
  readonly isMuted: boolean
  /** Mails of this kind that went to this address today: those whose keys begin with `receivedKeyStart`. */
  readonly mailsToday: number
}

/** How the keys of all received-mails to one address on one day (UTC) begin. */
export function receivedKeyStart(keyring: Keyring, address: string, at: EpochMs): string {
  return `received ${keyring.digest('mail', address.toLowerCase())} ${Math.floor(at / DAY_MS)} `
}

/** Tells a writer that a comment came in, with the link by which it can be confirmed, changed and taken back. */
export function receivedMails(comment: ReceivedComment, setting: MailingSetting): readonly MailDraft[] {
  if (comment.isMuted || comment.mailsToday >= RECEIVED_MAILS_A_DAY) return []
  const { id, name, articleTitle, text, at } = comment
  return [
    {
      kind: 'comment-received',
      to: setting.keyring.seal('mail', comment.address),
      language: setting.language,
      values: {
        siteName: setting.siteName,
        name,
        articleTitle,
        text,
        waitsFor: waitsFor(comment.result),
        link: linkFor(id, { at, purposes: MAILED_PURPOSES }, setting),
      },
      about: id,
      // Two at the same moment count alike, and only one of them is kept: the limit holds without a lock.
      key: receivedKeyStart(setting.keyring, comment.address, at) + (comment.mailsToday + 1),
    },
  ]
}

/** A comment that a phase rejected waits for an editor, as far as its writer is told. */
function waitsFor({ state, heldBy }: ReceivedComment['result']): 'nothing' | 'confirmation' | 'editor' {
  if (state === 'approved') return 'nothing'
  return heldBy === 'confirmation' ? 'confirmation' : 'editor'
}

/** An approved comment, and who may hear of it. */
export interface ApprovedComment {
  /** Without a writer's id: of one who never wrote before. */
  readonly comment: Pick<Comment, 'id' | 'number' | 'name' | 'text' | 'redactions' | 'articleTitle' | 'parentId'> & {
    readonly writerId?: WriterId
  }
  readonly at: EpochMs
  /** Its writer's. */
  readonly own?: MailContact | undefined
  /** Of the writer whose comment it answers, if that one wants to hear of replies. */
  readonly parent?: MailContact | undefined
}

/** Tells a comment's writer that it is shown, and the writer whom it answers that somebody did. */
export function approvalMails(approved: ApprovedComment, setting: MailingSetting): readonly MailDraft[] {
  return [...ownMails(approved, setting), ...replyMails(approved, setting)]
}

function ownMails({ comment, at, own }: ApprovedComment, setting: MailingSetting): readonly MailDraft[] {
  const to = recipient(own, setting)
  if (!to || comment.number === undefined) return []
  return [
    {
      kind: 'comment-approved',
      to,
      language: setting.language,
      values: {
        siteName: setting.siteName,
        articleTitle: comment.articleTitle,
        number: comment.number,
        ...shownAt(comment.id, setting),
        link: linkFor(comment.id, { at, purposes: MAILED_PURPOSES }, setting),
      },
      about: comment.id,
      key: `approved ${comment.id}`,
    },
  ]
}

function replyMails({ comment, at, parent }: ApprovedComment, setting: MailingSetting): readonly MailDraft[] {
  const to = recipient(parent, setting)
  if (!to || comment.parentId === undefined || parent?.writerId === comment.writerId) return []
  return [
    {
      kind: 'comment-reply',
      to,
      language: setting.language,
      values: {
        siteName: setting.siteName,
        articleTitle: comment.articleTitle,
        name: comment.name,
        text: excerpt(coveredText(comment)),
        ...shownAt(comment.id, setting),
        link: linkFor(comment.parentId, { at, purposes: MAILED_PURPOSES }, setting),
        // It stands in a header that mail programs follow by themselves: it can do nothing but stop.
        unsubscribe: linkFor(comment.parentId, { at, purposes: ['stop-replies'] }, setting),
      },
      about: comment.parentId,
      key: `reply ${comment.id}`,
    },
  ]
}

/** Only the first mail goes to an address that nobody has confirmed. */
function recipient(contact: MailContact | undefined, { keyring }: MailingSetting): Uint8Array | undefined {
  if (!contact || contact.confirmedAt === undefined || contact.mutedAt !== undefined) return undefined
  const address = openContact(keyring, contact.sealed)
  return address === undefined ? undefined : keyring.seal('mail', address)
}

/** Where a mail says that a comment stands; the mail is not sent if it no longer does. */
function shownAt(id: CommentId, { siteUrl }: MailingSetting): { readonly comment: number; readonly permalink: string } {
  return { comment: id, permalink: `${siteUrl}/comment/${id}` }
}

function linkFor(
  commentId: CommentId,
  { at, purposes }: { readonly at: EpochMs; readonly purposes: readonly MailedPurpose[] },
  { keyring, siteUrl }: MailingSetting,
): string {
  return `${siteUrl}/mail/${sealMailedLink(keyring, { commentId, purposes }, at + MAILED_LINK_LIFE_MS)}`
}

function excerpt(text: string): string {
  // A pair of surrogates is not cut in half.
  return text.length <= REPLY_EXCERPT
    ? text
    : `${text
        .slice(0, REPLY_EXCERPT)
        .toWellFormed()
        .replace(/\uFFFD$/, '')}…`
}
