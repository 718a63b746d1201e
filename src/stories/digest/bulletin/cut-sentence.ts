import { hasRadicalBeginning } from '../../../arabic/arabic-stemmer.ts'
import { foldWord } from '../../../arabic/fold-word.ts'
import { ALEF, FEH, LAM, WAW } from '../../../arabic/letters.ts'
import { tokenize } from '../../../arabic/tokenizer.ts'
import type { Span } from '../../../news/span.ts'
import { CONNECTIVES, ENDS_BEFORE } from './bulletin-words.ts'

export interface SentenceWord extends Span {
  /** Folded; without the conjunction where that was cut off. */
  readonly key: string
}

/** Connectives follow each other: «كما وفي سياق متصل». */
const MOST_CONNECTIVES = 3
/** Of a longer sentence the tail is cut where a comma lets it. */
const LONG = 42
const LEAST_KEPT = 12
/** «فالتجربة», but not «فالح». */
const ARTICLE = ALEF + LAM
const LEAST_WITH_ARTICLE = 6
/** Short words that «و» and «ف» join. */
const AFTER_CONJUNCTION: ReadonlySet<string> = new Set(
  'في من عن تم شن شنت جرى ردا لم لن لا ما مع قد ان هو هي هم هما هذا هذه ذلك تلك به لي له لها لهم منه كل'.split(' '),
)
/** Verbs whose first letter is «و»; the stemmer knows the nouns. */
const VERB_WITH_WAW =
  /^و(?:صل|قع|ضع|جه|صف|قف|عد|جد|لد|زع|فر|ثق|رث|رد|افق|اجه|اصل|اكب|سع|حد|ظف|فق|صي|رط|ازن|هب|شح|كل|بخ|طن|اري|اعد|اظب|اس)(?:ت|ا|وا|ه|ها|هم|تا|تها|ته|نا|ن|ي)?$/u

/** The words of a span, with places in the whole text. */
export function wordsOf(text: string, span: Span): readonly SentenceWord[] {
  const words: SentenceWord[] = []
  const sentence = text.slice(span.start, span.end)
  tokenize(sentence, (start, end) =>
    words.push({ start: span.start + start, end: span.start + end, key: foldWord(sentence.slice(start, end)) }),
  )
  return words
}

export interface Opening {
  readonly start: number
  readonly words: readonly SentenceWord[]
  /** First words of what was cut off, folded. */
  readonly connectives: readonly string[]
}

/** Where a sentence begins without its connectives and its «و»: «كما أعلن …» → «أعلن …», «وقال …» → «قال …». */
export function cutOpening(text: string, words: readonly SentenceWord[]): Opening | undefined {
  const connectives: string[] = []
  let from = 0
  for (let times = 0; times < MOST_CONNECTIVES; times++) {
    const length = connectiveAt(words, from)
    if (length === 0) break
    connectives.push(withoutWaw(words[from]?.key ?? ''))
    from += length
  }
  const first = words[from]
  if (!first) return undefined
  const isJoined = isConjunction(first.key)
  const head = isJoined ? { start: first.start + 1, end: first.end, key: withoutWaw(first.key) } : first
  // A mark that stood before the first word belongs to it, but not one that stood before a connective.
  const opens = from === 0 && !isJoined ? openingMark(text, first.start) : first.start + (isJoined ? 1 : 0)
  return {
    start: from > 0 && !isJoined ? openingMark(text, first.start) : opens,
    words: [head, ...words.slice(from + 1)],
    connectives,
  }
}

function openingMark(text: string, start: number): number {
  return '"«“('.includes(text[start - 1] ?? ' ') ? start - 1 : start
}

/** How many words a connective takes here. */
function connectiveAt(words: readonly SentenceWord[], from: number): number {
  const first = words[from]?.key ?? ''
  const found = CONNECTIVES.find((connective) =>
    connective.every((key, at) =>
      at === 0 ? first === key || first === WAW + key || first === FEH + key : words[from + at]?.key === key,
    ),
  )
  if (!found) return 0
  return staysBefore(found[0] ?? '', words[from + found.length]?.key ?? '') && found.length === 1 ? 0 : found.length
}

/** «كما هو متوقع», «قد يؤدي» are no connectives. */
function staysBefore(connective: string, next: string): boolean {
  if (connective === 'كما') return /^(?:هو|هي|ي|ت.*[^ت]$|كان|في|ان)/u.test(next) && next !== 'تم'
  return connective === 'قد' && /^[يتن]/u.test(next) && next !== 'تم'
}

function withoutWaw(key: string): string {
  return isConjunction(key) ? key.slice(1) : key
}

function isConjunction(key: string): boolean {
  if (AFTER_CONJUNCTION.has(key.slice(1))) return key.startsWith(WAW) || key.startsWith(FEH)
  if (key.startsWith(FEH + ARTICLE) && key.length >= LEAST_WITH_ARTICLE) return true
  return key.startsWith(WAW) && key.length > 3 && !VERB_WITH_WAW.test(key) && !hasRadicalBeginning(key)
}

/** Where a long sentence can end: at the last comma before «مشيرا», «فيما» and the like that leaves no more than enough. */
export function cutEnd(text: string, words: readonly SentenceWord[], end: number): number {
  if (words.length <= LONG) return end
  for (let at = LONG; at >= LEAST_KEPT; at--) {
    const [before, word] = [words[at - 1], words[at]]
    if (!before || !word || !ENDS_BEFORE.has(word.key)) continue
    const gap = text.slice(before.end, word.start)
    const mark = gap.search(/[،,؛;]/)
    if (mark < 0) continue
    const cut = before.end + mark
    if (hasClosedMarks(text.slice(words[0]?.start ?? 0, cut))) return cut
  }
  return end
}

/** A mark that opens before the one before it has closed: «" "لكي». */
const OPENS_TWICE = /^[^"]*(?:"[^"]*"[^"]*)*"(?:[^"]*\s)?"\p{L}/u
const PAIRS = ['«»', '“”', '()']

/** Whether every quotation mark and bracket that opens also closes. */
export function hasClosedMarks(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1
  return (
    count('"') % 2 === 0 &&
    !OPENS_TWICE.test(text) &&
    PAIRS.every(([open = '', close = '']) => count(open) === count(close))
  )
}

/** Whether a place stands between quotation marks. */
export function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at)
  return !hasClosedMarks(before)
}
