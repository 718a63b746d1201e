import { createLimiter, type Limiter } from './limiter.ts'

/** Lets at most so many jobs run at once, and of one lane so many; the others wait in order, each in its own lane. */
export interface LaneLimiter {
  run<T>(lane: string, job: () => Promise<T>): Promise<T>
}

export interface LaneWidths {
  readonly atOnce: number
  /** Fewer than `atOnce`, or one lane whose jobs all hang would keep every other waiting. */
  readonly ofOneLane: number
}

export function createLaneLimiter({ atOnce, ofOneLane }: LaneWidths): LaneLimiter {
  const all = createLimiter(atOnce)
  const lanes = new Map<string, { readonly limiter: Limiter; jobs: number }>()
  const enter = (name: string) => {
    const lane = lanes.get(name) ?? { limiter: createLimiter(ofOneLane), jobs: 0 }
    lanes.set(name, lane)
    lane.jobs++
    return lane
  }
  return {
    async run(name, job) {
      const lane = enter(name)
      try {
        // A job takes one of the common places only when its lane lets it through.
        return await lane.limiter.run(() => all.run(job))
      } finally {
        lane.jobs--
        if (lane.jobs === 0) lanes.delete(name)
      }
    },
  }
}
