import * as letter from '../../arabic/letters.ts'
import type { Quotation } from '../../news/quotation.ts'
import type { QuotedSpan } from '../quoted-spans.ts'
import { isThat } from '../speech/content-word.ts'
import { isNamed } from '../speech/end-of-speaker.ts'
import { speakerName } from '../speech/speaker-name.ts'
import type { ReadSpeechAct } from '../speech/speech-act.ts'
import { gapAt, type SpeechText } from '../speech/speech-text.ts'
import { isJoinedSpeech } from '../speech/speech-words.ts'
import { actsOutsideMarks, governingAct } from './governing-act.ts'
import { headSpeaker, titleSpeaker } from './head-speaker.ts'
import { isNamedThing, isNameInMarks } from './name-in-marks.ts'

/** Of more words, what stands in marks is no phrase within another sentence. */
const MOST_WORDS_OF_PHRASE = 3
/** Fewer words after «ناجي:» may be a name. */
const LEAST_WORDS_AFTER_HEAD = 4

interface Last {
  readonly span: QuotedSpan
  readonly act: ReadSpeechAct | undefined
}

/**
 * Every attributed quotation of a text, in its order, in time linear in its length. Names in quotation marks are none, nor is
 * direct speech without marks.
 *
 * @example 'قال سامي نجم إن "الجسر آمن"' → «الجسر آمن», speaker «سامي نجم», verb «قال»
 */
export function findQuotations(text: SpeechText, speech: readonly ReadSpeechAct[]): readonly Quotation[] {
  const spans = [...text.quotedFrom.values()].filter((span) => !span.isInner)
  const acts = actsOutsideMarks(speech, spans)
  const found: Quotation[] = []
  let last: Last | undefined
  for (const span of spans) {
    const joined = last && isJoined(text, last.span, span) ? last : undefined
    const act = joined ? joined.act : governingAct(text, span, acts)
    const isSaid = act !== undefined && (joined !== undefined || !isNameInMarks(text, span, act))
    if (isSaid) found.push(quotation(text, span, act))
    else if (!act) found.push(...afterHead(text, span))
    last = { span, act: isSaid ? act : undefined }
  }
  return found
}

function quotation(text: SpeechText, span: QuotedSpan, act: ReadSpeechAct): Quotation {
  const isWhole = act.content === span.firstWord && span.lastWord - span.firstWord > MOST_WORDS_OF_PHRASE
  return {
    ...wordsOf(text, span),
    ...(act.speaker && { speaker: speakerName(text.text, act.speaker), speakerAt: act.speaker }),
    ...(act.via && { via: speakerName(text.text, act.via) }),
    verb: verbAsWritten(text, act.verbWord),
    ...(!isWhole && { isPartial: true }),
    ...((span.isUnclosed || mayBeName(text, span)) && { isUnsure: true }),
  }
}

/** A few words that neither «أن», a colon nor «بـ» leads to may be what somebody calls a thing. */
function mayBeName(text: SpeechText, { firstWord, lastWord }: QuotedSpan): boolean {
  if (lastWord - firstWord > MOST_WORDS_OF_PHRASE || isThat(text, firstWord - 1)) return false
  return gapAt(text, firstWord) !== 'colon' && text.words[firstWord - 1]?.key !== letter.BEH
}

function wordsOf({ text }: SpeechText, { start, end }: QuotedSpan): Pick<Quotation, 'start' | 'end' | 'text'> {
  return { start, end, text: text.slice(start, end) }
}

/** «ناجي: "عدنا إلى بيوتنا كلنا"», as titles tell it. */
function afterHead(text: SpeechText, span: QuotedSpan): readonly Quotation[] {
  const head = span.lastWord - span.firstWord < LEAST_WORDS_AFTER_HEAD ? undefined : headSpeaker(text, span)
  return head
    ? [{ ...wordsOf(text, span), speaker: speakerName(text.text, head), speakerAt: head }]
    : inTitle(text, span)
}

/** «الأمم المتحدة: الجسر "خطر على الناس"», where the marks hold no name. */
function inTitle(text: SpeechText, span: QuotedSpan): readonly Quotation[] {
  const head = span.lastWord - span.firstWord < 2 ? undefined : titleSpeaker(text, span)
  if (!head || isNamed(text, span.firstWord, 0) || isNamedThing(text, span)) return []
  const isUnsure = span.isUnclosed || mayBeName(text, span)
  const speaker = speakerName(text.text, head)
  return [{ ...wordsOf(text, span), speaker, speakerAt: head, isPartial: true, ...(isUnsure && { isUnsure }) }]
}

/** «"…" و"…"». */
function isJoined({ text }: SpeechText, before: QuotedSpan, span: QuotedSpan): boolean {
  return (
    span.outer.start - before.outer.end < 5 &&
    text.slice(before.outer.end, span.outer.start).replaceAll('ـ', '').trim() === 'و'
  )
}

function verbAsWritten({ text, words }: SpeechText, at: number): string {
  const word = words[at]
  if (!word) return ''
  return text.slice(isJoinedSpeech(word.key) ? word.start + 1 : word.start, word.end)
}
