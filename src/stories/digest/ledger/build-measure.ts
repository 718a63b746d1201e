import { latestWord, type SourceWords, wordsBySource } from '../../../news/measure-words.ts'
import type { Claim, Measure } from '../../../news/story-digest.ts'

/** A measure of its claims, oldest first. Spread and last change are of sure numbers only; nothing is ever summed. */
export function buildMeasure(
  kind: Measure['kind'],
  apart: Pick<Measure, 'group' | 'unit'>,
  claims: readonly Claim[],
): Measure {
  const sources = wordsBySource({ claims })
  const now = sources.flatMap((source) => latestWord(source) ?? [])
  const low = Math.min(...now.map(({ value }) => value))
  const high = Math.max(...now.map(({ value, most }) => most ?? value))
  const change = sources
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

/** The changes from word to word; before the first, what it says itself that it was. */
function changesOf({ by, words }: SourceWords): readonly NonNullable<Measure['lastChange']>[] {
  return words.flatMap(({ value, was, at }, index) => {
    const from = words[index - 1]?.value ?? was
    return from === undefined || from === value ? [] : [{ from, to: value, at, by }]
  })
}
