import { approvalMails } from '../comments/comment-mails.ts'
import { type MailedPurpose, openMailedLink } from '../comments/mailed-link.ts'
import { moderateComment } from '../comments/moderate-comment.ts'
import { readCommentForm } from '../comments/read-comment-form.ts'
import { actOfProgram } from '../news/account.ts'
import type { Comment, CommentWriter } from '../news/comment.ts'
import type { FormProblem } from '../news/comment-form.ts'
import type { CommentSettings } from '../news/comment-settings.ts'
import type { MailDraft } from '../news/mail.ts'
import type { LinkOutcome, MailedLink } from '../site/comment-door.ts'
import { askStore, clientAddress, textDigest } from './ask-store.ts'
import { mailingSetting } from './keep-sent-comment.ts'
import { problemOf } from './refusal-problems.ts'
import type { CommentWay, SentForm } from './way-parts.ts'

interface LinkedComment {
  readonly comment: Comment
  readonly writer: CommentWriter
  readonly acts: readonly MailedPurpose[]
}

/** What a mailed link offers to whoever bears it. */
export async function readLink(way: CommentWay, token: string): Promise<MailedLink> {
  const linked = await openLink(way, token)
  if ('kind' in linked) return linked
  const { comment, acts } = linked
  const { id, articleId, text, name } = comment
  return { kind: 'valid', commentId: id, articleId, text, name, acts }
}

/** Does what the bearer of a mailed link asks for. */
export async function followLink(
  way: CommentWay,
  token: string,
  asked: SentForm & { readonly kind: MailedPurpose },
): Promise<LinkOutcome> {
  const linked = await openLink(way, token)
  if ('kind' in linked) return linked
  if (!linked.acts.includes(asked.kind)) return { kind: 'unknown' }
  const { store, clock } = way
  const { comment, writer } = linked
  switch (asked.kind) {
    case 'confirm':
      await store.writers.confirm(writer.id, clock())
      await releaseHeld(way, linked, asked.settings)
      return { kind: 'done' }
    case 'change':
      return await changeComment(way, linked, asked)
    case 'withdraw':
      return (await store.comments.withdraw(comment.id, clock())) ? { kind: 'done' } : { kind: 'unknown' }
    case 'erase':
      // Readers have no account: what they do through a link is the program's act.
      await store.writers.erase(writer.id, actOfProgram(clock()))
      return { kind: 'done' }
    case 'stop-replies':
      await store.writers.stopReplies(comment.id)
      return { kind: 'done' }
    case 'mute':
      await store.writers.mute(writer.id, clock())
      return { kind: 'done' }
  }
}

async function openLink(
  { store, keyring, clock }: CommentWay,
  token: string,
): Promise<LinkedComment | { readonly kind: 'expired' | 'unknown' }> {
  const reading = openMailedLink(keyring, token, clock())
  if (reading.kind === 'expired') return { kind: 'expired' }
  if (reading.kind === 'forged') return { kind: 'unknown' }
  const comment = await store.comments.byId(reading.value.commentId)
  const writer = comment && (await store.writers.byId(comment.writerId))
  if (!comment || !writer || comment.state === 'erased') return { kind: 'unknown' }
  const isStanding = comment.state !== 'withdrawn'
  const open: Readonly<Record<MailedPurpose, boolean>> = {
    confirm: writer.confirmedAt === undefined || isHeldByConfirmation(comment),
    // What an editor rejected is not given another try by its number.
    change: comment.state === 'pending' || comment.state === 'approved',
    withdraw: isStanding,
    erase: true,
    'stop-replies': isStanding,
    mute: true,
  }
  return { comment, writer, acts: reading.value.purposes.filter((purpose) => open[purpose]) }
}

/**
 * Shows a comment that waited for nothing but the confirmation. No other of its writer: each needs its own link, for anybody
 * can type a trusted writer's address.
 */
async function releaseHeld(
  way: CommentWay,
  { comment, writer }: LinkedComment,
  { trustsWriters }: CommentSettings,
): Promise<void> {
  const isTrusted = trustsWriters && writer.trustedAt !== undefined
  if (!isTrusted || !isHeldByConfirmation(comment)) return
  const { store, sendsMail } = way
  const parent =
    sendsMail && comment.parentId !== undefined ? await store.writers.repliesTo(comment.parentId) : undefined
  const act = actOfProgram(way.clock())
  const mails = (approved: Comment): readonly MailDraft[] =>
    approvalMails({ comment: approved, at: act.at, parent }, mailingSetting(way))
  await store.comments.decide([comment.id], { state: 'approved' }, { act, mails })
}

function isHeldByConfirmation(comment: Comment): boolean {
  return comment.state === 'pending' && comment.heldBy === 'confirmation' && isHeldByNothingElse(comment)
}

/** The phase of pre-moderation holds whoever is not confirmed; it says no more than the confirmation did. */
function isHeldByNothingElse({ verdicts }: Comment): boolean {
  return verdicts.every(
    ({ phase, verdict }) =>
      (verdict !== 'hold' && verdict !== 'reject') || phase === 'confirmation' || phase === 'pre-moderation',
  )
}

/** A changed text goes through all of moderation again. */
async function changeComment(
  way: CommentWay,
  { comment, writer }: LinkedComment,
  { submission, settings }: SentForm,
): Promise<LinkOutcome> {
  const { store, clock } = way
  const form = readCommentForm({ name: submission.fields.name ?? '', text: submission.fields.text ?? '' }, settings)
  if (form.kind === 'problems') return refused(form.problems)
  const article = await store.articles.byId(comment.articleId)
  const writerKey = await store.writers.keyOf(writer.id)
  if (!article || writerKey === undefined) return { kind: 'unknown' }
  const { draft } = form
  const address = clientAddress(way, submission.address)
  const sender = { writerKey, textKey: textDigest(way, draft.text), ...(address && { address }) }
  const { articleId, id } = comment
  const asked = await askStore(way, { articleId, sender, settings, except: id })
  const publishedAt = article.published.at
  const now = clock()
  const moderation = moderateComment({
    ...asked,
    draft,
    article: { publishedAt, ...asked.openness },
    settings,
    isConfirmed: true,
    now,
  })
  if (moderation.kind === 'refused') {
    await store.comments.countRefusal(moderation.verdict.reason, now)
    return refused([problemOf(moderation.verdict)])
  }
  const { name, text } = draft
  const change = { name, text, textKey: sender.textKey, at: now, result: moderation.result }
  return (await store.comments.change(id, change)) ? { kind: 'done' } : { kind: 'unknown' }
}

function refused(problems: readonly FormProblem[]): LinkOutcome {
  return { kind: 'problems', problems, codeHolds: false }
}
