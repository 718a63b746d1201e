import { type TokenKind, tokenize } from './tokenizer.ts'
import { WordCache } from './word-cache.ts'
import { type WordTerms, wordTerms } from './word-terms.ts'

/** A term and where it stands. */
export interface Token {
  readonly term: string
  /** UTF-16 offset into the original text. */
  readonly start: number
  /** Exclusive. */
  readonly end: number
  /** Ordinal of the term in the text; stop words that were left out leave a gap. */
  readonly position: number
}

export interface AnalyzeOptions {
  /** Keep stop words, folded but not stemmed, so that a phrase can be matched word for word. */
  readonly keepStopWords?: boolean
}

/**
 * The terms of a text with their places, stop words left out unless asked for. Arabic words are stemmed in a text of any
 * language but those that write their own in Arabic letters; Latin words as English in English and Arabic texts, as French
 * in French ones; all others are folded only.
 *
 * @example analyze('والكتب الجديدة', 'ar') → كتب [0, 6), جديد [7, 14)
 */
export function analyze(text: string, language: string, options: AnalyzeOptions = {}): readonly Token[] {
  const wordAt = wordReader(text, language)
  const tokens: Token[] = []
  let position = 0
  tokenize(text, (start, end, kind) => {
    const word = wordAt(start, end, kind)
    const dropped = word.stopWord && !options.keepStopWords
    for (const term of word.terms) {
      if (!dropped) tokens.push({ term, start, end, position })
      position++
    }
  })
  return tokens
}

/** The terms of a text in order, stop words left out unless asked for: `analyze` without the places, for the index. */
export function terms(text: string, language: string, options: AnalyzeOptions = {}): readonly string[] {
  const wordAt = wordReader(text, language)
  const found: string[] = []
  tokenize(text, (start, end, kind) => {
    const word = wordAt(start, end, kind)
    if (word.stopWord && !options.keepStopWords) return
    for (const term of word.terms) found.push(term)
  })
  return found
}

/** Reads words of one text in one language, each from the cache if it is there. */
function wordReader(text: string, language: string): (start: number, end: number, kind: TokenKind) => WordTerms {
  const cache = cacheOf(language)
  return (start, end, kind) => {
    const known = cache.find(text, start, end)
    if (known !== undefined) return known
    const surface = text.slice(start, end)
    const found = wordTerms(surface, kind, language)
    cache.keep(surface, found)
    return found
  }
}

/** Words already analyzed, by language: news repeats itself. */
const caches = new Map<string, WordCache>()
const CACHE_BITS = 17
const LANGUAGE_LIMIT = 32

function cacheOf(language: string): WordCache {
  const known = caches.get(language)
  if (known !== undefined) return known
  if (caches.size >= LANGUAGE_LIMIT) caches.clear()
  const cache = new WordCache(CACHE_BITS)
  caches.set(language, cache)
  return cache
}
