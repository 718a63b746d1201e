import { cliticReadings } from '../clitics.ts'
import type { NameCandidate } from './name-candidate.ts'
import type { NameWords } from './name-words.ts'
import { COMMON, ENDING, LISTED, NATIONALITY, PARTICLE, SPEECH, TITLE } from './word-bits.ts'

const NEVER_ALONE = COMMON | ENDING | TITLE | PARTICLE | NATIONALITY | SPEECH
const FULL = 2

/** The persons that a text names in full: elsewhere their last name alone tells of them. */
export class SeenPersons {
  readonly #words: NameWords
  /** With the particle before it, if it has one: «خيا» with «دي». */
  readonly #lastNames = new Map<string, string>()
  readonly #fullNames = new Set<string>()

  constructor(words: NameWords) {
    this.#words = words
  }

  add({ first, last, cut }: NameCandidate): void {
    if (last - first < FULL) return
    this.#fullNames.add(this.#nameOf(first, last, cut))
    const key = this.#words.keys[last - 1]
    if (key !== undefined && (this.#words.bitsAt(last - 1) & NEVER_ALONE) === 0)
      this.#lastNames.set(key, this.#particleAt(last - 2))
  }

  /** A last name that the text writes in full somewhere. */
  find(index: number): NameCandidate | undefined {
    if (this.#lastNames.size === 0) return undefined
    if ((this.#words.bitsAt(index) & NEVER_ALONE) > 0) return undefined
    for (const { prefix, word } of cliticReadings(this.#words.keys[index] ?? '')) {
      const particle = this.#lastNames.get(word)
      if (particle === undefined) continue
      const isLed = particle !== '' && this.#words.isJoined(index) && this.#particleAt(index - 1) === particle
      return { kind: 'person', first: isLed ? index - 1 : index, last: index + 1, cut: isLed ? 0 : prefix.length }
    }
    return undefined
  }

  /** A person without what follows a name that the text writes alone elsewhere, if no list of names knows it. */
  withoutUnknown(candidate: NameCandidate): NameCandidate {
    const { kind, first, cut } = candidate
    if (kind !== 'person') return candidate
    for (let last = first + FULL; last < candidate.last; last++) {
      const isUnknown = (this.#words.bitsAt(last) & (LISTED | PARTICLE)) === 0
      if (isUnknown && this.#fullNames.has(this.#nameOf(first, last, cut))) return { ...candidate, last }
    }
    return candidate
  }

  #particleAt(index: number): string {
    return (this.#words.bitsAt(index) & PARTICLE) > 0 ? (this.#words.keys[index] ?? '') : ''
  }

  #nameOf(first: number, last: number, cut: number): string {
    return this.#words.keys.slice(first, last).join(' ').slice(cut)
  }
}
