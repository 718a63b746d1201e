import type { Claim, Measure } from '../../../news/story-digest.ts'

/** What a source says of a measure now: its latest word. */
interface Word {
  readonly by: string
  readonly claim: Claim & { readonly value: number }
}

/** A measure of its claims, oldest first. Spread and last change are of sure numbers only; nothing is ever summed. */
export function buildMeasure(
  kind: Measure['kind'],
  apart: Pick<Measure, 'group' | 'unit'>,
  claims: readonly Claim[],
): Measure {
  const bySpeaker = Map.groupBy(claims.filter(isCounted), ({ by }) => by)
  const words = [...bySpeaker].map(([by, said]) => wordsOf(by, said))
  const now = words.flatMap((said) => said.at(-1) ?? [])
  const low = Math.min(...now.map(({ claim }) => claim.value))
  const high = Math.max(...now.map(({ claim }) => claim.most ?? claim.value))
  const change = words
    .flatMap(changesOf)
    .reduce<Measure['lastChange']>((last, next) => (last && last.at > next.at ? last : next), undefined)
  return {
    kind,
    ...apart,
    claims,
    ...(now.length > 0 && { spread: { low, high } }),
    ...(change && { lastChange: change }),
  }
}

function isCounted(claim: Claim): claim is Claim & { readonly value: number } {
  return claim.value !== null && !claim.isUnsure && !claim.isPrior
}

/**
 * A speaker's words in their order. A number that they had given before and left is no new word: another outlet still prints
 * the older one.
 */
function wordsOf(by: string, said: readonly Word['claim'][]): readonly Word[] {
  const words: Word[] = []
  for (const claim of said) {
    const isOld = words.slice(0, -1).some((word) => word.claim.value === claim.value)
    if (!isOld) words.push({ by, claim })
  }
  return words
}

/** The changes from word to word; before the first, what it says itself that it was. */
function changesOf(words: readonly Word[]): readonly NonNullable<Measure['lastChange']>[] {
  return words.flatMap(({ by, claim }, index) => {
    const from = words[index - 1]?.claim.value ?? claim.was
    return from === undefined || from === claim.value ? [] : [{ from, to: claim.value, at: claim.at, by }]
  })
}
