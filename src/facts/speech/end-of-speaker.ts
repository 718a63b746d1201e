import * as letter from '../../arabic/letters.ts'
import { ARTICLE } from '../clitics.ts'
import { isThat } from './content-word.ts'
import { gapAt, opensAt, type SpeechText } from './speech-text.ts'
import { speechWord } from './speech-words.ts'
import { ROLE, rolesOf } from './word-role.ts'

/** A title and a name are never longer. */
const MOST_WORDS = 24
const MOST_WORDS_BESIDE = 14
const LONGEST_NAME_IN_MARKS = 4
const HARD = ROLE.clause | ROLE.adjunct | ROLE.otherVerb
const NAME_BEARERS = ROLE.namedInMarks | ROLE.outlet
const BEARS_TITLE = ROLE.speaker | ROLE.document | ROLE.outlet
const ENDS_AFTER_MAYBE = new Set([
  'جانب',
  'جانبه',
  'جانبها',
  'جهه',
  'جهته',
  'جهتها',
  'خلال',
  'مقر',
  'مقره',
  'مقرها',
  'جديد',
  'قبل',
  'اجل',
  'دون',
  'وصول',
  'وصوله',
  'وصولها',
  'سواله',
  'عودته',
  'ان',
  'المقرر',
  'المتوقع',
  'شان',
  'دون',
  'ناحيته',
  'ناحيتها',
])
/** «أحد هؤلاء الرجال», «الناطق باسم هذه الهيئة». */
const OF_MANY = new Set(['احد', 'احدي', 'بعض', 'باسم'])
const THESE = new Set(['هولاء', 'هذه', 'هذا'])
const WEAK_ENDS = new Set(['و', 'في', 'من', 'ل', 'ب', 'لل', 'ال', 'او'])
/** «حسبما أفادت "النهار".» */
const AS_TOLD = new Set(['حسبما', 'بحسبما', 'كما', 'ما', 'وفقما', 'لما'])
const HERS = letter.HEH + letter.ALEF
const TANWEEN = '\u064b'

interface Place {
  readonly from: number
  readonly at: number
  readonly limit: number
  /** An office or institution was read: «في» and «من» go on with its title. */
  readonly hasTitle: boolean
  readonly withCommas: boolean
}

/** Where the speaker that begins at word `from` ends (exclusive): `from` itself where none does. `limit` is exclusive. */
export function endOfSpeaker(
  text: SpeechText,
  from: number,
  options: { readonly limit: number; readonly withCommas?: boolean },
): number {
  const limit = Math.min(options.limit, from + MOST_WORDS)
  const withCommas = options.withCommas ?? true
  let at = from
  let hasTitle = false
  while (at < limit) {
    const taken = wordsTaken(text, { from, at, limit, hasTitle, withCommas })
    if (taken === 0) break
    hasTitle ||= bearsTitle(text.words[at]?.key ?? '')
    at += taken
  }
  while (at > from && WEAK_ENDS.has(text.words[at - 1]?.key ?? '')) at--
  return at
}

/** Whether a word names an office, an institution, an outlet or a document, whatever is attached before it. */
export function bearsTitle(key: string): boolean {
  return (rolesOf(key) & BEARS_TITLE) !== 0 || (rolesOf(withoutClitic(key)) & BEARS_TITLE) !== 0
}

/** «للمرصد» → «المرصد», «لوكالة» → «وكالة», «وزارة» stays. */
export function withoutClitic(key: string): string {
  if (key.startsWith(letter.LAM + letter.LAM)) return ARTICLE + key.slice(2)
  return key.startsWith(letter.LAM) || key.startsWith(letter.BEH) ? key.slice(1) : key
}

function wordsTaken(text: SpeechText, place: Place): number {
  const { from, at } = place
  const gap = gapAt(text, at)
  if (gap === 'open') return nameInMarks(text, place)
  if (at > from) {
    if (gap === 'comma') return place.withCommas ? wordsBeside(text, place) : 0
    if (gap === 'colon' || gap === 'stop') return 0
  }
  return goesOn(text, place) ? 1 : 0
}

/** «صحيفة "لوموند" الفرنسية», «وأضاف "السالم":». */
function nameInMarks(text: SpeechText, { from, at, limit }: Place): number {
  const span = opensAt(text, at)
  if (!span || span.isUnclosed || span.lastWord > limit) return 0
  const length = span.lastWord - span.firstWord
  if (length > LONGEST_NAME_IN_MARKS) return 0
  if (at > from) return isNamed(text, at, from) ? length : 0
  if (length <= 3 && AS_TOLD.has(text.words[at - 2]?.key ?? '')) return length
  const after = gapAt(text, span.lastWord)
  const follows = rolesOf(text.words[span.lastWord]?.key ?? '') & (HARD | ROLE.time)
  return length <= 3 && (isThat(text, span.lastWord) || after === 'colon' || follows !== 0) ? length : 0
}

