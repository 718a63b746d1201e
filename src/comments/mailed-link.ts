import type { Keyring } from '../base/keyring.ts'
import { openToken, sealToken, type TokenReading, type TokenValue } from '../base/sealed-token.ts'
import { type CommentId, toId } from '../news/ids.ts'
import { DAY_MS, type EpochMs } from '../news/instant.ts'

/** What the bearer of a mailed link may do with the comment that it names; `mute` and `erase` reach beyond it. */
export const MAILED_PURPOSES = ['confirm', 'change', 'withdraw', 'erase', 'stop-replies', 'mute'] as const
export type MailedPurpose = (typeof MAILED_PURPOSES)[number]

/** What a mailed link says of its bearer: the writer of this comment, as far as these purposes go. */
export interface MailedLinkContent {
  readonly commentId: CommentId
  readonly purposes: readonly MailedPurpose[]
}

export const MAILED_LINK_LIFE_MS: number = 180 * DAY_MS

const PURPOSE = 'mailed-link'

/** The token of a link that stands in a mail to a comment's writer. */
export function sealMailedLink(
  keyring: Keyring,
  { commentId, purposes }: MailedLinkContent,
  expiresAt: EpochMs,
): string {
  return sealToken(keyring, PURPOSE, { value: { comment: commentId, may: purposes.join(' ') }, expiresAt })
}

/** Reads a mailed link's token again. */
export function openMailedLink(keyring: Keyring, token: string, now: EpochMs): TokenReading<MailedLinkContent> {
  return openToken(keyring, PURPOSE, { token, now, read: contentFrom })
}

function contentFrom({ comment, may }: TokenValue): MailedLinkContent | undefined {
  if (typeof comment !== 'number' || typeof may !== 'string') return undefined
  const allowed = may.split(' ')
  return { commentId: toId<CommentId>(comment), purposes: MAILED_PURPOSES.filter((known) => allowed.includes(known)) }
}
