const ATTEMPTS = 3
const RATIO_ATTEMPTS = 15

/** Milliseconds of this thread that a work costs at its best: the machine's other work is not its own, nor is the collector's. */
export function bestTime(work: () => void, enough: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < ATTEMPTS && best >= enough; attempt++) best = Math.min(best, processorTime(work))
  return best
}

/** A work's time as a multiple of another's, both at their best; measured again and again before it is called too much. */
export function timeRatio(
  work: () => void,
  { than, limit }: { readonly than: () => void; readonly limit: number },
): number {
  let [one, other] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let attempt = 0; attempt < RATIO_ATTEMPTS; attempt++) {
    other = Math.min(other, wallTime(than))
    one = Math.min(one, wallTime(work))
    if (attempt > 0 && one / other < limit) break
  }
  return one / other
}

function processorTime(work: () => void): number {
  const start = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1000
}

/** The system counts a thread's time in steps of some milliseconds, too coarse for a ratio. */
function wallTime(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
