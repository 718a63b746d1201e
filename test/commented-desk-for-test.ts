import type { VerdictReason } from '../src/comments/verdict-reasons.ts'
import type { Account, Role } from '../src/news/account.ts'
import type { ModerationPhase, PhaseVerdict } from '../src/news/comment.ts'
import type { ArticleId, CommentId } from '../src/news/ids.ts'
import type { NewComment } from '../src/store/comment-store.ts'
import { addArticle, addForTest, commentForTest } from '../src/store/commented-store-for-test.ts'
import { addAccount, type Client, clientOf, type DeskForTest, openDeskForTest, signInAs } from './desk-for-test.ts'

/** The desk over a store with an article, and comments as a test adds them. */
export interface CommentedDesk extends DeskForTest {
  readonly article: ArticleId
  comment(change?: Partial<NewComment>): Promise<CommentId>
  /** Somebody of this role, signed in. */
  signIn(role: Role, login?: string): Promise<Client & { readonly account: Account }>
}

export async function openCommentedDesk(change: Parameters<typeof openDeskForTest>[0] = {}): Promise<CommentedDesk> {
  const desk = await openDeskForTest(change)
  const article = await addArticle(desk.store)
  return Object.assign(desk, {
    article,
    comment: async (change: Partial<NewComment> = {}) => {
      const comment = commentForTest(article, { writtenAt: desk.now - 60_000, ...change })
      return (await addForTest(desk.store, comment)).id
    },
    signIn: async (role: Role, login: string = role) => {
      const account = await addAccount(desk, login, role)
      return { ...clientOf(desk, await signInAs(desk, account)), account }
    },
  })
}

/** A comment that one phase held or rejected. */
export function heldBy(
  phase: ModerationPhase,
  { verdict = 'hold', reason, detail }: { verdict?: PhaseVerdict; reason: VerdictReason; detail?: string },
): Pick<NewComment, 'result'> {
  return {
    result: {
      state: verdict === 'reject' ? 'rejected' : 'pending',
      verdicts: [{ phase, verdict, reason, ...(detail !== undefined && { detail }) }],
      heldBy: phase,
      reason,
    },
  }
}
