import {
  ARABIC_LETTER,
  characterClass,
  classify,
  DIGIT,
  FORMAT,
  LETTER,
  MARK,
  SEPARATOR,
  SURROGATE,
} from './fold-character.ts'
import * as letter from './letters.ts'

/** What a token is made of; a stemmer acts on one kind only. */
export type TokenKind = 'arabic' | 'number' | 'word'

/** Called for each token with its UTF-16 offsets into the text; `end` is exclusive. */
export type TokenSink = (start: number, end: number, kind: TokenKind) => void

/**
 * Splits text into words and numbers in a single pass. Arabic letters never share a token with digits or Latin letters
 * («بـ300», «كوفيد19» are two tokens each); digits keep their decimal and thousands separators («1,000», «٣٫٥»); an
 * apostrophe between letters belongs to the word (`l'homme`). Marks and invisible controls inside a word are part of it.
 */
export function tokenize(text: string, sink: TokenSink): void {
  let at = 0
  while (at < text.length) {
    const kind = classAt(text, at)
    if (kind === ARABIC_LETTER) at = arabicWord(text, at, sink)
    else if (kind === DIGIT || kind === LETTER) at = otherWord(text, at, sink)
    else at += widthAt(text, at)
  }
}

function arabicWord(text: string, start: number, sink: TokenSink): number {
  let at = start
  let end = start
  for (; at < text.length; at += widthAt(text, at)) {
    const kind = classAt(text, at)
    if (kind === ARABIC_LETTER || kind === MARK) end = at + widthAt(text, at)
    else if (kind !== FORMAT) break
  }
  sink(start, end, 'arabic')
  return at
}

function otherWord(text: string, start: number, sink: TokenSink): number {
  let at = start
  let end = start
  let kind: TokenKind = 'number'
  while (at < text.length) {
    const found = classAt(text, at)
    const width = widthAt(text, at)
    if (found === LETTER) kind = 'word'
    if (found === LETTER || found === DIGIT || found === MARK) end = at + width
    else if (found !== FORMAT && !isJoined(text, at)) break
    at += width
  }
  sink(start, end, kind)
  return at
}

/** Whether a sign at `at` stands inside a number or a word rather than between two. */
function isJoined(text: string, at: number): boolean {
  const sign = text[at]
  const before = classAt(text, at - 1)
  const after = classAt(text, at + 1)
  if (sign === letter.APOSTROPHE || sign === letter.RIGHT_SINGLE_QUOTATION_MARK) {
    return (before === LETTER || before === MARK) && after === LETTER
  }
  if (before !== DIGIT || after !== DIGIT) return false
  if (sign === letter.FULL_STOP || sign === letter.ARABIC_DECIMAL_SEPARATOR) return true
  if (sign !== letter.COMMA && sign !== letter.ARABIC_THOUSANDS_SEPARATOR) return false
  return classAt(text, at + 2) === DIGIT && classAt(text, at + 3) === DIGIT && classAt(text, at + 4) !== DIGIT
}

function classAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return SEPARATOR
  const found = characterClass(text.charCodeAt(at))
  return found === SURROGATE ? classify(String.fromCodePoint(text.codePointAt(at) ?? 0)) : found
}

function widthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}
