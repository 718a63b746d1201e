import { HEH, KAF, LAM, YEH } from '../../arabic/letters.ts'
import type { NameKind } from '../../news/name-mention.ts'
import type { NameCandidate } from './name-candidate.ts'
import { hasArticle } from './name-letters.ts'
import type { NameBranch } from './name-lexicon.ts'
import type { NameWords } from './name-words.ts'
import { CLUB, COMMON, GIVEN, ORGANISATION_HEAD, PLACE_HEAD, TITLE } from './word-bits.ts'
import type { WordSense } from './word-senses.ts'

const CLUB_WORD = 'النادي'
const LOCATIVES = new Set(['في', 'وفي', 'شمال', 'جنوب', 'شرق', 'غرب', 'قرب', 'الي'])

const CLUB_TAILS: ReadonlySet<string> = new Set(
  'هوتسبير هوتسبر يونايتد البيون واندررز واندرارز روفرز سيلتيكس ليكرز هيت ووريرز كافاليرز ماجيك روكتس بولز نيكس'.split(
    ' ',
  ),
)
const SPORTS: ReadonlySet<string> = new Set(['لكره', 'للكره', 'لالعاب'])
const BALLS: ReadonlySet<string> = new Set(['القدم', 'السله', 'اليد', 'الطايره', 'القوي'])

/** The longest listed name of a place or an organisation that begins at a word. */
export function findListedName(words: NameWords, first: number): NameCandidate | undefined {
  let longest: NameCandidate | undefined
  for (const sense of words.senses[first] ?? []) {
    const found = sense.branch && alongBranch(words, first, sense)
    if (found && found.last > (longest?.last ?? 0)) longest = found
  }
  return longest?.kind === 'organisation' ? { ...longest, last: afterTail(words, longest.last) } : longest
}

/** «اتحاد الكرة» or «الاتحاد المكسيكي» goes on with «لكرة القدم», «توتنهام» with «هوتسبير». */
export function afterTail(words: NameWords, last: number): number {
  if (!words.isJoined(last)) return last
  const key = words.keys[last] ?? ''
  if (CLUB_TAILS.has(key)) return last + 1
  return SPORTS.has(key) && words.isJoined(last + 1) && BALLS.has(words.keys[last + 1] ?? '') ? last + 2 : last
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
  if (kind === 'place' && isCountryAdjective(words, first)) return undefined
  if (kind === undefined || (kind === 'place' && isNamedPerson(words, first))) return undefined
  if (words.hasBit(first, CLUB) && isAdjective(words, first)) return undefined
  if (words.hasBit(first, CLUB) && isClub(words, first)) return 'organisation'
  if (isAlsoOrganisation && isAnnounced(words, first, ORGANISATION_HEAD)) return 'organisation'
  if (!isAmbiguous) return kind
  return isAnnounced(words, first, kind === 'place' ? PLACE_HEAD : ORGANISATION_HEAD) ? kind : undefined
}

function isAnnounced(words: NameWords, first: number, bit: number): boolean {
  return words.isClose(first) && words.hasBit(first - 1, bit)
}

/** «الأميرة شارلوت» is no town. */
function isNamedPerson(words: NameWords, first: number): boolean {
  if ((words.bitsAt(first) & GIVEN) === 0 || !words.isJoined(first)) return false
  return (words.bitsAt(first - 1) & TITLE) > 0 && hasArticle(words.keys[first - 1])
}

/** «للرياضة» */
const FOR_THE = LAM + LAM
const KINGDOM = 'المملكه'
const COUNTRY_ADJECTIVES: ReadonlySet<string> = new Set(['السعوديه', 'سوريه'])

/** «الجمارك السعودية», «لاجئة سورية»: the country's name is its adjective too. */
function isCountryAdjective(words: NameWords, first: number): boolean {
  const key = words.keys[first] ?? ''
  if (!COUNTRY_ADJECTIVES.has(key) || !words.isJoined(first)) return false
  const before = words.keys[first - 1] ?? ''
  if (before === KINGDOM) return false
  if (hasArticle(key)) return before.startsWith(FOR_THE) || (hasArticle(before) && words.hasBit(first - 1, COMMON))
  return before.endsWith(HEH) && !words.hasBit(first - 1, PLACE_HEAD)
}

/** «المستوى العربي», «التعليم الأهلي»: an adjective after what it describes is no club. */
function isAdjective(words: NameWords, first: number): boolean {
  if (!words.isJoined(first) || !hasArticle(words.keys[first - 1]) || !words.keys[first]?.endsWith(YEH)) return false
  return !words.hasBit(first - 1, ORGANISATION_HEAD) && words.keys[first - 1] !== CLUB_WORD
}

/** A club plays where a city lies: «فاز ليفربول», «في ليفربول». */
function isClub(words: NameWords, first: number): boolean {
  if (words.isJoined(first) && (LOCATIVES.has(words.keys[first - 1] ?? '') || words.hasBit(first - 1, PLACE_HEAD)))
    return false
  return words.isOfSport(first)
}
