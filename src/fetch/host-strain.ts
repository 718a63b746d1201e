import { SECOND_MS } from '../news/instant.ts'
import type { FetchRefusalReason } from './fetch-outcome.ts'

/** Answers quicker than this say nothing of a host's load. */
const SLOW_MS = SECOND_MS
/** We take at most half of a slow host's time (Heritrix waits five times as long as the last answer took, but for archives). */
const SLOW_FACTOR = 2
/** How much of the newest answer goes into the usual time of an answer. */
const NEWEST_SHARE = 0.3
const MOST_FACTOR = 64
/** However strained, a host is asked again after this. */
const LONGEST_PAUSE_MS = 60 * SECOND_MS

/** By these a host says that it has too much to do. */
const OVERLOADED: ReadonlySet<FetchRefusalReason> = new Set(['too-many-requests', 'server-error', 'timeout'])

/**
 * How strained a host is, as its answers show: each sign of overload doubles the pause between two requests, each good
 * answer halves it again, and a host that has become slow is given time in proportion.
 */
export class HostStrain {
  #factor = 1
  #usualMs = 0

  answered(tookMs: number): void {
    this.#factor = Math.max(1, this.#factor / 2)
    this.#took(tookMs)
  }

  failed(reason: FetchRefusalReason, tookMs: number): void {
    if (OVERLOADED.has(reason)) this.#factor = Math.min(MOST_FACTOR, this.#factor * 2)
    this.#took(tookMs)
  }

  /** The pause between the starts of two requests for a host that would be asked every `delayMs` while it is well. */
  pause(delayMs: number): number {
    // Who asked for no pause at all — a press of our own — gets none.
    if (delayMs === 0) return 0
    const strained = Math.max(delayMs * this.#factor, this.#usualMs > SLOW_MS ? this.#usualMs * SLOW_FACTOR : 0)
    return Math.max(delayMs, Math.min(strained, LONGEST_PAUSE_MS))
  }

  #took(tookMs: number): void {
    this.#usualMs += NEWEST_SHARE * (tookMs - this.#usualMs)
  }
}
