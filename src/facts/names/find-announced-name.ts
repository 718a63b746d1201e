import { followName } from './follow-name.ts'
import type { NameCandidate } from './name-candidate.ts'
import { DISTRICT_HEADS } from './name-head-list.ts'
import { hasArticle } from './name-letters.ts'
import type { NameWords } from './name-words.ts'
import {
  COMMON,
  LISTED,
  NATIONALITY,
  ORGANISATION_HEAD,
  PLACE_HEAD,
  RARE,
  SPEECH,
  TITLE,
  UNKNOWN,
} from './word-bits.ts'

const MOST_PLACE_WORDS = 2
const MOST_ORGANISATION_WORDS = 3
const MOST_QUOTED = 4
/** «وكالة أنباء …» is no agency called news. */
const NEWS = 'انباء'

const DISTRICTS: ReadonlySet<string> = new Set(DISTRICT_HEADS.split(' '))

/** A name that no list knows, after the word that tells what it is: «بلدة كفر تبنيت», «شركة "برومكس"», «شارع السعدون». */
export function findAnnouncedName(words: NameWords, first: number): NameCandidate | undefined {
  if (!words.isClose(first)) return undefined
  if (words.hasBit(first - 1, PLACE_HEAD)) return announcedPlace(words, first)
  if (words.hasBit(first - 1, ORGANISATION_HEAD)) return announcedOrganisation(words, first)
  return undefined
}

function announcedPlace(words: NameWords, first: number): NameCandidate | undefined {
  const bits = words.bitsAt(first)
  if ((bits & UNKNOWN) > 0) {
    const last = endOfUnknown(words, first, MOST_PLACE_WORDS)
    return { kind: 'place', first, last, cut: 0 }
  }
  if (DISTRICTS.has(words.keys[first - 1] ?? '') && isArticledWord(words, first))
    return { kind: 'place', first, last: first + 1, cut: 0 }
  if ((bits & LISTED) === 0 || (bits & (TITLE | SPEECH)) > 0) return undefined
  const { last, sure } = followName(words, first, { bits })
  return sure > 0 && last - first <= MOST_PLACE_WORDS ? { kind: 'place', first, last, cut: 0 } : undefined
}

/** «معتمدية الفحص», but no «المحافظة الشرقية»: the head has no article. */
function isArticledWord(words: NameWords, first: number): boolean {
  const bits = words.bitsAt(first)
  return hasArticle(words.keys[first]) && (bits & (COMMON | RARE)) > 0 && (bits & (TITLE | NATIONALITY | SPEECH)) === 0
}

function announcedOrganisation(words: NameWords, first: number): NameCandidate | undefined {
  const quoted = words.isJoined(first) ? undefined : endOfQuoted(words, first)
  if (quoted !== undefined) return { kind: 'organisation', first, last: quoted, cut: 0 }
  if ((words.bitsAt(first) & UNKNOWN) === 0 || words.keys[first] === NEWS) return undefined
  return { kind: 'organisation', first, last: endOfUnknown(words, first, MOST_ORGANISATION_WORDS), cut: 0 }
}

/** «صحيفة "غلوبال تايمز"»: what stands in quotation marks is the name, whatever its words are. */
function endOfQuoted(words: NameWords, first: number): number | undefined {
  let last = first + 1
  while (last - first <= MOST_QUOTED && words.isJoined(last)) last++
  return last - first <= MOST_QUOTED ? last : undefined
}

function endOfUnknown(words: NameWords, first: number, most: number): number {
  let last = first + 1
  while (last - first < most && words.isJoined(last) && isForeign(words, last)) last++
  return last
}

function isForeign(words: NameWords, index: number): boolean {
  return (words.bitsAt(index) & UNKNOWN) > 0 && !hasArticle(words.keys[index])
}
