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
  /** With fewer articles than this that have every word, those with only some of them follow. */
  readonly enough?: number
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

const ENOUGH = 10

/** Articles with every word of a query, then, if those are few, articles with some of them. */
export async function rankArticles(store: Store, query: string, options: RankOptions): Promise<RankedArticles> {
  const parsed = parseQuery(query)
  const { sourceId, notUnderstood } = await sourceOf(store, parsed)
  const asked = termQuery(parsed, options.language ?? knownLanguage(query))
  const answer = asked ? await find(store, asked, searchOptions(options, parsed, sourceId)) : NOTHING
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

/** Goes from the strictest level of the query to looser ones until enough is found; each level's finds follow the last's. */
async function find(
  store: Store,
  { levels }: QueryTerms,
  { enough, ...options }: SearchOptions & { readonly enough: number },
): Promise<Answer> {
  const [strictest, ...looser] = levels
  const strict = await store.search.find(strictest, options)
  if (looser.length === 0 || strict.total >= enough) {
    return { ids: idsOf(strict), total: strict.total, totalWithAllWords: strict.total }
  }
  const end = (options.offset ?? 0) + options.limit
  const ids = new Set(idsOf(await store.search.find(strictest, { ...options, offset: 0, limit: enough })))
  let total = strict.total
  for (const level of looser) {
    const hits = await store.search.find(level, { ...options, offset: 0, limit: end + ids.size })
    for (const id of idsOf(hits)) ids.add(id)
    total = hits.total
    if (total >= enough) break
  }
  return { ids: [...ids].slice(options.offset ?? 0, end), total, totalWithAllWords: strict.total }
}

function idsOf(hits: SearchHits): readonly ArticleId[] {
  return hits.hits.map((hit) => hit.articleId)
}

function searchOptions(
  options: RankOptions,
  parsed: ParsedQuery,
  sourceId: SourceId | undefined,
): SearchOptions & { readonly enough: number } {
  const order = options.order ?? 'relevance'
  return {
    limit: options.limit,
    offset: options.offset ?? 0,
    order,
    // In order of time the two rankings would mix: articles with some of the words are only shown alone.
    enough: order === 'newest' ? 1 : (options.enough ?? ENOUGH),
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
