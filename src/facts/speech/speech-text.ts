import type { FactText, FactWord } from '../fact-text.ts'
import { findQuotedSpans, type QuotedSpan } from '../quoted-spans.ts'

/** A text and the places where quotation marks open in it. */
export interface SpeechText extends FactText {
  /** By the word that a mark opens before. */
  readonly quotedFrom: ReadonlyMap<number, QuotedSpan>
}

/** What stands between a word and the one before it. `open` and `close` are quotation marks. */
export type Gap = 'none' | 'comma' | 'colon' | 'open' | 'close' | 'stop'

/** Nothing longer stands between two words of one sentence. */
const LONGEST_GAP = 12
const BLANK = /[\s\u0640\u200b-\u200f]/
const HYPHEN = '-'
/** A tatweel that stands alone is a dash: «مرسى اللؤلؤ ـ قال». */
const LONE_TATWEEL = /\s\u0640+\s/
const QUOTATION_MARK = /["“”„‟«»‹›'’‘]/

/** A text with its quotation marks. */
export function readSpeechText(text: FactText): SpeechText {
  const quotedFrom = new Map<number, QuotedSpan>()
  for (const span of findQuotedSpans(text)) if (!quotedFrom.has(span.firstWord)) quotedFrom.set(span.firstWord, span)
  return { ...text, quotedFrom }
}

/** The strongest sign between word `at` and the one before it. */
export function gapAt(text: SpeechText, at: number): Gap {
  const before = text.words[at - 1]
  const word = text.words[at]
  if (!before || !word) return 'stop'
  const length = word.start - before.end
  if (length === 1 && text.text.charCodeAt(before.end) === 0x20) return 'none'
  if (length > LONGEST_GAP) return 'stop'
  return strongest(text.text.slice(before.end, word.start), before, opensAt(text, at))
}

/** The quotation that opens right before a word. */
export function opensAt({ quotedFrom, words }: SpeechText, at: number): QuotedSpan | undefined {
  const span = quotedFrom.get(at)
  return span && span.outer.start >= (words[at - 1]?.end ?? 0) ? span : undefined
}

const RANKS: readonly Gap[] = ['none', 'comma', 'close', 'open', 'stop', 'colon']

function strongest(gap: string, before: FactWord, opens: QuotedSpan | undefined): Gap {
  let found: Gap = LONE_TATWEEL.test(gap) ? 'stop' : 'none'
  for (const sign of gap) {
    const kind = gap === HYPHEN ? 'none' : kindOf(sign, before, opens !== undefined)
    if (RANKS.indexOf(kind) > RANKS.indexOf(found)) found = kind
  }
  return found
}

function kindOf(sign: string, before: FactWord, isOpening: boolean): Gap {
  if (BLANK.test(sign)) return 'none'
  if (sign === '،' || sign === ',') return 'comma'
  if (sign === ':') return 'colon'
  if (QUOTATION_MARK.test(sign)) return isOpening ? 'open' : 'close'
  // «د. محمد», «أ.ف.ب»: a full stop after an initial.
  return sign === '.' && before.end - before.start <= 2 ? 'none' : 'stop'
}
