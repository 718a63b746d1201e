import type { PreparedText } from '../text/prepare-text.ts'
import { longestRun, sharedKeys } from '../text/shingles.ts'

/** How much of each of two texts stands in the other, 0 to 1. */
export interface TextOverlap {
  readonly ofFirst: number
  readonly ofSecond: number
  /** Shingles in common. */
  readonly shared: number
}

export type CopyLabel = 'copy' | 'partial' | 'different'

/** Below this many shingles in common, about two sentences, only two texts that are all but equal are one text. */
const FEWEST_SHARED = 8
const ALL_BUT_EQUAL = 0.8
/** A copy has at least half of the shorter text in common: too much for quotation … */
const COPY_OF_SHORTER = 0.5
/** … and a good part of the longer, or the longer has much else to say and only embeds it. */
const COPY_OF_LONGER = 0.3
/** A passage of 25 shingles is some 35 words, a paragraph: longer than the set phrases of the wires and than a quotation. */
const PASSAGE_SHINGLES = 25

/** Measures by sets of shingles how far two texts contain each other (Broder 1997, resemblance and containment). */
export function overlapOf(first: Uint32Array, second: Uint32Array): TextOverlap {
  const shared = sharedKeys(first, second)
  return { ofFirst: shared / (first.length || 1), ofSecond: shared / (second.length || 1), shared }
}

/** Whether two texts are the same, edited or cut. */
export function isCopy(overlap: TextOverlap): boolean {
  const ofShorter = Math.max(overlap.ofFirst, overlap.ofSecond)
  const ofLonger = Math.min(overlap.ofFirst, overlap.ofSecond)
  if (overlap.shared < FEWEST_SHARED) return ofLonger >= ALL_BUT_EQUAL
  return ofShorter >= COPY_OF_SHORTER && ofLonger >= COPY_OF_LONGER
}

/** Tells a copy from a text that shares a whole passage (a roundup, a background tail) and from an independent one. */
export function labelTexts(first: PreparedText, second: PreparedText): CopyLabel {
  if (isCopy(overlapOf(first.shingles, second.shingles))) return 'copy'
  const passage = Math.max(longestRun(first.passage, second.shingles), longestRun(second.passage, first.shingles))
  return passage >= PASSAGE_SHINGLES ? 'partial' : 'different'
}
