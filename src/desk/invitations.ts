import { DAY_MS } from '../news/instant.ts'
import type { NewAccount } from '../store/account-store.ts'
import type { Desk } from './desk.ts'
import { freshToken, hashToken } from './one-time-token.ts'

const VALID_MS = DAY_MS

/** A one-time link by which its bearer chooses a password, and what the store keeps of it. */
export interface FreshInvitation {
  readonly link: string
  readonly invitation: NewAccount['invitation']
}

/** Makes a link that works once within 24 hours. */
export function freshInvitation({ siteUrl, clock }: Pick<Desk, 'siteUrl' | 'clock'>): FreshInvitation {
  const token = freshToken()
  return {
    link: `${siteUrl}/desk/invitation/${token}`,
    invitation: { tokenHash: hashToken(token), expiresAt: clock() + VALID_MS },
  }
}