/** «لصحيفة» → «صحيفة»; before a definite name also «والحزب» → «حزب». */
function bareNoun(key: string, isDefinite: boolean): string {
  const joined = key.startsWith(letter.WAW) || key.startsWith(letter.FEH) ? key.slice(1) : key
  const bare = withoutClitic(joined)
  return isDefinite && bare.startsWith(ARTICLE) ? bare.slice(ARTICLE.length) : bare
}

/** Whether a kind of name stands before marks, with nothing but its adjectives between: «وكالة الأنباء الوطنية "…"». */
export function isNamed({ words }: SpeechText, at: number, from = 0): boolean {
  const isDefinite = words[at]?.key.startsWith(ARTICLE) ?? false
  for (let before = at - 1; before >= from && before >= at - 3; before--) {
    const key = words[before]?.key ?? ''
    if ((rolesOf(key) & NAME_BEARERS) !== 0 || (rolesOf(bareNoun(key, isDefinite)) & NAME_BEARERS) !== 0) return true
    if (!key.startsWith(ARTICLE)) return false
  }
  return false
}

/** «كريم ناجي، مدير المرصد، إن»: what stands beside a name between commas belongs to it. */
function wordsBeside(text: SpeechText, { from, at, limit, hasTitle }: Place): number {
  const key = text.words[at]?.key ?? ''
  const isTitle = bearsTitle(key)
  if (isThat(text, at) || isOutletDative(text, at) || (!isTitle && !(hasTitle && looksLikeName(key)))) return 0
  const end = endOfSpeaker(text, at, { limit: Math.min(limit, at + MOST_WORDS_BESIDE), withCommas: false })
  if (end === at || at - from > MOST_WORDS_BESIDE) return 0
  if (!isTitle && end - at > 4) return 0
  const gap = gapAt(text, end)
  return gap === 'comma' ||
    gap === 'colon' ||
    gap === 'open' ||
    isThat(text, end) ||
    rolesOf(text.words[end]?.key ?? '') !== 0
    ? end - at
    : 0
}

/** No word of grammar, of time or of saying; nothing attached to it. */
function looksLikeName(key: string): boolean {
  return (
    key.length > 2 &&
    (rolesOf(key) & ~ROLE.outletName) === 0 &&
    !(key.startsWith(letter.LAM) && (rolesOf(withoutClitic(key)) & (ROLE.outlet | ROLE.outletName)) !== 0) &&
    speechWord(key) === undefined &&
    !key.startsWith(letter.WAW)
  )
}

function goesOn(text: SpeechText, place: Place): boolean {
  const { from, at, hasTitle } = place
  const word = text.words[at]
  if (!word) return false
  const { key } = word
  const before = text.words[at - 1]?.key ?? ''
  if (word.kind === 'number')
    return at > from && ((rolesOf(before) | rolesOf(withoutClitic(before))) & ROLE.outletName) !== 0
  const roles = rolesOf(key)
  if ((roles & HARD) !== 0)
    return isNameAfterAll(text, at, from) || isOverseer(text, at) || (THESE.has(key) && OF_MANY.has(before))
  if ((roles & ROLE.time) !== 0) return at > from && (rolesOf(before) & ROLE.outlet) !== 0
  if (key === 'في' || key === 'من' || key === 'لدي') return at > from && hasTitle && titleGoesOn(text, at + 1)
  if (endsWithTanween(text.text, word.end) || stopsAsSpeech(text, at)) return false
  if (at > from) return !stopsAfterName(text, place) && !stopsByClitic(text, at, from)
  return (roles & ROLE.announced) === 0 || bearsTitle(key)
}

/** What is announced, what is hers, to whom it is told. */
function stopsAfterName(text: SpeechText, { from, at }: Place): boolean {
  const key = text.words[at]?.key ?? ''
  const roles = rolesOf(key)
  if (isTheirs(key) || (key === 'اول' && text.words[at + 1]?.key === 'امس')) return true
  if ((roles & ROLE.announced) !== 0 && endsPhrase(text.words[at - 1]?.key ?? '')) return true
  return (roles & ROLE.reporters) !== 0 && !goesWithReporters(text, from, at)
}

/** «علي» is a name where «على» is a preposition; «سي إن إن» and «آن» are names too. */
function isNameAfterAll(text: SpeechText, at: number, from: number): boolean {
  const word = text.words[at]
  if (!word) return false
  if (word.key === 'ان') return !isThat(text, at)
  if (word.key !== 'علي' || text.text[word.end - 1] === letter.ALEF_MAKSURA) return false
  const next = text.words[at + 1]?.key ?? ''
  return at === from || !next.startsWith(ARTICLE) || next.endsWith(letter.YEH)
}

