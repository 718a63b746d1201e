import { type Html, html } from '../../base/html.ts'
import { pageOutcome } from '../page-layout.ts'
import type { PageOutcome } from '../page-outcome.ts'
import type { PageContext, Writing } from '../site-context.ts'
import { dayPath } from '../site-paths.ts'

const MONTHS: readonly number[] = Array.from({ length: 12 }, (_, index) => 12 - index)

/** First and last day that have articles, as `2024-04-03`. */
interface DaySpan {
  readonly first: string
  readonly last: string
}

/** Every day of a year that has articles. */
export async function archivePage(year: string | undefined, context: PageContext): Promise<PageOutcome> {
  const { store, writing } = context
  const span = await store.articles.span()
  const days = span && { first: writing.calendar.isoDay(span.oldest), last: writing.calendar.isoDay(span.newest) }
  const shown = year ?? days?.last.slice(0, 4)
  if (year !== undefined && !(days && yearsOf(days).includes(year))) return { kind: 'missing' }
  return pageOutcome(
    {
      title: year === undefined ? writing.wording.archive : `${writing.wording.archive} ${year}`,
      path: year === undefined ? '/archive' : `/archive?year=${year}`,
      description: writing.wording.archiveIntro,
      main: archiveMain(days && shown !== undefined ? { days, year: shown } : undefined, writing),
    },
    context,
  )
}

function yearsOf({ first, last }: DaySpan): readonly string[] {
  const newest = Number(last.slice(0, 4))
  const count = newest - Number(first.slice(0, 4)) + 1
  return Array.from({ length: count }, (_, index) => String(newest - index))
}

function archiveMain(archive: { readonly days: DaySpan; readonly year: string } | undefined, writing: Writing): Html {
  const { wording } = writing
  if (!archive) return html`<div class="page"><h1>${wording.archive}</h1><p>${wording.nothingYet}</p></div>`
  const years = yearsOf(archive.days)
  return html`<div class="page">
<h1>${wording.archive} ${archive.year}</h1>
<p class="standfirst">${wording.archiveIntro}</p>
${years.length > 1 && html`<nav class="paging" aria-label="${wording.years}">${years.map((year) => html`<a href="/archive?year=${year}"${year === archive.year && html` aria-current="page"`}>${year}</a>`)}</nav>`}
<div class="months">${MONTHS.map((month) => monthDays({ ...archive, month }, writing))}</div>
</div>`
}

function monthDays(
  { days, year, month }: { readonly days: DaySpan; readonly year: string; readonly month: number },
  { calendar }: Writing,
): Html | false {
  const start = Temporal.PlainDate.from({ year: Number(year), month, day: 1 })
  const dates = Array.from({ length: start.daysInMonth }, (_, index) => start.add({ days: index }).toString())
  const within = dates.filter((date) => date >= days.first && date <= days.last)
  if (within.length === 0) return false
  return html`<section><h2>${calendar.monthName(month)}</h2>
<ol class="days">${within.map((date) => html`<li><a href="${dayPath(date)}" aria-label="${Number(date.slice(8))} ${calendar.monthName(month)} ${year}">${Number(date.slice(8))}</a></li>`)}</ol>
</section>`
}
