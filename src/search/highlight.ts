import { analyze, type Token } from '../arabic/analyze.ts'

/** A run of text, marked or not. */
export interface HighlightPart {
  readonly text: string
  readonly hit: boolean
}

/** Length of a fragment in UTF-16 units, without the ellipses. */
const FRAGMENT_LENGTH = 240
/** How far a fragment reaches back before its first hit, for context. */
const LEAD_IN = 60
/** How many hits of a long text may open the fragment. */
const OPENING_HITS = 200
const ELLIPSIS = '…'
/** A fragment is looked for in so much of a text: more than any article, and a bound for what is none. */
const SEARCHED_LENGTH = 50_000

/**
 * The fragment of a text that holds most of the query, words that were found marked whole, with their clitics and marks.
 *
 * @example highlight('قرأ والكتبَ الجديدة', new Set(['كتب']), 'ar') → 'قرأ ', «والكتبَ», ' الجديدة'
 */
export function highlight(whole: string, queryTerms: ReadonlySet<string>, language: string): readonly HighlightPart[] {
  const text = whole.slice(0, SEARCHED_LENGTH)
  const tokens = analyze(text, language, { keepStopWords: true })
  const hits = hitsAmong(tokens, queryTerms)
  if (text.length <= FRAGMENT_LENGTH) return parts(text, hits, { start: 0, end: text.length })
  return parts(text, hits, bestSpan(text, tokens, hits))
}

/** The whole of a short text, such as a headline, with the words that were found marked. */
export function highlightWhole(
  text: string,
  queryTerms: ReadonlySet<string>,
  language: string,
): readonly HighlightPart[] {
  const hits = hitsAmong(analyze(text, language, { keepStopWords: true }), queryTerms)
  return parts(text, hits, { start: 0, end: text.length })
}

interface Span {
  readonly start: number
  readonly end: number
}

/** One hit a word: a word of two terms is marked once. */
function hitsAmong(tokens: readonly Token[], queryTerms: ReadonlySet<string>): readonly Token[] {
  const hits: Token[] = []
  for (const token of tokens) {
    if (queryTerms.has(token.term) && hits.at(-1)?.start !== token.start) hits.push(token)
  }
  return hits
}

/** The span with the most different terms, then the most hits, then the earliest. */
function bestSpan(text: string, tokens: readonly Token[], hits: readonly Token[]): Span {
  let best: Span = { start: 0, end: endBefore(tokens, FRAGMENT_LENGTH) }
  let bestScore = 0
  for (const [index, hit] of hits.slice(0, OPENING_HITS).entries()) {
    const start = startOfSpan(text, tokens, hit)
    const end = endBefore(tokens, start + FRAGMENT_LENGTH)
    const within = hits.slice(index, index + FRAGMENT_LENGTH).filter((other) => other.end <= end)
    const score = new Set(within.map((other) => other.term)).size + within.length / (hits.length + 1)
    if (score <= bestScore) continue
    best = { start, end }
    bestScore = score
  }
  return best
}

/** The start of the hit's sentence if it is near, else of a word a little before the hit. */
function startOfSpan(text: string, tokens: readonly Token[], hit: Token): number {
  const from = Math.max(0, hit.start - LEAD_IN)
  const sentence = /^.*[.!?؟\n](?=\s*\S)/su.exec(text.slice(from, hit.start))?.[0].length
  const earliest = from + (sentence ?? 0)
  return earliest === 0 ? 0 : (tokens.find((token) => token.start >= earliest)?.start ?? hit.start)
}

function endBefore(tokens: readonly Token[], limit: number): number {
  return tokens.findLast((token) => token.end <= limit)?.end ?? limit
}

function parts(text: string, hits: readonly Token[], span: Span): readonly HighlightPart[] {
  const found: HighlightPart[] = []
  let at = span.start
  const plain = (end: number) => {
    if (end > at) found.push({ text: text.slice(at, end), hit: false })
  }
  if (span.start > 0) found.push({ text: ELLIPSIS, hit: false })
  for (const hit of hits) {
    if (hit.start < span.start || hit.end > span.end) continue
    plain(hit.start)
    found.push({ text: text.slice(hit.start, hit.end), hit: true })
    at = hit.end
  }
  plain(span.end)
  if (span.end < text.length && text.slice(span.end).trim() !== '') found.push({ text: ELLIPSIS, hit: false })
  return found
}
