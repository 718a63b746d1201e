import { cliticReadings } from '../clitics.ts'
import type { NameCandidate } from './name-candidate.ts'
import type { NameWords } from './name-words.ts'
import { COMMON, NATIONALITY, PARTICLE, SPEECH, TITLE } from './word-bits.ts'

const NEVER_ALONE = COMMON | TITLE | PARTICLE | NATIONALITY | SPEECH

/** The persons that a text has named in full so far: later their last name alone tells of them. */
export class SeenPersons {
  readonly #words: NameWords
  readonly #lastNames = new Set<string>()

  constructor(words: NameWords) {
    this.#words = words
  }

  add({ first, last }: NameCandidate): void {
    const key = this.#words.keys[last - 1]
    if (last - first > 1 && key !== undefined && (this.#words.bitsAt(last - 1) & NEVER_ALONE) === 0)
      this.#lastNames.add(key)
  }

  /** A last name that the text has written in full before. */
  find(index: number): NameCandidate | undefined {
    if (this.#lastNames.size === 0) return undefined
    for (const { prefix, word } of cliticReadings(this.#words.keys[index] ?? '')) {
      if (this.#lastNames.has(word)) return { kind: 'person', first: index, last: index + 1, cut: prefix.length }
    }
    return undefined
  }
}
