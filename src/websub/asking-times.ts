import { DAY_MS, type EpochMs, MINUTE_MS } from '../news/instant.ts'

/** A lease is renewed when so much of it has passed: time enough for a hub that is down for a while. */
const RENEW_AFTER = 0.8
/** How long a hub may take to ask us back, and how long we wait after its first refusal. */
const PATIENCE_MS = 10 * MINUTE_MS
const LONGEST_PATIENCE_MS = DAY_MS
/** A hub that has said no may have changed its mind after a week. */
const DENIED_MS = 7 * DAY_MS
/** A hub that does not answer our farewell forgets us at the end of its lease. */
const MOST_FAREWELLS = 3

export function renewalAt(verifiedAt: EpochMs, leaseMs: number): EpochMs {
  return verifiedAt + Math.round(leaseMs * RENEW_AFTER)
}

/** When a request that came to nothing is made again, after so many in a row. */
export function askAgainAt(at: EpochMs, failures: number): EpochMs {
  return at + Math.min(PATIENCE_MS * 2 ** Math.min(failures, 20), LONGEST_PATIENCE_MS)
}

export function askDeniedAt(at: EpochMs): EpochMs {
  return at + DENIED_MS
}

/** Whether a hub that is no longer wanted has still to be told so. */
export function needsFarewell(
  { leaseUntil, failures }: { readonly leaseUntil?: EpochMs; readonly failures: number },
  at: EpochMs,
): boolean {
  return (leaseUntil ?? 0) > at && failures < MOST_FAREWELLS
}