/** «المشرف العام على مركز …». */
function isOverseer({ words }: SpeechText, at: number): boolean {
  if (words[at]?.key !== 'علي') return false
  const before = words[at - 1]?.key ?? ''
  return (before === 'العام' ? (words[at - 2]?.key ?? '') : before).endsWith('مشرف')
}

/** A definite word or a name is complete: what is announced may follow. */
function endsPhrase(before: string): boolean {
  return before.startsWith(ARTICLE) || (rolesOf(before) & (ROLE.speaker | ROLE.document | ROLE.namedInMarks)) === 0
}

/** «نقيب الصحفيين» is an office; in «أبلغ ناجي الصحفيين» they are told. */
function goesWithReporters({ words }: SpeechText, from: number, at: number): boolean {
  return words.slice(from, at).some(({ key }) => (rolesOf(key) & (ROLE.union | ROLE.speaker)) !== 0)
}

/** After «في» or «من». */
function titleGoesOn({ words }: SpeechText, at: number): boolean {
  const word = words[at]
  if (!word || word.kind === 'number') return false
  if ((rolesOf(word.key) & (ROLE.occasion | ROLE.time | ROLE.clause)) !== 0) return false
  return !ENDS_AFTER_MAYBE.has(word.key)
}

function stopsAsSpeech(text: SpeechText, at: number): boolean {
  const word = speechWord(text.words[at]?.key ?? '')
  if (!word) return false
  if (word.sense === 'verb' && !word.isSure) return isThat(text, at + 1)
  return word.sense !== 'noun'
}

/** «بمقتل», «لوكالة», «وأنه», «بأن». */
function stopsByClitic(text: SpeechText, at: number, from: number): boolean {
  const key = text.words[at]?.key ?? ''
  const first = key[0]
  if (first === letter.WAW || first === letter.FEH) {
    const rest = key.slice(1)
    return (key !== 'فلك' && (rolesOf(rest) & (HARD | ROLE.time)) !== 0) || isThat(text, at)
  }
  if (key === 'باسم') return false
  if (isOutletDative(text, at) || isReportersDative(key))
    return (rolesOf(text.words[from]?.key ?? '') & ROLE.union) === 0
  if (isAddressee(text, at, from)) return true
  return (
    (first === letter.BEH || first === letter.LAM) &&
    (rolesOf(withoutClitic(key)) & (ROLE.time | ROLE.announced | ROLE.occasion)) !== 0
  )
}

/** «قال مسؤول بالأمم المتحدة لمجلس الأمن», «قال ناجي للرئيس»: after a name or another clitic, «ل» tells to whom. */
function isAddressee({ words }: SpeechText, at: number, from: number): boolean {
  const key = words[at]?.key ?? ''
  if (!key.startsWith(letter.LAM) || (rolesOf(key) & ROLE.speaker) !== 0) return false
  if ((rolesOf(withoutClitic(key)) & ROLE.speaker) === 0 && key !== 'لوحده') return false
  const before = words[at - 1]?.key ?? ''
  if (!before.startsWith(ARTICLE) && !bearsTitle(before)) return true
  return words.slice(from, at).some((word) => word.key.startsWith(letter.BEH + ARTICLE))
}

/** Whether a word says to whom one speaks: «لوكالة …», «لرويترز», «لـ"الوطن"», «للصحفيين». */
export function isOutletDative(text: SpeechText, at: number): boolean {
  const key = text.words[at]?.key ?? ''
  if (!key.startsWith(letter.LAM)) return false
  if (key.length === 1) {
    const span = opensAt(text, at + 1)
    const next = rolesOf(text.words[at + 1]?.key ?? '')
    return (
      (next & (ROLE.outlet | ROLE.outletName)) !== 0 ||
      (span !== undefined && span.lastWord - span.firstWord <= LONGEST_NAME_IN_MARKS)
    )
  }
  return (
    key.length > 2 &&
    (rolesOf(key) & ROLE.speaker) === 0 &&
    (rolesOf(withoutClitic(key)) & (ROLE.outlet | ROLE.outletName)) !== 0
  )
}

/** «أبدت الوزارة استعدادها»: what is hers is told of her, and is no part of her name. */
function isTheirs(key: string): boolean {
  return (
    key.length > 4 &&
    key.endsWith(HERS) &&
    !key.startsWith(letter.WAW) &&
    (rolesOf(withoutClitic(key)) & ROLE.speaker) === 0
  )
}

/** «للصحفيين», «لإعلاميين». */
function isReportersDative(key: string): boolean {
  return key.startsWith(letter.LAM) && (rolesOf(withoutClitic(key)) & ROLE.reporters) !== 0
}

function endsWithTanween(text: string, end: number): boolean {
  return text[end - 1] === TANWEEN || text[end - 2] === TANWEEN
}
