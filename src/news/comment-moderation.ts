import type { BanVerdict, CommentState, ModerationPhase, Verdict } from './comment.ts'
import type { WriterId } from './ids.ts'

/** What moderation must know of the past, besides the text itself. */
export interface CommentFacts {
  /** Comments within the windows of the settings' limits. */
  readonly recent: { readonly address: number; readonly article: number; readonly site: number }
  /**
   * How often the same text was sent before: under this article by this writer or from this address, and under other
   * articles by anybody within the window of the history.
   */
  readonly repeats: { readonly here: number; readonly elsewhere: number }
  /** This writer's comments that were decided within the window of the history. */
  readonly history: { readonly approved: number; readonly rejected: number }
  readonly writer?: { readonly id: WriterId; readonly isTrusted: boolean }
  /** What the bans in force on this writer and on this address say; absent: there is none. */
  readonly writerBan?: BanVerdict
  readonly addressBan?: BanVerdict
}

/** What moderation made of a text that is kept. */
export interface ModerationResult {
  readonly state: Extract<CommentState, 'pending' | 'approved' | 'rejected'>
  /** In the phases' order. */
  readonly verdicts: readonly Verdict[]
  /** The phase that decided. */
  readonly heldBy?: ModerationPhase
  readonly reason?: string
}

/** What moderation made of a text: kept in a state, or refused with the verdict that its writer is told. */
export type Moderation =
  | { readonly kind: 'kept'; readonly result: ModerationResult }
  | { readonly kind: 'refused'; readonly verdict: Verdict }
