import { approvalMails, type MailContact } from '../comments/comment-mails.ts'
import type { Comment } from '../news/comment.ts'
import type { CommentId, DecisionId } from '../news/ids.ts'
import type { MailDraft } from '../news/mail.ts'
import type { DecisionOutcome, EditorDecision, SeenComment } from '../store/comment-store.ts'
import type { Desk } from './desk.ts'
import type { SignedContext } from './desk-route.ts'

/** What came of one decision on several comments. */
export interface Decided {
  readonly outcomes: readonly DecisionOutcome[]
  /** To undo what was done. */
  readonly decisions: readonly DecisionId[]
  /** Those that were left as they were, because somebody was there before. */
  readonly left: readonly CommentId[]
}

export interface SeenComments {
  readonly ids: readonly CommentId[]
  readonly seen: ReadonlyMap<CommentId, SeenComment>
}

/** Decides on comments in one transaction, with the mails that approvals cause; one that is no longer as it was seen is left alone. */
export async function decideComments(
  { desk, act }: Pick<SignedContext, 'desk' | 'act'>,
  { ids, seen }: SeenComments,
  decision: EditorDecision,
): Promise<Decided> {
  const mails = decision.state === 'approved' ? await mailsFor(desk, ids) : undefined
  const outcomes = await desk.store.comments.decide(ids, decision, { act, seen, ...(mails && { mails }) })
  return {
    outcomes,
    decisions: outcomes.flatMap((outcome) => (outcome.kind === 'decided' ? [outcome.decisionId] : [])),
    left: outcomes.flatMap((outcome) => (outcome.kind === 'decided' ? [] : [outcome.id])),
  }
}

interface Contacts {
  readonly own?: MailContact | undefined
  readonly parent?: MailContact | undefined
}

/** Asks beforehand who may be written to: within the decision's transaction nothing is asked. */
async function mailsFor(
  { store, keyring, siteUrl, siteName, siteLanguage, clock }: Desk,
  ids: readonly CommentId[],
): Promise<(comment: Comment) => readonly MailDraft[]> {
  const contacts = new Map<CommentId, Contacts>()
  for (const id of ids) {
    const comment = await store.comments.byId(id)
    if (!comment) continue
    const { writerId, parentId } = comment
    const own = await store.writers.contact(writerId)
    contacts.set(id, { own, parent: parentId && (await store.writers.repliesTo(parentId)) })
  }
  const setting = { keyring, siteUrl, siteName, language: siteLanguage }
  return (comment) => approvalMails({ comment, at: clock(), ...contacts.get(comment.id) }, setting)
}
