import type { NameKind } from '../../news/name-mention.ts'
import { AMBIGUOUS_GIVEN_NAMES, AMBIGUOUS_SURNAMES, HOMOGRAPHS, TAIL_NAMES } from './ambiguous-name-list.ts'
import { COMMON_STEMS, RARE_STEMS } from './common-stem-list.ts'
import { GIVEN_NAMES } from './given-name-list.ts'
import { ORGANISATION_BEGINNINGS, ORGANISATION_HEADS, PLACE_HEADS } from './name-head-list.ts'
import { AMBIGUOUS_ORGANISATIONS, ORGANISATION_NAMES } from './organisation-name-list.ts'
import {
  BEFORE_AL_DIN,
  BEFORE_ALLAH,
  NAME_ENDINGS,
  NAME_PARTICLES,
  NATIONALITIES,
  REGNAL_ORDINALS,
} from './person-word-list.ts'
import { AMBIGUOUS_PLACES, PLACE_NAMES } from './place-name-list.ts'
import { SPEECH_WORDS } from './speech-word-list.ts'
import { CLUBS, SPORT_WORDS } from './sport-word-list.ts'
import { SURNAMES } from './surname-list.ts'
import { TITLE_WORDS } from './title-word-list.ts'
import * as bit from './word-bits.ts'

/** A place in the tree of names of several words: the kind of the name that ends here, and how it may go on. */
export interface NameBranch {
  kind?: NameKind
  /** Another word as well: a name only after a word that announces it. */
  isAmbiguous?: boolean
  /** A place that is also a club or a newspaper. */
  isAlsoOrganisation?: boolean
  next?: Map<string, NameBranch>
}

/** What the lists say of each folded word, in the bits of `word-bits.ts`. All lists are folded already, which spares folding them at each start. */
export const WORD_BITS: ReadonlyMap<string, number> = wordBits()
/** Stems of common and of rare words of the language. */
export const STEM_BITS: ReadonlyMap<string, number> = stemBits()
/** Names of places and organisations by their first words, and on from there word by word. */
export const NAME_TREE: ReadonlyMap<string, NameBranch> = nameTree()

function wordBits(): Map<string, number> {
  const bits = new Map<string, number>()
  const lists: readonly (readonly [string, number])[] = [
    [GIVEN_NAMES, bit.GIVEN],
    [SURNAMES, bit.SURNAME],
    [AMBIGUOUS_GIVEN_NAMES, bit.GIVEN | bit.AMBIGUOUS],
    [AMBIGUOUS_SURNAMES, bit.SURNAME | bit.AMBIGUOUS],
    [TAIL_NAMES, bit.TAIL],
    [HOMOGRAPHS, bit.HOMOGRAPH],
    [NAME_PARTICLES, bit.PARTICLE],
    [BEFORE_AL_DIN, bit.BEFORE_ENDING],
    [BEFORE_ALLAH, bit.BEFORE_ENDING],
    [NAME_ENDINGS, bit.ENDING],
    [REGNAL_ORDINALS, bit.ORDINAL],
    [TITLE_WORDS, bit.TITLE],
    [NATIONALITIES, bit.NATIONALITY],
    [SPEECH_WORDS, bit.SPEECH],
    [PLACE_HEADS, bit.PLACE_HEAD],
    [ORGANISATION_HEADS, bit.ORGANISATION_HEAD],
    [ORGANISATION_BEGINNINGS, bit.ORGANISATION_BEGINNING],
    [CLUBS, bit.CLUB],
    [SPORT_WORDS, bit.SPORT],
  ]
  for (const [words, its] of lists) for (const key of wordsOf(words)) bits.set(key, (bits.get(key) ?? 0) | its)
  return bits
}

function stemBits(): Map<string, number> {
  const bits = new Map<string, number>()
  for (const stem of wordsOf(RARE_STEMS)) addStem(bits, stem, bit.RARE)
  for (const stem of wordsOf(COMMON_STEMS)) addStem(bits, stem, bit.COMMON)
  return bits
}

/** A hyphen after a stem tells that it needs an ending. */
function addStem(bits: Map<string, number>, stem: string, its: number): void {
  if (stem.endsWith('-')) bits.set(stem.slice(0, -1), its | bit.WITH_ENDING)
  else bits.set(stem, its)
}

function wordsOf(words: string): readonly string[] {
  return words.split(/\s+/).filter((word) => word !== '')
}

function nameTree(): Map<string, NameBranch> {
  const root: Required<Pick<NameBranch, 'next'>> = { next: new Map() }
  for (const name of namesOf(PLACE_NAMES)) branchOf(root, name).kind = 'place'
  for (const name of namesOf(ORGANISATION_NAMES)) {
    const branch = branchOf(root, name)
    if (branch.kind === 'place') branch.isAlsoOrganisation = true
    branch.kind ??= 'organisation'
  }
  for (const name of wordsOf(AMBIGUOUS_PLACES)) addAmbiguous(branchOf(root, name), 'place')
  for (const name of namesOf(AMBIGUOUS_ORGANISATIONS)) addAmbiguous(branchOf(root, name), 'organisation')
  return root.next
}

function namesOf(names: string): readonly string[] {
  return names.split(/[|\n]/).filter((name) => name !== '')
}

function addAmbiguous(branch: NameBranch, kind: NameKind): void {
  if (branch.kind === undefined) branch.isAmbiguous = true
  if (branch.kind === 'place' && kind === 'organisation') branch.isAlsoOrganisation = true
  branch.kind ??= kind
}

function branchOf(root: NameBranch, name: string): NameBranch {
  let branch = root
  for (const key of name.split(' ')) {
    branch.next ??= new Map()
    const next = branch.next.get(key) ?? {}
    branch.next.set(key, next)
    branch = next
  }
  return branch
}
