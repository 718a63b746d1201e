/** Keeps values up to a number of bytes; what was not used for longest goes first. */
export class PageCache<Value extends { readonly size: number }> {
  readonly #entries = new Map<string, Value>()
  readonly #maxBytes: number
  #bytes = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  get bytes(): number {
    return this.#bytes
  }

  /** The value kept under a key, made and kept if there is none. */
  getOrMake(key: string, make: () => Value): Value {
    const kept = this.#entries.get(key)
    if (kept) {
      this.#entries.delete(key)
      this.#entries.set(key, kept)
      return kept
    }
    const value = make()
    this.#entries.set(key, value)
    this.#bytes += value.size
    this.#dropOldest()
    return value
  }

  #dropOldest(): void {
    for (const [key, value] of this.#entries) {
      if (this.#bytes <= this.#maxBytes) return
      this.#entries.delete(key)
      this.#bytes -= value.size
    }
  }
}
