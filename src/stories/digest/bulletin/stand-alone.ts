import { hasRadicalBeginning } from '../../../arabic/arabic-stemmer.ts'
import { ALEF, BEH, LAM } from '../../../arabic/letters.ts'
import type { NameMention } from '../../../news/name-mention.ts'
import type { Quotation } from '../../../news/quotation.ts'
import type { Span } from '../../../news/span.ts'
import {
  ABOUT,
  AGAINST,
  BEFORE_SPEAKER,
  DEMONSTRATIVES,
  FIRST_PERSON,
  FURNITURE,
  KNOWN_PERSONS,
  NEAR_DEMONSTRATIVES,
  PARTICIPLES,
  PRONOUN_SPOKE,
  PRONOUNS,
  PRONOUNS_WITHIN,
  RELATIVES,
  RUN_TOGETHER,
  SPEECH_VERBS,
  THAT,
  TIMES,
  UNNAMED_SPEAKERS,
  WESTERN_PRONOUNS,
} from './bulletin-words.ts'
import { cutEnd, cutOpening, hasClosedMarks, isQuoted, type SentenceWord, wordsOf } from './cut-sentence.ts'

/** A sentence with what its report knows of it. */
export interface SentenceInReport {
  readonly text: string
  readonly span: Span
  /** Those that begin in it. */
  readonly names: readonly NameMention[]
  readonly quotations: readonly Quotation[]
  /** It begins within words that somebody said. */
  readonly isWithinQuotation: boolean
}

export type StandAlone =
  | {
      readonly kind: 'stands'
      readonly span: Span
      readonly words: readonly SentenceWord[]
      readonly isSpeech: boolean
    }
  | { readonly kind: 'leans'; readonly because: Leaning }

/** Why a sentence cannot be read without those around it, or says no news. */
export type Leaning =
  | 'length'
  | 'fragment'
  | 'question'
  | 'furniture'
  | 'quotation'
  | 'pronoun'
  | 'contrast'
  | 'nobody-speaks'
  | 'first-person'

