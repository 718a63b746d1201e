import { foldWord } from '../../arabic/fold-word.ts'
import * as letter from '../../arabic/letters.ts'
import { MONTH_NAMES } from '../../base/month-names.ts'
import type { Figure, Qualifier } from '../../news/figure.ts'
import { ARTICLE } from '../clitics.ts'
import { gapBefore } from '../fact-text.ts'
import type { NumberMention } from '../numbers/number-mention.ts'
import type { Counted, CountedNoun } from './counted.ts'
import { estimateBefore, qualifierAfter, qualifierAt, qualifiersAt } from './near-qualifier.ts'
import { breakBefore, keyAt, senseAt, type TollSentence } from './toll-sentence.ts'

const ATTACHED = new Set([letter.WAW, letter.FEH, letter.BEH, letter.LAM, letter.KAF])

/** Who is counted at a word: a qualifier and a number, or a dual. */
export function readCounted(sentence: TollSentence, at: number): Counted | undefined {
  const before = qualifiersAt(sentence, at)
  const numberAt = before?.end ?? at
  if (before?.qualifier === 'unquantified') return unquantified(sentence, at, numberAt)
  const number = sentence.numbers.get(numberAt)
  if (number === undefined) return before === undefined ? (dual(sentence, at) ?? counted(sentence, at)) : undefined
  if (number.isOrdinal || !Number.isInteger(number.value) || number.value < 1) return undefined
  const found = numbered(sentence, { start: at, numberAt, number, before: before?.qualifier })
  // «حالة وفاة واحدة».
  if (number.value === 1 && number.form === 'words' && found.noun.sort === 'none') return undefined
  return isOfDate(sentence, number, found) ? undefined : found
}

const DATED = /^[وب]?(?:ال)?(?:عام|سنه|يوم|رقم|شهر)$/u
const YEAR = /(?:عام|سنه)$/u
const MONTHS = new Set(MONTH_NAMES.flat().map(foldWord))
const LAST_DAY = 31
const DATE_SIGN = /[/:]/u

/** «1436/10/15», «8 جانفي», «سنة 2001». */
function isOfDate(sentence: TollSentence, number: NumberMention, { noun }: Counted): boolean {
  const { text } = sentence.text
  // «3-0» is a score: a range rises.
  const next = sentence.numbers.get(number.lastWord - sentence.first)
  if (text[number.end] === '-' && next?.start === number.end + 1 && next.value <= number.value) return true
  if (DATE_SIGN.test(text[number.end] ?? '') || DATE_SIGN.test(text[number.start - 1] ?? '')) return true
  if (MONTHS.has(keyAt(sentence, number.lastWord - sentence.first))) return true
  const before = keyAt(sentence, number.firstWord - sentence.first - 1)
  if (MONTHS.has(before) && number.value > LAST_DAY) return true
  const isPeople = noun.sort === 'person' || noun.sort === 'state'
  return DATED.test(before) && (!isPeople || YEAR.test(before))
}

function isWithin(sentence: TollSentence, at: number): boolean {
  return breakBefore(sentence, at) === 'none'
}

function unquantified(sentence: TollSentence, start: number, nounAt: number): Counted | undefined {
  const { noun, end } = nounAfter(sentence, nounAt)
  // «بعض المصابين», «عدد من الموقوفين» speak of known ones.
  const isDetained = noun.sort === 'state' && noun.state.kind === 'detained' && !GREATLY.has(keyAt(sentence, start + 1))
  const isKnown = noun.sort === 'state' && (SOME.has(keyAt(sentence, start)) || isDetained)
  const isPeople = noun.sort !== 'thing' && noun.sort !== 'case' && noun.sort !== 'none' && noun.sort !== 'some-of-them'
  return isPeople && !isKnown
    ? { start, numberAt: nounAt, end, value: null, qualifier: 'unquantified', noun }
    : undefined
}

const SOME = new Set(['بعض', 'وبعض'])
/** «أعداد كبيرة من الأسرى» have just been taken. */
const GREATLY = new Set(['كبير', 'كبيرا', 'كبيره', 'غفيره'])

function dual(sentence: TollSentence, at: number): Counted | undefined {
  const { person, state, cases, isDefinite } = senseAt(sentence, at)
  const grammar = state?.grammar ?? person ?? cases
  if (grammar !== 'two' && (grammar !== 'two-or-many' || isDefinite)) return undefined
  const next = cases === undefined ? undefined : senseAt(sentence, at + 1)
  const caseState = next?.state ?? (next?.act && { kind: next.act.kind, grammar: 'one' as const })
  const ofCases: CountedNoun = caseState === undefined ? { sort: 'case' } : { sort: 'state', state: caseState }
  const noun: CountedNoun = state ? { sort: 'state', state } : cases ? ofCases : { sort: 'person' }
  // «أمنيين اثنين».
  const isConfirmed = sentence.numbers.get(at + 1)?.value === 2 && isWithin(sentence, at + 1)
  const isUnsure = grammar === 'two-or-many' && !isConfirmed
  return {
    start: at,
    numberAt: at,
    end: at + (isConfirmed ? 2 : 1),
    value: 2,
    qualifier: 'exact',
    noun,
    ...(isUnsure && { isUnsure }),
  }
}

