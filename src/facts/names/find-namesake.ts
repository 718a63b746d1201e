import { findPerson } from './find-person.ts'
import type { NameCandidate } from './name-candidate.ts'
import { NAMED_ORGANISATIONS, NAMED_PLACES } from './name-head-list.ts'
import { hasArticle } from './name-letters.ts'
import type { NameWords } from './name-words.ts'
import { TITLE } from './word-bits.ts'

const PLACES: ReadonlySet<string> = new Set(NAMED_PLACES.split(' '))
const ORGANISATIONS: ReadonlySet<string> = new Set(NAMED_ORGANISATIONS.split(' '))

/** What is called after a person with a title: «مركز الملك سلمان», «ميناء الملك عبدالعزيز»; a field or a bridge without one too. */
export function findNamesake(words: NameWords, first: number): NameCandidate | undefined {
  for (const { key, cut } of words.senses[first] ?? []) {
    const kind = kindOf(key)
    if (kind === undefined || !words.isJoined(first + 1)) continue
    const titles = (words.bitsAt(first + 1) & TITLE) > 0 && hasArticle(words.keys[first + 1]) ? 1 : 0
    if (titles === 0 && !BARE.has(key)) continue
    const person = words.isJoined(first + 1 + titles) ? findPerson(words, first + 1 + titles) : undefined
    if (person && person.cut === 0) return { kind, first, last: person.last, cut }
  }
  return undefined
}

/** These are called after persons without their titles; who lives in a palace or plays on a ground is none of them. */
const BARE: ReadonlySet<string> = new Set(['حقل', 'شط', 'جسر', 'مطار', 'مستشفي', 'جايزه', 'دوري', 'مركز'])

function kindOf(key: string): 'place' | 'organisation' | undefined {
  if (PLACES.has(key)) return 'place'
  return ORGANISATIONS.has(key) ? 'organisation' : undefined
}
