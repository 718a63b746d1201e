import type { NameKind } from '../../news/name-mention.ts'
import { cliticReadings } from '../clitics.ts'
import type { NameCandidate } from './name-candidate.ts'
import { joinKeys } from './name-key.ts'
import type { NameWords } from './name-words.ts'

/** What use and editors have taught about names, by key: a kind, or that it is none. */
export interface KnownNames {
  kindOf(key: string): NameKind | 'no-name' | undefined
}

const MOST_WORDS = 5

/** The longest stretch of words from a word on that is taught to be a name. */
export function findKnownName(words: NameWords, first: number, known: KnownNames): NameCandidate | undefined {
  let found: NameCandidate | undefined
  for (const { prefix, word } of cliticReadings(words.keys[first] ?? '')) {
    const keys = [word]
    for (let last = first + 1; keys.length <= MOST_WORDS; last++) {
      const kind = last > (found?.last ?? 0) ? known.kindOf(joinKeys(keys)) : undefined
      if (kind !== undefined && kind !== 'no-name') found = { kind, first, last, cut: prefix.length }
      if (!words.isJoined(last)) break
      keys.push(words.keys[last] ?? '')
    }
  }
  return found
}
