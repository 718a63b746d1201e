import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { markdownTable } from './quality-tables.ts'

const ROOT = join(import.meta.dirname, '..')

type Row = Readonly<Record<string, unknown>>

/** A bench of `npm run bench` that has a place on the quality page. */
export interface Speed {
  readonly bench: 'extraction' | 'feeds' | 'facts'
  readonly chapter?: 'facts'
  /** How many times as fast as the peer we must be. */
  readonly target: number
  /** What each column is called, by the name that the bench's results give it. */
  readonly columns: Readonly<Record<string, string>>
  /** Which of the bench's rows speak for it. */
  readonly chosen: (rows: readonly Row[]) => readonly Row[]
}

const SPEEDS: readonly Speed[] = [
  {
    bench: 'extraction',
    target: 5,
    columns: {
      pagesOf: 'pages of',
      pages: 'pages',
      ours: 'Nashra, pages a second',
      readability: 'Readability, pages a second',
      ratio: 'times as fast',
    },
    chosen: (rows) => rows,
  },
  {
    bench: 'feeds',
    target: 1,
    columns: { feed: 'feed', kilobytes: 'KB', ours: 'Nashra, ms', feedsmith: 'feedsmith, ms', ratio: 'times as fast' },
    // An invented one, and the sum of the real ones; the others stand in bench/results/feeds.json.
    chosen: (rows) => [...rows.slice(0, 1), ...rows.slice(-1)],
  },
  {
    bench: 'facts',
    chapter: 'facts',
    target: 1,
    columns: {
      part: 'finding',
      words: 'words a text',
      texts: 'texts',
      ms: 'Nashra, ms for 400 words',
      dateparser: 'dateparser, ms',
      ratio: 'times as fast',
    },
    chosen: (rows) => rows,
  },
]

export interface MeasuredSpeed {
  readonly speed: Speed
  readonly rows: readonly Row[]
}

/** Runs the benches of a chapter again, or of all, and tells what they wrote to bench/results/. */
export function measureSpeeds(chapter?: 'facts'): readonly MeasuredSpeed[] {
  const speeds = SPEEDS.filter((speed) => chapter === undefined || speed.chapter === chapter)
  const run = spawnSync(process.execPath, ['bench/run.ts', ...speeds.map(({ bench }) => bench)], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (run.status !== 0) throw new Error('the benches failed')
  return speeds.map((speed) => {
    const text = readFileSync(join(ROOT, 'bench/results', `${speed.bench}.json`), 'utf8')
    const { rows } = JSON.parse(text) as { readonly rows: readonly Row[] }
    return { speed, rows: speed.chosen(rows) }
  })
}

export function speedTable({ speed, rows }: MeasuredSpeed): string {
  const names = Object.keys(speed.columns)
  return markdownTable(
    Object.values(speed.columns),
    rows.map((row) => names.map((name) => String(row[name] ?? ''))),
  )
}

/** The ratio over all that was read, which is the last row, and those of the parts: `5.2 (3.6 to 6.3)`; '' if the peer was not there. */
export function ratioRange({ rows }: MeasuredSpeed, to: string): string {
  const ratios = rows.map(({ ratio }) => ratio).filter((ratio) => typeof ratio === 'number')
  const overall = ratios.at(-1)
  if (overall === undefined) return ''
  return `${overall.toFixed(1)} (${Math.min(...ratios).toFixed(1)} ${to} ${Math.max(...ratios).toFixed(1)})`
}
