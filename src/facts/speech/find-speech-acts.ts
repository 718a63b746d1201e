import * as letter from '../../arabic/letters.ts'
import type { Span } from '../../news/span.ts'
import { ARTICLE } from '../clitics.ts'
import { isThat } from './content-word.ts'
import { bearsTitle, endOfSpeaker, isOutletDative, withoutClitic } from './end-of-speaker.ts'
import { keepSpeakers } from './keep-speakers.ts'
import { neverSpeaks } from './never-speaks.ts'
import { beforeObject } from './object-of-speech.ts'
import { speakerBefore, speakerOfClause } from './speaker-before.ts'
import { speakerAfterLam, speakerSpan } from './speaker-name.ts'
import type { ReadSpeechAct } from './speech-act.ts'
import { mediumAt, readTail, type SpeechTail } from './speech-clause.ts'
import { type Gap, gapAt, opensAt, type SpeechText } from './speech-text.ts'
import { type SpeechWord, speechWord } from './speech-words.ts'
import { ROLE, rolesOf } from './word-role.ts'

const NEGATIONS = new Set(['لم', 'لن', 'لا', 'ولم', 'ولن', 'ولا', 'ان', 'قبل', 'بعد', 'دون', 'عند', 'وعند'])
const SKIPPED = new Set([
  'ايضا',
  'كذلك',
  'مجددا',
  'لاحقا',
  'سابقا',
  'بشده',
  'بقوه',
  'بوضوح',
  'بحزم',
  'بصراحه',
  'بدوره',
  'بدورها',
  'بدورهم',
  'قد',
])
const WHAT = new Set([
  'ما',
  'كما',
  'لما',
  'فيما',
  'مما',
  'حسبما',
  'بحسبما',
  'وفقما',
  'مثلما',
  'وكما',
  'وما',
  'الذي',
  'التي',
])
const ABOUT = new Set(['عن', 'الي'])
const ABOUT_HIM = new Set(['عنه', 'عنها', 'عنهم', 'اليه', 'اليها', 'اليهم'])
/** «وفقا لـ», «طبقا لـ». */
const TAKES_LAM = new Set(['وفقا', 'طبقا', 'ووفقا', 'وطبقا'])
const NOUNS_OF_SAYING = new Set(['قول', 'تعبير', 'وصف', 'زعم', 'راي'])
/** Between «نقلت A» and «عن B» stand no more words than these. */
const MOST_BEFORE_SOURCE = 8
/** «أشاد برجال الإطفاء». */
const TAKES_BEH = new Set(['اشاد', 'رحب', 'ندد', 'طالب', 'هدد', 'وعد', 'تعهد'])
/** «صدري بن طالب»: what follows is a name. */
const SONS = new Set(['بن', 'ابن', 'بنت', 'ابو', 'بو', 'ال', 'عبد'])
/** «أنه يتابع الأمر»: the subject is in the word. */
const THAT_ONE = new Set(['انه', 'انها', 'انهم', 'بانه', 'بانها', 'بانهم'])
const RELATIVE = new Set(['الذي', 'التي', 'الذين', 'والذي', 'والتي', 'والذين'])
/** «واصل», «أعاد»: these speak only where the words follow at once. */
const CONTINUING = new Set(['واصل', 'اكمل', 'اعاد', 'مضي', 'جدد', 'استهل'])
const MOST_BEFORE_DOUBTFUL = 10
/** A colon, or the sign after a clause, parts a verb from what is no speaker. */
const NEXT_TO: ReadonlySet<Gap> = new Set<Gap>(['none', 'open', 'close'])
const MOST_BEFORE_VERB = 30
/** «في وجه الريح», «على رد»: a noun. */
const PREPOSITIONS = new Set(['في', 'علي', 'الي', 'عن', 'بين'])
const PERIODS = new Set(['العام', 'عام', 'سنه', 'السنه', 'الاسبوع', 'الشهر'])

/**
 * Every speech act of a text, in its order, in time linear in its length.
 *
 * @example 'قال وزير العمل سامي نجم، الجمعة، إن …' → speaker «وزير العمل سامي نجم»
 */
