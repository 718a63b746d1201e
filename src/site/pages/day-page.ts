import { type Html, html } from '../../base/html.ts'
import { listMarkup, loadListPage } from '../list-page.ts'
import { pageOutcome } from '../page-layout.ts'
import type { PageOutcome } from '../page-outcome.ts'
import type { PageContext, Writing } from '../site-context.ts'
import { dayPath } from '../site-paths.ts'

/** What was published on one day, in the site's zone. */
export async function dayPage(
  { day, before }: { readonly day: string; readonly before: string | undefined },
  context: PageContext,
): Promise<PageOutcome> {
  const { store, writing } = context
  const bounds = writing.calendar.dayBounds(day)
  const span = await store.articles.span()
  if (!bounds || !span || bounds.to <= span.oldest || bounds.from > span.newest) return { kind: 'missing' }
  const list = await loadListPage(store.articles, { filter: bounds, before })
  const title = `${writing.wording.dayTitle} ${writing.calendar.day(bounds.from)}`
  const path = dayPath(day)
  return pageOutcome(
    {
      title,
      path,
      description: title,
      noindex: !list.isFirst,
      main: html`<div class="page">
<header><h1>${title}</h1><p class="facts">${writing.calendar.hijriDay(bounds.from)}</p></header>
${list.articles.length > 0 ? listMarkup(list, path, writing) : html`<p>${writing.wording.dayEmpty}</p>`}
${neighbours({ bounds, span }, writing)}
</div>`,
    },
    context,
  )
}

interface DayPlace {
  readonly bounds: { readonly from: number; readonly to: number }
  readonly span: { readonly oldest: number; readonly newest: number }
}

function neighbours({ bounds, span }: DayPlace, { wording, calendar }: Writing): Html {
  const previous = bounds.from > span.oldest && calendar.isoDay(bounds.from - 1)
  const next = bounds.to <= span.newest && calendar.isoDay(bounds.to)
  return html`<nav class="paging" aria-label="${wording.archive}">
${previous && html`<a href="${dayPath(previous)}" rel="prev">${wording.previousDay}</a>`}
<a href="/archive">${wording.archive}</a>
${next && html`<a href="${dayPath(next)}" rel="next">${wording.nextDay}</a>`}
</nav>`
}
