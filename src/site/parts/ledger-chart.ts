import { type Html, html } from '../../base/html.ts'
import { latestWord, type SourceWords, wordsBySource } from '../../news/measure-words.ts'
import type { Claim, Measure } from '../../news/story-digest.ts'
import { LINE_STYLES, lineKey } from './line-style.ts'
import { measureName } from './measure-name.ts'
import type { MeasurePlace } from './measure-place.ts'
import { type ChartLine, stepChart } from './step-chart.ts'

/** How a measure moved, with a key that names its lines; nothing where it hardly did. */
export function ledgerChart(measure: Measure, { id, writing }: MeasurePlace): Html | false {
  const sources = shownSources(measure)
  const unsure = measure.claims.flatMap(({ value, at, isUnsure }) =>
    value !== null && isUnsure ? [{ value, at }] : [],
  )
  const points = [...sources.flatMap(({ words }) => words), ...unsure]
  if (!hasMoved(points)) return false
  const { wording, count, figure } = writing
  const { ledger } = wording
  const { low, high } = extent(points)
  const left = wordsBySource(measure).length - sources.length
  const number = (value: number) => figure({ kind: measure.kind, value, qualifier: 'exact' })
  const chart = stepChart(
    {
      id,
      lines: sources.map(lineOf),
      unsure,
      ...(measure.lastChange && { marked: { at: measure.lastChange.at, value: measure.lastChange.to } }),
      title: `${ledger.chart}: ${measureName(measure, writing)}`,
      description: ledger.chartTells.replace('{low}', number(low)).replace('{high}', number(high)),
    },
    writing,
  )
  return html`<figure class="ledger-chart">${chart}
<figcaption class="meta"><ul class="chart-key">${sources.map((source, index) => keyEntry(source, index, number))}</ul>${sources.length > 1 && html`<p>${ledger.band}</p>`}${left > 0 && html`<p>${count(left, ledger.otherSources)}.</p>`}</figcaption></figure>`
}

/** Two numbers are sooner read than drawn. */
const FEWEST_POINTS = 3

function hasMoved(points: readonly Pick<Claim, 'value' | 'at'>[]): boolean {
  const [values, times] = [new Set(points.map(({ value }) => value)), new Set(points.map(({ at }) => at))]
  return points.length >= FEWEST_POINTS && values.size > 1 && times.size > 1
}

/** Those that changed their word first, then those that spoke first; a chart has no more lines than can be told apart. */
function shownSources(measure: Measure): readonly SourceWords[] {
  const sources = wordsBySource(measure)
  if (sources.length <= LINE_STYLES.length) return sources
  const most = new Set(sources.toSorted((a, b) => b.words.length - a.words.length).slice(0, LINE_STYLES.length))
  return sources.filter((source) => most.has(source))
}

function lineOf({ words }: SourceWords): ChartLine {
  return {
    points: words.map(({ at, value, most, was }, index) => ({
      at,
      value,
      ...(most !== undefined && { most }),
      // Later words rise from the one before.
      ...(index === 0 && was !== undefined && { was }),
    })),
  }
}

function extent(points: readonly { readonly value: number }[]): { readonly low: number; readonly high: number } {
  const values = points.map(({ value }) => value)
  return { low: Math.min(...values), high: Math.max(...values) }
}

function keyEntry(source: SourceWords, index: number, number: (value: number) => string): Html {
  const style = LINE_STYLES[index] ?? LINE_STYLES[0]
  const latest = latestWord(source)
  return html`<li>${lineKey(style)} <bdi>${source.by}</bdi>${latest && html`: <bdi class="number">${number(latest.value)}</bdi>`}</li>`
}