export function findSpeechActs(text: SpeechText): readonly ReadSpeechAct[] {
  const acts: ReadSpeechAct[] = []
  let named = 0
  text.words.forEach((word, at) => {
    const isName = word.start < named || SONS.has(text.words[at - 1]?.key ?? '')
    const speech = isName ? undefined : speechWord(word.key)
    const read = speech && readAct({ text, at, speech, limit: text.sentences[word.sentence]?.lastWord ?? at + 1 })
    if (!read) return
    acts.push({ verbWord: at, sentence: word.sentence, sense: speech.sense, gender: speech.gender, ...read })
    named = Math.max(named, read.speaker?.end ?? 0)
  })
  return keepSpeakers(text, acts)
}

interface Reading {
  readonly text: SpeechText
  readonly at: number
  readonly speech: SpeechWord
  /** The end of the sentence, exclusive. */
  readonly limit: number
}

type Found = Partial<Pick<ReadSpeechAct, 'speaker' | 'via' | 'content'>>

function readAct(reading: Reading): Found | undefined {
  switch (reading.speech.sense) {
    case 'verb':
      return readVerb(reading)
    case 'participle':
    case 'owned':
      return readKept(reading)
    case 'noun':
      return readNoun(reading)
    case 'attribution':
      return readAttribution(reading)
    case 'carrying':
      return readCarrying(reading)
  }
}

function readVerb(reading: Reading): Found | undefined {
  const { text, at, limit } = reading
  const first = text.sentences[text.words[at]?.sentence ?? 0]?.firstWord ?? at
  const before = speakerOfClause(text, at, Math.max(first, at - MOST_BEFORE_VERB))
  const from = before ? at + 1 : skipped(text, at + 1, limit)
  const isNamedNext = before === undefined && NEXT_TO.has(gapAt(text, from)) && mayFollow(reading, from)
  const named = isNamedNext ? endOfSpeaker(text, from, { limit }) : from
  const end = isNamedNext && reading.speech.takesObject ? beforeObject(text, from, named) : named
  const told = end === from ? readTold(reading, from) : undefined
  if (told) return told
  const tail = readTail(text, end, limit)
  if (!isSpeech(reading, from, { end, tail, before })) return undefined
  const speaker = before ?? speakerSpan(text, from, end) ?? speakerBefore(text, at, first)
  return { ...tail, ...(speaker && { speaker }) }
}

/** «توضح لفرانس24 سلمى نجم أن», «وقال لجريدة "المرفأ" وزير العمل إن»: to whom it is told stands before who speaks. */
function readTold({ text, at, limit }: Reading, from: number): Found | undefined {
  const medium = isOutletDative(text, from) ? mediumAt(text, from, limit) : undefined
  if (!medium || gapAt(text, medium.end) !== (opensAt(text, medium.end - 1) ? 'close' : 'none') || from > at + 1)
    return undefined
  const end = endOfSpeaker(text, medium.end, { limit })
  const speaker = neverSpeaks(text, medium.end) ? undefined : speakerSpan(text, medium.end, end)
  const { content } = readTail(text, end, limit)
  return speaker && content !== undefined ? { speaker, via: medium.via, content } : undefined
}

/** Whether the word after a verb can be its subject rather than its object: «البيان الذي يتهم الوزير», «ووصفت الاتهامات». */
function mayFollow({ text, at, speech, limit }: Reading, from: number): boolean {
  if (neverSpeaks(text, from)) return false
  if (PERIODS.has(text.words[from - 2]?.key ?? '') && !bearsTitle(text.words[from]?.key ?? '')) return false
  if (speech.hasObject) return true
  if (RELATIVE.has(text.words[at - 1]?.key ?? '') || THAT_ONE.has(text.words[at - 1]?.key ?? '')) return false
  const subject = text.words[from]?.key ?? ''
  if (isNoSubject(text, from) || (subject.startsWith(letter.BEH) && TAKES_BEH.has(speech.verb))) return false
  if (!speech.takesObject || bearsTitle(subject) || !(subject.startsWith(ARTICLE) || isOwned(text, from))) return true
  return isThat(text, endOfSpeaker(text, from, { limit }))
}

