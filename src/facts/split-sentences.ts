import type { Span } from '../news/span.ts'

/** A full stop between digits, after an initial («أ.ف.ب», `U.S.`) or before a letter ends no sentence. */
const END = /(?<!(?:^|[\s.("'«“])\p{L}\p{M}*)[.!?؟۔…]+["'”’»)\]]*(?=\s|$)|\n+/gu

/** The sentences of a text, without the white space around them. A line's end ends a sentence. */
export function splitSentences(text: string): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  const close = (end: number): void => {
    const span = trimmed(text, start, end)
    if (span.end > span.start) spans.push(span)
    start = end
  }
  for (const match of text.matchAll(END)) close(match.index + match[0].length)
  close(text.length)
  return spans
}

function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end]
  while (from < to && isSpace(text, from)) from++
  while (to > from && isSpace(text, to - 1)) to--
  return { start: from, end: to }
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit <= 0x20 || unit === 0xa0
}
