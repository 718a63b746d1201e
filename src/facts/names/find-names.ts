import type { NameMention } from '../../news/name-mention.ts'
import type { FactText } from '../fact-text.ts'
import { findAnnouncedName } from './find-announced-name.ts'
import { findInstitution } from './find-institution.ts'
import { findKnownName, type KnownNames } from './find-known-name.ts'
import { findListedName } from './find-listed-name.ts'
import { findNamesake } from './find-namesake.ts'
import { findPerson } from './find-person.ts'
import type { NameCandidate } from './name-candidate.ts'
import { mentionOf } from './name-mention-of.ts'
import { type NameWords, readNameWords } from './name-words.ts'
import { SeenPersons } from './seen-persons.ts'

export type { KnownNames } from './find-known-name.ts'

/** Every name of a text, in its order; none overlaps another. Only names in Arabic letters are looked for. */
export function findNames(text: FactText, known?: KnownNames): readonly NameMention[] {
  const words = readNameWords(text)
  const found = candidatesOf(words, known)
  const seen = new SeenPersons(words)
  for (const candidate of found) if (candidate.kind === 'person') seen.add(candidate)
  return withSeen(words, found, seen)
    .map((candidate) => mentionOf(text, words, seen.withoutUnknown(candidate)))
    .filter(({ key }) => known?.kindOf(key) !== 'no-name')
}

function candidatesOf(words: NameWords, known: KnownNames | undefined): readonly NameCandidate[] {
  const candidates: NameCandidate[] = []
  for (let at = 0; at < words.count; ) {
    const found = nameAt(words, at)
    const taught = known && findKnownName(words, at, known)
    const best = taught && taught.last >= (found?.last ?? 0) ? { ...found, ...taught } : found
    if (best) candidates.push(best)
    at = best?.last ?? at + 1
  }
  return candidates
}

/** The names and, between them, the last names of persons that the text names in full, before or after: «القيسي» in a headline. */
function withSeen(words: NameWords, found: readonly NameCandidate[], seen: SeenPersons): readonly NameCandidate[] {
  const all: NameCandidate[] = []
  let at = 0
  for (const candidate of found) {
    for (; at < candidate.first; at++) addSeen(all, seen.find(at))
    all.push(candidate)
    at = candidate.last
  }
  for (; at < words.count; at++) addSeen(all, seen.find(at))
  return all
}

function addSeen(all: NameCandidate[], found: NameCandidate | undefined): void {
  if (found) all.push(found)
}

function nameAt(words: NameWords, at: number): NameCandidate | undefined {
  if ((words.senses[at]?.length ?? 0) === 0) return undefined
  const candidates = [
    findListedName(words, at),
    findInstitution(words, at),
    findNamesake(words, at),
    findAnnouncedName(words, at),
    findPerson(words, at),
  ]
  let longest: NameCandidate | undefined
  for (const candidate of candidates) if (candidate && candidate.last > (longest?.last ?? 0)) longest = candidate
  return longest
}
