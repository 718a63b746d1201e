import { type Html, html } from '../../base/html.ts'
import type { Source } from '../../news/source.ts'
import type { HighlightPart } from '../../search/highlight.ts'
import { type SearchResult, type SearchResults, searchArticles } from '../../search/search-articles.ts'
import { pageOutcome } from '../page-layout.ts'
import type { PageOutcome } from '../page-outcome.ts'
import { outletLink, textLanguage } from '../parts/article-parts.ts'
import { dayElement } from '../parts/time-element.ts'
import {
  hasNextPage,
  parseSearchRequest,
  QUERY_LIMIT,
  queryText,
  type SearchRequest,
  searchPath,
} from '../search-request.ts'
import type { PageContext, Writing } from '../site-context.ts'
import { articlePath } from '../site-paths.ts'

const RESULTS_A_PAGE = 20

interface SearchPage {
  readonly request: SearchRequest
  readonly sources: readonly Source[]
  /** Absent while nothing was asked. */
  readonly found?: SearchResults
}

/** The search form and what was found. */
export async function searchPage(
  parameters: Readonly<Record<string, string | undefined>>,
  context: PageContext,
): Promise<PageOutcome> {
  const { store, writing } = context
  const parsed = parseSearchRequest(parameters, writing.calendar)
  if (parsed.kind === 'refused') return { kind: 'refused' }
  const { request } = parsed
  const sources = await store.sources.all()
  const found = request.words === '' ? undefined : await search(request, context)
  const { wording } = writing
  return pageOutcome(
    {
      title: request.words ? `${wording.searchResults}: ${request.words}` : wording.searchTitle,
      path: '/search',
      noindex: request.words !== '',
      main: searchMain({ request, sources, ...(found ? { found } : {}) }, writing),
    },
    context,
  )
}

async function search(request: SearchRequest, { store }: PageContext): Promise<SearchResults> {
  return await searchArticles(store, queryText(request), {
    limit: RESULTS_A_PAGE,
    offset: (request.page - 1) * RESULTS_A_PAGE,
    order: request.order,
  })
}

function searchMain(page: SearchPage, writing: Writing): Html {
  const { wording } = writing
  return html`<div class="page">
<h1>${wording.searchTitle}</h1>
${searchForm(page, writing)}
${page.found ? resultSection(page.request, page.found, writing) : html`<p>${wording.searchStart}</p>`}
</div>`
}

function searchForm({ request, sources }: SearchPage, { wording }: Writing): Html {
  const isFiltered = request.outlet !== '' || request.from !== '' || request.to !== '' || request.order !== 'relevance'
  return html`<form class="search-form" action="/search">
<p><label for="q">${wording.searchLabel}</label>
<span class="field"><input id="q" type="search" name="q" value="${request.words}" maxlength="${QUERY_LIMIT}" aria-describedby="search-hint" dir="auto"><button>${wording.searchButton}</button></span></p>
<p class="meta" id="search-hint">${wording.searchHint}</p>
<details${isFiltered && html` open`}><summary>${wording.filters}</summary>
<div class="filters">
<p><label for="outlet">${wording.filterOutlet}</label>
<select id="outlet" name="outlet"><option value="">${wording.filterAnyOutlet}</option>${sources.map((source) => option(source.slug, source.name, request.outlet))}</select></p>
<p><label for="from">${wording.filterFrom}</label> <input id="from" type="date" name="from" value="${request.from}"></p>
<p><label for="to">${wording.filterTo}</label> <input id="to" type="date" name="to" value="${request.to}"></p>
<p><label for="order">${wording.filterOrder}</label>
<select id="order" name="order">${option('relevance', wording.orderRelevance, request.order)}${option('newest', wording.orderNewest, request.order)}</select></p>
</div></details>
</form>`
}

function option(value: string, label: string, chosen: string): Html {
  return html`<option value="${value}"${value === chosen && html` selected`}>${label}</option>`
}

function resultSection(request: SearchRequest, found: SearchResults, writing: Writing): Html {
  const { wording, count } = writing
  if (found.results.length === 0) {
    return html`<section aria-labelledby="results"><h2 id="results">${wording.searchEmpty}</h2>${misunderstood(found, writing)}
<ul class="advice">${wording.searchAdvice.map((advice) => html`<li>${advice}</li>`)}</ul></section>`
  }
  // Articles with every word come first; where the others begin depends on how many stood on earlier pages.
  const complete = Math.max(0, found.totalWithAllWords - (request.page - 1) * RESULTS_A_PAGE)
  const whole = found.results.slice(0, complete)
  const partial = found.results.slice(complete)
  return html`<section aria-labelledby="results">
<h2 class="rule" id="results">${wording.searchResults}: ${count(found.total, wording.results)}</h2>
${misunderstood(found, writing)}
${whole.length > 0 && html`<ol class="entries">${whole.map((result) => resultEntry(result, writing))}</ol>`}
${partial.length > 0 && html`<p class="divider">${wording.searchPartial}</p><ol class="entries">${partial.map((result) => resultEntry(result, writing))}</ol>`}
${paging(request, found, writing)}
</section>`
}

function misunderstood({ notUnderstood }: SearchResults, { wording }: Writing): Html | false {
  return (
    notUnderstood.length > 0 &&
    html`<ul class="notes">${notUnderstood.map(({ text, reason }) => html`<li><bdi>${text}</bdi>: ${wording.searchNotes[reason]}</li>`)}</ul>`
  )
}

function resultEntry({ article, title, snippet }: SearchResult, writing: Writing): Html {
  const language = textLanguage(article.language, writing)
  return html`<li class="entry">
<h3${language}><a href="${articlePath(article)}">${marked(title)}</a></h3>
<p class="snippet"${language}>${marked(snippet)}</p>
<p class="meta">${outletLink(article)} ${dayElement(article.publishedAt, writing)}</p>
</li>`
}

function marked(parts: readonly HighlightPart[]): Html {
  return html`${parts.map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : text))}`
}

function paging(request: SearchRequest, { total }: SearchResults, { wording }: Writing): Html | false {
  const hasNext = hasNextPage(request, { total, pageSize: RESULTS_A_PAGE })
  return (
    (request.page > 1 || hasNext) &&
    html`<nav class="paging" aria-label="${wording.pages}">
${request.page > 1 && html`<a href="${searchPath(request, request.page - 1)}" rel="prev">${wording.previousPage}</a>`}
<span>${wording.pageNumber} ${request.page}</span>
${hasNext && html`<a href="${searchPath(request, request.page + 1)}" rel="next">${wording.nextPage}</a>`}
</nav>`
  )
}
