import type { Span } from '../../news/span.ts'
import { ARTICLE } from '../clitics.ts'
import type { QuotedSpan } from '../quoted-spans.ts'
import { isOpening, isThat } from './content-word.ts'
import { endOfSpeaker, isNamed, isOutletDative } from './end-of-speaker.ts'
import { speakerAfterLam, speakerSpan } from './speaker-name.ts'
import { gapAt, opensAt, type SpeechText } from './speech-text.ts'
import { speechWord } from './speech-words.ts'
import { ROLE, rolesOf } from './word-role.ts'

/** What follows a speaker: to whom and where they spoke, and where their words begin. */
export interface SpeechTail {
  readonly via?: Span
  /** The first word of what is said. */
  readonly content?: number
}

/** Between a speaker and what they say stand no more words than these. */
const MOST_WORDS = 24
const LONGEST_SHORT_NAME = 3
/** «قناة الجيش», «صحيفة الشعب»: parts of names of outlets. */
const OF_OUTLETS = new Set([
  'الجيش',
  'الحكومه',
  'الداخليه',
  'الخارجيه',
  'الدفاع',
  'البيت',
  'وسائل',
  'النظام',
  'المعارضه',
  'حزب',
  'الحزب',
  'وزاره',
  'اعلام',
])
const MOST_AFTER_NAME = 6

/** Reads on from the end of a speaker (or from the verb) to what is said. `limit` is exclusive. */
export function readTail(text: SpeechText, from: number, limit: number): SpeechTail {
  const last = Math.min(limit, from + MOST_WORDS)
  let via: Span | undefined
  let at = from
  while (at <= last) {
    const content = contentAt(text, at, last)
    if (content !== undefined) return { content, ...(via && { via }) }
    if (at === last || endsTail(text, at, from)) break
    via ??= viaAt(text, at, last)
    at = Math.max(at + 1, Math.min(opensAt(text, at)?.lastWord ?? 0, last))
  }
  return via ? { via } : {}
}

/** Where the words begin if «أن», a colon or a quotation stands at word `at`. */
function contentAt(text: SpeechText, at: number, last: number): number | undefined {
  if (at < last && isThat(text, at)) return isOpening(text, at + 1) ? at + 1 : at
  if (!isOpening(text, at)) return undefined
  const isName =
    gapAt(text, at) !== 'colon' &&
    (isNameBefore(text, at) || isNameWithin(text, at) || isNameBeforeThat(text, at, last))
  return isName ? undefined : at
}

/** A sentence's inner end or the next verb of saying. */
function endsTail(text: SpeechText, at: number, from: number): boolean {
  if (gapAt(text, at) === 'stop' && at > from) return true
  const word = speechWord(text.words[at]?.key ?? '')
  return word?.sense === 'verb' && word.isSure
}

/** «لـ"الوطن"», «لصحيفة "لوموند"»: the mark opens a name. */
function isNameBefore(text: SpeechText, at: number): boolean {
  const before = text.words[at - 1]?.key ?? ''
  const span = opensAt(text, at)
  if (!span || span.lastWord - span.firstWord > 4) return false
  return before === 'ل' || before === 'مع' || isNamed(text, at)
}

/** «رئيس اتحاد الأنهار "نهر" المرواني»: two words at most, and the sentence goes on without a sign. «بـ"نعم"» is none. */
function isNameWithin(text: SpeechText, at: number): boolean {
  const span = opensAt(text, at)
  if (!span || span.lastWord - at > (isDefinite(text, at) ? 2 : 1) || isPreposition(text, at - 1)) return false
  return !isThat(text, at - 1) && gapAt(text, span.lastWord) === 'close' && !hasSign(text, span)
}

function isDefinite({ words }: SpeechText, at: number): boolean {
  return words[at]?.key.startsWith(ARTICLE) ?? false
}

/** After «عن», «على» or «بـ», what stands in marks is said. */
function isPreposition({ words }: SpeechText, at: number): boolean {
  const key = words[at]?.key ?? ''
  return key.length <= 2 || key === 'علي' || key === 'الي'
}

/** Whether a comma or a full stop follows the marks. */
function hasSign({ text, words }: SpeechText, { lastWord, outer }: QuotedSpan): boolean {
  return /[،,.]/.test(text.slice(outer.end, Math.min(outer.end + 3, words[lastWord]?.start ?? outer.end)))
}

/** «منظمة الأنهار "نهر" أن»: what is said has not begun yet. */
function isNameBeforeThat(text: SpeechText, at: number, last: number): boolean {
  const span = opensAt(text, at)
  if (
    !span ||
    span.lastWord - at > LONGEST_SHORT_NAME ||
    isPreposition(text, at - 1) ||
    gapAt(text, span.lastWord) !== 'close'
  )
    return false
  for (let after = span.lastWord; after < Math.min(last, span.lastWord + MOST_AFTER_NAME); after++) {
    if (isThat(text, after)) return true
    if (after > span.lastWord && gapAt(text, after) !== 'none') return false
  }
  return false
}

/** «لوكالة فرانس برس», «مع قناة …», «لـ"الوطن"». */
function viaAt(text: SpeechText, at: number, limit: number): Span | undefined {
  const key = text.words[at]?.key ?? ''
  if (isOutletDative(text, at)) return mediumAt(text, at, limit)?.via
  const next = text.words[at + 1]?.key ?? ''
  if (key !== 'مع' || (rolesOf(next) & (ROLE.outlet | ROLE.outletName)) === 0) return undefined
  return speakerSpan(text, at + 1, endOfSpeaker(text, at + 1, { limit, withCommas: false }))
}

/** To which outlet one speaks, as «لـ» tells at a word, and where its name ends (exclusive). */
export function mediumAt(
  text: SpeechText,
  at: number,
  limit: number,
): { readonly via: Span; readonly end: number } | undefined {
  const first = text.words[at]?.key.length === 1 ? at + 1 : at
  const end = Math.max(endOfSpeaker(text, first, { limit, withCommas: false }), namedEnd(text, first))
  let last = first + 1
  while (last < end && !beginsPerson(text, first, last)) last++
  const via = speakerAfterLam(text, first, last)
  return via && { via, end: last }
}

/** «لفرانس24 عالم الاجتماع …», «لرويترز المحلل …»: after a medium's name, an office or what follows a number begins who speaks. */
function beginsPerson({ words }: SpeechText, first: number, at: number): boolean {
  if (words[at - 1]?.kind === 'number') return true
  return at > first + 1 && isOfficeOfPerson(words[at]?.key ?? '')
}

function isOfficeOfPerson(key: string): boolean {
  const roles = rolesOf(key)
  return (
    (roles & ROLE.speaker) !== 0 && (roles & (ROLE.outlet | ROLE.outletName | ROLE.union)) === 0 && !OF_OUTLETS.has(key)
  )
}

function namedEnd(text: SpeechText, at: number): number {
  return opensAt(text, at)?.lastWord ?? at + 1
}
