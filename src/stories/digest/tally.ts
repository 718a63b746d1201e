/** How often each of some things was met. */
export class Tally<T> {
  readonly #times = new Map<T, number>()
  #size = 0

  /** How often anything was met. */
  get size(): number {
    return this.#size
  }

  add(thing: T): void {
    this.#times.set(thing, (this.#times.get(thing) ?? 0) + 1)
    this.#size++
  }

  /** Everything that was met, each once. */
  things(): Iterable<T> {
    return this.#times.keys()
  }

  /** What was met most; of several, what was met first. */
  most(): T | undefined {
    let [best, most]: [T | undefined, number] = [undefined, 0]
    for (const [thing, times] of this.#times) if (times > most) [best, most] = [thing, times]
    return best
  }
}
