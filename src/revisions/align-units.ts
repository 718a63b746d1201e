import { foldWord } from '../arabic/fold-word.ts'
import type { TextUnit } from './text-unit.ts'

/** Units that stand for each other in two states of an article; an empty side: the piece is new, or was taken away. */
export interface UnitPair {
  readonly before: readonly TextUnit[]
  readonly after: readonly TextUnit[]
}

/** Share of words in common from which two pieces are one that was edited. */
const LIKENESS = 0.5
/** An edited piece is looked for among so many that follow: its neighbours may have been taken away. */
const REACH = 6

/**
 * Pairs the pieces of two states of an article, in reading order: equal ones, then within each gap those that have most
 * of their words in common, then those that were split or joined. Linear in the length of both.
 */
export function alignUnits(before: readonly TextUnit[], after: readonly TextUnit[]): readonly UnitPair[] {
  const pairs: UnitPair[] = []
  const lastAt = new Map(after.map((unit, index) => [unit.line.text, index]))
  let gap: { before: TextUnit[]; after: TextUnit[] } = { before: [], after: [] }
  let column = 0
  for (const old of before) {
    if ((lastAt.get(old.line.text) ?? -1) < column) {
      gap.before.push(old)
      continue
    }
    while (after[column]?.line.text !== old.line.text) {
      const fresh = after[column++]
      if (fresh) gap.after.push(fresh)
    }
    pairs.push(...pairGap(gap), { before: [old], after: after.slice(column, column + 1) })
    gap = { before: [], after: [] }
    column++
  }
  gap.after.push(...after.slice(column))
  return [...pairs, ...pairGap(gap)]
}

/** Pairs what lies between two equal pieces: at each step the next old piece with the likest of the next new ones. */
function pairGap(gap: UnitPair): readonly UnitPair[] {
  const pairs: UnitPair[] = []
  const fresh = gap.after.map(countWords)
  let column = 0
  for (const old of gap.before) {
    const words = countWords(old)
    const found = likest(words, fresh, column)
    if (found < 0) {
      pairs.push({ before: [old], after: [] })
      continue
    }
    const skipped = gap.after.slice(column, found)
    const start = found - partsOf(old, skipped.toReversed())
    pairs.push(...alone(gap.after.slice(column, start)))
    column = found + Math.max(1, partsOf(old, gap.after.slice(found, found + REACH)))
    pairs.push({ before: [old], after: gap.after.slice(start, column) })
  }
  return joinMerged([...pairs, ...alone(gap.after.slice(column))])
}

function alone(units: readonly TextUnit[]): readonly UnitPair[] {
  return units.map((unit) => ({ before: [], after: [unit] }))
}

interface CountedWords {
  readonly counts: ReadonlyMap<string, number>
  readonly size: number
}

function countWords({ line }: TextUnit): CountedWords {
  const counts = new Map<string, number>()
  const words = line.text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  for (const word of words.map(foldWord)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { counts, size: words.length }
}

/** The index of the new piece within reach that is likest to the old one; -1 if none is like it. */
function likest(old: CountedWords, fresh: readonly CountedWords[], from: number): number {
  let best = -1
  let bestLikeness = 0
  for (let index = from; index < Math.min(fresh.length, from + REACH); index++) {
    const other = fresh[index]
    const share = other ? likeness(old, other) : 0
    if (share >= LIKENESS && share > bestLikeness) {
      best = index
      bestLikeness = share
    }
  }
  return best
}

/** Twice the words in common by the words of both, 0 to 1 (Dice 1945). */
function likeness(one: CountedWords, other: CountedWords): number {
  let common = 0
  for (const [word, count] of one.counts) common += Math.min(count, other.counts.get(word) ?? 0)
  return (2 * common) / (one.size + other.size || 1)
}

/** How many of the first of these are parts of the old piece, word for word: a paragraph that was split. */
function partsOf(old: TextUnit, parts: readonly TextUnit[]): number {
  const foreign = parts.findIndex(({ line }) => !old.line.text.includes(line.text))
  return foreign < 0 ? parts.length : foreign
}

/** Old pieces that went right before or after a pair whose new piece holds all of their words were joined to it. */
function joinMerged(pairs: readonly UnitPair[]): readonly UnitPair[] {
  const joined: UnitPair[] = []
  let waiting: UnitPair[] = []
  for (const pair of pairs) {
    const last = joined.at(-1)
    if (pair.after.length > 0) {
      const near = waiting.slice(-REACH).filter(({ before }) => isWithin(before, pair))
      joined.push(...waiting.filter((other) => !near.includes(other)))
      joined.push({ before: [...near.flatMap(({ before }) => before), ...pair.before], after: pair.after })
      waiting = []
    } else if (last && waiting.length === 0 && last.before.length < REACH && isWithin(pair.before, last)) {
      joined[joined.length - 1] = { before: [...last.before, ...pair.before], after: last.after }
    } else {
      waiting.push(pair)
    }
  }
  return [...joined, ...waiting]
}

function isWithin(units: readonly TextUnit[], pair: UnitPair): boolean {
  if (pair.before.length === 0) return false
  return units.every((unit) => pair.after.some(({ line }) => line.text.includes(unit.line.text)))
}
