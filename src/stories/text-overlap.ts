import { sharedKeys } from './shingles.ts'

/** How much of each of two texts stands in the other, 0 to 1. */
export interface TextOverlap {
  readonly ofFirst: number
  readonly ofSecond: number
  /** Shingles in common. */
  readonly shared: number
}

export type CopyLabel = 'copy' | 'partial' | 'different'

/** Below this many shingles in common, about two sentences, texts are alike by chance or by a quotation. */
const FEWEST_SHARED = 8
/** Over half of the shorter text is the other's: too much for quotation. */
const COPY_OF_SHORTER = 0.5
/** … and of the longer text, which has little else to say. */
const COPY_OF_LONGER = 0.3
const PARTIAL_OF_SHORTER = 0.2

/** Measures by sets of shingles how far two texts contain each other (Broder 1997, resemblance and containment). */
export function overlapOf(first: Uint32Array, second: Uint32Array): TextOverlap {
  const shared = sharedKeys(first, second)
  return { ofFirst: shared / (first.length || 1), ofSecond: shared / (second.length || 1), shared }
}

/** Tells a copy (the same text, edited or cut) from a text that shares a passage and from an independent one. */
export function labelOverlap(overlap: TextOverlap): CopyLabel {
  const ofShorter = Math.max(overlap.ofFirst, overlap.ofSecond)
  const ofLonger = Math.min(overlap.ofFirst, overlap.ofSecond)
  if (overlap.shared < FEWEST_SHARED) return ofLonger >= 0.8 ? 'copy' : 'different'
  if (ofShorter >= COPY_OF_SHORTER && ofLonger >= COPY_OF_LONGER) return 'copy'
  return ofShorter >= PARTIAL_OF_SHORTER ? 'partial' : 'different'
}
