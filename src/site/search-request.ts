import type { Calendar } from './calendar.ts'

export const QUERY_LIMIT = 200
const LAST_PAGE = 50
const PAGE = /^[1-9]\d?$/

/** What the search form asks. */
export interface SearchRequest {
  readonly words: string
  /** Slug of one outlet; empty for all. */
  readonly outlet: string
  /** First and last day, `2024-04-03`; empty for none. */
  readonly from: string
  readonly to: string
  readonly order: 'relevance' | 'newest'
  /** 1 for the first. */
  readonly page: number
}

export type ParsedSearchRequest =
  | { readonly kind: 'asked'; readonly request: SearchRequest }
  | { readonly kind: 'refused' }

/** Reads the search form's parameters; refuses a query that is too long and what the form cannot send. */
export function parseSearchRequest(
  parameters: Readonly<Record<string, string | undefined>>,
  calendar: Calendar,
): ParsedSearchRequest {
  const { q = '', outlet = '', from = '', to = '', order = '', page = '1' } = parameters
  const isDay = (text: string) => text === '' || calendar.dayBounds(text) !== undefined
  const isValid =
    q.length <= QUERY_LIMIT &&
    /^[a-z0-9-]{0,80}$/.test(outlet) &&
    isDay(from) &&
    isDay(to) &&
    PAGE.test(page) &&
    Number(page) <= LAST_PAGE
  if (!isValid) return { kind: 'refused' }
  const request: SearchRequest = {
    words: q.trim(),
    outlet,
    from,
    to,
    order: order === 'newest' ? 'newest' : 'relevance',
    page: Number(page),
  }
  return { kind: 'asked', request }
}

/** The form's filters in the query language: `source:`, `after:`, `before:` (its day excluded) after the words. */
export function queryText({ words, outlet, from, to }: SearchRequest): string {
  const filters = [
    outlet && `source:${outlet}`,
    from && `after:${from}`,
    to && `before:${Temporal.PlainDate.from(to).add({ days: 1 })}`,
  ]
  return [words, ...filters.filter(Boolean)].join(' ')
}

/** The address of another page of the same search. */
export function searchPath(request: SearchRequest, page: number): string {
  const { words, outlet, from, to, order } = request
  const parameters = new URLSearchParams({ q: words })
  if (outlet) parameters.set('outlet', outlet)
  if (from) parameters.set('from', from)
  if (to) parameters.set('to', to)
  if (order !== 'relevance') parameters.set('order', order)
  if (page > 1) parameters.set('page', String(page))
  return `/search?${parameters}`
}

export function hasNextPage(
  request: SearchRequest,
  seen: { readonly total: number; readonly pageSize: number },
): boolean {
  return request.page < LAST_PAGE && request.page * seen.pageSize < seen.total
}
