const FIRST_CAPACITY = 2 ** 14
/** Postings kept at most: 16 bytes each, so 128 MiB when full; about 80,000 articles of 100 terms. */
const MOST_POSTINGS: number = 2 ** 23

/** How far back a look into the postings goes. */
export interface PostingsReach {
  /** The oldest slot of interest. */
  readonly oldest: number
  /** Postings looked at, newest first. */
  readonly limit: number
}

/**
 * An inverted index that remembers the latest postings only: chains by key, newest first, in a ring whose oldest posting
 * gives way to the newest once it is full. Nothing is ever deleted, and nothing grows with the store.
 */
export class RecentPostings {
  #heads = new Uint32Array(FIRST_CAPACITY)
  #keys = new Uint32Array(FIRST_CAPACITY)
  #slots = new Uint32Array(FIRST_CAPACITY)
  #next = new Uint32Array(FIRST_CAPACITY)
  /** Number of the next posting; 0 stands for "none" and ends a chain. */
  #number = 1

  /** Notes that `slot` holds `key`. Slots must not fall. */
  add(key: number, slot: number): void {
    if (this.#number > this.#heads.length && this.#heads.length < MOST_POSTINGS) this.#grow()
    const mask = this.#heads.length - 1
    const place = this.#number & mask
    this.#keys[place] = key
    this.#slots[place] = slot
    this.#next[place] = this.#heads[key & mask] ?? 0
    this.#heads[key & mask] = this.#number
    this.#number++
  }

  /** Calls `visit` with the slots that hold `key`, newest first, within the reach. */
  visit(key: number, reach: PostingsReach, visit: (slot: number) => void): void {
    const mask = this.#heads.length - 1
    const oldestKept = this.#number - this.#heads.length
    let posting = this.#heads[key & mask] ?? 0
    for (let looked = 0; looked < reach.limit && posting > 0 && posting >= oldestKept; looked++) {
      const place = posting & mask
      const slot = this.#slots[place] ?? 0
      if (slot < reach.oldest) return
      if (this.#keys[place] === key) visit(slot)
      posting = this.#next[place] ?? 0
    }
  }

  #grow(): void {
    const [keys, slots, written] = [this.#keys, this.#slots, this.#number]
    const capacity = this.#heads.length * 2
    this.#heads = new Uint32Array(capacity)
    this.#keys = new Uint32Array(capacity)
    this.#slots = new Uint32Array(capacity)
    this.#next = new Uint32Array(capacity)
    const mask = keys.length - 1
    const first = Math.max(1, written - keys.length)
    this.#number = first
    for (let posting = first; posting < written; posting++)
      this.add(keys[posting & mask] ?? 0, slots[posting & mask] ?? 0)
  }
}
