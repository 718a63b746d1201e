import { type Html, html } from '../../base/html.ts'
import type { ArticleSummary } from '../../store/article-store.ts'
import type { Writing } from '../site-context.ts'

const WIDTH = 240
const HEIGHT = 14
const RADIUS = 4.5

type Report = Pick<ArticleSummary, 'publishedAt' | 'copyOf'>

/** A small timeline: a dot for each report between the first and the last, copies hollow; time runs as the language is read. */
export function reportStrip(reports: readonly Report[], writing: Writing): Html | undefined {
  const times = reports.map((report) => report.publishedAt)
  const first = Math.min(...times)
  const last = Math.max(...times)
  if (reports.length < 2 || first === last) return undefined
  const { calendar, wording } = writing
  const label = `${wording.timelineLabel}: ${calendar.time(first)} – ${calendar.time(last)}`
  const dots = reports.map((report) => dot(report, horizontal((report.publishedAt - first) / (last - first), writing)))
  return html`<svg class="strip" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${label}">
<line x1="0" x2="${WIDTH}" y1="${HEIGHT / 2}" y2="${HEIGHT / 2}"/>${dots}</svg>`
}

function horizontal(share: number, { wording }: Writing): number {
  const along = wording.direction === 'rtl' ? 1 - share : share
  return Math.round((RADIUS + 1 + along * (WIDTH - 2 * RADIUS - 2)) * 10) / 10
}

function dot(report: Report, x: number): Html {
  return html`<circle${report.copyOf !== undefined && html` class="copy"`} cx="${x}" cy="${HEIGHT / 2}" r="${RADIUS}"/>`
}
