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
  const archive =
    days && shown !== undefined ? { days, year: shown, filled: await filledDays(shown, context) } : undefined
  return pageOutcome(
    {
      title: year === undefined ? writing.wording.archive : `${writing.wording.archive} ${year}`,
      path: year === undefined ? '/archive' : `/archive?year=${year}`,
      description: writing.wording.archiveIntro,
      main: archiveMain(archive, writing),
    },
    context,
  )
}

function yearsOf({ first, last }: DaySpan): readonly string[] {
  const newest = Number(last.slice(0, 4))
  const count = newest - Number(first.slice(0, 4)) + 1
  return Array.from({ length: count }, (_, index) => String(newest - index))
}

interface Archive {
  readonly days: DaySpan
  readonly year: string
  /** The days of that year that have articles. */
  readonly filled: ReadonlySet<string>
}

/** Asks month by month, then day by day where a month has any. */
async function filledDays(year: string, { store, writing }: PageContext): Promise<ReadonlySet<string>> {
  const hasArticles = async (first: Temporal.PlainDate, end: Temporal.PlainDate) => {
    const from = writing.calendar.dayBounds(first.toString())?.from
    const to = writing.calendar.dayBounds(end.toString())?.from
    if (from === undefined || to === undefined) return false
    return (await store.articles.list({ from, to, limit: 1 })).length > 0
  }
  const filled = new Set<string>()
  for (const month of MONTHS) {
    const start = Temporal.PlainDate.from({ year: Number(year), month, day: 1 })
    if (!(await hasArticles(start, start.add({ months: 1 })))) continue
    for (let index = 0; index < start.daysInMonth; index++) {
      const day = start.add({ days: index })
      if (await hasArticles(day, day.add({ days: 1 }))) filled.add(day.toString())
    }
  }
  return filled
}

function archiveMain(archive: Archive | undefined, writing: Writing): Html {
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

function monthDays({ filled, year, month }: Archive & { readonly month: number }, { calendar }: Writing): Html | false {
  const start = Temporal.PlainDate.from({ year: Number(year), month, day: 1 })
  const dates = Array.from({ length: start.daysInMonth }, (_, index) => start.add({ days: index }).toString())
  if (!dates.some((date) => filled.has(date))) return false
  const dayOf = (date: string) => Number(date.slice(8))
  const cell = (date: string) =>
    filled.has(date)
      ? html`<a href="${dayPath(date)}" aria-label="${dayOf(date)} ${calendar.monthName(month)} ${year}">${dayOf(date)}</a>`
      : dayOf(date)
  return html`<section><h2>${calendar.monthName(month)}</h2>
<ol class="days">${dates.map((date) => html`<li>${cell(date)}</li>`)}</ol>
</section>`
}
