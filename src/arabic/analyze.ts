import { type TokenKind, tokenize } from './tokenizer.ts'
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
  const tokens: Token[] = []
  let position = 0
  tokenize(text, (start, end, kind) => {
    const word = cachedTerms(text.slice(start, end), kind, language)
    const dropped = word.stopWord && !options.keepStopWords
    for (const term of word.terms) {
      if (!dropped) tokens.push({ term, start, end, position })
      position++
    }
  })
  return tokens
}

/** The terms of a text in order, stop words left out unless asked for. */
export function terms(text: string, language: string, options: AnalyzeOptions = {}): readonly string[] {
  return analyze(text, language, options).map((token) => token.term)
}

/** Words already analyzed, by language: news repeats itself. Emptied when full. */
const caches = new Map<string, Map<string, WordTerms>>()
const CACHE_LIMIT = 60_000
const LANGUAGE_LIMIT = 32
/** V8 keeps a longer slice as a view that holds the whole text in memory. */
const CACHED_LENGTH = 12

function cachedTerms(surface: string, kind: TokenKind, language: string): WordTerms {
  if (surface.length > CACHED_LENGTH) return wordTerms(surface, kind, language)
  const cache = cacheOf(language)
  const known = cache.get(surface)
  if (known !== undefined) return known
  const found = wordTerms(surface, kind, language)
  if (cache.size >= CACHE_LIMIT) cache.clear()
  cache.set(surface, found)
  return found
}

function cacheOf(language: string): Map<string, WordTerms> {
  const known = caches.get(language)
  if (known !== undefined) return known
  if (caches.size >= LANGUAGE_LIMIT) caches.clear()
  const cache = new Map<string, WordTerms>()
  caches.set(language, cache)
  return cache
}
