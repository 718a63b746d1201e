import { type Html, html } from '../../base/html.ts'
import { DAY_MS, type EpochMs } from '../../news/instant.ts'
import { numberTicks, timeTicks } from '../chart-scale.ts'
import type { Writing } from '../site-context.ts'
import { LINE_STYLES, type LineStyle, lineMarker } from './line-style.ts'

/** A number at a time; `most` is the upper end of a range. */
export interface ChartPoint {
  readonly at: EpochMs
  readonly value: number
  readonly most?: number
  /** What it was before, by its own word: the line rises from there. */
  readonly was?: number
}

export interface ChartLine {
  readonly points: readonly ChartPoint[]
}

export interface StepChart {
  /** At most as many as there are styles; each is drawn in the style of its place. */
  readonly lines: readonly ChartLine[]
  /** Numbers that nobody confirmed: shown, and part of no line. */
  readonly unsure: readonly ChartPoint[]
  /** A point that is ringed. */
  readonly marked?: { readonly at: EpochMs; readonly value: number }
  readonly title: string
  readonly description: string
  /** Unique on its page. */
  readonly id: string
}

const WIDTH = 340
const HEIGHT = 234
/** Room for the numbers of the upright axis, and for hours and days under the other. */
const MARGIN = { start: 40, end: 12, top: 14, bottom: 44 }
/** The last number is seen to hold, if only for this share of the time. */
const TAIL = 0.06
const NUMBERS = 5
const TIMES = 4

interface Frame {
  readonly x: (at: EpochMs) => number
  readonly y: (value: number) => number
  readonly end: EpochMs
  /** It runs over so many days that no hours are told. */
  readonly isOfDays: boolean
}

/**
 * Numbers over time as steps: a number holds until its source gives another. Time runs as the language is read, and every line
 * has dashes and marks of its own, so that no colour is needed.
 */
export function stepChart(chart: StepChart, writing: Writing): Html {
  const values = [...chart.lines.flatMap(({ points }) => points), ...chart.unsure].flatMap(({ value, most, was }) => [
    value,
    most ?? value,
    was ?? value,
  ])
  const times = [...chart.lines.flatMap(({ points }) => points), ...chart.unsure].map(({ at }) => at)
  const numbers = numberTicks(Math.min(...values), Math.max(...values), NUMBERS)
  const [from, last] = [Math.min(...times), Math.max(...times)]
  const span = { from, to: last + (last - from) * TAIL }
  const frame = frameOf(numbers, span, writing)
  const ids = `${chart.id}-title ${chart.id}-text`
  return html`<svg class="steps" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="${ids}">
<title id="${chart.id}-title">${chart.title}</title><desc id="${chart.id}-text">${chart.description}</desc>
${numbers.map((number) => numberLine(number, frame, writing))}
${timeTicks(span, TIMES, writing.calendar).map((at, index, all) => timeMark(at, { before: all[index - 1], frame, writing }))}
${chart.lines.length > 1 && band(chart.lines, frame)}
${chart.lines.map((line, index) => steps(line, LINE_STYLES[index] ?? LINE_STYLES[0], frame))}
${chart.unsure.map(({ at, value }) => html`<text class="unsure" x="${frame.x(at)}" y="${frame.y(value) + 5}" text-anchor="middle">?</text>`)}
${chart.marked && html`<circle class="ring" cx="${frame.x(chart.marked.at)}" cy="${frame.y(chart.marked.value)}" r="9"/>`}
</svg>`
}

function frameOf(
  numbers: readonly number[],
  { from, to }: { readonly from: EpochMs; readonly to: EpochMs },
  { wording }: Writing,
): Frame {
  const [low = 0, high = 1] = [numbers[0], numbers.at(-1)]
  const width = WIDTH - MARGIN.start - MARGIN.end
  const height = HEIGHT - MARGIN.top - MARGIN.bottom
  return {
    x(at) {
      const along = MARGIN.start + (to > from ? (at - from) / (to - from) : 0.5) * width
      return rounded(wording.direction === 'rtl' ? WIDTH - along : along)
    },
    y: (value) => rounded(MARGIN.top + (1 - (value - low) / (high - low)) * height),
    end: to,
    isOfDays: to - from > TIMES * DAY_MS,
  }
}

