const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/**
 * A 32-bit key of a word, by FNV-1a over its UTF-16 units. Half a million terms share about thirty keys, which is less
 * than the noise of stemming.
 *
 * @param seed the key of what stands before: the language of a term
 */
export function termKey(word: string, seed: number = FNV_OFFSET): number {
  let hash = seed
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME)
  return hash >>> 0
}

/** What the keys of a language's terms begin with, so that a word of two languages has two keys. */
export function languageSeed(language: string): number {
  return termKey(language)
}

/** The key of a run of keys, in order; mixed to the last bit, so that a part of it can be sampled. */
export function runKey(keys: Uint32Array, start: number, length: number): number {
  let hash = FNV_OFFSET
  for (let at = start; at < start + length; at++) {
    hash = Math.imul(hash ^ (keys[at] ?? 0), 0x85ebca6b)
    hash ^= hash >>> 13
  }
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
