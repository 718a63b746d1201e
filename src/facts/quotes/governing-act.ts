import { lowerBound } from '../../base/lower-bound.ts'
import type { QuotedSpan } from '../quoted-spans.ts'
import type { ReadSpeechAct } from '../speech/speech-act.ts'
import { gapAt, type SpeechText } from '../speech/speech-text.ts'
import { speechWord } from '../speech/speech-words.ts'

/** «"…"، هذا ما قالته …»: between the words and who said them stand no more words than these. */
const MOST_WORDS_AFTER = 5
/** Between a verb and a phrase within what it says. */
const MOST_WORDS_BEFORE = 60

/** The acts of the reporter; those that are told within quotation marks belong to the quoted. Both lists are in text order. */
export function actsOutsideMarks(
  acts: readonly ReadSpeechAct[],
  spans: readonly QuotedSpan[],
): readonly ReadSpeechAct[] {
  let next = 0
  return acts.filter(({ verbWord }) => {
    while (next < spans.length && (spans[next]?.lastWord ?? 0) <= verbWord) next++
    return verbWord < (spans[next]?.firstWord ?? verbWord + 1)
  })
}

/** Who says what stands in marks: told before it, or else right after it. */
export function governingAct(
  text: SpeechText,
  span: QuotedSpan,
  acts: readonly ReadSpeechAct[],
): ReadSpeechAct | undefined {
  const next = lowerBound(acts.length, (at) => (acts[at]?.verbWord ?? 0) < span.firstWord)
  const before = acts[next - 1]
  const sentence = text.words[span.firstWord]?.sentence
  const isBefore =
    before?.sentence === sentence && before !== undefined && span.firstWord - before.verbWord <= MOST_WORDS_BEFORE
  if (isBefore && before.content === span.firstWord) return before
  const after = actAfter(text, span, acts[next])
  if (after && (!isBefore || startsClause(text, span) || isSpeakerless(before))) return after
  if (isBefore && saysWithin(text, span, before)) return before
  return after
}

/** «كشفت صور أن "…"، بحسب موقع متخصص»: a thing shows it, and somebody says it. */
function isSpeakerless({ speaker, sense }: ReadSpeechAct): boolean {
  return speaker === undefined && sense === 'verb'
}

/** A phrase in marks within what is said: after «أن», or, where nothing parts verb and words, of more than one word. */
function saysWithin({ words }: SpeechText, span: QuotedSpan, { content, sense, verbWord }: ReadSpeechAct): boolean {
  if (content !== undefined) return content < span.firstWord
  if (speechWord(words[verbWord]?.key ?? '')?.isCounting) return false
  return sense !== 'attribution' && span.lastWord - span.firstWord > 1
}

/** «"…"، قال الوزير», «"…"، بحسب الشرطة», «"…"، هذا ما قالته …». */
function actAfter({ words }: SpeechText, span: QuotedSpan, act: ReadSpeechAct | undefined): ReadSpeechAct | undefined {
  if (!act || act.verbWord < span.lastWord || act.verbWord - span.lastWord > MOST_WORDS_AFTER) return undefined
  if (words[act.verbWord]?.sentence !== words[span.lastWord - 1]?.sentence) return undefined
  if (act.sense === 'participle' || act.isKept || act.speaker === undefined) return undefined
  return act.sense === 'attribution' || act.content === undefined ? act : undefined
}

/** A sentence that begins with marks. */
function startsClause(text: SpeechText, { firstWord }: QuotedSpan): boolean {
  return (
    text.sentences[text.words[firstWord]?.sentence ?? 0]?.firstWord === firstWord || gapAt(text, firstWord) === 'comma'
  )
}
