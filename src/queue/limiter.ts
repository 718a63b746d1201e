/** Lets at most so many jobs run at once; the others wait in order. */
export interface Limiter {
  run<T>(job: () => Promise<T>): Promise<T>
}

export function createLimiter(atOnce: number): Limiter {
  const waiting: (() => void)[] = []
  let running = 0
  const release = () => {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
  return {
    async run(job) {
      if (running < atOnce) running++
      else await new Promise<void>((resolve) => waiting.push(resolve))
      try {
        return await job()
      } finally {
        release()
      }
    },
  }
}
