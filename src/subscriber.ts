/**
 * Our side of WebSub: asks hubs for what the feeds' subscriptions need, answers their questions, and takes what they send.
 */
import type { FetchOutcome } from './fetch/fetch-outcome.ts'
import type { EpochMs } from './news/instant.ts'
import type { HubMode, Subscription } from './news/subscription.ts'
import { acceptPush, type Journey, type PushedFeed, type VisitOutcome } from './pipeline.ts'
import { askAgainAt, askDeniedAt, needsFarewell, renewalAt } from './websub/asking-times.ts'
import { type HubQuery, judgeIntent } from './websub/hub-intent.ts'
import { isSignedBy } from './websub/push-signature.ts'
import { subscriptionForm } from './websub/subscription-form.ts'

/** What came of asking a hub. */
export type HubOutcome =
  | { readonly kind: 'asked'; readonly mode: HubMode }
  | { readonly kind: 'ended' }
  | { readonly kind: 'refused'; readonly reason: string; readonly detail: string }

/** What came of a push; `unknown`: nobody listens at this address. */
export type PushOutcome = VisitOutcome | { readonly kind: 'unknown' } | { readonly kind: 'forged' }

/** A hub's push as it reached our site. */
export interface HubPush extends PushedFeed {
  readonly signature?: string
}

/** Subscriptions whose hub has to be asked for something; none where this newsroom takes no part. */
export async function dueSubscriptions(
  { store, hubs, clock }: Journey,
  limit: number,
): Promise<readonly Subscription[]> {
  return hubs ? await store.subscriptions.due(clock(), limit) : []
}

/** Asks a hub for what its subscription needs: a lease, a new one, or to be forgotten. */
export async function askHub(journey: Journey, subscription: Subscription): Promise<HubOutcome> {
  const { store, clock } = journey
  const at = clock()
  const silence = await noteSilence(journey, subscription, at)
  if (!subscription.wanted && !needsFarewell(subscription, at)) {
    await store.subscriptions.end(subscription.id)
    return { kind: 'ended' }
  }
  if (silence) return silence
  const mode: HubMode = subscription.wanted ? 'subscribe' : 'unsubscribe'
  const nextAt = askAgainAt(at, subscription.failures)
  await store.subscriptions.asking(subscription.id, { mode, nextAt })
  const outcome = await postForm(journey, subscription, mode)
  if (outcome.kind !== 'refused') return { kind: 'asked', mode }
  const { reason, detail } = outcome
  // Our own shutdown is no answer of the hub's.
  if (reason !== 'aborted') {
    const told = `${subscription.hubUrl} ${reason}: ${detail}`
    await store.subscriptions.failed(subscription.id, { reason: 'hub-refused', detail: told, at, nextAt })
  }
  return { kind: 'refused', reason, detail }
}

/** A hub that took our request and never asked back has failed us as much as one that refused. */
async function noteSilence(
  { store }: Journey,
  { id, pending, hubUrl, failures }: Subscription,
  at: EpochMs,
): Promise<HubOutcome | undefined> {
  if (pending === undefined) return undefined
  const nextAt = askAgainAt(at, failures)
  const detail = `${hubUrl} has not confirmed`
  await store.subscriptions.failed(id, { reason: 'hub-silent', detail, at, nextAt })
  return { kind: 'refused', reason: 'hub-silent', detail }
}

async function postForm(journey: Journey, subscription: Subscription, mode: HubMode): Promise<FetchOutcome> {
  const source = await journey.store.sources.byId(subscription.sourceId)
  return await journey.fetcher.post(subscription.hubUrl, subscriptionForm(mode, subscription), {
    // What a page's crawler may see is no matter between subscriber and hub.
    robots: 'ignore',
    allowedHosts: source?.allowedHosts ?? [],
  })
}

/** Answers a hub's question whether we asked for this: the challenge to send back, or `undefined` for "no, not found". */
export async function answerHub(journey: Journey, key: string, query: HubQuery): Promise<string | undefined> {
  const { store, clock } = journey
  const subscription = await store.subscriptions.byKey(key)
  if (!subscription) return undefined
  const at = clock()
  const answer = judgeIntent(query, subscription)
  switch (answer.kind) {
    case 'subscribed': {
      const { challenge, leaseMs } = answer
      await store.subscriptions.confirmed(subscription.id, { until: at + leaseMs, renewAt: renewalAt(at, leaseMs) })
      return challenge
    }
    case 'unsubscribed':
      await store.subscriptions.end(subscription.id)
      return answer.challenge
    case 'denied': {
      const trouble = { reason: 'hub-denied', detail: answer.reason, at, nextAt: askDeniedAt(at) }
      await store.subscriptions.denied(subscription.id, trouble)
      return ''
    }
    case 'unknown':
      return undefined
  }
}

/** Takes what a hub sent: its items are accepted as a visit's are, if the signature is the hub's. */
export async function takePush(journey: Journey, key: string, push: HubPush): Promise<PushOutcome> {
  const { store, clock } = journey
  const subscription = await store.subscriptions.byKey(key)
  const due = subscription?.wanted ? await dueFeedOf(journey, subscription) : undefined
  if (!subscription || !due) return { kind: 'unknown' }
  if (!isSignedBy(subscription.secret, push.signature, push.bytes)) {
    await store.subscriptions.forged(subscription.id, clock())
    return { kind: 'forged' }
  }
  const outcome = await acceptPush(journey, due, push)
  const items = outcome.kind === 'pushed' ? outcome.accepted : 0
  await store.subscriptions.pushed(subscription.id, { at: clock(), items })
  return outcome
}

async function dueFeedOf({ store }: Journey, { sourceId, feedId }: Subscription) {
  const source = await store.sources.byId(sourceId)
  const feed = source && !source.paused && (await store.sources.feedsOf(sourceId)).find(({ id }) => id === feedId)
  return feed ? { source, feed } : undefined
}
