import * as letter from '../../arabic/letters.ts'
import type { Span } from '../../news/span.ts'
import type { QuotedSpan } from '../quoted-spans.ts'
import { endOfSpeaker } from '../speech/end-of-speaker.ts'
import { speakerSpan } from '../speech/speaker-name.ts'
import { gapAt, type SpeechText } from '../speech/speech-text.ts'
import { ROLE, rolesOf } from '../speech/word-role.ts'

const MOST_WORDS = 8

/** Who stands alone before a colon that a quotation follows, at the beginning of its sentence: «وزير العمل: "…"». */
export function headSpeaker(text: SpeechText, { firstWord }: QuotedSpan): Span | undefined {
  const first = text.sentences[text.words[firstWord]?.sentence ?? 0]?.firstWord ?? firstWord
  if (firstWord === first || firstWord - first > MOST_WORDS || gapAt(text, firstWord) !== 'colon') return undefined
  const end = endOfSpeaker(text, first, { limit: firstWord, withCommas: false })
  const isVerb = end === first + 1 && (text.words[first]?.key ?? '').startsWith(letter.WAW)
  return end === firstWord && !isVerb && !endsWithPronoun(text, end - 1) ? speakerSpan(text, first, end) : undefined
}

/** Who stands before a colon where the text, its title first, begins: «الأمم المتحدة: الجسر "خطر على الناس"». An office. */
export function titleSpeaker(text: SpeechText, { firstWord }: QuotedSpan): Span | undefined {
  if (text.words[firstWord]?.sentence !== 0 || (rolesOf(text.words[0]?.key ?? '') & ROLE.speaker) === 0)
    return undefined
  for (let at = 1; at < Math.min(firstWord, MOST_WORDS); at++) {
    if (gapAt(text, at) !== 'colon') continue
    return endOfSpeaker(text, 0, { limit: at, withCommas: false }) === at ? speakerSpan(text, 0, at) : undefined
  }
  return undefined
}

/** «أشهر أقواله» speaks of somebody, and is nobody. */
function endsWithPronoun({ text, words }: SpeechText, at: number): boolean {
  return /(?:ه|ها|هم)$/.test(text.slice(words[at]?.start, words[at]?.end))
}
