import type { RecentPostings } from '../text/recent-postings.ts'

/** One shingle in this many is indexed, so that of a passage of thirty all but one in fifty are found … */
const ONE_IN = 8
const SAMPLED_BELOW = 2 ** 32 / ONE_IN
/** … but never fewer than these: the smallest of two sets that share three in ten miss each other once in five thousand times. */
const FEWEST_SAMPLED = 24
/** How far back each shingle is looked up. A set phrase, and a text that all outlets printed, is in more texts than these. */
const REACH = 64

/** Where texts with the same shingles are looked up. */
export interface ShingleIndex {
  /** Slots by sampled shingle. */
  readonly passages: RecentPostings
  readonly oldestSlot: number
}

/**
 * The shingles by which a text is indexed and looked up: those with the smallest keys, so that two texts choose alike (Broder
 * 1997, min-wise sampling).
 *
 * @param shingles sorted and distinct
 */
export function sampledShingles(shingles: Uint32Array): Uint32Array {
  const end = shingles.findIndex((shingle, at) => at >= FEWEST_SAMPLED && shingle >= SAMPLED_BELOW)
  return end < 0 ? shingles : shingles.subarray(0, end)
}

/** The slots of texts that share sampled shingles, most shared first and then the oldest. The cost depends on the text alone. */
export function copyCandidates(shingles: Uint32Array, { passages, oldestSlot }: ShingleIndex): readonly number[] {
  const hits = new Map<number, number>()
  const reach = { oldest: oldestSlot, limit: REACH }
  for (const shingle of sampledShingles(shingles)) {
    passages.visit(shingle, reach, (slot) => hits.set(slot, (hits.get(slot) ?? 0) + 1))
  }
  return [...hits].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([slot]) => slot)
}
