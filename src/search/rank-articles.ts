import { detectLanguage } from '../arabic/detect-language.ts'
import type { ArticleId, SourceId } from '../news/ids.ts'
import type { SearchHits, SearchOptions } from '../store/search-store.ts'
import type { Store } from '../store/store.ts'
import { findSource } from './find-source.ts'
import { type Misunderstood, type ParsedQuery, parseQuery } from './parse-query.ts'
import { type QueryTerms, termQuery } from './term-query.ts'

export interface RankOptions {
  readonly limit: number
  readonly offset?: number
  readonly order?: 'relevance' | 'newest'
  /** BCP 47 tag of the query's words; absent: told from the words. */
  readonly language?: string
  /** Loosen the query, quotations too, until this many articles are found. */
  readonly atLeast?: number
}

/** Which articles answer a query. */
export interface RankedArticles {
  readonly query: ParsedQuery
  /** Best first, or newest first. */
  readonly ids: readonly ArticleId[]
  /** How many articles can be paged through. */
  readonly total: number
  /** How many of them have every word; they come first. */
  readonly totalWithAllWords: number
  /** The terms to mark in a result. */
  readonly marked: ReadonlySet<string>
  /** Parts of the query that had no effect, and why. */
  readonly notUnderstood: readonly Misunderstood[]
}

/** With fewer articles than this that have every word, those with only some of them follow. */
const ENOUGH = 10

/** Articles with every word of a query, then, if those are few, articles with some of them. */
export async function rankArticles(store: Store, query: string, options: RankOptions): Promise<RankedArticles> {
  const parsed = parseQuery(query)
  const { sourceId, notUnderstood } = await sourceOf(store, parsed)
  const asked = termQuery(parsed, options.language ?? knownLanguage(query))
  const answer = asked ? await find(store, asked, findOptions(options, parsed, sourceId)) : NOTHING
  return {
    query: parsed,
    ...answer,
    marked: asked?.marked ?? new Set(),
    notUnderstood: [...parsed.notUnderstood, ...notUnderstood],
  }
}

function knownLanguage(query: string): string | undefined {
  const detected = detectLanguage(query)
  return detected === 'und' ? undefined : detected
}

interface Answer {
  readonly ids: readonly ArticleId[]
  readonly total: number
  readonly totalWithAllWords: number
}

const NOTHING: Answer = { ids: [], total: 0, totalWithAllWords: 0 }

interface FindOptions extends SearchOptions {
  /** With fewer finds than this, the plain words are loosened. */
  readonly enough: number
  /** With fewer finds than this, quotations and operators are loosened too. */
  readonly enoughOfQuoted: number
}

/** Loosens the query step by step until enough is found; the finds of each step follow those of the one before. */
async function find(
  store: Store,
  { strict, looser, anyWord }: QueryTerms,
  { enough, enoughOfQuoted, ...options }: FindOptions,
): Promise<Answer> {
  const every = await store.search.find(strict, options)
  const totalWithAllWords = every.total
  if (every.total >= enough) return { ids: idsOf(every), total: every.total, totalWithAllWords }
  const start = options.offset ?? 0
  const end = start + options.limit
  const ids = new Set(idsOf(await store.search.find(strict, { ...options, offset: 0, limit: enough })))
  let total = every.total
  const steps = [
    ...looser.map((query) => ({ query, below: enough })),
    ...(anyWord ? [{ query: anyWord, below: enoughOfQuoted }] : []),
  ]
  for (const { query, below } of steps) {
    if (total >= below) continue
    const hits = await store.search.find(query, { ...options, offset: 0, limit: end + ids.size })
    for (const id of idsOf(hits)) ids.add(id)
    total = hits.total
  }
  return { ids: [...ids].slice(start, end), total, totalWithAllWords }
}

function idsOf(hits: SearchHits): readonly ArticleId[] {
  return hits.hits.map((hit) => hit.articleId)
}

function findOptions(options: RankOptions, parsed: ParsedQuery, sourceId: SourceId | undefined): FindOptions {
  const order = options.order ?? 'relevance'
  return {
    limit: options.limit,
    offset: options.offset ?? 0,
    order,
    // In order of time the two rankings would mix: articles with some of the words are only shown alone.
    enough: order === 'newest' ? 1 : (options.atLeast ?? ENOUGH),
    enoughOfQuoted: options.atLeast ?? 1,
    ...(sourceId === undefined ? {} : { sourceId }),
    ...(parsed.from === undefined ? {} : { from: parsed.from }),
    ...(parsed.to === undefined ? {} : { to: parsed.to }),
  }
}

async function sourceOf(
  store: Store,
  parsed: ParsedQuery,
): Promise<{ readonly sourceId: SourceId | undefined; readonly notUnderstood: readonly Misunderstood[] }> {
  const [wanted, ...others] = parsed.sources
  if (wanted === undefined) return { sourceId: undefined, notUnderstood: [] }
  const source = findSource(await store.sources.all(), wanted)
  const unknown = source ? [] : [{ text: wanted, reason: 'unknown-source' as const }]
  const second = others.map((text) => ({ text, reason: 'second-source' as const }))
  return { sourceId: source?.id, notUnderstood: [...unknown, ...second] }
}
