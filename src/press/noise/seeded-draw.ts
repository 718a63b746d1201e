import { seededRandom } from '../../base/seeded-random.ts'

/** Draws that are the same in every run. */
export class SeededDraw {
  /** A number from 0 to below 1. */
  readonly next: () => number

  constructor(seed: number) {
    this.next = seededRandom(seed)
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
