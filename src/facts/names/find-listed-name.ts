import { KAF } from '../../arabic/letters.ts'
import type { NameKind } from '../../news/name-mention.ts'
import type { NameCandidate } from './name-candidate.ts'
import type { NameBranch } from './name-lexicon.ts'
import type { NameWords } from './name-words.ts'
import { CLUB, ORGANISATION_HEAD, PLACE_HEAD } from './word-bits.ts'
import type { WordSense } from './word-senses.ts'

const LOCATIVES = new Set(['في', 'وفي', 'شمال', 'جنوب', 'شرق', 'غرب', 'قرب', 'الي'])

/** The longest listed name of a place or an organisation that begins at a word. */
export function findListedName(words: NameWords, first: number): NameCandidate | undefined {
  let longest: NameCandidate | undefined
  for (const sense of words.senses[first] ?? []) {
    const found = sense.branch && alongBranch(words, first, sense)
    if (found && found.last > (longest?.last ?? 0)) longest = found
  }
  return longest
}

function alongBranch(words: NameWords, first: number, { branch, cut }: WordSense): NameCandidate | undefined {
  // «كآس» is the cup, not «like AS».
  if (cut > 0 && words.keys[first]?.startsWith(KAF)) return undefined
  let found: NameCandidate | undefined
  let at: NameBranch | undefined = branch
  let last = first + 1
  while (at !== undefined) {
    const kind = kindOf(words, first, at)
    if (kind !== undefined) found = { kind, first, last, cut }
    at = words.isJoined(last) ? at.next?.get(words.keys[last] ?? '') : undefined
    last++
  }
  return found
}

/** What a branch's name is where it stands; nothing where it is no name there. */
function kindOf(
  words: NameWords,
  first: number,
  { kind, isAmbiguous, isAlsoOrganisation }: NameBranch,
): NameKind | undefined {
  if (kind === undefined) return undefined
  if (words.hasBit(first, CLUB) && isClub(words, first)) return 'organisation'
  if (isAlsoOrganisation && isAnnounced(words, first, ORGANISATION_HEAD)) return 'organisation'
  if (!isAmbiguous) return kind
  return isAnnounced(words, first, kind === 'place' ? PLACE_HEAD : ORGANISATION_HEAD) ? kind : undefined
}

function isAnnounced(words: NameWords, first: number, bit: number): boolean {
  return words.isClose(first) && words.hasBit(first - 1, bit)
}

/** A club plays where a city lies: «فاز ليفربول», «في ليفربول». */
function isClub(words: NameWords, first: number): boolean {
  if (words.isJoined(first) && (LOCATIVES.has(words.keys[first - 1] ?? '') || words.hasBit(first - 1, PLACE_HEAD)))
    return false
  return words.isOfSport(first)
}
