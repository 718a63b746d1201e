import type { EpochMs } from '../news/instant.ts'
import type { Newsroom } from '../newsroom.ts'
import type { SpawnedPress } from '../press/press-process.ts'
import type { ReplayClock } from '../press/replay-clock.ts'

/** A newsroom and a press that share a clock which is set by hand. */
export interface Replay {
  readonly press: SpawnedPress
  readonly newsroom: Newsroom
  readonly clock: ReplayClock
  readonly from: EpochMs
  readonly to: EpochMs
  readonly stepMs: number
  /** Ends the replay early, after the step in hand. */
  readonly signal?: AbortSignal
}

/** Lets the press's time pass in steps; after each the newsroom reads all that is new, as fast as it can. */
export async function replayEdition(replay: Replay, onStep: (at: EpochMs) => void): Promise<void> {
  for (let at = replay.from; ; at = Math.min(at + replay.stepMs, replay.to)) {
    await replay.press.advanceTo(at)
    replay.clock.advanceTo(at)
    await replay.newsroom.catchUp()
    onStep(at)
    if (at >= replay.to || replay.signal?.aborted) return
  }
}
