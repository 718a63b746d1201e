import { HEH, WAW } from '../../arabic/letters.ts'
import { hasArticle, isNisba } from './name-letters.ts'
import { looksLikeVerb } from './name-shape.ts'
import type { NameWords } from './name-words.ts'
import {
  AMBIGUOUS,
  BEFORE_ENDING,
  COMMON,
  ENDING,
  GIVEN,
  LISTED,
  NATIONALITY,
  ORDINAL,
  PARTICLE,
  RARE,
  SPEECH,
  TAIL,
  TITLE,
  UNKNOWN,
} from './word-bits.ts'

const SON = 'بن'
const MOST_WORDS = 10
const MOST_GUESSED = 2
/** These go before any word, those of foreign names only before names. */
const ARABIC_PARTICLES = new Set(['بن', 'بنت', 'ابو', 'ابي', 'ابا', 'عبد', 'ال', 'ولد', 'بو'])

/** How far a person's name goes. */
export interface FollowedName {
  /** Exclusive; the first word itself where there is no name. */
  readonly last: number
  /** How many words are in the lists of names, and nothing else. */
  readonly sure: number
  /** How many words are in no list. */
  readonly guessed: number
}

/** How the first word is read. */
export interface FollowStart {
  readonly bits: number
}

interface Walk {
  last: number
  sure: number
  guessed: number
  /** The bits of the word before. */
  before: number
  /** «بن» stands in the name. */
  isSon: boolean
}

/** Goes on from a word for as long as words can be parts of one name. */
export function followName(words: NameWords, first: number, start: FollowStart): FollowedName {
  const walk: Walk = { last: first, sure: 0, guessed: 0, before: 0, isSon: false }
  for (let at = first; at - first < MOST_WORDS && (at === first || words.isJoined(at)); at++) {
    const bits = at === first ? start.bits : words.bitsAt(at)
    if ((bits & PARTICLE) > 0 && (bits & LISTED) === 0) {
      if (!isAfterParticle(words, at + 1)) break
      walk.before = PARTICLE
      walk.isSon ||= words.keys[at] === SON
      continue
    }
    if ((bits & BEFORE_ENDING) > 0 && isJoinedEnding(words, at + 1)) {
      walk.sure++
      walk.before = GIVEN
      walk.last = ++at + 1
      continue
    }
    if (at === first ? (bits & (LISTED | UNKNOWN)) === 0 : !isPart(bits, { walk, first, key: words.keys[at] ?? '' }))
      break
    take(walk, bits)
    walk.last = at + 1
  }
  return walk
}

function take(walk: Walk, bits: number): void {
  if (walk.before === PARTICLE || ((bits & LISTED) > 0 && (bits & AMBIGUOUS) === 0)) walk.sure++
  else if ((bits & UNKNOWN) > 0) walk.guessed++
  // «عبد العاطي» is a given name, whatever its second word.
  walk.before = walk.before === PARTICLE ? bits | GIVEN : bits
}

interface Part {
  readonly walk: Walk
  readonly first: number
  readonly key: string
}

/** Whether a word that is not the first can be a part of the name. */
function isPart(bits: number, { walk, first, key }: Part): boolean {
  const { before } = walk
  const length = walk.last - first
  if (before === PARTICLE) return true
  if ((bits & (TITLE | SPEECH)) > 0) return length === 1 && (before & GIVEN) > 0 && (bits & LISTED) > 0
  if ((bits & LISTED) > 0) return (bits & AMBIGUOUS) === 0 || ((before & (GIVEN | ENDING)) > 0 && length <= 3)
  // «لويس مورييل ورادميل فالكاو»
  if (length > 1 && (bits & UNKNOWN) > 0 && key.startsWith(WAW)) return false
  if ((bits & ENDING) > 0) return (before & LISTED) > 0
  if ((bits & ORDINAL) > 0) return (before & (GIVEN | ORDINAL)) > 0
  if ((bits & TAIL) > 0) return length === 1 && (before & GIVEN) > 0
  return isUnlistedPart(bits, { walk, first, key })
}

/** Whether a word that no list of names has can be a part of the name. */
function isUnlistedPart(bits: number, { walk, first, key }: Part): boolean {
  const { before } = walk
  const length = walk.last - first
  if (isNisba(key) && (bits & (COMMON | RARE | UNKNOWN)) > 0 && (bits & NATIONALITY) === 0) {
    return (before & GIVEN) > 0 && length <= 3
  }
  if ((bits & RARE) > 0) return length === 1 && (before & GIVEN) > 0 && walk.sure > 0 && !looksLikeVerb(key)
  // «فهد بن عبدالله المبارك»; an adjective behind would be feminine or a nationality.
  if (
    walk.isSon &&
    (before & GIVEN) > 0 &&
    hasArticle(key) &&
    (bits & (NATIONALITY | ORDINAL)) === 0 &&
    !key.endsWith(HEH)
  )
    return true
  if ((bits & UNKNOWN) === 0 || walk.guessed >= MOST_GUESSED) return false
  if (hasArticle(key)) return walk.sure > 0 && length <= 4
  return (before & (GIVEN | UNKNOWN)) > 0
}

function isJoinedEnding(words: NameWords, index: number): boolean {
  return words.isJoined(index) && (words.bitsAt(index) & ENDING) > 0
}

/** Whether a particle at a word is followed by what it may go before. */
function isAfterParticle(words: NameWords, index: number): boolean {
  if (!words.isJoined(index)) return false
  const bits = words.bitsAt(index)
  if ((bits & (LISTED | UNKNOWN | PARTICLE)) > 0) return true
  if (!ARABIC_PARTICLES.has(words.keys[index - 1] ?? '')) return false
  return (bits & (ENDING | RARE | TAIL)) > 0 || ((bits & (COMMON | TITLE | NATIONALITY)) > 0 && (bits & SPEECH) === 0)
}
