/** Draws that are the same in every run (mulberry32). */
export class SeededDraw {
  #state: number

  constructor(seed: number) {
    this.#state = seed
  }

  /** A number from 0 to below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** One of a list that has at least one. */
  pick<Item>(list: readonly [Item, ...Item[]]): Item {
    return list[Math.floor(this.next() * list.length)] ?? list[0]
  }

  /** So many of a list, or all of it, each once, in a drawn order. */
  some<Item>(list: readonly Item[], count: number): readonly Item[] {
    const left = [...list]
    return Array.from({ length: Math.min(count, left.length) }).flatMap(() =>
      left.splice(Math.floor(this.next() * left.length), 1),
    )
  }
}
