import { DAY_MS, SECOND_MS } from '../news/instant.ts'
import type { HubMode, Subscription } from '../news/subscription.ts'

/** The lease that we ask for; the hub decides. */
const WANTED_LEASE_MS = 10 * DAY_MS

/**
 * The form that a subscriber posts to a hub (WebSub, W3C Recommendation 2018, 5.1), as
 * `application/x-www-form-urlencoded`. The secret goes along whatever the hub's scheme: without one, whoever learns the
 * callback's address could write news.
 */
export function subscriptionForm(
  mode: HubMode,
  { topic, callback, secret }: Pick<Subscription, 'topic' | 'callback' | 'secret'>,
): string {
  const form = new URLSearchParams({ 'hub.mode': mode, 'hub.topic': topic, 'hub.callback': callback })
  if (mode === 'subscribe') {
    form.set('hub.secret', secret)
    form.set('hub.lease_seconds', String(WANTED_LEASE_MS / SECOND_MS))
  }
  return form.toString()
}
