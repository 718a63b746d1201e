import type { PhaseVerdict } from '../../news/comment.ts'
import type { CommentDraft } from '../../news/comment-form.ts'
import type { CommentFacts } from '../../news/comment-moderation.ts'
import type { CommentSettings } from '../../news/comment-settings.ts'
import type { EpochMs } from '../../news/instant.ts'
import type { WordList } from '../find-banned-words.ts'
import type { KnownNames } from '../known-names.ts'
import type { VerdictReason } from '../verdict-reasons.ts'

/** All that the phases look at: nothing else decides. */
export interface ModerationCase {
  readonly draft: Pick<CommentDraft, 'name' | 'text' | 'turned'>
  /** `openness`: an editor's word on this article; absent: its age decides. */
  readonly article: { readonly publishedAt: EpochMs; readonly openness?: 'open' | 'closed' }
  readonly facts: CommentFacts
  readonly words: WordList
  readonly names: KnownNames
  readonly settings: CommentSettings
  /** The text came by a link that was mailed to its writer. Never so for a form: anybody can type any address. */
  readonly isConfirmed: boolean
  readonly now: EpochMs
}

/** What a phase objects to, or approves; `undefined`: it lets the comment pass. */
export interface Finding {
  readonly verdict: Exclude<PhaseVerdict, 'pass'>
  readonly reason: VerdictReason
  readonly detail?: string
}

/** One step of the moderation, as a pure function. */
export type Phase = (moderationCase: ModerationCase) => Finding | undefined
