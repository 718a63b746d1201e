import type { SignedContext } from './desk-route.ts'
import { ARABIC_MODERATION } from './wording/moderation-ar.ts'
import { ENGLISH_MODERATION } from './wording/moderation-en.ts'
import type { ModerationWording } from './wording/moderation-wording.ts'

/** The words of moderation in the language of whoever asks, for what a program shows to people. */
export function moderationWords({ visitor }: Pick<SignedContext, 'visitor'>): ModerationWording {
  return visitor.session.account.language === 'en' ? ENGLISH_MODERATION : ARABIC_MODERATION
}