const LEAST_WORDS = 8
const MOST_WORDS = 60
/** A shorter line without a stop at its end is a heading or a caption. */
const LEAST_WORDS_UNSTOPPED = 12
const STOPPED = /[.!…۔"'”’»)\]]\s*$/
const ARTICLE = ALEF + LAM
const SHORTEST_WITH_BEH = 3
const ASKS = /[?؟]/
const LEAST_WORDS_AFTER_RELATIVE = 14
const LISTS = /^\s*\p{Nd}[^.:]{0,30}:\s|[:|]\s*$|\s\|\s|^\s*[•●▪*-]/u
const LOWER_CASE = /^\p{Ll}/u
/** A pronoun or «هذا» among so many first words points back. */
const POINTING_WORDS = 4
/** Words at the head of which a pronoun would point back. */
const HEAD_WORDS = 3
const OPENS_SAYING = /[:"«“]/
const SPEECH_WITHIN = 7
/** «مخاطبا» after «قال» speaks of one named before. */
const PARTICIPLE = /^م\p{L}{3,}ا$/u

/**
 * Whether a sentence says its news by itself, and which part of it: a connective at its head («كما», «وفي سياق متصل») and a long
 * tail are cut off; a sentence whose pronoun or speaker stands in another one is refused with the reason.
 */
export function standAlone(sentence: SentenceInReport): StandAlone {
  const { text, span } = sentence
  if (sentence.isWithinQuotation) return leans('quotation')
  const all = wordsOf(text, span)
  const opening = cutOpening(text, all)
  if (!opening) return leans('length')
  const end = cutEnd(text, opening.words, span.end)
  const cut = { start: opening.start, end }
  const words = opening.words.filter(({ start }) => start < end)
  const because = wholeFault(text, cut, words) ?? headFault({ ...sentence, span: cut }, words)
  if (because) return leans(because)
  if (opening.connectives.some((word) => AGAINST.has(word))) return leans('contrast')
  return { kind: 'stands', span: cut, words, isSpeech: isSpeech(sentence, words) }
}

function leans(because: Leaning): StandAlone {
  return { kind: 'leans', because }
}

/** What the sentence as a whole has against it. */
function wholeFault(text: string, span: Span, words: readonly SentenceWord[]): Leaning | undefined {
  const cut = text.slice(span.start, span.end)
  if (words.length < LEAST_WORDS || words.length > MOST_WORDS) return 'length'
  if (ASKS.test(cut)) return 'question'
  if (FURNITURE.test(cut)) return 'furniture'
  if (LISTS.test(cut) || RUN_TOGETHER.test(cut) || LOWER_CASE.test(cut)) return 'fragment'
  if (!STOPPED.test(cut) && words.length < LEAST_WORDS_UNSTOPPED) return 'fragment'
  if (!hasClosedMarks(cut)) return 'quotation'
  if (PRONOUN_SPOKE.test(cut)) return 'nobody-speaks'
  if (words.some((word, at) => standsForNoun(word, words[at + 1]) && !isQuoted(cut, word.start - span.start)))
    return 'pronoun'
  if (words.some(({ key, start }) => FIRST_PERSON.has(key) && !isQuoted(cut, start - span.start))) return 'first-person'
  return undefined
}

/** «هذه بعض تلك الشتائم»: a demonstrative that no noun follows. */
function standsForNoun({ key }: SentenceWord, next: SentenceWord | undefined): boolean {
  return NEAR_DEMONSTRATIVES.has(key) && !next?.key.startsWith(ARTICLE)
}

/** What its first words point at that stands elsewhere. */
function headFault(sentence: SentenceInReport, words: readonly SentenceWord[]): Leaning | undefined {
  const { text } = sentence
  const first = words[0]?.key
  if (first === undefined) return 'length'
  if (WESTERN_PRONOUNS.has(first)) return 'pronoun'
  if (PRONOUNS.has(first) || PRONOUNS_WITHIN.has(words[1]?.key ?? '')) return 'pronoun'
  if (isNounAlone(words)) return 'fragment'
  if (words.slice(0, TWO_WITHIN).some((word) => DUAL.test(text.slice(word.start, word.end)))) return 'pronoun'
  if (words.slice(0, POINTING_WORDS).some((word, at) => DEMONSTRATIVES.has(word.key) && !isTime(words[at + 1])))
    return 'pronoun'
  if (sentence.names.length === 0 && words.slice(0, HEAD_WORDS).some(({ key }) => KNOWN_PERSONS.has(key)))
    return 'pronoun'
  if (PARTICIPLES.has(first)) return 'nobody-speaks'
  const speaks = speechAt(words)
  if (speaks >= 0 && !namesSpeaker(sentence, words.slice(speaks))) return 'nobody-speaks'
  if (speaks === 0) return undefined
  return pointsBack(sentence, words) ? 'pronoun' : undefined
}

/** «الطائرات التي أطلقت في عرض ليلي.»: the words beside a picture. */
function isNounAlone(words: readonly SentenceWord[]): boolean {
  return words.length < LEAST_WORDS_AFTER_RELATIVE && RELATIVES.has(words[1]?.key ?? '')
}

function isTime(word: SentenceWord | undefined): boolean {
  return word !== undefined && TIMES.has(word.key)
}

/** Where a sentence begins to tell what is said: at its first word, or after «في بيان»; -1 where a noun or another verb leads it. */
function speechAt(words: readonly SentenceWord[]): number {
  if (SPEECH_VERBS.has(words[0]?.key ?? '')) return 0
  if (!BEFORE_SPEAKER.has(words[0]?.key ?? '')) return -1
  return words.slice(0, SPEECH_WITHIN).findIndex(({ key }) => SPEECH_VERBS.has(key))
}

/** Whether a sentence that begins with a verb of saying tells who speaks before it tells what is said. */
function namesSpeaker({ text, names, quotations }: SentenceInReport, words: readonly SentenceWord[]): boolean {
  const said = words.findIndex(
    (word, at) => at > 0 && (THAT.has(word.key) || OPENS_SAYING.test(gapBefore(text, words, at))),
  )
  const end = words[said]?.start ?? words.at(-1)?.end ?? 0
  const between = words.slice(1, said < 0 ? words.length : said)
  const [speaker] = between
  if (!speaker) return false
  const named = names.filter(({ kind, start }) => kind !== 'place' && start < end)
  if (UNNAMED_SPEAKERS.has(speaker.key) || PARTICIPLE.test(speaker.key)) return named.length > 0
  if (isAbout(speaker)) return named.some(({ start }) => start === speaker.start)
  if (!BEFORE_SPEAKER.has(speaker.key)) return !hasPronoun(text, speaker)
  const isTold = quotations.some(({ speakerAt }) => speakerAt && speakerAt.start < end)
  return isTold || named.some(({ kind }) => kind === 'person')
}

/** «شدد على», «طالب بإجراء»: what is said of whom, and nobody who says it. */
function isAbout({ key }: SentenceWord): boolean {
  return ABOUT.has(key) || (key.startsWith(BEH) && key.length > SHORTEST_WITH_BEH && !hasRadicalBeginning(key))
}

function gapBefore(text: string, words: readonly SentenceWord[], at: number): string {
  return text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0)
}

/** Whether one of its first words ends in a pronoun («منزله») before anybody is named. */
function pointsBack({ text, names }: SentenceInReport, words: readonly SentenceWord[]): boolean {
  const named = Math.min(...names.map(({ start }) => start), Number.POSITIVE_INFINITY)
  return words.slice(0, HEAD_WORDS).some((word) => word.start < named && hasPronoun(text, word))
}

/** «تفجيرهما» is of two that were named before. */
const DUAL = /\p{L}{2}هما$/u
const TWO_WITHIN = 8
const PRONOUN_ENDING = /[^\s](?:ه|ها|هم|هما|هن)$/u
/** Words that end so of themselves. */
const NO_PRONOUN =
  /(?:لله|الله|جاه|ياه|باه|وجه|واجه|شبه|نبه|نوه|فقه|كره|اتجه|تنزه|هذه|فاه|شاه|طه|نزيه|سفيه|فيه|مهم|متهم|المتهم|الأهم|أهم|سهم|أسهم|ساهم|تفاهم|التفاهم|درهم|فهم|الدراهم|بهم)$/u

function hasPronoun(text: string, { start, end }: Span): boolean {
  const word = text.slice(start, end)
  return PRONOUN_ENDING.test(word) && !NO_PRONOUN.test(word)
}

function isSpeech({ quotations }: SentenceInReport, words: readonly SentenceWord[]): boolean {
  return (
    quotations.some(({ isPartial }) => !isPartial) ||
    words.slice(0, SPEECH_WITHIN).some(({ key }) => SPEECH_VERBS.has(key))
  )
}
