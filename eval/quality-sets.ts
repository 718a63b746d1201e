import { readFileSync } from 'node:fs'
import { FACT_SETS } from './fact-sets.ts'
import type { Measure, QualitySet } from './quality-set.ts'
import { corpusPath, numberAt, remembered, score } from './shared-corpora.ts'

type Target = Readonly<Partial<Record<keyof typeof PAGE_PATHS, number>>>

const PAGE_PATHS = {
  'body F1': 'body.f1',
  'must include': 'must_include',
  'must exclude': 'must_exclude',
  title: 'title.right',
  'published day': 'published_day.right',
  'authors F1': 'authors.f1',
} as const
type PageMeasure = keyof typeof PAGE_PATHS
const ALL = Object.keys(PAGE_PATHS) as readonly PageMeasure[]

const FEEDS = 'feeds/feedparser'
/** These judge feedparser's own cleaning of markup; our articles hold none. */
const SANITIZED = 'wellformed/sanitize'

export const QUALITY_SETS: readonly QualitySet[] = [
  pages('arabic', 'arabic_hand', {
    measures: ALL,
    group: 'arabic',
    targets: { 'body F1': 0.985, 'must exclude': 0.98, title: 0.97, 'published day': 0.95, 'authors F1': 0.85 },
  }),
  pages('arabic-and-persian', 'arabic_hand', { measures: ALL }),
  pages('scrapinghub', 'scrapinghub', { measures: ['body F1'], targets: { 'body F1': 0.97 } }),
  pages('fundus', 'fundus', {
    measures: ['body F1', 'title', 'published day', 'authors F1'],
    targets: { 'body F1': 0.95 },
  }),
  pages('trafilatura', 'trafilatura', {
    measures: ['must include', 'must exclude', 'title', 'published day', 'authors F1'],
    targets: { 'must include': 0.95, 'must exclude': 0.96 },
  }),
  pages('htmldate', 'htmldate', { measures: ['published day'], targets: { 'published day': 0.95 } }),
  pages('voa-dari', 'voa_dari', { measures: ['body F1', 'title', 'published day', 'authors F1'] }),
  pages('wcxb', 'wcxb', { measures: ALL }),
  {
    name: 'feeds',
    task: 'feeds',
    input: `${FEEDS}/files.jsonl`,
    measures: [
      { title: 'core rows', measure: feedScore(['--core']), target: 0.98 },
      { title: 'encoding rows', measure: feedScore(['--area', 'encoding']), target: 0.95, ofBytes: true },
      { title: 'ill-formed accepted', measure: accepted(illFormedFeeds), target: 1 },
      { title: 'all accepted', measure: accepted(allFeeds) },
      {
        title: 'all rows but its sanitizer’s',
        measure: (file) => feedScore(['--area', areas().join(',')])(file),
        ofBytes: true,
      },
    ],
  },
  ...FACT_SETS,
]

function pages(
  name: string,
  folder: string,
  options: {
    readonly measures: readonly PageMeasure[]
    readonly group?: string
    readonly targets?: Target
  },
): QualitySet {
  const { group } = options
  const input = `extraction/${folder}`
  const scores = remembered((predictions) =>
    score({
      scorer: 'score-extraction.mjs',
      gold: `${input}/gold.jsonl`,
      predictions,
      options: group ? ['--group', group] : [],
    }),
  )
  const measures = options.measures.map((title): Measure => {
    const target = options.targets?.[title]
    return {
      title,
      measure: (predictions) => numberAt(scores(predictions), PAGE_PATHS[title]),
      ...(target === undefined ? {} : { target }),
      ...(title === 'published day' ? { ofDates: true } : {}),
    }
  })
  return { name, task: 'extract', input, ...(group ? { group } : {}), measures }
}

function feedScore(options: readonly string[]): (predictions: string) => number | undefined {
  return (predictions) =>
    numberAt(score({ scorer: 'score-feeds.mjs', gold: `${FEEDS}/expectations.jsonl`, predictions, options }), 'right')
}

/** The share of the feeds that were read without an error. */
function accepted(feeds: () => ReadonlySet<string>): (predictions: string) => number {
  return (predictions) => {
    const wanted = feeds()
    const read = rowsOf<{ id: string; error?: string }>(predictions).filter(({ id, error }) => wanted.has(id) && !error)
    return read.length / wanted.size
  }
}

function allFeeds(): ReadonlySet<string> {
  return new Set(rowsOf<{ id: string }>(corpusPath(`${FEEDS}/files.jsonl`)).map(({ id }) => id))
}

/** Those of which the suite says that they are not well-formed. */
function illFormedFeeds(): ReadonlySet<string> {
  const rows = rowsOf<{ file: string; kind: string; equals: unknown }>(corpusPath(`${FEEDS}/expectations-other.jsonl`))
  return new Set(rows.filter(({ kind, equals }) => kind === 'wellformed' && equals === true).map(({ file }) => file))
}

function areas(): readonly string[] {
  const rows = rowsOf<{ area: string }>(corpusPath(`${FEEDS}/expectations.jsonl`))
  return [...new Set(rows.map(({ area }) => area))].filter((area) => area !== SANITIZED)
}

/** How many rows are read, and how many of them are judged. */
export function sizesOf({ task, input, group }: QualitySet): { readonly read: number; readonly judged: number } {
  const rows = rowsOf<{ group?: string }>(corpusPath(task === 'extract' ? `${input}/gold.jsonl` : input))
  return { read: rows.length, judged: rows.filter((row) => !group || row.group === group).length }
}

function rowsOf<Row>(path: string): readonly Row[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter((line) => line.trim()).map((line) => JSON.parse(line) as Row)
}
