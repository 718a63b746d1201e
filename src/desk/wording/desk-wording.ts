import type { AccountState, Role } from '../../news/account.ts'
import type { CountedNoun } from '../../site/wording/wording.ts'
import type { DeskFailure } from '../desk-failure.ts'
import type { NoticeCode } from '../desk-notice.ts'
import type { ModerationWording } from './moderation-wording.ts'
import type { NameWords } from './name-words.ts'
import type { StoryWords } from './story-words.ts'

/** Why something could not be done, though whoever asked may do it. */
export const CONFLICT_REASONS = [
  'sole-administrator',
  'own-account',
  'second-factor-is-set',
  'undo-too-late',
  'trust-needs-mail',
  'trust-not-allowed',
  'decided-meanwhile',
  'no-address',
  'story-moved-since',
  'story-changed-since',
  'story-left-empty',
] as const
export type ConflictReason = (typeof CONFLICT_REASONS)[number]

/** What can be wrong with a field. */
export const PROBLEM_REASONS = [
  'empty',
  'too-short',
  'too-long',
  'common',
  'differs',
  'bad-login',
  'login-taken',
  'bad-mail',
  'not-a-choice',
  'wrong-password',
  'wrong-sign-in',
  'wrong-code',
  'too-late',
  'no-number',
  'too-small',
  'too-large',
  'exceeds-other',
  'no-words',
  'not-confirmed',
  'too-many',
  'nothing-chosen',
  'nothing-left',
  'not-in-story',
  'no-such-story',
  'same-story',
] as const
export type ProblemReason = (typeof PROBLEM_REASONS)[number]

export interface FailureWords {
  readonly title: string
  readonly advice: string
}

/** Every word that the desk says, one file a language. */
export interface DeskWording {
  readonly language: 'ar' | 'en'
  readonly direction: 'rtl' | 'ltr'
  readonly desk: string
  readonly skipToContent: string
  readonly navigation: string
  readonly accountMenu: string
  readonly moderation: string
  readonly comments: ModerationWording
  readonly names: NameWords
  readonly stories: StoryWords

  readonly signIn: SignInWords
  readonly accounts: AccountsWords
  readonly own: OwnAccountWords

  readonly roles: Readonly<Record<Role, string>>
  readonly roleDuties: Readonly<Record<Role, string>>
  readonly accountStates: Readonly<Record<AccountState, string>>
  readonly languages: Readonly<Record<'ar' | 'en', string>>
  readonly notices: Readonly<Record<NoticeCode, string>>
  readonly undo: string
  readonly problemSummary: CountedNoun
  readonly problems: Readonly<Record<ProblemReason, string>>
  readonly conflicts: Readonly<Record<ConflictReason, string>>
  readonly failures: Readonly<Record<DeskFailure, FailureWords>>
  readonly backToDesk: string
}

export interface SignInWords {
  readonly title: string
  readonly login: string
  readonly password: string
  readonly submit: string
  readonly forgotten: string
  readonly secondTitle: string
  readonly secondIntro: string
  readonly code: string
  readonly codeHint: string
  readonly proveTitle: string
  readonly proveIntro: string
  readonly prove: string
  readonly invitationTitle: string
  readonly invitationIntro: string
  readonly invitationGone: string
  readonly invitationGoneAdvice: string
  readonly name: string
  readonly nameHint: string
  readonly newPassword: string
  readonly passwordRule: string
  readonly again: string
  readonly accept: string
  readonly signOut: string
  /** Stands before a duration. */
  readonly tryAgainAfter: string
}

export interface AccountsWords {
  readonly title: string
  readonly login: string
  readonly loginHint: string
  readonly name: string
  readonly role: string
  readonly state: string
  readonly secondFactor: string
  readonly lastSignIn: string
  readonly never: string
  readonly yes: string
  readonly no: string
  readonly you: string
  readonly inviteTitle: string
  readonly inviteIntro: string
  readonly mail: string
  readonly mailHint: string
  readonly language: string
  readonly invite: string
  readonly linkTitle: string
  readonly linkIntro: string
  readonly link: string
  readonly linkMailed: string
  readonly linkUntil: string
  readonly changeRole: string
  readonly disable: string
  readonly disableIntro: string
  readonly enable: string
  readonly enableIntro: string
  readonly reset: string
  readonly resetIntro: string
  readonly removeSecondFactor: string
  readonly removeSecondFactorIntro: string
  readonly ownAccountNote: string
}

export interface OwnAccountWords {
  readonly title: string
  readonly intro: string
  readonly changeName: string
  readonly changePassword: string
  readonly currentPassword: string
  readonly language: string
  readonly changeLanguage: string
  readonly secondFactor: string
  readonly secondFactorOn: string
  readonly secondFactorOff: string
  readonly setUp: string
  readonly remove: string
  readonly setUpTitle: string
  readonly setUpSteps: readonly string[]
  readonly picture: string
  readonly secret: string
  readonly openApp: string
  readonly confirm: string
  readonly recoveryTitle: string
  readonly recoveryIntro: string
  readonly recoveryDone: string
  readonly sessions: string
  readonly sessionsIntro: string
  readonly thisSession: string
  readonly startedAt: string
  readonly seenAt: string
  readonly endSession: string
  readonly endOthers: string
}
