import { type Html, html } from '../../base/html.ts'
import type { EpochMs } from '../../news/instant.ts'
import type { Feed } from '../../news/source.ts'
import type { Subscription } from '../../news/subscription.ts'
import type { Writing } from '../site-context.ts'
import { outwardLink } from './outward-link.ts'
import { relativeTime, upcomingTime } from './time-element.ts'

/** A feed with what we wait for from its hub. */
export interface FollowedFeed {
  readonly feed: Feed
  readonly subscription?: Subscription
}

/** How each feed of an outlet fares: the last visit and the next, its failures, its address, its hub. */
export function feedList(feeds: readonly FollowedFeed[], writing: Writing): Html {
  return html`<h3>${writing.wording.outletFeeds}</h3>
<ul class="feeds">${feeds.map((followed) => html`<li>${feedState(followed, writing)}</li>`)}</ul>`
}

function feedState({ feed, subscription }: FollowedFeed, writing: Writing): Html {
  const { wording, count } = writing
  const { health } = feed
  return html`<p>${address(feed.url)}</p>
<dl class="dates">
${fact(wording.lastVisit, timeOrNever(health.lastVisitAt, writing))}
${fact(wording.lastGoodVisit, timeOrNever(health.lastGoodVisitAt, writing))}
${feed.nextBecause && fact(wording.nextVisit, nextVisit(feed, writing))}
${health.failures > 0 && fact(wording.failuresInARow, count(health.failures, wording.visits))}
${health.goneSince !== undefined && fact(wording.feedGoneSince, relativeTime(health.goneSince, writing))}
${health.moved && fact(wording.movedFrom, html`${address(health.moved.from)} · ${relativeTime(health.moved.at, writing)}`)}
${health.moving && fact(wording.movingTo, address(health.moving.to))}
${subscription && fact(wording.hub, hubState(subscription, writing))}
</dl>`
}

function fact(term: string, value: Html | string): Html {
  return html`<div><dt>${term}</dt><dd>${value}</dd></div>`
}

function timeOrNever(at: EpochMs | undefined, writing: Writing): Html | string {
  return at === undefined ? writing.wording.never : relativeTime(at, writing)
}

function nextVisit({ nextVisitAt, nextBecause }: Feed, writing: Writing): Html {
  const because = nextBecause && writing.wording.visitReasons[nextBecause]
  return html`${upcomingTime(nextVisitAt, writing)}${because && html` <span class="meta">(${because})</span>`}`
}

function address(url: string): Html {
  return outwardLink(url, html`<bdi class="address" dir="ltr">${readable(url)}</bdi>`)
}

/** Arabic paths in their letters; escapes stay where they hide what cannot be seen. */
function readable(url: string): string {
  const bare = url.replace(/^https?:\/\//, '')
  try {
    const decoded = decodeURI(bare)
    return /[\p{C}\p{Z}]/u.test(decoded) ? bare : decoded
  } catch {
    return bare
  }
}

function hubState(subscription: Subscription, writing: Writing): Html {
  const { wording, count, now } = writing
  const { leaseUntil = 0, pending, pushedItems, hubUrl } = subscription
  const host = html`<bdi>${URL.parse(hubUrl)?.host ?? hubUrl}</bdi>`
  if (leaseUntil > now) {
    const told = count(pushedItems, wording.pushedItems)
    return html`${host} · ${wording.hubStates.active} ${upcomingTime(leaseUntil, writing)} · ${told}`
  }
  return html`${host} · ${pending ? wording.hubStates.asking : wording.hubStates.none}`
}
