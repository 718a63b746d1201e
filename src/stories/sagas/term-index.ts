/** Which slots hold a key, in order; what is removed leaves nothing behind, so that it is the same however it came about. */
export class TermIndex {
  readonly #slots = new Map<number, number[]>()

  /** Notes that `slot` holds `key`. Slots must grow. */
  add(key: number, slot: number): void {
    const slots = this.#slots.get(key)
    if (slots) slots.push(slot)
    else this.#slots.set(key, [slot])
  }

  remove(key: number, slot: number): void {
    const slots = this.#slots.get(key)
    const at = slots?.indexOf(slot) ?? -1
    if (!slots || at < 0) return
    if (slots.length === 1) this.#slots.delete(key)
    else slots.splice(at, 1)
  }

  /** The slots that hold a key, the latest `limit` of them. */
  latest(key: number, limit: number): readonly number[] {
    return this.#slots.get(key)?.slice(-limit) ?? []
  }
}
