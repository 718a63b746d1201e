import { messageOf } from './base/errors.ts'
import { pauseInRealTime } from './base/pause-in-real-time.ts'
import type { SourceId } from './news/ids.ts'
import type { Feed, Source } from './news/source.ts'
import type { Subscription } from './news/subscription.ts'
import { type Journey, type ReadingOutcome, readItem, type VisitOutcome, visitFeed } from './pipeline.ts'
import { createLaneLimiter } from './queue/lane-limiter.ts'
import { createLimiter } from './queue/limiter.ts'
import { createWorkInHand } from './queue/work-in-hand.ts'
import { createSecondLooks, type LookListener } from './second-looks.ts'
import type { PendingItem } from './store/intake-store.ts'
import { REMEMBERED_WITHIN } from './stories/grouping/grouper-options.ts'
import { askHub, dueSubscriptions, type HubOutcome } from './subscriber.ts'

/** Feeds looked at in one round; more wait for the next, a moment later. */
const FEEDS_A_ROUND = 100
const HUBS_A_ROUND = 20
/** Items of one source taken in hand together. */
const ITEMS_A_BATCH = 40
/** Jobs that run at once, and those of one source: an outlet with a thousand items must not keep the others waiting. */
const JOBS_AT_ONCE = 32
const JOBS_A_SOURCE = 4
/** Jobs of one host, where the fetcher asks it for one thing at a time: one on the wire, one being read. */
const JOBS_A_HOST = 2
const ROUND_PAUSE_MS = 1000
/** A round that fails — the disk is full, the store is locked — is tried again ever later, up to this. */
const LONGEST_ROUND_PAUSE_MS = 60_000
/** Work that failed in a way that nobody foresaw rests so long, of real time, before it is tried again. */
const FAILURE_PAUSE_MS = 30_000

/** Hears of every outcome, once; writes the log and the metrics. */
export interface NewsroomListener extends LookListener {
  visited(outcome: VisitOutcome, due: { readonly feed: Feed; readonly source: Source }): void
  read(outcome: ReadingOutcome, item: { readonly source: Source; readonly url: string }): void
  askedHub(outcome: HubOutcome, subscription: Subscription): void
}

/** Runs the journey for every source that is due. */
export interface Newsroom {
  /** Visits all that is due by the clock and reads all that is pending, until nothing is left to do now. */
  catchUp(): Promise<void>
  /** Goes on until the signal; ends soon after it, with the requests under way cut off and nothing half-written. */
  run(signal: AbortSignal): Promise<void>
}

/** Fills the grouping of stories from the store, as after a restart. */
export async function restoreGrouping(journey: Journey): Promise<number> {
  await journey.edits.begin()
  const articles = await journey.store.stories.groupedWithin(REMEMBERED_WITHIN)
  for (const article of articles) journey.grouper.add(article)
  return articles.length
}

export interface NewsroomOptions {
  /** Requests that the fetcher makes to one host at once; 1 if not given. */
  readonly requestsAHost?: number | undefined
  /** How many articles of one source are looked at again on one day; none if not given. */
  readonly checksOfSourceADay?: number
  /** In place of real time between rounds. */
  readonly pause?: ((durationMs: number, signal: AbortSignal) => Promise<void>) | undefined
}

export function createNewsroom(journey: Journey, listener: NewsroomListener, options: NewsroomOptions = {}): Newsroom {
  const { requestsAHost = 1, checksOfSourceADay = 0, pause = pauseInRealTime } = options
  const jobs = createLaneLimiter({ atOnce: JOBS_AT_ONCE, ofOneLane: requestsAHost - 1 + JOBS_A_HOST })
  const inHand = createWorkInHand({ restMs: FAILURE_PAUSE_MS, failed: (error, key) => listener.failed(error, key) })
  let stopped = false
  const looks = createSecondLooks(journey, listener, {
    inHand,
    ofSourceADay: checksOfSourceADay,
    mayGoOn: (sourceId) => !stopped && !inHand.has(`read ${sourceId}`),
  })

  const visit = async (due: { feed: Feed; source: Source }) => {
    listener.visited(await jobs.run(hostOf(due.feed.url), () => visitFeed(journey, due)), due)
    startReading(due.source.id)
  }

  const ask = async (subscription: Subscription) => {
    listener.askedHub(await jobs.run(hostOf(subscription.hubUrl), () => askHub(journey, subscription)), subscription)
  }

  const readPending = async (sourceId: SourceId) => {
    const ofThisSource = createLimiter(JOBS_A_SOURCE)
    for (;;) {
      const batch = await journey.store.intake.pendingItems(sourceId, journey.clock(), ITEMS_A_BATCH)
      if (batch.length === 0 || stopped) return
      await Promise.all(
        batch.map((item) => ofThisSource.run(() => jobs.run(hostOf(addressIn(item)), () => readOne(item)))),
      )
    }
  }

  const readOne = async (item: PendingItem) => {
    const url = addressIn(item)
    try {
      const outcome = await readItem(journey, item)
      listener.read(outcome, { source: item.source, url })
      if ('unlinked' in outcome) listener.failed(outcome.unlinked, url)
    } catch (error) {
      // Kept with its reason, so that one item that trips us cannot stop its source for ever.
      const detail = messageOf(error)
      await journey.store.intake.refuseItem(item.id, { reason: 'internal-error', detail, at: journey.clock() })
      listener.failed(error, url)
    }
  }

  const startReading = (sourceId: SourceId) => inHand.start(`read ${sourceId}`, () => readPending(sourceId))

  /** Starts all that can be started now; answers how much that was. */
  const round = async (): Promise<number> => {
    const now = journey.clock()
    // Feeds in hand are still due in the store: without room for them besides, a hundred slow ones would be all we see.
    const due = await journey.store.intake.dueFeeds(now, FEEDS_A_ROUND + inHand.size)
    const waiting = await journey.store.intake.sourcesWithPending(now)
    const hubs = await dueSubscriptions(journey, HUBS_A_ROUND + inHand.size)
    const asked = hubs.filter((subscription) => inHand.start(`hub ${subscription.id}`, () => ask(subscription)))
    const visits = due.filter((feed) => inHand.start(`visit ${feed.feed.id}`, () => visit(feed)))
    const readings = waiting.filter(startReading)
    return visits.length + readings.length + asked.length + (await looks.start(now))
  }

  /** How many rounds have failed in a row: told of once, or an hour without a store would fill the log. */
  const roundOrFailure = async (failures: number): Promise<number> => {
    try {
      await round()
      return 0
    } catch (error) {
      if (failures === 0) listener.failed(error, 'round')
      return failures + 1
    }
  }

  return {
    async catchUp() {
      while ((await round()) > 0) await inHand.settle()
    },
    async run(signal) {
      let failures = 0
      while (!signal.aborted) {
        failures = await roundOrFailure(failures)
        await pause(Math.min(ROUND_PAUSE_MS * 2 ** failures, LONGEST_ROUND_PAUSE_MS), signal)
      }
      stopped = true
      // Requests under way are cut off: what they were for is still due, or pending, at the next start.
      await journey.fetcher.close()
      await inHand.settle()
    },
  }
}

/** What shares a host shares its turns. */
function hostOf(url: string): string {
  return URL.parse(url)?.host ?? ''
}

function addressIn({ offered }: PendingItem): string {
  return offered.item.url ?? offered.identity
}
