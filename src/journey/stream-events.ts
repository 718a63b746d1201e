import type { ArticleId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'

/** Something that happened between two articles of a stream. */
export interface StreamEvent {
  /** The newest article by then, 0 for none; absent in what earlier editions kept: its time tells. */
  readonly after: ArticleId | 0 | undefined
  readonly at: EpochMs
  happen(): void
}

/** What is still to happen while articles come again, in their order. */
export class StreamEvents {
  readonly #placed = new Map<number, StreamEvent[]>()
  #timed: StreamEvent[] = []
  #last = 0

  add(event: StreamEvent): void {
    if (event.after === undefined) this.#timed.push(event)
    else this.#placed.set(event.after, [...(this.#placed.get(event.after) ?? []), event])
  }

  /** Lets all happen that happened before an article came. */
  happenBefore(next: { readonly id: ArticleId; readonly firstSeenAt: EpochMs }): void {
    const due: StreamEvent[] = []
    for (; this.#last < next.id; this.#last++) {
      due.push(...(this.#placed.get(this.#last) ?? []).toSorted(byTime))
      this.#placed.delete(this.#last)
    }
    if (this.#timed.some(({ at }) => at < next.firstSeenAt)) {
      due.push(...this.#timed.filter(({ at }) => at < next.firstSeenAt).sort(byTime))
      this.#timed = this.#timed.filter(({ at }) => at >= next.firstSeenAt)
    }
    for (const event of due) event.happen()
  }

  /** Lets all happen that happened after the last article. */
  happenRest(): void {
    const placed = [...this.#placed].sort(([a], [b]) => a - b).flatMap(([, events]) => events.toSorted(byTime))
    for (const event of [...placed, ...this.#timed.toSorted(byTime)]) event.happen()
  }
}

function byTime(a: StreamEvent, b: StreamEvent): number {
  return a.at - b.at
}
