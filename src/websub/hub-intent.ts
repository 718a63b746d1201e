import { DAY_MS, MINUTE_MS, SECOND_MS } from '../news/instant.ts'
import type { Subscription } from '../news/subscription.ts'

/** Hubs send a few dozen characters; what is longer is no hub's. */
const LONGEST_CHALLENGE = 1024
/** A hub that says nothing of the lease, though it must. */
const UNTOLD_LEASE_MS = DAY_MS
const SHORTEST_LEASE_MS = MINUTE_MS
const LONGEST_LEASE_MS = 90 * DAY_MS

/** The parameters of a hub's request, as they came. */
export type HubQuery = Readonly<Record<string, unknown>>

/** What a hub's question comes to. */
export type IntentAnswer =
  /** We did ask: the challenge is to be sent back. */
  | { readonly kind: 'subscribed'; readonly challenge: string; readonly leaseMs: number }
  | { readonly kind: 'unsubscribed'; readonly challenge: string }
  /** The hub will not tell us of this feed (5.2). */
  | { readonly kind: 'denied'; readonly reason: string }
  /** We never asked for this, or no longer want it. */
  | { readonly kind: 'unknown' }

/**
 * Judges a hub's verification of intent (WebSub, W3C 2018, 5.3): only what we have asked of it, for this very topic, and
 * what it has not confirmed yet, is confirmed.
 */
export function judgeIntent(query: HubQuery, asked: Pick<Subscription, 'topic' | 'pending' | 'wanted'>): IntentAnswer {
  const mode = word(query, 'hub.mode')
  if (word(query, 'hub.topic') !== asked.topic) return { kind: 'unknown' }
  if (mode === 'denied') return { kind: 'denied', reason: word(query, 'hub.reason').slice(0, 200) }
  const challenge = word(query, 'hub.challenge')
  if (challenge === '' || challenge.length > LONGEST_CHALLENGE || mode !== asked.pending) return { kind: 'unknown' }
  if (mode === 'subscribe') {
    return asked.wanted ? { kind: 'subscribed', challenge, leaseMs: leaseMs(query) } : { kind: 'unknown' }
  }
  return { kind: 'unsubscribed', challenge }
}

function leaseMs(query: HubQuery): number {
  const seconds = word(query, 'hub.lease_seconds')
  if (!/^\d{1,12}$/.test(seconds)) return UNTOLD_LEASE_MS
  return Math.min(Math.max(Number(seconds) * SECOND_MS, SHORTEST_LEASE_MS), LONGEST_LEASE_MS)
}

/** A parameter given twice is none. */
function word(query: HubQuery, name: string): string {
  const value = query[name]
  return typeof value === 'string' ? value : ''
}
