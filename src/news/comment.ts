import type { AccountId, ArticleId, CommentId, DecisionId, WriterId } from './ids.ts'
import type { EpochMs } from './instant.ts'

/** `withdrawn`: by its own writer; `erased`: with all else that we had of that writer. */
export const COMMENT_STATES = ['pending', 'approved', 'rejected', 'withdrawn', 'erased'] as const
export type CommentState = (typeof COMMENT_STATES)[number]

/** The steps of a comment's moderation, in their order. */
export const MODERATION_PHASES = [
  'closed',
  'length',
  'flooding',
  'repeat',
  'ban',
  'words',
  'links',
  'disguise',
  'history',
  'confirmation',
  'trust',
  'pre-moderation',
] as const
export type ModerationPhase = (typeof MODERATION_PHASES)[number]

/**
 * What one phase says. `refuse`: it is told to its writer and not kept, but counted; `reject`: it is kept, and nobody but the
 * desk sees it; `hold`: an editor decides; `approve`: it is shown, unless another phase objects.
 */
export const PHASE_VERDICTS = ['pass', 'approve', 'hold', 'reject', 'refuse'] as const
export type PhaseVerdict = (typeof PHASE_VERDICTS)[number]

/** A phase's verdict on one revision of a comment, with its reason. */
export interface Verdict {
  readonly phase: ModerationPhase
  readonly verdict: PhaseVerdict
  /** A word of the code, such as `too-many-links`; the desk says it in its own language. */
  readonly reason: string
  /** What the reason points at: the word that was found, the number of links. */
  readonly detail?: string
}

/** Why an editor rejects a comment; the first ten are Coral's. */
export const REJECTION_REASONS = [
  'offensive',
  'abusive',
  'spam',
  'advertisement',
  'illegal',
  'harassment',
  'misinformation',
  'hate',
  'irrelevant',
  'personal-data',
  'other',
] as const
export type RejectionReason = (typeof REJECTION_REASONS)[number]

/** A part of a comment's text that an editor covered: UTF-16 offsets, the end excluded. */
export interface Redaction {
  readonly from: number
  readonly to: number
}

/** A comment as readers see it. */
export interface ShownComment {
  readonly id: CommentId
  readonly articleId: ArticleId
  /** Its place under the article, given at approval, without gaps, and its own for good. */
  readonly number: number
  readonly parentId?: CommentId
  readonly name: string
  readonly text: string
  readonly redactions: readonly Redaction[]
  readonly writtenAt: EpochMs
  readonly approvedAt: EpochMs
  /** Changed by its writer after it was first sent. */
  readonly isEdited: boolean
}

/** What stands at a number whose comment is no longer shown. */
export interface VanishedComment {
  readonly id: CommentId
  readonly number: number
  readonly parentId?: CommentId
  /** `pending`: its writer changed it, and the new text waits. */
  readonly state: Exclude<CommentState, 'approved'>
}

/** A comment as the desk sees it. */
export interface Comment {
  readonly id: CommentId
  readonly articleId: ArticleId
  readonly articleTitle: string
  readonly parentId?: CommentId
  readonly writerId: WriterId
  readonly number?: number
  readonly state: CommentState
  readonly name: string
  readonly text: string
  readonly redactions: readonly Redaction[]
  readonly writtenAt: EpochMs
  /** 1 for a comment that was never changed. */
  readonly revision: number
  /** Those of its latest revision, in the phases' order. */
  readonly verdicts: readonly Verdict[]
  /** The phase that decided; absent once an editor has. */
  readonly heldBy?: ModerationPhase
  readonly decidedAt?: EpochMs
  readonly decidedBy?: AccountId
  /** An editor's reason, or the deciding phase's. */
  readonly reason?: string
  /** Reports of readers that nobody has looked at. */
  readonly openReports: number
  /** The address that it came from, whole or cut, while it is kept. */
  readonly address?: string
  readonly hasContact: boolean
  /** The last decision on it that can be undone. */
  readonly decisionId?: DecisionId
}

/** An earlier text of a comment that its writer changed. */
export interface CommentRevision {
  readonly revision: number
  readonly name: string
  readonly text: string
  readonly at: EpochMs
}

/** Who writes comments: known by the keyed digest of an e-mail address, or of a name at a network address. */
export interface CommentWriter {
  readonly id: WriterId
  /** The name that stood on the latest comment. */
  readonly name: string
  readonly counts: Readonly<Record<CommentState, number>>
  readonly firstAt: EpochMs
  readonly lastAt: EpochMs
  /** An editor's choice: this writer's comments need no approval, once the e-mail address is confirmed. */
  readonly trustedAt?: EpochMs
  readonly hasContact: boolean
  /** The writer followed a signed link that was sent to the e-mail address. */
  readonly confirmedAt?: EpochMs
}

/** What is banned: a writer, an address (by its keyed digest) or a word in all its forms. */
export const BAN_KINDS = ['writer', 'address', 'word'] as const
export type BanKind = (typeof BAN_KINDS)[number]

/** What a comment meets that a ban is about. */
export type BanVerdict = 'reject' | 'hold'

/** Why a reader reports a comment. */
export const REPORT_REASONS = ['offensive', 'hate', 'spam', 'false', 'personal-data', 'illegal', 'other'] as const
export type ReportReason = (typeof REPORT_REASONS)[number]

/** `upheld`: the comment was rejected for it; `dismissed`: it stays. */
export const REPORT_STATES = ['open', 'upheld', 'dismissed'] as const
export type ReportState = (typeof REPORT_STATES)[number]
