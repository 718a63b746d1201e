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

/** The length of the longest run of a sequence that stands in a set without a gap. */
export function longestRun(sequence: Uint32Array, set: Uint32Array): number {
  const known = new Set(set)
  let [run, longest] = [0, 0]
  for (const key of sequence) {
    run = known.has(key) ? run + 1 : 0
    if (run > longest) longest = run
  }
  return longest
}
