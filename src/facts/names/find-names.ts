import { foldCharacter } from '../../arabic/fold-character.ts'
import type { NameKind, NameMention } from '../../news/name-mention.ts'
import type { FactText, FactWord } from '../fact-text.ts'
import { findListedName } from './find-listed-name.ts'
import { findPerson } from './find-person.ts'
import type { NameCandidate } from './name-candidate.ts'
import { nameKey } from './name-key.ts'
import { readNameWords } from './name-words.ts'

/** What use and editors have taught about names, by key: a kind, or that it is none. */
export interface KnownNames {
  kindOf(key: string): NameKind | 'no-name' | undefined
}

/** Every name of a text, in its order; none overlaps another. Only names in Arabic letters are looked for. */
export function findNames(text: FactText, _known?: KnownNames): readonly NameMention[] {
  const words = readNameWords(text)
  const names: NameMention[] = []
  for (let at = 0; at < text.words.length; ) {
    const listed = findListedName(words, at)
    const person = findPerson(words, at)
    const found = person && person.last > (listed?.last ?? 0) ? person : listed
    if (found) names.push(mentionOf(text, found))
    at = found?.last ?? at + 1
  }
  return names
}

function mentionOf({ text, words }: FactText, { kind, first, last, cut, isUnsure }: NameCandidate): NameMention {
  const start = afterLetters(text, words[first], cut)
  const end = words[last - 1]?.end ?? start
  const name = text.slice(start, end)
  return { start, end, kind, name, key: nameKey(name), ...(isUnsure && { isUnsure }) }
}

/** Where a word goes on once some of its letters are read; its marks are no letters. */
function afterLetters(text: string, word: FactWord | undefined, count: number): number {
  let at = word?.start ?? 0
  for (let left = count; left > 0; at++) if (foldCharacter(text[at] ?? '') !== '') left--
  while (count > 0 && at < text.length && foldCharacter(text[at] ?? '') === '') at++
  return at
}
