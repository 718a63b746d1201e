import type { TaskName } from '../src/exchange/tasks.ts'
import type { Measure, QualitySet } from './quality-set.ts'

/** One reader's results on one set. */
export interface QualityRow {
  readonly reader: string
  readonly ours: boolean
  /** In the order of the set's measures; nothing where the reader has no part in one. */
  readonly values: readonly (number | undefined)[]
  /** Processor seconds for 100 pages, feeds or rows. */
  readonly seconds?: number
  /** Why it was not measured. */
  readonly reason?: string
}

export interface MeasuredSet {
  readonly set: QualitySet
  readonly size: number
  readonly rows: readonly QualityRow[]
}

/** What a task reads; sentences and mentions where it is not named. */
const UNITS: Readonly<Partial<Record<TaskName, string>>> = {
  extract: 'pages',
  feeds: 'feeds',
  dates: 'texts',
  credits: 'articles',
}

/** A set's table in Markdown: a row a reader, with a dash where it has no part, and below them what must be reached. */
export function setTable({ set, size, rows }: MeasuredSet): string {
  const unit = UNITS[set.task] ?? 'sentences'
  const targets = set.measures.map(targetInWords)
  const lines = rows.map(({ reader, values, seconds, reason }) =>
    reason
      ? [reader, `not measured: ${reason}`]
      : [reader, ...values.map((value) => share(value) || '–'), seconds?.toFixed(2) ?? ''],
  )
  if (targets.some((target) => target !== '')) lines.push(['*must reach*', ...targets, ''])
  return markdownTable([`${size} ${unit}`, ...set.measures.map(({ title }) => title), `s per 100 ${unit}`], lines)
}

/** Every target beside what we and the best peer reach. */
export function verdictTable(sets: readonly MeasuredSet[]): string {
  const lines = sets.flatMap((measured) =>
    measured.set.measures.flatMap((measure, index) => {
      const line = verdictLine(measured, measure, index)
      return line ? [line] : []
    }),
  )
  return markdownTable(['set', 'measure', 'must reach', 'Nashra', 'best peer', ''], lines)
}

function verdictLine(measured: MeasuredSet, measure: Measure, index: number): readonly string[] | undefined {
  const ours = ourValue(measured, index)
  const { name } = measured.set
  if (measure.target === undefined) return undefined
  const asked = [name, measure.title, targetInWords(measure)]
  // Of nothing right no part can be judged.
  if (ours === undefined) return [...asked, '–', bestPeer(measured, index), 'not reached']
  const lack = measure.atMost ? ours - measure.target : measure.target - ours
  const verdict = lack <= 0 ? 'reached' : `not reached, short by ${shortfall(lack)}`
  return [...asked, share(ours), bestPeer(measured, index), verdict]
}

export function ourValue({ rows }: MeasuredSet, index: number): number | undefined {
  return rows.find((row) => row.ours)?.values[index]
}

/** The peer that reaches most in a measure, with what it reaches; the empty text if none takes part. */
export function bestPeer({ set, rows }: MeasuredSet, index: number): string {
  const peers = rows.filter((row) => !row.ours && row.values[index] !== undefined)
  const sign = set.measures[index]?.atMost ? -1 : 1
  const best = peers.toSorted((one, other) => sign * ((other.values[index] ?? 0) - (one.values[index] ?? 0)))[0]
  return best ? `${best.reader} ${share(best.values[index])}` : ''
}

/** `.985`, or `≤ .050` of what should be little. */
export function targetInWords({ target, atMost }: Measure): string {
  return target !== undefined && atMost ? `≤ ${share(target)}` : share(target)
}

/** A lack too small for three decimals is told with four. */
function shortfall(lack: number): string {
  return lack < 0.0005 ? lack.toFixed(4).replace(/^0/, '') : share(lack)
}

export function markdownTable(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const rows = [head, head.map(() => '---'), ...lines.map((line) => head.map((_, column) => line[column] ?? ''))]
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n')
}

/** `.985`, as the tables of this project write shares; a count as it is. */
export function share(value: number | undefined): string {
  if (value === undefined) return ''
  return value >= 1 && Number.isInteger(value) ? String(value) : value.toFixed(3).replace(/^0/, '')
}

/**
 * The document with one marked table replaced; the text around the markers is a person's.
 *
 * @throws Error if the document has no such markers
 */
export function withTable(document: string, name: string, table: string): string {
  const [open, close] = [`<!-- quality:${name} -->`, `<!-- /quality:${name} -->`]
  const [start, end] = [document.indexOf(open), document.indexOf(close)]
  if (start < 0 || end < start) throw new Error(`the document has no ${open} … ${close}`)
  return `${document.slice(0, start + open.length)}\n${table}\n${document.slice(end)}`
}
