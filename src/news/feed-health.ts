import type { EpochMs } from './instant.ts'

/** Why a feed is next visited when it is. */
export const VISIT_REASONS = [
  /** Its own history says that a visit then pays. */
  'learnt',
  /** It asks for it in its `ttl`. */
  'ttl',
  /** Its server calls the last answer fresh until then. */
  'max-age',
  /** Its server asked us to stay away until then. */
  'retry-after',
  /** It failed, and is left alone longer with each failure. */
  'backing-off',
  /** It has been gone for days; we look now and then whether it is back. */
  'gone',
  /** Its hub tells us what is new; visits only make sure of it. */
  'pushed',
  /** A newsroom on a clock of its own visits all feeds alike. */
  'steady',
] as const
export type VisitReason = (typeof VISIT_REASONS)[number]

/** How a feed has fared on our visits. */
export interface FeedHealth {
  /** Failed visits in a row. */
  readonly failures: number
  readonly lastVisitAt?: EpochMs
  readonly lastGoodVisitAt?: EpochMs
  /** First of the visits since the last good one to which the server said that nothing is there (404, 410). */
  readonly absentSince?: EpochMs
  /** When it had been absent for so long that we took it for gone; ends with the next good visit. */
  readonly goneSince?: EpochMs
  /** Where good visits in a row were permanently redirected to, and how many there were. */
  readonly moving?: { readonly to: string; readonly visits: number }
  /** The address from which a feed was moved by its redirects, and when. */
  readonly moved?: { readonly from: string; readonly at: EpochMs }
}
