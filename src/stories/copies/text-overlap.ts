import type { PreparedText } from '../text/prepare-text.ts'
import { longestRun, sharedKeys } from '../text/shingles.ts'

/** What of a text is compared to tell copies. */
export type ComparedText = Pick<PreparedText, 'beginning' | 'passage' | 'shingles'>

/** How much of each of two texts stands in the other, 0 to 1. */
export interface TextOverlap {
  readonly ofFirst: number
  readonly ofSecond: number
  /** Shingles in common. */
  readonly shared: number
}

/** How two texts stand to each other; `passage` counts the shingles of the longest passage that they share. */
export type TextRelation =
  | { readonly kind: 'copy'; readonly overlap: TextOverlap }
  | { readonly kind: 'partial'; readonly passage: number }
  | { readonly kind: 'different' }

/** Below this many shingles in common, about two sentences, only two texts that are all but equal are one text. */
const FEWEST_SHARED = 8
const ALL_BUT_EQUAL = 0.8
/** An edited copy has at least half of the shorter text in common: too much for quotation … */
const COPY_OF_SHORTER = 0.5
/** … and a good part of the longer, or the longer has much else to say and only embeds it. */
const COPY_OF_LONGER = 0.3
/** News is cut from its end: what stands for the most part in a longer text of the same beginning is that text cut, however little is left. */
const CUT_OF_SHORTER = 0.7
/** Two texts begin alike if so many of their first words are the same; a text that begins otherwise has its own news … */
const ALIKE = 0.4
/** … unless most of the longer is the shorter, under another beginning: another outlet's, for one's own is told again as background. */
const SAME_BODY = 0.5
/** Some forty words, a paragraph: longer than the titles of a minister or the set phrases of the wires, and than a quotation. */
const PASSAGE_SHINGLES = 30

/** Measures by sets of shingles how far two texts contain each other (Broder 1997, resemblance and containment). */
export function overlapOf(first: Uint32Array, second: Uint32Array): TextOverlap {
  const shared = sharedKeys(first, second)
  return { ofFirst: shared / (first.length || 1), ofSecond: shared / (second.length || 1), shared }
}

/**
 * Tells a copy (the same report, edited or cut) from a text with other news that has a whole passage in common (a roundup,
 * a tail «من جهة أخرى», a paragraph that both have from a third), and from an independent one.
 */
export function relateTexts(
  first: ComparedText,
  second: ComparedText,
  { ofOneOutlet = false }: { readonly ofOneOutlet?: boolean } = {},
): TextRelation {
  const overlap = overlapOf(first.shingles, second.shingles)
  const beginsAlike = beginAlike(first, second)
  if (isCopy(overlap, { beginsAlike, ofOneOutlet })) return { kind: 'copy', overlap }
  if (beginsAlike || overlap.shared < PASSAGE_SHINGLES) return { kind: 'different' }
  const passage = Math.min(longestRun(first.passage, second.shingles), longestRun(second.passage, first.shingles))
  return passage < PASSAGE_SHINGLES ? { kind: 'different' } : { kind: 'partial', passage }
}

function isCopy(
  { ofFirst, ofSecond, shared }: TextOverlap,
  { beginsAlike, ofOneOutlet }: { readonly beginsAlike: boolean; readonly ofOneOutlet: boolean },
): boolean {
  const [ofShorter, ofLonger] = [Math.max(ofFirst, ofSecond), Math.min(ofFirst, ofSecond)]
  if (shared < FEWEST_SHARED) return ofLonger >= ALL_BUT_EQUAL
  if (!beginsAlike) return !ofOneOutlet && ofLonger >= SAME_BODY
  return ofShorter >= CUT_OF_SHORTER || (ofShorter >= COPY_OF_SHORTER && ofLonger >= COPY_OF_LONGER)
}

function beginAlike(first: ComparedText, second: ComparedText): boolean {
  const shorter = Math.min(first.beginning.length, second.beginning.length)
  return sharedKeys(first.beginning, second.beginning) >= ALIKE * shorter
}