function rounded(place: number): number {
  return Math.round(place * 10) / 10
}

function numberLine(number: number, { y }: Frame, { wording }: Writing): Html {
  const isRightToLeft = wording.direction === 'rtl'
  const label = new Intl.NumberFormat(wording.locale, { notation: 'compact' }).format(number)
  const [start, end] = isRightToLeft ? [WIDTH - MARGIN.start, MARGIN.end] : [MARGIN.start, WIDTH - MARGIN.end]
  const edge = isRightToLeft ? start + 6 : start - 6
  // The anchor follows the direction of writing: a number at the start side ends at the axis.
  return html`<line class="grid" x1="${start}" x2="${end}" y1="${y(number)}" y2="${y(number)}"/><text x="${edge}" y="${y(number) + 4}" text-anchor="end" direction="${wording.direction}">${label}</text>`
}

interface TimeMark {
  readonly before: EpochMs | undefined
  readonly frame: Frame
  readonly writing: Writing
}

/** The hour, and under the first of each day its name; where the marks are days, these alone. */
function timeMark(at: EpochMs, { before, frame, writing }: TimeMark): Html {
  const { calendar, wording } = writing
  const bottom = HEIGHT - MARGIN.bottom
  const isNewDay = before === undefined || calendar.isoDay(before) !== calendar.isoDay(at)
  const x = frame.x(at)
  const time = !frame.isOfDays && calendar.time(at)
  const day = isNewDay && calendar.shortDay(at)
  return html`<line class="tick" x1="${x}" x2="${x}" y1="${bottom}" y2="${bottom + 4}"/>${time && html`<text x="${x}" y="${bottom + 20}" text-anchor="middle" direction="ltr">${time}</text>`}${day && html`<text x="${x}" y="${bottom + (time ? 37 : 20)}" text-anchor="middle" direction="${wording.direction}">${day}</text>`}`
}

function steps({ points }: ChartLine, style: LineStyle, { x, y, end }: Frame): Html {
  const [first] = points
  if (!first) return html``
  const start = first.was === undefined ? '' : `M${x(first.at)} ${y(first.was)}V${y(first.value)}`
  const way = points.map(({ at, value }, index) => (index === 0 ? `M${x(at)} ${y(value)}` : `H${x(at)}V${y(value)}`))
  const ranges = points.flatMap(({ at, value, most }) =>
    most === undefined ? [] : [`M${x(at)} ${y(value)}V${y(most)}m-4 0h8`],
  )
  return html`<path class="line" d="${start}${way.join('')}H${x(end)}"${style.dashes !== '' && html` stroke-dasharray="${style.dashes}"`}/>${ranges.length > 0 && html`<path class="line" d="${ranges.join('')}"/>`}${points.map(({ at, value }) => lineMarker(style, x(at), y(value)))}`
}

/** Between the lowest and the highest of what the lines say, from time to time. */
function band(lines: readonly ChartLine[], { x, y, end }: Frame): Html {
  const times = [...new Set(lines.flatMap(({ points }) => points.map(({ at }) => at)))].sort((a, b) => a - b)
  const edges = [...times, end].map((at) => {
    const now = lines.flatMap(({ points }) => points.findLast((point) => point.at <= at) ?? [])
    return {
      x: x(at),
      low: y(Math.min(...now.map(({ value }) => value))),
      high: y(Math.max(...now.map(({ value, most }) => most ?? value))),
    }
  })
  const [first] = edges
  if (!first) return html``
  const above = edges.map((edge) => `H${edge.x}V${edge.high}`).join('')
  const below = edges
    .toReversed()
    .map((edge, index, all) => `V${all[index + 1]?.low ?? edge.low}H${all[index + 1]?.x ?? edge.x}`)
    .join('')
  return html`<path class="band" d="M${first.x} ${first.high}${above}V${edges.at(-1)?.low ?? 0}${below}Z"/>`
}
