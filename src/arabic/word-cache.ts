import type { WordTerms } from './word-terms.ts'

/** A place holds the length and the code units of a word, side by side in one cache line. */
const PLACE_UNITS = 16
const LONGEST_SURFACE = PLACE_UNITS - 1

/**
 * Words already analyzed, by their surface, in a table of fixed size where a newer word takes the place of an older one
 * with the same hash. Surfaces lie in one typed array and are compared there: looking words up in a `Map` of strings, far
 * apart in memory, took four fifths of the analyzer's time.
 */
export class WordCache {
  readonly #surfaces: Uint16Array
  readonly #found: (WordTerms | undefined)[]
  readonly #mask: number

  /** @param sizeBits the table has two to the power of this many places */
  constructor(sizeBits: number) {
    const places = 2 ** sizeBits
    this.#surfaces = new Uint16Array(places * PLACE_UNITS)
    this.#found = new Array<WordTerms | undefined>(places).fill(undefined)
    this.#mask = places - 1
  }

  /** What was kept for the word between two UTF-16 offsets of a text. */
  find(text: string, start: number, end: number): WordTerms | undefined {
    const length = end - start
    if (length > LONGEST_SURFACE) return undefined
    const place = this.#place(text, start, end)
    const first = place * PLACE_UNITS
    if (this.#surfaces[first] !== length) return undefined
    for (let index = 0; index < length; index++) {
      if (this.#surfaces[first + 1 + index] !== text.charCodeAt(start + index)) return undefined
    }
    return this.#found[place]
  }

  keep(surface: string, found: WordTerms): void {
    if (surface.length > LONGEST_SURFACE) return
    const place = this.#place(surface, 0, surface.length)
    const first = place * PLACE_UNITS
    this.#surfaces[first] = surface.length
    for (let index = 0; index < surface.length; index++) {
      this.#surfaces[first + 1 + index] = surface.charCodeAt(index)
    }
    this.#found[place] = found
  }

  /** FNV-1a over code units. */
  #place(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    return (hash ^ (hash >>> 15)) & this.#mask
  }
}
