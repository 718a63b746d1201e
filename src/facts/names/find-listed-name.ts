import type { NameCandidate } from './name-candidate.ts'
import type { NameBranch } from './name-lexicon.ts'
import type { NameWords } from './name-words.ts'
import type { WordSense } from './word-senses.ts'

/** The longest listed name of a place or an organisation that begins at a word. */
export function findListedName(words: NameWords, first: number): NameCandidate | undefined {
  let longest: NameCandidate | undefined
  for (const sense of words.senses[first] ?? []) {
    const found = alongBranch(words, first, sense)
    if (found && found.last > (longest?.last ?? 0)) longest = found
  }
  return longest
}

function alongBranch(words: NameWords, first: number, { branch, cut }: WordSense): NameCandidate | undefined {
  let found: NameCandidate | undefined
  let at: NameBranch | undefined = branch
  let last = first + 1
  while (at !== undefined) {
    if (at.kind !== undefined) found = { kind: at.kind, first, last, cut }
    at = words.isJoined(last) ? at.next.get(words.keys[last] ?? '') : undefined
    last++
  }
  return found
}
