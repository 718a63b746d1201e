import { pauseInRealTime } from './base/pause-in-real-time.ts'
import { cutAddress } from './comments/client-address.ts'
import type { CommentRetention } from './news/comment-settings.ts'
import { type Clock, DAY_MS, type EpochMs, HOUR_MS } from './news/instant.ts'
import type { Store } from './store/store.ts'
import type { ForgettingMoments, ForgottenCounts } from './store/writer-store.ts'

/** Small, so that a reader's request waits for one batch at most. */
const BATCH = 200
const BATCH_PAUSE_MS = 100

/** Hears of every round that forgot something; of numbers alone. */
export interface ForgettingListener {
  forgot(counts: ForgottenCounts): void
  failed(error: unknown, where: string): void
}

/** Forgets what the settings say has been kept long enough. */
export interface Forgetting {
  /** Until nothing is left that should be forgotten by now, or until the signal. */
  once(signal: AbortSignal): Promise<ForgottenCounts>
  /** At once, and every hour until the signal. */
  run(signal: AbortSignal): Promise<void>
}

export interface ForgettingOptions {
  /** In place of real time between batches and rounds. */
  readonly pause?: (durationMs: number, signal: AbortSignal) => Promise<void>
}

export function createForgetting(
  { store, clock }: { readonly store: Pick<Store, 'settings' | 'writers'>; readonly clock: Clock },
  listener: ForgettingListener,
  { pause = pauseInRealTime }: ForgettingOptions = {},
): Forgetting {
  const once = async (signal: AbortSignal): Promise<ForgottenCounts> => {
    // Asked for anew each time: an administrator may have changed them.
    const { retention } = await store.settings.comments()
    const moments = forgettingMoments(retention, clock())
    let sum = NOTHING
    while (!signal.aborted) {
      const counts = await store.writers.forget(moments, { limit: BATCH, cut: (address) => cutAddress(address) ?? '' })
      if (total(counts) === 0) break
      sum = added(sum, counts)
      await pause(BATCH_PAUSE_MS, signal)
    }
    return sum
  }
  return {
    once,
    async run(signal) {
      while (!signal.aborted) {
        try {
          const counts = await once(signal)
          if (total(counts) > 0) listener.forgot(counts)
        } catch (error) {
          listener.failed(error, 'forgetting')
        }
        await pause(HOUR_MS, signal)
      }
    },
  }
}

/** Before when each kind of thing is forgotten. */
function forgettingMoments(retention: CommentRetention, now: EpochMs): ForgettingMoments {
  const ago = (days: number): EpochMs => now - days * DAY_MS
  return {
    addressesCut: ago(retention.addressCutDays),
    addresses: ago(retention.addressDays),
    rejected: ago(retention.rejectedDays),
    contacts: ago(retention.contactDays),
    reports: ago(retention.reportDays),
    mails: ago(retention.mailDays),
    now,
  }
}

const NOTHING: ForgottenCounts = {
  addressesCut: 0,
  addressesForgotten: 0,
  commentsErased: 0,
  contactsForgotten: 0,
  reportsForgotten: 0,
  mailsForgotten: 0,
  codesForgotten: 0,
}

function added(one: ForgottenCounts, other: ForgottenCounts): ForgottenCounts {
  return {
    addressesCut: one.addressesCut + other.addressesCut,
    addressesForgotten: one.addressesForgotten + other.addressesForgotten,
    commentsErased: one.commentsErased + other.commentsErased,
    contactsForgotten: one.contactsForgotten + other.contactsForgotten,
    reportsForgotten: one.reportsForgotten + other.reportsForgotten,
    mailsForgotten: one.mailsForgotten + other.mailsForgotten,
    codesForgotten: one.codesForgotten + other.codesForgotten,
  }
}

function total(counts: ForgottenCounts): number {
  return Object.values(counts).reduce((sum: number, count: number) => sum + count, 0)
}
