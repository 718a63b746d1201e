import { runKey } from './term-key.ts'

// Three terms without stop words span about four or five words of text: long enough that chance does not repeat them,
// short enough to survive an editor who changes one word in ten.
const SHINGLE_TERMS = 3

/** The shingles of a text in order, each the key of three terms in a row; a shorter text is one shingle. */
export function shingleSequence(terms: Uint32Array): Uint32Array {
  if (terms.length === 0) return new Uint32Array(0)
  if (terms.length < SHINGLE_TERMS) return Uint32Array.of(runKey(terms, 0, terms.length))
  const keys = new Uint32Array(terms.length - SHINGLE_TERMS + 1)
  for (let at = 0; at < keys.length; at++) keys[at] = runKey(terms, at, SHINGLE_TERMS)
  return keys
}

/** Sorted keys without repeats. */
export function distinct(sorted: Uint32Array): Uint32Array {
  return sorted.filter((key, at) => at === 0 || key !== sorted[at - 1])
}

/** How many keys two sorted sets share. */
export function sharedKeys(a: Uint32Array, b: Uint32Array): number {
  let [atA, atB, shared] = [0, 0, 0]
  while (atA < a.length && atB < b.length) {
    const [keyA, keyB] = [a[atA] ?? 0, b[atB] ?? 0]
    if (keyA === keyB) shared++
    if (keyA <= keyB) atA++
    if (keyB <= keyA) atB++
  }
  return shared
}

/** Of ten words about three are stop words, which are no terms. */
const WORDS_PER_TERM = 1.35

/** About how many words of text a run of shingles spans. */
export function shingledWords(shingles: number): number {
  return Math.round((shingles + SHINGLE_TERMS - 1) * WORDS_PER_TERM)
}

/** A word that an editor changed breaks the three shingles that hold it; two changed words near each other break five. */
const LONGEST_BREAK = 5

/**
 * How many keys of a sequence stand in a sorted set one after the other, in the longest run that has them; a run goes on over
 * the break that a few changed words make.
 */
export function longestRun(sequence: Uint32Array, sorted: Uint32Array): number {
  const known = new Set(sorted)
  let [run, longest, last] = [0, 0, 0]
  for (const [at, key] of sequence.entries()) {
    if (!known.has(key)) continue
    run = at - last > LONGEST_BREAK + 1 ? 1 : run + 1
    last = at
    if (run > longest) longest = run
  }
  return longest
}
