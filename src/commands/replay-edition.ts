import { type EpochMs, MINUTE_MS } from '../news/instant.ts'
import type { Newsroom } from '../newsroom.ts'
import type { SpawnedPress } from '../press/press-process.ts'
import type { ReplayClock } from '../press/replay-clock.ts'

/** A replay visits every outlet at every step, so that who had a report first means something; no step is shorter than this. */
export const REPLAY_PACE_MS: number = 10 * MINUTE_MS

/** A newsroom and a press that share a clock which is set by hand. */
export interface Replay {
  readonly press: SpawnedPress
  readonly newsroom: Newsroom
  readonly clock: ReplayClock
  /** Where the replay ends; what is published later is left to come. */
  readonly to: EpochMs
  /** What is published within one step is read together. */
  readonly stepMs: number
  /** Ends the replay early, after the step in hand. */
  readonly signal?: AbortSignal
}

/**
 * Lets the press's time pass from publication to publication, in whole steps; after each the newsroom reads all that is
 * new, as fast as it can. Steps in which nothing happens are passed over.
 */
export async function replayEdition({ press, newsroom, clock, ...replay }: Replay): Promise<void> {
  for (const at of stepsOf(press.moments, replay)) {
    await press.advanceTo(at)
    clock.advanceTo(at)
    await newsroom.catchUp()
    if (replay.signal?.aborted) return
  }
}

function stepsOf(moments: readonly EpochMs[], { to, stepMs }: Pick<Replay, 'to' | 'stepMs'>): readonly EpochMs[] {
  const ends = moments.filter((moment) => moment <= to).map((moment) => Math.ceil(moment / stepMs) * stepMs)
  return [...new Set([...ends.filter((end) => end < to), to])]
}
