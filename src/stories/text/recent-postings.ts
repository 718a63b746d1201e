const FIRST_CAPACITY = 2 ** 14
/** Postings kept at most: 12 bytes each, so 96 MiB when full; about 60,000 articles. */
const MOST_POSTINGS: number = 2 ** 23

/** How far back a look into the postings goes. */
export interface PostingsReach {
  /** The oldest slot of interest. */
  readonly oldest: number
  /** Postings looked at, newest first. */
  readonly limit: number
}

/**
 * An inverted index of the articles of a window: a chain of slots for each key, newest first, in a ring that grows with the
 * window and no further; what is forgotten makes room for what comes. What it answers depends on the slots in the window
 * alone, not on what was there before.
 */
export class RecentPostings {
  /** Number of the newest posting of each key. */
  readonly #heads = new Map<number, number>()
  #keys = new Int32Array(FIRST_CAPACITY)
  #slots = new Uint32Array(FIRST_CAPACITY)
  #next = new Uint32Array(FIRST_CAPACITY)
  /** Number of the next posting; 0 stands for "none" and ends a chain. */
  #number = 1
  /** Number of the oldest posting in the ring. */
  #oldest = 1
  #oldestSlot = 0

  /** Postings that it holds, some perhaps forgotten. */
  get size(): number {
    return this.#number - this.#oldest
  }

  /** Notes that `slot` holds `key`; at once if the slot is the newest, else after a walk along the younger ones. */
  add(key: number, slot: number): void {
    if (this.size >= this.#slots.length) this.#makeRoom()
    const place = this.#place(this.#number)
    this.#keys[place] = key
    this.#slots[place] = slot
    const younger = this.#lastYoungerThan(slot, key)
    if (younger === 0) {
      this.#next[place] = this.#heads.get(key | 0) ?? 0
      this.#heads.set(key | 0, this.#number)
    } else {
      this.#next[place] = this.#next[this.#place(younger)] ?? 0
      this.#next[this.#place(younger)] = this.#number
    }
    this.#number++
  }

  /** Takes it back that `slot` holds `key`. */
  remove(key: number, slot: number): void {
    const younger = this.#lastYoungerThan(slot, key)
    const posting = younger === 0 ? this.#heads.get(key | 0) : this.#next[this.#place(younger)]
    if (posting === undefined || !this.#isKept(posting) || this.#slots[this.#place(posting)] !== slot) return
    const next = this.#next[this.#place(posting)] ?? 0
    if (younger !== 0) this.#next[this.#place(younger)] = next
    else if (!this.#isKept(next)) this.#heads.delete(key | 0)
    else this.#heads.set(key | 0, next)
  }

  /** Slots below this one are not asked for again. */
  forgetBefore(slot: number): void {
    this.#oldestSlot = slot
  }

  /** Calls `visit` with the slots that hold `key`, newest first, within the reach. */
  visit(key: number, reach: PostingsReach, visit: (slot: number) => void): void {
    let posting = this.#heads.get(key | 0) ?? 0
    for (let looked = 0; looked < reach.limit && this.#isKept(posting); looked++) {
      const place = this.#place(posting)
      const slot = this.#slots[place] ?? 0
      if (slot < reach.oldest) return
      visit(slot)
      posting = this.#next[place] ?? 0
    }
  }

  #place(posting: number): number {
    return posting & (this.#slots.length - 1)
  }

  #isKept(posting: number): boolean {
    return posting >= this.#oldest
  }

  /** The last posting of a key's chain whose slot is younger; 0 if there is none. */
  #lastYoungerThan(slot: number, key: number): number {
    let younger = 0
    let posting = this.#heads.get(key | 0) ?? 0
    while (this.#isKept(posting) && (this.#slots[this.#place(posting)] ?? 0) > slot) {
      younger = posting
      posting = this.#next[this.#place(posting)] ?? 0
    }
    return younger
  }

  /** Drops what is forgotten; where there is nothing such, the ring grows, or its oldest posting gives way. */
  #makeRoom(): void {
    const before = this.#oldest
    while (this.#oldest < this.#number && (this.#slots[this.#place(this.#oldest)] ?? 0) < this.#oldestSlot) this.#drop()
    if (this.#oldest > before) return
    if (this.#slots.length < MOST_POSTINGS) this.#grow()
    else this.#drop()
  }

  #drop(): void {
    const key = this.#keys[this.#place(this.#oldest)] ?? 0
    if (this.#heads.get(key) === this.#oldest) this.#heads.delete(key)
    this.#oldest++
  }

  #grow(): void {
    const [keys, slots, next] = [this.#keys, this.#slots, this.#next]
    const capacity = slots.length * 2
    this.#keys = new Int32Array(capacity)
    this.#slots = new Uint32Array(capacity)
    this.#next = new Uint32Array(capacity)
    for (let posting = this.#oldest; posting < this.#number; posting++) {
      const [from, to] = [posting & (slots.length - 1), posting & (capacity - 1)]
      this.#keys[to] = keys[from] ?? 0
      this.#slots[to] = slots[from] ?? 0
      this.#next[to] = next[from] ?? 0
    }
  }
}
