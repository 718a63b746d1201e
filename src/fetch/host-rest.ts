import type { Clock, EpochMs } from '../news/instant.ts'
import { FetchRefusal } from './fetch-refusal.ts'

/** The oldest rests are forgotten beyond this many hosts. */
const MOST_HOSTS = 5000

/**
 * Hosts that asked us to stay away (`Retry-After`), and until when. It holds for all of a host's addresses, whoever asked
 * for the one that was answered so. By the newsroom's clock, as the schedule is.
 */
export class HostRest {
  readonly #until = new Map<string, EpochMs>()
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

  begin(host: string, durationMs: number): void {
    const [oldest] = this.#until.keys()
    if (this.#until.size >= MOST_HOSTS && oldest !== undefined) this.#until.delete(oldest)
    this.#until.set(host, this.#clock() + durationMs)
  }

  /** @throws FetchRefusal host-resting with what is left of the rest */
  check(host: string): void {
    const until = this.#until.get(host)
    if (until === undefined) return
    const left = until - this.#clock()
    if (left > 0) throw new FetchRefusal('host-resting', `${host} asked us to stay away`, left)
    this.#until.delete(host)
  }
}
