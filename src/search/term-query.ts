import { terms } from '../arabic/analyze.ts'
import { isStopWord } from '../arabic/stop-words.ts'
import type { TermQuery } from '../store/search-store.ts'
import type { ParsedQuery, Wanted } from './parse-query.ts'

/** A parsed query in the index's terms. */
export interface QueryTerms {
  /** Every clause. */
  readonly strict: TermQuery
  /**
   * Each finding all that the one before it finds: what stood in quotes or after an operator, with any one of the plain
   * words; the same without them.
   */
  readonly looser: readonly TermQuery[]
  /** Any one word, wherever it stood; absent if that is no looser. */
  readonly anyWord?: TermQuery
  /** What to mark in a result. */
  readonly marked: ReadonlySet<string>
}

/** No language: words are folded, never stemmed. */
const PLAIN = 'zxx'

/** A word of Latin letters may be of any language: the index holds its English, French or plain term. */
const LATIN_READINGS = ['en', 'fr', PLAIN]

/**
 * Turns a parsed query into terms. Stop words are left out where other words are asked for, and kept within phrases.
 *
 * @param language BCP 47 tag of the words, if it is known; else each is read in every language that it may be of
 * @returns `undefined` if nothing is asked for that an index could hold
 */
export function termQuery(parsed: ParsedQuery, language?: string): QueryTerms | undefined {
  const withoutStopWords = clausesOf(parsed, { language, keepStopWords: false })
  const clauses = withoutStopWords.length > 0 ? withoutStopWords : clausesOf(parsed, { language, keepStopWords: true })
  if (clauses.length === 0) return undefined
  const excluded = parsed.excluded.flatMap((wanted) => readings(wanted, { language, keepStopWords: true }))
  const must = clauses.filter((clause) => clause.must).map((clause) => clause.query)
  const may = clauses.filter((clause) => !clause.must).map((clause) => clause.query)
  const strict = all([...must, ...may])
  const loose = all([...must, any(distinct(may.flatMap(singleTerms)))])
  const quoted = all(must)
  const anyWord = any(distinct(clauses.flatMap((clause) => singleTerms(clause.query))))
  const looser = distinct([loose, quoted].filter((query) => !isEmpty(query) && !isSame(query, strict)))
  return {
    strict: except(strict, excluded),
    looser: looser.map((query) => except(query, excluded)),
    ...(isSame(anyWord, looser.at(-1) ?? strict) || isEmpty(anyWord) ? {} : { anyWord: except(anyWord, excluded) }),
    marked: new Set(clauses.flatMap((clause) => termsIn(clause.query))),
  }
}

interface Reading {
  readonly language: string | undefined
  readonly keepStopWords: boolean
}

interface Clause {
  readonly query: TermQuery
  /** Asked for by quotes or an operator, and so given up last. */
  readonly must: boolean
}

function clausesOf(parsed: ParsedQuery, reading: Reading): readonly Clause[] {
  return parsed.clauses.flatMap((alternatives) => {
    const queries = alternatives.flatMap((wanted) => readings(wanted, reading))
    const must = alternatives.some((wanted) => wanted.kind === 'phrase' || wanted.field !== undefined)
    return queries.length > 0 ? [{ query: any(queries), must }] : []
  })
}

/** The queries that a wanted word or phrase may mean; none if all of it is stop words. */
function readings(wanted: Wanted, reading: Reading): readonly TermQuery[] {
  const found = new Map<string, TermQuery>()
  for (const language of languagesOf(wanted.text, reading.language)) {
    const isPhrase = wanted.kind === 'phrase'
    const read = terms(wanted.text, language, { keepStopWords: isPhrase || reading.keepStopWords })
    const query = isPhrase ? phrase(read, wanted) : words(read, wanted)
    if (query) found.set(JSON.stringify(read), query)
  }
  return [...found.values()]
}

function languagesOf(text: string, language: string | undefined): readonly string[] {
  if (!/\p{Script=Arabic}/u.test(text)) return language !== undefined && language !== 'ar' ? [language] : LATIN_READINGS
  return language === undefined || language === 'ar' ? ['ar'] : ['ar', language]
}

function words(read: readonly string[], { field }: Wanted): TermQuery | undefined {
  if (read.length === 0) return undefined
  return all([...new Set(read)].map((term) => ({ kind: 'term', term, ...(field ? { field } : {}) })))
}

function phrase(read: readonly string[], wanted: Wanted): TermQuery | undefined {
  if (read.length < 2) return words(read, wanted)
  return { kind: 'phrase', terms: read, ...(wanted.field ? { field: wanted.field } : {}) }
}

function all(parts: readonly TermQuery[]): TermQuery {
  const full = parts.filter((part) => !isEmpty(part))
  const [first] = full
  return full.length === 1 && first ? first : { kind: 'all', parts: full }
}

function any(parts: readonly TermQuery[]): TermQuery {
  const [first] = parts
  return parts.length === 1 && first ? first : { kind: 'any', parts }
}

function isEmpty(query: TermQuery): boolean {
  return (query.kind === 'any' || query.kind === 'all') && query.parts.length === 0
}

function isSame(one: TermQuery, other: TermQuery): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function distinct(queries: readonly TermQuery[]): readonly TermQuery[] {
  return [...new Map(queries.map((query) => [JSON.stringify(query), query])).values()]
}

function except(keep: TermQuery, drop: readonly TermQuery[]): TermQuery {
  return drop.length === 0 ? keep : { kind: 'except', keep, drop: any(drop) }
}

function termsIn(query: TermQuery): readonly string[] {
  return singleTerms(query).flatMap((part) => (part.kind === 'term' ? [part.term] : []))
}

/** Every term of a query on its own, without the stop words of its phrases. */
function singleTerms(query: TermQuery): readonly TermQuery[] {
  switch (query.kind) {
    case 'term':
      return [query]
    case 'phrase':
      return query.terms
        .filter((term) => !isStopWord(term, 'ar') && !isStopWord(term, 'en'))
        .map((term) => ({ kind: 'term', term, ...(query.field ? { field: query.field } : {}) }))
    case 'all':
    case 'any':
      return query.parts.flatMap(singleTerms)
    case 'except':
      return singleTerms(query.keep)
  }
}
