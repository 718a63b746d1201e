/** Documents that are taken as read before the first: they damp the weights of a young index. */
const UNSEEN_DOCUMENTS = 50

/** In how many articles of the stream each term has stood, by language: what makes a term telling. */
export class TermStatistics {
  readonly #documents = new Map<string, number>()
  readonly #frequency = new Map<number, number>()

  /** Learns from the distinct terms of one article. */
  learn(language: string, terms: Uint32Array): void {
    this.#documents.set(language, (this.#documents.get(language) ?? 0) + 1)
    for (const term of terms) this.#frequency.set(term, (this.#frequency.get(term) ?? 0) + 1)
  }

  /**
   * Weighs term counts by (1 + ln tf) · idf and brings them to length 1. The inverse document frequency is squared in
   * each vector's product as usual; both sides carry it as it stood when they came.
   */
  weigh(language: string, counts: ReadonlyMap<number, number>, idfPower: number): TermVector {
    const documents = (this.#documents.get(language) ?? 0) + UNSEEN_DOCUMENTS
    const weights = new Map<number, number>()
    let squares = 0
    for (const [term, count] of counts) {
      const idf = Math.log(documents / ((this.#frequency.get(term) ?? 0) + 0.5))
      const weight = (1 + Math.log(count)) * Math.max(0, idf) ** idfPower
      weights.set(term, weight)
      squares += weight * weight
    }
    const length = Math.sqrt(squares) || 1
    for (const [term, weight] of weights) weights.set(term, weight / length)
    return weights
  }
}

/** Weights of terms, of length 1. */
export type TermVector = ReadonlyMap<number, number>
