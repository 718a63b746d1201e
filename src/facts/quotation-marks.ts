import * as letter from '../arabic/letters.ts'
import type { Span } from '../news/span.ts'

/** Two marks that belong together; without `close`, the closing one is missing before the line ends at `end`. */
export interface MarkPair {
  readonly open: Span
  readonly close?: Span
  readonly end: number
  /** How many other marks are open around it. */
  readonly depth: number
}

interface Mark extends Span {
  readonly family: string
  readonly looks: 'open' | 'close' | 'either'
  /** A guillemet's own direction; the other marks are often typed the wrong way round. */
  readonly shape?: 'open' | 'close'
  /** «وتابع: "». */
  readonly isAfterColon: boolean
  /** Where the sentence before «وتابع: "» ends. */
  readonly sentenceEnd?: number
}

const MARKS = /["“”„‟«»‹›]|['’‘]{2}|\n/g
const GUILLEMETS: ReadonlyMap<string, 'open' | 'close'> = new Map([
  ['«', 'open'],
  ['‹', 'open'],
  ['»', 'close'],
  ['›', 'close'],
])
const CLITICS = letter.WAW + letter.FEH + letter.BEH + letter.LAM + letter.KAF + letter.TATWEEL
const BEFORE_OPENING = /[\s:،؛,([{–—+-]/
const AFTER_CLOSING = /[\s.:،؛,!?؟)\]}…–—+-]/
const AFTER_COLON = /:\s?$/
const LAST_STOP = /[.!؟](?=[^.!؟]*$)/
const MOST_BEFORE_COLON = 40
const MOST_OPEN = 4
/** Marks of one line beyond these are let be: no paragraph has them. */
const MOST_MARKS = 2000

/** The quotation marks of a text in pairs, in the order of the opening ones. No pair reaches over the end of a line. */
export function pairQuotationMarks(text: string): readonly MarkPair[] {
  const pairs: MarkPair[] = []
  let line: Mark[] = []
  for (const { 0: sign, index } of text.matchAll(MARKS)) {
    if (sign !== '\n') {
      if (line.length < MOST_MARKS) line.push(readMark(text, sign, index))
    } else if (line.length > 0) {
      for (const pair of pairLine(line, index)) pairs.push(pair)
      line = []
    }
  }
  for (const pair of pairLine(line, text.length)) pairs.push(pair)
  return pairs
}

function readMark(text: string, sign: string, start: number): Mark {
  const end = start + sign.length
  const opens = beginsWord(text, start) && !AFTER_CLOSING.test(text[end] ?? ' ')
  const closes = !BEFORE_OPENING.test(text[start - 1] ?? ' ') && AFTER_CLOSING.test(text[end] ?? ' ')
  const looks = opens ? 'open' : closes ? 'close' : 'either'
  const shape = GUILLEMETS.get(sign)
  const isAfterColon = looks === 'open' && AFTER_COLON.test(text.slice(Math.max(0, start - 2), start))
  const ended = isAfterColon ? sentenceEndBefore(text, start) : {}
  if (shape) return { start, end, family: 'guillemet', looks, isAfterColon, ...ended, shape }
  return {
    start,
    end,
    family: sign.length > 1 ? 'doubled' : sign === '"' ? 'straight' : 'curly',
    looks,
    isAfterColon,
    ...ended,
  }
}

/** Only a short «وتابع:» stands between. */
function sentenceEndBefore(text: string, start: number): Pick<Mark, 'sentenceEnd'> {
  const from = Math.max(0, start - MOST_BEFORE_COLON)
  const at = text.slice(from, start).search(LAST_STOP)
  return at < 0 ? {} : { sentenceEnd: from + at + 1 }
}

/** «قال "نعم"», «بـ"نعم"», «و"نعم"». */
function beginsWord(text: string, start: number): boolean {
  let at = start - 1
  while (at >= 0 && start - at <= 3 && CLITICS.includes(text[at] ?? '')) at--
  return at < 0 || BEFORE_OPENING.test(text[at] ?? '')
}

interface Opened {
  readonly mark: Mark
  /** Its place among the pairs, kept free until it closes. */
  readonly slot: number
}

function pairLine(marks: readonly Mark[], lineEnd: number): readonly MarkPair[] {
  const next = nextOfFamily(marks)
  const pairs: (MarkPair | undefined)[] = []
  let opened: Opened[] = []
  marks.forEach((mark, index) => {
    const at = opened.findLastIndex((other) => other.mark.family === mark.family)
    const before = opened[at]
    const step = before ? stepWithin(before.mark, index, { marks, next }) : firstStep(mark)
    if (step === 'close' && before) {
      pairs[before.slot] = { open: before.mark, close: mark, end: mark.start, depth: at }
      opened = opened.slice(0, at)
    } else if (step !== 'skip' && opened.length < MOST_OPEN) {
      if (step === 'reopen' && before) {
        const end = mark.sentenceEnd ?? 0
        if (end > before.mark.end) pairs[before.slot] = { open: before.mark, end, depth: at }
        opened = opened.slice(0, at)
      }
      opened.push({ mark, slot: pairs.length })
      pairs.push(undefined)
    }
  })
  const [left] = opened
  if (left && left.mark === marks.at(-1) && left.mark.looks === 'open') {
    pairs[left.slot] = { open: left.mark, end: lineEnd, depth: 0 }
  }
  return pairs.filter((pair) => pair !== undefined)
}

type Step = 'open' | 'close' | 'reopen' | 'skip'

/** A mark outside all others of its family opens, unless it can only be the end of what never began. */
function firstStep(mark: Mark): Step {
  return mark.shape === 'close' && mark.looks !== 'open' ? 'skip' : 'open'
}

interface Line {
  readonly marks: readonly Mark[]
  /** For each mark, the place of the next one of its family. */
  readonly next: readonly number[]
}

/** A mark within others of its family: most often their end. */
function stepWithin(open: Mark, index: number, { marks, next }: Line): Step {
  const mark = marks[index]
  if (!mark || open.shape === 'close' || direction(mark) !== 'open') return 'close'
  const one = next[index] ?? -1
  const two = next[one] ?? -1
  const first = marks[one]
  if (!first || direction(first) !== 'close') return 'close'
  const second = marks[two]
  if (second && direction(second) === 'close') return 'open'
  return mark.shape === 'open' || mark.isAfterColon ? 'reopen' : 'close'
}

function direction(mark: Mark): 'open' | 'close' | 'either' {
  return mark.shape ?? mark.looks
}

/** For each mark, the place of the next one of its family. */
function nextOfFamily(marks: readonly Mark[]): readonly number[] {
  const next: number[] = new Array(marks.length).fill(-1)
  const last = new Map<string, number>()
  for (let index = marks.length - 1; index >= 0; index--) {
    const family = marks[index]?.family ?? ''
    next[index] = last.get(family) ?? -1
    last.set(family, index)
  }
  return next
}
