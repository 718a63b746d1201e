const ATTEMPTS = 3
const RATIO_ATTEMPTS = 15
/** The system counts a thread's time in steps of some milliseconds: less than this says nothing of a ratio. */
const LEAST_COUNTED_MS = 150

/** Milliseconds of this thread that a work costs at its best: the machine's other work is not its own, nor is the collector's. */
export function bestTime(work: () => void, enough: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < ATTEMPTS && best >= enough; attempt++) best = Math.min(best, processorTime(work))
  return best
}

/**
 * A work's time as a multiple of another's, both at their best by the clock on the wall; what that finds too much is measured
 * again by the time of this thread, so that a busy machine makes nothing slow.
 */
export function timeRatio(
  work: () => void,
  { than, limit }: { readonly than: () => void; readonly limit: number },
): number {
  let [one, other] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let attempt = 0; attempt < RATIO_ATTEMPTS; attempt++) {
    other = Math.min(other, wallTime(than))
    one = Math.min(one, wallTime(work))
    if (attempt > 0 && one / other < limit) return one / other
  }
  return meanTime(work) / meanTime(than)
}

/** Of as many rounds as can be counted. */
function meanTime(work: () => void): number {
  let [total, rounds] = [0, 0]
  for (; total < LEAST_COUNTED_MS; rounds++) total += processorTime(work)
  return total / rounds
}

function processorTime(work: () => void): number {
  const start = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1000
}

function wallTime(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
