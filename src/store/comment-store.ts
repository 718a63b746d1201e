import type { Act } from '../news/account.ts'
import type {
  Comment,
  CommentRevision,
  CommentState,
  ModerationPhase,
  Redaction,
  RejectionReason,
  ShownComment,
  VanishedComment,
} from '../news/comment.ts'
import type { CommentFacts, ModerationResult } from '../news/comment-moderation.ts'
import type { ArticleId, CommentId, DecisionId, WriterId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'
import type { MailDraft } from '../news/mail.ts'

/** Where a comment came from: the address for the desk, and the keyed digest by which limits and bans know it. */
export interface ClientAddress {
  readonly text: string
  readonly key: string
}

/** A verification code that was answered rightly: used up in the transaction that keeps the comment. */
export interface AnsweredCode {
  readonly nonce: string
  readonly expiresAt: EpochMs
}

export interface NewComment {
  readonly articleId: ArticleId
  /** A shown comment of the same article that is no reply itself. */
  readonly parentId?: CommentId
  /** The keyed digest by which its writer is known. */
  readonly writerKey: string
  /** The sealed e-mail address, kept apart. */
  readonly contact?: Uint8Array
  readonly name: string
  readonly text: string
  /** A digest of the text without what repeats vary: spaces, letter case, spelling. */
  readonly textKey: string
  readonly address?: ClientAddress
  readonly writtenAt: EpochMs
  readonly wantsReplies: boolean
  readonly result: ModerationResult
  readonly code?: AnsweredCode
  /** Mails that go out because of it; made when its id is known. */
  mails?(id: CommentId): readonly MailDraft[]
}

export type AddedComment =
  | { readonly kind: 'added'; readonly id: CommentId; readonly number?: number }
  /** The code was used by another comment, or up: nothing was kept. */
  | { readonly kind: 'code-spent' }
  | { readonly kind: 'no-such-parent' }

/** A changed text of a comment by its own writer: moderated again, the number stays. */
export interface ChangedComment {
  readonly name: string
  readonly text: string
  readonly textKey: string
  readonly at: EpochMs
  readonly result: ModerationResult
}

/** What moderation asks of the store. */
export interface CommentQuestion {
  readonly articleId: ArticleId
  readonly writerKey: string
  readonly addressKey?: string
  readonly textKey: string
  /** Left out of all counts: the comment that is being changed. */
  readonly except?: CommentId
  readonly at: EpochMs
  /** The starts of the settings' windows. */
  readonly since: {
    readonly address: EpochMs
    readonly article: EpochMs
    readonly site: EpochMs
    readonly history: EpochMs
  }
}

/** A top-level comment with its replies, oldest reply first. */
export interface CommentThread {
  readonly top: ShownComment | VanishedComment
  readonly replies: readonly (ShownComment | VanishedComment)[]
}

/** An editor's word on an article. */
export type Openness = 'open' | 'closed'

export interface ArticleComments {
  readonly shown: number
  /** How many top-level places there are, for paging. */
  readonly threads: number
  /** Absent: its age decides. */
  readonly openness?: Openness
}

/** Which comments of the desk; absent fields do not restrict. */
export interface QueueFilter {
  readonly state?: CommentState
  readonly heldBy?: ModerationPhase
  readonly articleId?: ArticleId
  readonly writerId?: WriterId
  readonly addressKey?: string
  /** Only comments with open reports. */
  readonly reported?: boolean
  readonly order: 'oldest' | 'newest'
  /** The last comment of the page before. */
  readonly after?: CommentId
  readonly limit: number
}

export type EditorDecision =
  | { readonly state: 'approved' }
  | { readonly state: 'rejected'; readonly reason: RejectionReason; readonly note?: string }

export type DecisionOutcome =
  | { readonly kind: 'decided'; readonly id: CommentId; readonly decisionId: DecisionId; readonly number?: number }
  /** Somebody decided the same before: nothing was done. */
  | { readonly kind: 'already'; readonly id: CommentId }
  /** Somebody decided otherwise, or its writer changed it, since it was seen: nothing was done. */
  | { readonly kind: 'changed'; readonly id: CommentId }
  /** Not there, or its writer withdrew it. */
  | { readonly kind: 'missing'; readonly id: CommentId }

/** What whoever decides on a comment had before their eyes. */
export interface SeenComment {
  readonly revision: number
  readonly decisionId?: DecisionId
}

export interface DecisionSetting {
  readonly act: Act
  /** Where given, a comment that is no longer so is left alone. */
  readonly seen?: ReadonlyMap<CommentId, SeenComment>
  /** Makes the mails that an approval causes. */
  mails?(comment: Comment): readonly MailDraft[]
}

export type UndoOutcome =
  | { readonly kind: 'undone'; readonly id: CommentId; readonly state: CommentState }
  /** It was decided again since, or undone before. */
  | { readonly kind: 'too-late' }

/** Numbers that the desk shows on every page: kept, never counted. */
export interface QueueCounts {
  readonly states: Readonly<Record<CommentState, number>>
  readonly pendingByPhase: Readonly<Partial<Record<ModerationPhase, number>>>
  /** Comments with open reports. */
  readonly reported: number
}

export interface CommentDay {
  /** `2024-04-03`, in UTC. */
  readonly day: string
  readonly received: number
  readonly approved: number
  readonly rejected: number
  readonly refused: number
}

export interface CommentStatistics {
  readonly days: readonly CommentDay[]
  /** Half of the latest thousand comments that editors decided in the window waited no longer than this. */
  readonly medianWaitMs?: number
  readonly byEditor: readonly { readonly name: string; readonly approved: number; readonly rejected: number }[]
  readonly refusals: readonly { readonly reason: string; readonly count: number }[]
}

/** Comments of readers. Each writing method is one transaction, with its line in the audit log where an editor acts. */
export interface CommentStore {
  ask(question: CommentQuestion): Promise<CommentFacts>
  add(comment: NewComment): Promise<AddedComment>
  /** By its writer; `false`: not there, or withdrawn. */
  change(id: CommentId, change: ChangedComment): Promise<boolean>
  /** By its writer; its number stays as an empty place. */
  withdraw(id: CommentId, at: EpochMs): Promise<boolean>
  /** A wrong answer to a code. @returns how many tries are left, 0 to 2 */
  countTry(code: AnsweredCode): Promise<number>
  /** Whether the code was used, or tried too often. */
  isSpent(nonce: string): Promise<boolean>
  /** A refusal that kept nothing: counted by its reason. */
  countRefusal(reason: string, at: EpochMs): Promise<void>

  ofArticle(articleId: ArticleId): Promise<ArticleComments>
  /** The editor's word alone, without counting anything; `undefined`: the article's age decides. */
  openness(articleId: ArticleId): Promise<Openness | undefined>
  /** The threads of one page in order of their numbers; `skip` counts threads. */
  threads(
    articleId: ArticleId,
    page: { readonly order: 'oldest' | 'newest'; readonly skip: number; readonly limit: number },
  ): Promise<readonly CommentThread[]>
  /** How many threads stand before the one that holds this comment, oldest first; `undefined` if it has no number. */
  place(
    id: CommentId,
  ): Promise<{ readonly articleId: ArticleId; readonly number: number; readonly threadsBefore: number } | undefined>
  shownById(id: CommentId): Promise<ShownComment | undefined>
  /** Newest first: of an article, or of the whole site. */
  latest(page: { readonly articleId?: ArticleId; readonly limit: number }): Promise<readonly ShownComment[]>

  byId(id: CommentId): Promise<Comment | undefined>
  revisions(id: CommentId): Promise<readonly CommentRevision[]>
  queue(filter: QueueFilter): Promise<readonly Comment[]>
  counts(): Promise<QueueCounts>
  statistics(window: { readonly from: EpochMs; readonly to: EpochMs }): Promise<CommentStatistics>

  /** One transaction for all; approvals are numbered in the order given. */
  decide(
    ids: readonly CommentId[],
    decision: EditorDecision,
    setting: DecisionSetting,
  ): Promise<readonly DecisionOutcome[]>
  undo(decisionId: DecisionId, act: Act): Promise<UndoOutcome>
  /** Covers these parts and no others; none uncovers all. `false`: not there, or the offsets are not in its text. */
  redact(id: CommentId, redactions: readonly Redaction[], act: Act): Promise<boolean>
  /** `undefined` gives the decision back to the article's age. */
  setOpenness(articleId: ArticleId, openness: Openness | undefined, act: Act): Promise<void>
}
