import * as letter from '../../arabic/letters.ts'
import type { Span } from '../../news/span.ts'
import { ARTICLE } from '../clitics.ts'
import { isThat } from './content-word.ts'
import { bearsTitle, endOfSpeaker } from './end-of-speaker.ts'
import { neverSpeaks } from './never-speaks.ts'
import { speakerSpan } from './speaker-name.ts'
import { gapAt, type SpeechText } from './speech-text.ts'
import { speechWord } from './speech-words.ts'
import { ROLE, rolesOf } from './word-role.ts'

const MOST_WORDS = 30
const WERE = new Set(['كان', 'كانت', 'كانوا', 'وكان', 'وكانت', 'وكانوا'])
/** Words that a clause may begin with before its subject. */
const LEADING = new Set([
  'لكن',
  'ولكن',
  'بينما',
  'فيما',
  'اما',
  'واما',
  'كما',
  'حيث',
  'الا',
  'ان',
  'بان',
  'وان',
  'غير',
  'هذا',
  'قد',
  'وقد',
])
const BETWEEN = new Set(['قد', 'فقد', 'لقد'])
/** «حسبما», «كما»: these begin a clause whose subject follows the verb. */
const WHAT = new Set(['ما', 'كما', 'لما', 'فيما', 'مما', 'حسبما', 'بحسبما', 'وفقما', 'مثلما', 'اي'])
const CLOSED = ROLE.clause | ROLE.adjunct | ROLE.otherVerb | ROLE.time | ROLE.occasion | ROLE.measure | ROLE.announced

/** The speaker that stands before the verb at word `verb`, within its sentence from word `first`. */
export function speakerBefore(text: SpeechText, verb: number, first: number): Span | undefined {
  const from = Math.max(first, verb - MOST_WORDS)
  return speakerOfWere(text, verb, from) ?? speakerOfClause(text, verb, from) ?? speakerOfSentence(text, verb, first)
}

/** «وكان الوزير قد قال إن». */
function speakerOfWere(text: SpeechText, verb: number, from: number): Span | undefined {
  for (let at = verb - 1; at >= from; at--) {
    const key = text.words[at]?.key ?? ''
    if (speechWord(key)?.isSure && at < verb - 1) return undefined
    if (!WERE.has(key)) continue
    const end = endOfSpeaker(text, at + 1, { limit: verb })
    return end > at + 1 && reaches(text, end, verb) ? speakerSpan(text, at + 1, end) : undefined
  }
  return undefined
}

/** «المتحدث باسم الجيش قال إن»: the speaker's phrase fills the clause up to the verb. */
export function speakerOfClause(text: SpeechText, verb: number, from: number): Span | undefined {
  let start = verb
  while (start > from && continues(text, start)) start--
  while (start < verb && LEADING.has(text.words[start]?.key ?? '')) start++
  return subject(text, { start, verb }, (end) => reaches(text, end, verb))
}

/** «المتحدث باسم الجيش، الذي زار البلدة، قال إن»: the sentence begins with the speaker, an aside stands between. */
function speakerOfSentence(text: SpeechText, verb: number, first: number): Span | undefined {
  if (verb - first > MOST_WORDS || gapAt(text, verb) !== 'comma') return undefined
  return subject(text, { start: first, verb }, (end) => gapAt(text, end) === 'comma')
}

interface Clause {
  readonly start: number
  readonly verb: number
}

function subject(text: SpeechText, { start, verb }: Clause, fits: (end: number) => boolean): Span | undefined {
  const word = text.words[start]
  if (!word || start >= verb || word.kind !== 'arabic') return undefined
  const { key } = word
  if (opensNoSubject(key) || neverSpeaks(text, start)) return undefined
  const isKnown = bearsTitle(key) || key.startsWith(ARTICLE)
  const end = endOfSpeaker(text, start, { limit: verb })
  if (end === start || !fits(end) || (!isKnown && end - start > 3)) return undefined
  if (!isKnown && key.length < 3) return undefined
  return speakerSpan(text, start, end)
}

/** Words of grammar, with «و», «ب» or «ل» or without, and what prepositions are attached to. */
function opensNoSubject(key: string): boolean {
  if (
    (rolesOf(key) & CLOSED) !== 0 ||
    WHAT.has(key) ||
    WERE.has(key) ||
    speechWord(key) ||
    key === 'في' ||
    key === 'من'
  )
    return true
  const rest = key.slice(1)
  if (key.startsWith(letter.WAW)) return rest.length > 1 && opensNoSubject(rest)
  if (!key.startsWith(letter.BEH) && !key.startsWith(letter.LAM)) return false
  return (rolesOf(rest) & CLOSED) !== 0 || rest.startsWith(ARTICLE) || rest.startsWith(letter.LAM)
}

/** Nothing but «قد» and a time stands between. */
function reaches(text: SpeechText, end: number, verb: number): boolean {
  if (verb - end > 4) return false
  for (let at = end; at < verb; at++) {
    const key = text.words[at]?.key ?? ''
    if (!BETWEEN.has(key) && (rolesOf(key) & ROLE.time) === 0) return false
  }
  return true
}

function continues(text: SpeechText, at: number): boolean {
  const gap = gapAt(text, at)
  return (gap === 'none' || (gap === 'open' && at < text.words.length)) && !isThat(text, at - 1)
}
