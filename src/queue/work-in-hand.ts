/** Pieces of work by their keys, each at most once at a time. */
export interface WorkInHand {
  /** Starts a piece of work unless it is in hand already or rests after a failure; answers whether it was started. */
  start(key: string, work: () => Promise<void>): boolean
  has(key: string): boolean
  readonly size: number
  /** Resolves when nothing is in hand any more. */
  settle(): Promise<void>
}

/** An error that nobody foresaw is told and ends only its piece, which then rests for `restMs` of real time. */
export function createWorkInHand(options: {
  readonly restMs: number
  readonly failed: (error: unknown, key: string) => void
}): WorkInHand {
  const inHand = new Map<string, Promise<void>>()
  const restingUntil = new Map<string, number>()
  return {
    start(key, work) {
      if (inHand.has(key) || performance.now() < (restingUntil.get(key) ?? 0)) return false
      const promise = work()
        .catch((error: unknown) => {
          restingUntil.set(key, performance.now() + options.restMs)
          options.failed(error, key)
        })
        .finally(() => inHand.delete(key))
      inHand.set(key, promise)
      return true
    },
    has: (key) => inHand.has(key),
    get size() {
      return inHand.size
    },
    async settle() {
      while (inHand.size > 0) await Promise.all(inHand.values())
    },
  }
}
