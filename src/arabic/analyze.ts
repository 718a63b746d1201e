import { stemArabic } from './arabic-stemmer.ts'
import { foldWord } from './fold-word.ts'
import { isStopWord } from './stop-words.ts'
import { type TokenKind, tokenize } from './tokenizer.ts'

/** A term and where it stands. */
export interface Token {
  readonly term: string
  /** UTF-16 offset into the original text. */
  readonly start: number
  /** Exclusive. */
  readonly end: number
  /** Ordinal of the word in the text; stop words leave a gap. */
  readonly position: number
}

/**
 * The terms of a text with their places, stop words left out. Arabic, English and French words are stemmed lightly by
 * their own language; words of other languages are folded only.
 *
 * @example analyze('والكتب الجديدة', 'ar') → كتب [0, 6), جديد [7, 14)
 */
export function analyze(text: string, language: string): readonly Token[] {
  const tokens: Token[] = []
  let position = 0
  tokenize(text, (start, end, kind) => {
    const term = termOf(text.slice(start, end), kind, language)
    if (term !== '') tokens.push({ term, start, end, position })
    position++
  })
  return tokens
}

/** The terms of a text in order, stop words left out. */
export function terms(text: string, language: string): readonly string[] {
  return analyze(text, language).map((token) => token.term)
}

function termOf(surface: string, kind: TokenKind, language: string): string {
  const word = foldWord(surface)
  if (isStopWord(word, language)) return ''
  return kind === 'arabic' && language === 'ar' ? stemArabic(word) : word
}
