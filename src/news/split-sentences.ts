import type { Span } from './span.ts'

const ENDS = unitsOf('.!?؟۔…')
/** What may close after a sentence's end and still belongs to it. */
const CLOSERS = unitsOf('"\'”’»)]')
/** Where a sentence may end. */
const STOP = /[.!?؟۔…\n]/g
const SPACE = /\s/
const LETTER = /\p{L}/u
const MARK = /\p{M}/u
const BEFORE_INITIAL = /[\s.("'«“]/
/** More marks on one letter are no writing. */
const MOST_MARKS = 8

/**
 * The sentences of a text, without the white space around them. A line's end ends a sentence; a full stop between digits, after
 * an initial («أ.ف.ب», `U.S.`) or before a letter does not. Linear: no place is looked at twice, however long a run of stops.
 */
export function splitSentences(text: string): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  const close = (end: number): void => {
    const span = trimmed(text, start, end)
    if (span.end > span.start) spans.push(span)
    start = end
  }
  const stops = new RegExp(STOP)
  for (let stop = stops.exec(text); stop; stop = stops.exec(text)) {
    let at = stop.index
    if (stop[0] === '\n') close(++at)
    else {
      const from = followsInitial(text, at) ? at + 1 : at
      const run = afterAll(text, from, ENDS)
      at = run > from ? afterAll(text, run, CLOSERS) : from
      if (run > from && (at === text.length || SPACE.test(text[at] ?? ''))) close(at)
    }
    stops.lastIndex = at
  }
  close(text.length)
  return spans
}

/** Where a run of such units ends. */
function afterAll(text: string, from: number, units: ReadonlySet<number>): number {
  let at = from
  while (at < text.length && units.has(text.charCodeAt(at))) at++
  return at
}

/** Whether a single letter, marked or not, stands before this place. */
function followsInitial(text: string, at: number): boolean {
  let before = at - 1
  for (let marks = 0; marks < MOST_MARKS && MARK.test(text[before] ?? ''); marks++) before--
  if (isLowSurrogate(text.charCodeAt(before))) before--
  if (!LETTER.test(String.fromCodePoint(text.codePointAt(before) ?? 0))) return false
  return before <= 0 || BEFORE_INITIAL.test(text[before - 1] ?? '')
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

function unitsOf(signs: string): ReadonlySet<number> {
  return new Set(Array.from(signs, (sign) => sign.charCodeAt(0)))
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
