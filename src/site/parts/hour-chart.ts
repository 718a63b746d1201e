import { type Html, html } from '../../base/html.ts'
import type { Writing } from '../site-context.ts'

const BAR = 13
const WIDTH = 24 * BAR
const HEIGHT = 90
const LABELS = 18
/** Hours that are named under their bars. */
const NAMED = [0, 6, 12, 18]

/** What a feed publishes in each hour of the day, as bars; the day runs as the language is read, its numbers stand in a table. */
export function hourChart(rates: readonly number[], writing: Writing): Html {
  const { wording } = writing
  const most = Math.max(...rates)
  const bars = rates.map((rate, hour) => bar(most > 0 ? rate / most : 0, left(hour, writing)))
  const label = `${wording.hourChart}${wording.comma}${wording.busiestHour}: ${hourOf(rates.indexOf(most))}`
  return html`<svg class="hours" viewBox="0 0 ${WIDTH} ${HEIGHT + LABELS}" role="img" aria-label="${label}">
<line x1="0" x2="${WIDTH}" y1="${HEIGHT}" y2="${HEIGHT}"/>${bars}${NAMED.map((hour) => hourLabel(hour, writing))}</svg>
<details><summary>${wording.asTable}</summary>
<table><thead><tr><th scope="col">${wording.hour}</th><th scope="col">${wording.itemsAnHour}</th></tr></thead>
<tbody>${rates.map((rate, hour) => html`<tr><th scope="row">${hourOf(hour)}</th><td>${inTenths(rate, writing)}</td></tr>`)}</tbody></table></details>`
}

/** `09:00` */
export function hourOf(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}

function left(hour: number, { wording }: Writing): number {
  return (wording.direction === 'rtl' ? 23 - hour : hour) * BAR
}

function bar(share: number, x: number): Html {
  const height = Math.round(share * (HEIGHT - 4) * 10) / 10
  return html`<rect x="${x + 1.5}" y="${HEIGHT - height}" width="${BAR - 3}" height="${height}"/>`
}

function hourLabel(hour: number, writing: Writing): Html {
  const middle = left(hour, writing) + BAR / 2
  return html`<text x="${middle}" y="${HEIGHT + LABELS - 4}" text-anchor="middle">${hour}</text>`
}

function inTenths(rate: number, { wording }: Writing): string {
  return new Intl.NumberFormat(wording.locale, { maximumFractionDigits: 1 }).format(rate)
}
