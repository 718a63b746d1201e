import type { NameMention } from '../../news/name-mention.ts'
import type { FactText } from '../fact-text.ts'
import { findAnnouncedName } from './find-announced-name.ts'
import { findInstitution } from './find-institution.ts'
import { findKnownName, type KnownNames } from './find-known-name.ts'
import { findListedName } from './find-listed-name.ts'
import { findPerson } from './find-person.ts'
import type { NameCandidate } from './name-candidate.ts'
import { mentionOf } from './name-mention-of.ts'
import { type NameWords, readNameWords } from './name-words.ts'
import { SeenPersons } from './seen-persons.ts'

export type { KnownNames } from './find-known-name.ts'

/** Every name of a text, in its order; none overlaps another. Only names in Arabic letters are looked for. */
export function findNames(text: FactText, known?: KnownNames): readonly NameMention[] {
  const words = readNameWords(text)
  const seen = new SeenPersons(words)
  const names: NameMention[] = []
  for (let at = 0; at < words.count; ) {
    const found = nameAt(words, at, seen)
    const taught = known && findKnownName(words, at, known)
    const best = taught && taught.last >= (found?.last ?? 0) ? { ...found, ...taught } : found
    const mention = best && mentionOf(text, words, best)
    if (mention && known?.kindOf(mention.key) !== 'no-name') {
      if (mention.kind === 'person') seen.add(best)
      names.push(mention)
    }
    at = best?.last ?? at + 1
  }
  return names
}

function nameAt(words: NameWords, at: number, seen: SeenPersons): NameCandidate | undefined {
  if ((words.senses[at]?.length ?? 0) === 0) return undefined
  const candidates = [
    findListedName(words, at),
    findInstitution(words, at),
    findAnnouncedName(words, at),
    findPerson(words, at),
    seen.find(at),
  ]
  let longest: NameCandidate | undefined
  for (const candidate of candidates) if (candidate && candidate.last > (longest?.last ?? 0)) longest = candidate
  return longest
}
