import { WAW } from '../../arabic/letters.ts'
import { isDayWord } from './day-words.ts'
import { afterTail, findListedName } from './find-listed-name.ts'
import { findPerson } from './find-person.ts'
import type { NameCandidate } from './name-candidate.ts'
import { hasArticle, isRelative } from './name-letters.ts'
import type { NameWords } from './name-words.ts'
import { COMMON, NATIONALITY, ORGANISATION_BEGINNING, RARE, SPEECH, TITLE, UNKNOWN } from './word-bits.ts'

const MOST_DEFINITE = 4
const MOST_UNKNOWN = 3

/** An organisation that begins with what it is: «جامعة زيورخ», «منظمة الأغذية والأدوية الأميركية», «اتحاد صناعة السيارات». */
export function findInstitution(words: NameWords, first: number): NameCandidate | undefined {
  const agency = findNewsAgency(words, first)
  if (agency) return agency
  const sense = words.senses[first]?.find(({ bits }) => (bits & ORGANISATION_BEGINNING) > 0)
  if (sense === undefined || !words.isJoined(first + 1)) return undefined
  const last = hasArticle(sense.key) ? endOfDefinite(words, first + 1) : endOfComplement(words, first + 1)
  if (last === first + 1) return undefined
  return { kind: 'organisation', first, last: afterTail(words, last), cut: sense.cut }
}

const AGENCY = 'وكاله'
const OF_NEWS: ReadonlySet<string> = new Set(['الانباء', 'انباء'])

/** «وكالة الأنباء القطرية», «وكالة أنباء زيوريخ». */
function findNewsAgency(words: NameWords, first: number): NameCandidate | undefined {
  if (!OF_NEWS.has(words.keys[first + 1] ?? '') || !words.isJoined(first + 1) || !words.isJoined(first + 2))
    return undefined
  const sense = words.senses[first]?.find(({ key }) => key === AGENCY)
  const last = sense && endOfComplement(words, first + 2)
  return last !== undefined && last > first + 2
    ? { kind: 'organisation', first, last, cut: sense?.cut ?? 0 }
    : undefined
}

/** «البنك المركزي العراقي», «المنظمة العالمية للملكية الفكرية»: an adjective and what follows with the article. */
function endOfDefinite(words: NameWords, first: number): number {
  if ((words.bitsAt(first) & NATIONALITY) === 0 && !isRelative(words.keys[first])) return first
  let last = first
  while (last - first < MOST_DEFINITE && words.isJoined(last) && isDefinite(words, last) && !isSecond(words, last))
    last++
  return last
}

/** «الاتحاد الأوروبي والحكومة الألمانية» are two. */
function isSecond(words: NameWords, index: number): boolean {
  return words.keys[index]?.startsWith(WAW) === true
}

function endOfComplement(words: NameWords, first: number): number {
  const listed = findListedName(words, first)
  if (listed && listed.cut === 0) return listed.last
  if ((words.bitsAt(first) & TITLE) > 0 && hasArticle(words.keys[first])) {
    const person = words.isJoined(first + 1) ? findPerson(words, first + 1) : undefined
    if (person) return person.last
  }
  let last = first
  while (last - first < MOST_UNKNOWN && words.isJoined(last) && (words.bitsAt(last) & UNKNOWN) > 0) last++
  if (last > first) return last
  while (last - first < MOST_DEFINITE && words.isJoined(last) && isDefinite(words, last)) last++
  return last
}

function isDefinite(words: NameWords, index: number): boolean {
  const key = words.keys[index] ?? ''
  const bits = words.bitsAt(index)
  if ((bits & (TITLE | SPEECH)) > 0 || isDayWord(key)) return false
  return (
    (hasArticle(key) || key.startsWith('لل') || key.startsWith('وال')) &&
    ((bits & (COMMON | RARE | UNKNOWN | NATIONALITY)) > 0 || bits === 0)
  )
}
