/** Weights of terms by term key, of length 1 together. */
export type TermVector = ReadonlyMap<number, number>

/** A term vector at rest: terms and weights side by side. */
export interface PackedVector {
  readonly terms: Uint32Array
  readonly weights: Float32Array
}

/** Lays a term vector down in arrays. */
export function packVector(vector: TermVector): PackedVector {
  return { terms: Uint32Array.from(vector.keys()), weights: Float32Array.from(vector.values()) }
}

/** Counts of terms at rest, each as the factor 1 + ln tf of its weight. */
export interface PackedCounts {
  readonly terms: Uint32Array
  readonly factors: Float32Array
}

export function packCounts(counts: ReadonlyMap<number, number>): PackedCounts {
  const factors = Float32Array.from(counts.values(), (count) => 1 + Math.log(count))
  return { terms: Uint32Array.from(counts.keys()), factors }
}

/** The way back. */
export function unpackVector({ terms, weights }: PackedVector): TermVector {
  const vector = new Map<number, number>()
  for (const [at, term] of terms.entries()) vector.set(term, weights[at] ?? 0)
  return vector
}

/** Cosine of two vectors of length 1. */
export function cosine(vector: TermVector, packed: PackedVector): number {
  let sum = 0
  for (let at = 0; at < packed.terms.length; at++) {
    sum += (vector.get(packed.terms[at] ?? 0) ?? 0) * (packed.weights[at] ?? 0)
  }
  return sum
}