/** «لاعبيه», «مدفعيته», «نيتها»: with a pronoun, which teh marbuta is not. */
function isOwned({ text, words }: SpeechText, at: number): boolean {
  const word = words[at]
  return word !== undefined && word.key.length > 4 && /(?:ه|ها|هم)$/.test(text.slice(word.start, word.end))
}

/** «لرويترز», «بالقول», «للصحفيين», «قيمته». */
function isNoSubject(text: SpeechText, at: number): boolean {
  const key = text.words[at]?.key ?? ''
  const isTo = key.startsWith(letter.LAM) || key.startsWith(letter.BEH)
  if (neverSpeaks(text, at) || (isTo && isOwned(text, at))) return true
  return isOutletDative(text, at) || key.startsWith(letter.BEH + ARTICLE) || key.startsWith(letter.LAM + letter.LAM)
}

/** «عبر البحر», «تحدث مع ناجي», «في وجه الريح», «على رد». */
function isOtherSense({ verb, isSure }: SpeechWord, before: string, after: string): boolean {
  if (!isSure && PREPOSITIONS.has(before)) return true
  return (verb === 'عبر' && after !== 'عن') || (verb === 'تحدث' && after === 'مع')
}

/** Whether a verb of saying says something here. */
function isSpeech(
  { text, at, speech }: Reading,
  from: number,
  { end, tail, before: named }: { readonly end: number; readonly tail: SpeechTail; readonly before: Span | undefined },
): boolean {
  const before = text.words[at - 1]?.key ?? ''
  const subject = text.words[from]?.key ?? ''
  if (isOtherSense(speech, before, text.words[end]?.key ?? '')) return false
  if (speech.isSure && WHAT.has(before)) return true
  if (NEGATIONS.has(before) && subject === 'اي') return false
  if (speech.hasObject) return tail.content !== undefined && tail.content <= end + 3
  if (speech.isSure && !NEGATIONS.has(before)) return true
  if (speech.isCounting && (named !== undefined || (end > from && bearsTitle(subject)))) return true
  const most = CONTINUING.has(speech.verb) ? 1 : MOST_BEFORE_DOUBTFUL
  return tail.content !== undefined && tail.content <= end + most
}

function readKept({ text, at, speech, limit }: Reading): Found | undefined {
  const tail = readTail(text, at + 1, limit)
  if (speech.sense === 'owned' && !speech.isSure) return isThat(text, at + 1) ? tail : undefined
  return speech.isSure || tail.content !== undefined ? tail : undefined
}

/** «إعلان ترامب أنه»: «أن» follows the name at once. */
function readNoun({ text, at, limit }: Reading): Found | undefined {
  const end = endOfSpeaker(text, at + 1, { limit, withCommas: false })
  if (end === at + 1 || !isThat(text, end) || isNoSubject(text, at + 1)) return undefined
  const speaker = speakerSpan(text, at + 1, end)
  return speaker && { speaker, ...readTail(text, end, limit) }
}

/** «بحسب الشرطة», «وفقا للوزارة», «نقلا عن رويترز», «على حد قول الوزير». */
function readAttribution({ text, at, limit }: Reading): Found | undefined {
  const next = text.words[at + 1]?.key ?? ''
  const isOwned = speechWord(next)?.sense === 'owned'
  if (at + 1 >= limit || WHAT.has(next) || isOwned) return undefined
  const first = afterNounOfSaying(text, ABOUT.has(next) || next === 'ل' ? at + 2 : at + 1)
  const source = sourceWithin(text, first, limit)
  const end = endOfSpeaker(text, source, { limit })
  if (end === source || !isSource(text, source, end)) return undefined
  const takesLam = source > first || TAKES_LAM.has(text.words[at]?.key ?? '')
  const speaker = (takesLam ? speakerAfterLam : speakerSpan)(text, source, end)
  return speaker && { speaker, ...readTail(text, end, Math.min(limit, end + 1)) }
}

