import type { Claim, Measure } from './story-digest.ts'

/** A claim that counts: sure, with a number, and told as it stands. */
export type CountedClaim = Claim & { readonly value: number }

/** One source's own words on a measure: each number that it came to, oldest first. */
export interface SourceWords {
  readonly by: string
  /** At least one. */
  readonly words: readonly CountedClaim[]
}

/** What a source says now. */
export function latestWord({ words }: SourceWords): CountedClaim | undefined {
  return words.at(-1)
}

/**
 * The words of each source of a measure, in the order in which they first spoke. A number that a source repeats is one word,
 * and one that it had left is none: another outlet still prints the older number.
 *
 * @param claims oldest first
 */
export function wordsBySource({ claims }: Pick<Measure, 'claims'>): readonly SourceWords[] {
  const counted = claims.filter(isCounted)
  return [...Map.groupBy(counted, ({ by }) => by)].map(([by, said]) => {
    const words: CountedClaim[] = []
    for (const claim of said) if (!words.some((word) => isSame(word, claim))) words.push(claim)
    return { by, words }
  })
}

/** Whether the two give one number. */
export function isSame(a: Pick<Claim, 'value' | 'most'>, b: Pick<Claim, 'value' | 'most'>): boolean {
  return a.value === b.value && a.most === b.most
}

export function isCounted(claim: Claim): claim is CountedClaim {
  return claim.value !== null && !claim.isUnsure && !claim.isPrior
}
