import { type Html, html } from '../../base/html.ts'
import type { CommentDay, CommentStatistics } from '../../store/comment-store.ts'
import type { PageMaker } from '../desk-outcome.ts'
import type { PageSetting } from '../page-setting.ts'
import { dayBars } from '../parts/day-bars.ts'

export const STATISTICS_DAYS = [7, 30, 90] as const
export type StatisticsDays = (typeof STATISTICS_DAYS)[number]

const COUNTED = ['received', 'approved', 'rejected', 'refused'] as const

/** What was received and decided in the last days. */
export function statisticsPage(found: CommentStatistics, days: StatisticsDays): PageMaker {
  return (setting) => {
    const { wording, writing } = setting
    const { statistics: words } = wording.comments
    return {
      title: words.title,
      isWide: true,
      main: html`<nav class="tabs" aria-label="${words.window}"><ul>
${STATISTICS_DAYS.map((one) => html`<li><a href="/desk/statistics?days=${one}"${one === days && html` aria-current="page"`}>${writing.count(one, words.days)}</a></li>`)}
</ul></nav>
<p>${found.medianWaitMs === undefined ? words.noWait : html`${words.medianWait} <strong>${writing.calendar.duration(found.medianWaitMs)}</strong>`}</p>
<section aria-labelledby="by-day"><h2 id="by-day">${words.byDay}</h2>
${COUNTED.map((what) => dayBars(found.days, { setting, what, label: words[what] }))}
<p class="hint">${words.byDayNote}</p>
<details><summary>${words.asTable}</summary>${dayTable(found.days, setting)}</details></section>
${editorSection(found, setting)}${refusalSection(found, setting)}`,
    }
  }
}

function dayTable(days: readonly CommentDay[], { wording, writing }: PageSetting): Html {
  const { statistics: words } = wording.comments
  const number = new Intl.NumberFormat(writing.wording.locale)
  const sumOf = (what: (typeof COUNTED)[number]) => days.reduce((sum, day) => sum + day[what], 0)
  return html`<table><thead><tr><th scope="col">${words.day}</th>${COUNTED.map((what) => html`<th scope="col">${words[what]}</th>`)}</tr></thead>
<tbody>${[...days].reverse().map((day) => html`<tr><th scope="row"><bdi dir="ltr">${day.day}</bdi></th>${COUNTED.map((what) => html`<td>${number.format(day[what])}</td>`)}</tr>`)}</tbody>
<tfoot><tr><th scope="row">${words.sums}</th>${COUNTED.map((what) => html`<td>${number.format(sumOf(what))}</td>`)}</tr></tfoot></table>`
}

function editorSection({ byEditor }: CommentStatistics, { wording, writing }: PageSetting): Html {
  const { statistics: words } = wording.comments
  const number = new Intl.NumberFormat(writing.wording.locale)
  return html`<section aria-labelledby="editors"><h2 id="editors">${words.byEditor}</h2>
${
  byEditor.length === 0
    ? html`<p>${words.noEditors}</p>`
    : html`<table><thead><tr><th scope="col">${words.editor}</th><th scope="col">${words.approved}</th><th scope="col">${words.rejected}</th></tr></thead>
<tbody>${byEditor.map(({ name, approved, rejected }) => html`<tr><th scope="row"><bdi>${name === 'nashra' ? words.program : name}</bdi></th><td>${number.format(approved)}</td><td>${number.format(rejected)}</td></tr>`)}</tbody></table>`
}</section>`
}

function refusalSection({ refusals }: CommentStatistics, { wording, writing }: PageSetting): Html {
  const { statistics: words, verdictReasons } = wording.comments
  const number = new Intl.NumberFormat(writing.wording.locale)
  return html`<section aria-labelledby="refusals"><h2 id="refusals">${words.refusals}</h2><p class="hint">${words.refusalsIntro}</p>
${
  refusals.length === 0
    ? html`<p>${words.noRefusals}</p>`
    : html`<table><thead><tr><th scope="col">${words.reason}</th><th scope="col">${words.count}</th></tr></thead>
<tbody>${refusals.map(({ reason, count }) => html`<tr><th scope="row">${verdictReasons[reason] ?? html`<code>${reason}</code>`}</th><td>${number.format(count)}</td></tr>`)}</tbody></table>`
}</section>`
}