/** «المحتجزين الثلاثة». */
function counted(sentence: TollSentence, at: number): Counted | undefined {
  const { person, state, isDefinite } = senseAt(sentence, at)
  const isMany = [person, state?.grammar].some((grammar) => grammar === 'many' || grammar === 'two-or-many')
  const number = sentence.numbers.get(at + 1)
  if (!isMany || !isDefinite || number?.form !== 'words' || number.isOrdinal || !isWithin(sentence, at + 1))
    return undefined
  if (!keyAt(sentence, at + 1).startsWith(ARTICLE) || number.value > 10) return undefined
  const noun: CountedNoun = state ? { sort: 'state', state } : { sort: 'person' }
  return {
    start: at,
    numberAt: at,
    end: number.lastWord - sentence.first,
    value: number.value,
    qualifier: 'exact',
    noun,
  }
}

interface Numbered {
  readonly start: number
  readonly numberAt: number
  readonly number: NumberMention
  readonly before: Qualifier | undefined
}

function numbered(sentence: TollSentence, { start, numberAt, number, before }: Numbered): Counted {
  const range = number.form === 'vague' ? undefined : rangeOf(sentence, start, number)
  const last = range?.number ?? orMore(sentence, number) ?? number
  const { noun, end } = nounAfter(sentence, last.lastWord - sentence.first)
  const from = range === undefined ? start : rangeStart(sentence, start)
  const place = { start: from, numberAt, end, noun }
  if (number.form === 'vague') return { ...place, value: null, ...vagueQualifier(number.value) }
  const after = qualifierAfter(sentence, last.lastWord - sentence.first)
  const told = after ?? before ?? estimateBefore(sentence, numberAt) ?? 'exact'
  const qualifier = range === undefined ? told : 'exact'
  return { ...place, value: range?.low ?? number.value, qualifier, ...(range && { most: last.value }) }
}

/** «المئات أو الآلاف من المتابعين». */
function orMore(sentence: TollSentence, number: NumberMention): NumberMention | undefined {
  const after = number.lastWord - sentence.first
  const more = sentence.numbers.get(after + 1)
  const isOr = keyAt(sentence, after) === 'او'
  return number.form === 'vague' && isOr && more?.form === 'vague' ? more : undefined
}

function vagueQualifier(value: number): { qualifier: Qualifier; scale?: NonNullable<Figure['scale']> } {
  if (value < 100) return { qualifier: 'tens' }
  if (value < 1000) return { qualifier: 'hundreds' }
  if (value < 10_000) return { qualifier: 'thousands' }
  if (value < 100_000) return { qualifier: 'thousands', scale: 'tens-of-thousands' }
  if (value < 1_000_000) return { qualifier: 'thousands', scale: 'hundreds-of-thousands' }
  return { qualifier: 'thousands', scale: value < 10_000_000 ? 'millions' : 'tens-of-millions' }
}

const BETWEEN = new Set(['بين', 'وبين'])
const TO = new Set(['الي', 'او', 'وحتي', 'حتي'])
const DASH = /^\s*[-–—ـ]\s*$/u

/** «ما بين 6 و10», «من 3 إلى 10», «3 - 4 ملايين»: the greater number after a number. */
function rangeOf(
  sentence: TollSentence,
  start: number,
  number: NumberMention,
): { number: NumberMention; low: number } | undefined {
  const { text, first, numbers } = sentence
  const after = number.lastWord - first
  const isBetween = BETWEEN.has(keyAt(sentence, start - 1)) || BETWEEN.has(keyAt(sentence, start - 2))
  const isFrom = keyAt(sentence, start - 1) === 'من'
  let at = after
  if (isBetween && keyAt(sentence, at) === letter.WAW) at++
  else if (TO.has(keyAt(sentence, at)) && (isFrom || isBetween)) at++
  else if (!isBetween && !DASH.test(gapBefore(text, first + at))) return undefined
  if (isFrom && !isBetween && isRising(sentence, start)) return undefined
  at = qualifierAt(sentence, at)?.end ?? at
  const second = numbers.get(at)
  if (second === undefined || second.isOrdinal || second.form === 'vague') return undefined
  if (!Number.isInteger(second.value)) return undefined
  const low = sharedScale(number, second)
  return low < second.value ? { number: second, low } : undefined
}

/** «ارتفع من 40 إلى 44» tells two times, no range. */
function isRising(sentence: TollSentence, at: number): boolean {
  for (let back = at - 1; back >= 0 && back > at - 16; back--) {
    if (senseAt(sentence, back).cues?.has('rise')) return true
  }
  return false
}