function afterNounOfSaying({ words }: SpeechText, at: number): number {
  return NOUNS_OF_SAYING.has(withoutClitic(words[at]?.key ?? '')) || NOUNS_OF_SAYING.has(words[at]?.key ?? '')
    ? at + 1
    : at
}

/** «وفق حصيلة جديدة للمرصد»: not the paper speaks but whose it is. */
function sourceWithin({ words }: SpeechText, first: number, limit: number): number {
  const isPaper =
    (rolesOf(withoutClitic(words[first]?.key ?? '')) & ROLE.document) !== 0 ||
    (rolesOf(words[first]?.key ?? '') & ROLE.document) !== 0
  if (!isPaper) return first
  for (let at = first + 1; at < Math.min(limit, first + 4); at++) {
    const key = words[at]?.key ?? ''
    if (key.startsWith('لل') && bearsTitle(key)) return at
    if (key.startsWith(letter.LAM) && bearsTitle(key.slice(1))) return at
  }
  return first
}

/** A measure («وفق خطة») is no source, and of what is unknown only a name may be one. */
function isSource(text: SpeechText, first: number, end: number): boolean {
  const { words } = text
  const key = words[first]?.key ?? ''
  const bare = withoutClitic(key)
  if (((rolesOf(key) | rolesOf(bare)) & (ROLE.measure | ROLE.thing)) !== 0 || neverSpeaks(text, first)) return false
  if (bearsTitle(key) || (rolesOf(bare) & ROLE.outletName) !== 0) return true
  const isDefinite = bare.startsWith(ARTICLE) || (words[first + 1]?.key ?? '').startsWith(ARTICLE)
  return !isDefinite && end - first >= 2
}

/** «نقلت A عن B قوله»: A carries, B speaks. */
function readCarrying(reading: Reading): Found | undefined {
  const { text, at, limit } = reading
  const isHis = ABOUT_HIM.has(text.words[at + 1]?.key ?? '')
  const from = isHis ? at + 2 : at + 1
  const end = endOfSpeaker(text, from, { limit })
  const via = speakerSpan(text, from, end)
  if (isHis) return { ...(via && { via }), ...contentOf(readTail(text, end, limit)) }
  const about = sourceAfter(reading, end)
  if (about === undefined) return undefined
  const source = endOfSpeaker(text, about, { limit })
  const speaker = speakerSpan(text, about, source)
  const tail = readTail(text, source, limit)
  if (!speaker || neverSpeaks(text, about)) return undefined
  if (tail.content === undefined && !(via && bearsTitle(text.words[from]?.key ?? ''))) return undefined
  return { speaker, ...(via && { via }), ...contentOf(tail) }
}

function contentOf({ content }: { readonly content?: number }): Found {
  return content === undefined ? {} : { content }
}

/** «نقلت عن», but «نسبت إلى»: «نقل السفارة إلى القدس» is no saying. */
function sourceAfter({ text: { words }, speech, limit }: Reading, from: number): number | undefined {
  for (let at = from; at < Math.min(limit, from + MOST_BEFORE_SOURCE); at++) {
    if (words[at]?.key === (speech.verb === 'نسب' ? 'الي' : 'عن')) return at + 1
  }
  return undefined
}

/** Adverbs and times between a verb and its speaker. */
function skipped({ words }: SpeechText, from: number, limit: number): number {
  let at = from
  while (at < Math.min(limit, from + 4)) {
    const key = words[at]?.key ?? ''
    if (!SKIPPED.has(key) && (rolesOf(key) & ROLE.time) === 0 && !isYear(words, at)) break
    at++
  }
  return at
}

/** «العام الماضي», «العام 1980» and what follows «العام». */
function isYear(words: SpeechText['words'], at: number): boolean {
  return PERIODS.has(words[at]?.key ?? '') || (words[at]?.kind === 'number' && PERIODS.has(words[at - 1]?.key ?? ''))
}
