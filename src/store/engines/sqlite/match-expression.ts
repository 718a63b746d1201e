import type { TermQuery } from '../../search-store.ts'

/**
 * A query as an FTS5 MATCH expression, every term quoted, so that none of its characters means anything to FTS5.
 *
 * @example all(term «كتب», term «قديم») → `("كتب" AND "قديم")`
 */
export function matchExpression(query: TermQuery): string {
  switch (query.kind) {
    case 'term':
      return inField(query.field, quoted(query.term))
    case 'phrase':
      return inField(query.field, quoted(query.terms.join(' ')))
    case 'all':
      return joined(query.parts, 'AND')
    case 'any':
      return joined(query.parts, 'OR')
    case 'except':
      return `(${matchExpression(query.keep)} NOT ${matchExpression(query.drop)})`
  }
}

function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`
}

function inField(field: 'title' | 'body' | undefined, expression: string): string {
  return field ? `{${field}} : ${expression}` : expression
}

function joined(parts: readonly TermQuery[], operator: 'AND' | 'OR'): string {
  return `(${parts.map(matchExpression).join(` ${operator} `)})`
}

/** Whether nothing in the query could match: no term, or empty parts only. */
export function isEmptyQuery(query: TermQuery): boolean {
  switch (query.kind) {
    case 'term':
      return query.term === ''
    case 'phrase':
      return query.terms.length === 0
    case 'all':
    case 'any':
      return query.parts.length === 0 || query.parts.some(isEmptyQuery)
    case 'except':
      return isEmptyQuery(query.keep) || isEmptyQuery(query.drop)
  }
}
