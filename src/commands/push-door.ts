import type { PushDoor } from '../site/push-door.ts'
import { answerHub, type PushOutcome, takePush } from '../subscriber.ts'
import type { NewsroomParts } from './newsroom-parts.ts'

/** The site's door for hubs; `undefined` where this newsroom takes no part in WebSub. */
export function openPushDoor({ journey, log, metrics }: NewsroomParts): PushDoor | undefined {
  if (!journey.hubs) return undefined
  const { store } = journey
  return {
    knows: async (key) => (await store.subscriptions.byKey(key)) !== undefined,
    answer: async (key, query) => await answerHub(journey, key, query),
    async take(key, push) {
      const outcome = await takePush(journey, key, push)
      metrics.pushes.inc({ outcome: outcome.kind })
      if (outcome.kind === 'pushed') metrics.pushedItems.inc(outcome.accepted)
      // The key stays out of the log: who reads it could not be told from the hub.
      if (isTaken(outcome)) log.info(outcome, 'push taken')
      else log.warn(outcome, 'push not taken')
      return outcome.kind !== 'unknown'
    },
  }
}

function isTaken({ kind }: PushOutcome): boolean {
  return kind === 'pushed'
}
