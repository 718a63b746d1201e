import { messageOf } from './base/errors.ts'
import type { CheckOutcome } from './journey/check-outcome.ts'
import type { SourceId } from './news/ids.ts'
import { DAY_MS, type EpochMs } from './news/instant.ts'
import type { Source } from './news/source.ts'
import { type Journey, recheckArticle } from './pipeline.ts'
import { createLimiter } from './queue/limiter.ts'
import type { WorkInHand } from './queue/work-in-hand.ts'
import type { DueCheck } from './store/check-store.ts'

/** Second looks run beside new work: few at once, one by one at each source. */
const LOOKS_AT_ONCE = 4
const LOOKS_A_ROUND = 200

/** Hears of every second look at an article. */
export interface LookListener {
  checked(outcome: CheckOutcome, article: { readonly source: Source; readonly url: string }): void
  failed(error: unknown, where: string): void
}

/** Looks again at the articles that are due, behind everything new. */
export interface SecondLooks {
  /** Starts what can be started now; answers at how many sources. */
  start(now: EpochMs): Promise<number>
}

export interface LookOptions {
  readonly inHand: WorkInHand
  /** So many articles of one source on one day; 0: none. */
  readonly ofSourceADay: number
  /** Asked before each look: new items of the source go first. */
  readonly mayGoOn: (sourceId: SourceId) => boolean
}

export function createSecondLooks(journey: Journey, listener: LookListener, options: LookOptions): SecondLooks {
  const looks = createLimiter(LOOKS_AT_ONCE)

  const lookAtOne = async (due: DueCheck) => {
    const { source } = due.item
    try {
      listener.checked(await recheckArticle(journey, due), { source, url: due.canonicalUrl })
    } catch (error) {
      // Put off for a day, so that one article that trips us cannot hold up its source's others for ever.
      const at = journey.clock()
      const refused = { reason: 'internal-error', detail: messageOf(error) }
      const again = { nextCheckAt: at + DAY_MS, state: due.state }
      await journey.store.checks.record({ articleId: due.articleId, sourceId: source.id, at, refused, ...again })
      listener.failed(error, due.canonicalUrl)
    }
  }

  const lookAtAll = async (sourceId: SourceId, due: readonly DueCheck[]) => {
    for (const article of due) {
      if (!options.mayGoOn(sourceId)) return
      await looks.run(() => lookAtOne(article))
    }
  }

  return {
    async start(now) {
      if (options.ofSourceADay === 0) return 0
      const most = { ofSourceADay: options.ofSourceADay, inAll: LOOKS_A_ROUND }
      const due = Map.groupBy(await journey.store.checks.due(now, most), ({ item }) => item.source.id)
      const startable = [...due].filter(([id]) => options.mayGoOn(id))
      return startable.filter(([id, articles]) => options.inHand.start(`look ${id}`, () => lookAtAll(id, articles)))
        .length
    },
  }
}
