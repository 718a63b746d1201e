import { type Html, html } from '../base/html.ts'
import { type ArticleId, toId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'
import type { ArticleFilter, ArticleStore, ArticleSummary } from '../store/article-store.ts'
import { articleEntry } from './parts/article-parts.ts'
import type { Writing } from './site-context.ts'

const ARTICLES_A_PAGE = 30
const CURSOR = /^(\d{1,16})-([1-9]\d{0,8})$/

/** One page of a long list, newest first. */
export interface ListPage {
  readonly articles: readonly ArticleSummary[]
  /** What `?before=` continues the list with; absent on the last page. */
  readonly older?: string
  readonly isFirst: boolean
}

/** One page of a list of articles. */
export async function loadListPage(
  store: ArticleStore,
  request: { readonly filter: Omit<ArticleFilter, 'limit' | 'after'>; readonly before: string | undefined },
): Promise<ListPage> {
  return await loadPageOf((place) => store.list({ ...request.filter, ...place }), request.before)
}

/**
 * One page of any list of articles, newest publication first.
 *
 * @param before the cursor of the address, `<publication time>-<id>`; anything else is read as absent
 */
export async function loadPageOf(
  list: (place: Pick<ArticleFilter, 'after' | 'limit'>) => Promise<readonly ArticleSummary[]>,
  before: string | undefined,
): Promise<ListPage> {
  const after = parseCursor(before)
  const found = await list({ ...(after ? { after } : {}), limit: ARTICLES_A_PAGE + 1 })
  const articles = found.slice(0, ARTICLES_A_PAGE)
  const last = articles.at(-1)
  return {
    articles,
    isFirst: after === undefined,
    ...(found.length > ARTICLES_A_PAGE && last ? { older: `${last.publishedAt}-${last.id}` } : {}),
  }
}

function parseCursor(text: string | undefined): { publishedAt: EpochMs; id: ArticleId } | undefined {
  const match = CURSOR.exec(text ?? '')
  return match ? { publishedAt: Number(match[1]), id: toId<ArticleId>(Number(match[2])) } : undefined
}

/** The list with its paging; `path` is the page's own address. */
export function listMarkup(list: ListPage, path: string, writing: Writing): Html {
  const { wording } = writing
  return html`<ol class="entries">${list.articles.map((article) => articleEntry(article, writing))}</ol>
${
  (list.older !== undefined || !list.isFirst) &&
  html`<nav class="paging" aria-label="${wording.pages}">
${!list.isFirst && html`<a href="${path}">${wording.firstPage}</a>`}
${list.older !== undefined && html`<a href="${path}${path.includes('?') ? '&' : '?'}before=${list.older}" rel="next">${wording.older}</a>`}
</nav>`
}`
}
