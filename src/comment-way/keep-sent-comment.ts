import {
  approvalMails,
  type MailingSetting,
  type ReceivedComment,
  receivedKeyStart,
  receivedMails,
} from '../comments/comment-mails.ts'
import { sealContact } from '../comments/sealed-contact.ts'
import type { OnceOnly } from '../comments/verification-code.ts'
import type { CommentWriter } from '../news/comment.ts'
import type { CommentDraft } from '../news/comment-form.ts'
import type { ModerationResult } from '../news/comment-moderation.ts'
import type { ArticleId, CommentId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'
import type { MailDraft } from '../news/mail.ts'
import type { AddedComment } from '../store/comment-store.ts'
import type { Sender } from './ask-store.ts'
import type { CommentWay } from './way-parts.ts'

/** A comment that moderation lets in. */
export interface JudgedComment {
  readonly articleId: ArticleId
  readonly articleTitle: string
  readonly draft: CommentDraft
  readonly sender: Sender
  readonly result: ModerationResult
  readonly code: OnceOnly
}

/** Keeps a comment, uses its code up and writes its mails, all at once or not at all. */
export async function keepSentComment(way: CommentWay, comment: JudgedComment): Promise<AddedComment> {
  const { draft, sender, result, code } = comment
  const at = way.clock()
  const mails = way.sendsMail ? await mailsOf(way, comment, at) : undefined
  return await way.store.comments.add({
    articleId: comment.articleId,
    ...(draft.parentId !== undefined && { parentId: draft.parentId }),
    writerKey: sender.writerKey,
    ...(draft.email && { contact: sealContact(way.keyring, draft.email.address) }),
    name: draft.name,
    text: draft.text,
    textKey: sender.textKey,
    ...(sender.address && { address: sender.address }),
    writtenAt: at,
    wantsReplies: draft.wantsReplies && way.sendsMail,
    result,
    code,
    ...(mails && { mails }),
  })
}

/** Asks all that the mails must know now: they are written within the transaction. */
async function mailsOf(
  way: CommentWay,
  comment: JudgedComment,
  at: EpochMs,
): Promise<(id: CommentId) => readonly MailDraft[]> {
  const { store } = way
  const { draft, result, articleTitle } = comment
  const setting = mailingSetting(way)
  const writer = await store.writers.byKey(comment.sender.writerKey)
  const own = await ownMailing(way, { comment, writer, at })
  const isReplyShown = result.state === 'approved' && draft.parentId !== undefined
  const parent = isReplyShown ? await store.writers.repliesTo(draft.parentId) : undefined
  const { name, text, parentId } = draft
  const said = { name, text, articleTitle }
  const reply = { ...said, redactions: [], ...(parentId && { parentId }), ...(writer && { writerId: writer.id }) }
  return (id) => [
    ...(own ? receivedMails({ ...said, ...own, id, at, result }, setting) : []),
    // Its own writer is told by the mail of its coming in; only the one whom it answers is told besides.
    ...approvalMails({ comment: { ...reply, id }, at, parent }, setting),
  ]
}

async function ownMailing(
  { store, keyring }: CommentWay,
  {
    comment,
    writer,
    at,
  }: { readonly comment: JudgedComment; readonly writer: CommentWriter | undefined; readonly at: EpochMs },
): Promise<Pick<ReceivedComment, 'address' | 'isMuted' | 'mailsToday'> | undefined> {
  const address = comment.draft.email?.address
  if (address === undefined) return undefined
  const contact = writer && (await store.writers.contact(writer.id))
  const mailsToday = await store.outbox.countKeys(receivedKeyStart(keyring, address, at))
  return { address, isMuted: contact?.mutedAt !== undefined, mailsToday }
}

export function mailingSetting({ keyring, siteUrl, siteName, language }: CommentWay): MailingSetting {
  return { keyring, siteUrl, siteName, language }
}