function rangeStart(sentence: TollSentence, start: number): number {
  if (BETWEEN.has(keyAt(sentence, start - 1))) return keyAt(sentence, start - 2).endsWith('ما') ? start - 2 : start - 1
  return keyAt(sentence, start - 1) === 'من' ? start - 1 : start
}

/** «3 - 4 ملايين» are three to four millions. */
function sharedScale(low: NumberMention, high: NumberMention): number {
  if (low.value >= 1000 || high.form === 'digits') return low.value
  for (let scale = 1e9; scale >= 1000; scale /= 1000) {
    if (high.value % scale === 0 && low.value * scale < high.value) return low.value * scale
  }
  return low.value
}

const OF = 'من'
const MOST_ADJECTIVES = 2

/** Who or what a number counts, as the words after it say. */
function nounAfter(sentence: TollSentence, at: number): { noun: CountedNoun; end: number } {
  const none: { noun: CountedNoun; end: number } = { noun: { sort: 'none' }, end: at }
  if (breakBefore(sentence, at) !== 'none') return none
  if (keyAt(sentence, at) === OF) return ofWhom(sentence, at)
  return nounAt(sentence, GREAT.has(keyAt(sentence, at)) ? at + 1 : at)
}

/** «كبار الضباط». */
const GREAT = new Set('كبار صغار ابرز'.split(' '))

function nounAt(sentence: TollSentence, at: number): { noun: CountedNoun; end: number } {
  const none: { noun: CountedNoun; end: number } = { noun: { sort: 'none' }, end: at }
  const sense = senseAt(sentence, at)
  if (sense.prefix !== '') return none
  const { state, person, cases } = sense
  if (cases !== undefined) return ofCases(sentence, at)
  if (state !== undefined && !isActOnly(sentence, at)) return { noun: { sort: 'state', state }, end: at + 1 }
  if (person !== undefined)
    return { noun: { sort: sense.isOther ? 'other' : sense.isFamily ? 'family' : 'person' }, end: at + 1 }
  if (sense.cues?.has('subset')) return { noun: { sort: 'some-of-them' }, end: at }
  if (sense.isThing) return { noun: { sort: 'thing' }, end: at + 1 }
  if (isFunctionWord(sentence, at)) return none
  return { noun: { sort: 'unknown' }, end: at + 1 }
}

/** «3 وفاة» is a state, «3 إصابة …» hardly. */
function isActOnly(sentence: TollSentence, at: number): boolean {
  return senseAt(sentence, at).state === undefined
}

/** «ثلاثة من الجنود», «15 من رجال الأمن», «ثلاثة من مساعديه». */
function ofWhom(sentence: TollSentence, at: number): { noun: CountedNoun; end: number } {
  for (let next = at + 1; next <= at + MOST_ADJECTIVES; next++) {
    const { state, person, isThing, cues, isDefinite } = senseAt(sentence, next)
    if (isThing) return { noun: { sort: 'thing' }, end: at }
    if (state !== undefined) return { noun: { sort: 'state', state }, end: next + 1 }
    if (person !== undefined && !(person === 'one' && isDefinite)) return { noun: { sort: 'person' }, end: next + 1 }
    if (cues !== undefined) break
  }
  return { noun: { sort: 'none' }, end: at }
}

/** «حالة وفاة», «حالات إصابة», «حالة مؤكدة». */
function ofCases(sentence: TollSentence, at: number): { noun: CountedNoun; end: number } {
  for (let next = at + 1; next <= at + 1 + MOST_ADJECTIVES; next++) {
    if (breakBefore(sentence, next) !== 'none' || sentence.numbers.has(next) || keyAt(sentence, next) === letter.WAW)
      break
    const { state, act, prefix } = senseAt(sentence, next)
    const kind = state?.kind ?? act?.kind
    if (kind !== undefined && prefix === '')
      return { noun: { sort: 'state', state: { kind, grammar: 'many' } }, end: next + 1 }
  }
  return { noun: { sort: 'case' }, end: at + 1 }
}

const FUNCTION_WORDS = new Set(
  'في من علي الي عن خلال بعد قبل منذ جراء نتيجه بسبب لدي مع اثناء وسط بين كما فيما حتي ان هم ضد عبر داخل خارج قرب شمال جنوب شرق غرب غربي شرقي شمالي جنوبي امس اليوم الان لحد يوم في حين ما او ثم قد لقوا كانوا كان كانت هو هي بجروح علما لا لم اخيرا ايضا فقط'.split(
    ' ',
  ),
)

export function isFunctionWord(sentence: TollSentence, at: number): boolean {
  const key = keyAt(sentence, at)
  const { act, cues } = senseAt(sentence, at)
  if (FUNCTION_WORDS.has(key) || act !== undefined || (cues !== undefined && cues.size > 0)) return true
  const [head = '', rest = ''] = [key[0], key.slice(1)]
  return ATTACHED.has(head) && (rest.startsWith('ال') || FUNCTION_WORDS.has(rest) || rest.startsWith('لل'))
}
