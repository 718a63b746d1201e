import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { extractArticle } from '../src/extract/extract-article.ts'
import { decodeText } from '../src/fetch/decode-text.ts'

export interface ExtractionBench {
  readonly pages: number
  readonly ours: { readonly pagesPerSecond: number }
  readonly readability: { readonly pagesPerSecond: number }
  /** Ours over the peer's. */
  readonly ratio: number
}

export interface ExtractionBenchOptions {
  /** Holds `*.html` or `*.html.gz`, at any depth; not read where `pages` are given. */
  readonly folder?: string
  readonly pages?: readonly string[]
  /** Most pages to take; 100 by default. */
  readonly limit?: number
  /** Timed rounds; the median counts. By default 5, and more for few pages, whose single readings scatter. */
  readonly rounds?: number
}

const LEAST_READINGS = 300
const ADDRESS = 'https://bench.example/news/1'

/**
 * Pages a second through `extractArticle` and through Readability on linkedom: the same decoded pages in one process, the
 * two taking turns round by round after a round to warm up, medians compared.
 */
export async function benchExtraction(options: ExtractionBenchOptions): Promise<ExtractionBench> {
  const pages = options.pages ?? (await pagesIn(options.folder ?? '.', options.limit ?? 100))
  if (pages.length === 0) throw new Error(`no *.html or *.html.gz below ${options.folder}`)
  const [ours, theirs]: [number[], number[]] = [[], []]
  const rounds = options.rounds ?? Math.max(5, Math.ceil(LEAST_READINGS / pages.length))
  for (let round = 0; round <= rounds; round++) {
    const [mine, peer] = [seconds(pages, extractOurs), seconds(pages, extractWithReadability)]
    if (round === 0) continue
    ours.push(pages.length / mine)
    theirs.push(pages.length / peer)
  }
  const [mine, peer] = [median(ours), median(theirs)]
  return {
    pages: pages.length,
    ours: { pagesPerSecond: mine },
    readability: { pagesPerSecond: peer },
    ratio: mine / peer,
  }
}

async function pagesIn(folder: string, limit: number): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true })
  const paths = names.filter((name) => /\.html(?:\.gz)?$/.test(name)).toSorted()
  return paths.slice(0, limit).map((name) => {
    const bytes = readFileSync(join(folder, name))
    return decodeText(name.endsWith('.gz') ? gunzipSync(bytes) : bytes, { kind: 'html' }).text
  })
}

function extractOurs(html: string): void {
  extractArticle(html, { url: ADDRESS })
}

function extractWithReadability(html: string): void {
  const { document } = parseHTML(html)
  try {
    new Readability(document).parse()
  } catch {
    // linkedom has no answer to some broken pages; the time until then counts.
  }
}

function seconds(pages: readonly string[], extract: (html: string) => void): number {
  const start = performance.now()
  for (const html of pages) extract(html)
  return (performance.now() - start) / 1000
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
