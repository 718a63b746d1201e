import type { WordTerms } from './word-terms.ts'

/** V8 keeps a longer slice as a view that holds the whole text in memory. */
const LONGEST_SURFACE = 12

interface Entry {
  readonly surface: string
  readonly found: WordTerms
}

/**
 * Words already analyzed, by their surface, in a table of fixed size where a newer word takes the place of an older one
 * with the same hash. It compares code units in place: twice as fast as cutting each word out for a `Map`.
 */
export class WordCache {
  readonly #entries: (Entry | undefined)[]
  readonly #mask: number

  /** @param sizeBits the table has two to the power of this many places */
  constructor(sizeBits: number) {
    this.#entries = new Array<Entry | undefined>(2 ** sizeBits).fill(undefined)
    this.#mask = 2 ** sizeBits - 1
  }

  /** What was kept for the word between two UTF-16 offsets of a text. */
  find(text: string, start: number, end: number): WordTerms | undefined {
    if (end - start > LONGEST_SURFACE) return undefined
    const entry = this.#entries[this.#place(text, start, end)]
    if (entry === undefined || entry.surface.length !== end - start) return undefined
    for (let at = start; at < end; at++) {
      if (entry.surface.charCodeAt(at - start) !== text.charCodeAt(at)) return undefined
    }
    return entry.found
  }

  keep(surface: string, found: WordTerms): void {
    if (surface.length <= LONGEST_SURFACE) this.#entries[this.#place(surface, 0, surface.length)] = { surface, found }
  }

  /** FNV-1a over code units. */
  #place(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    return (hash ^ (hash >>> 15)) & this.#mask
  }
}
