import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
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
}

/** Each reader's turns; the better of them counts, for other work on the machine only ever slows. */
const TURNS = 2

/**
 * Pages in a second of processor time through `extractArticle` and through Readability on linkedom: the same decoded pages,
 * each reader in a process of its own as a product would run it, the two taking turns.
 */
export async function benchExtraction(options: ExtractionBenchOptions): Promise<ExtractionBench> {
  const pages = options.pages ?? (await pagesIn(options.folder ?? '.', options.limit ?? 100))
  if (pages.length === 0) throw new Error(`no *.html or *.html.gz below ${options.folder}`)
  const folder = mkdtempSync(join(tmpdir(), 'nashra-bench-'))
  try {
    const file = join(folder, 'pages.json')
    writeFileSync(file, JSON.stringify(pages))
    let [ours, readability] = [0, 0]
    for (let turn = 0; turn < TURNS; turn++) {
      ours = Math.max(ours, pagesPerSecond('ours', file))
      readability = Math.max(readability, pagesPerSecond('readability', file))
    }
    return {
      pages: pages.length,
      ours: { pagesPerSecond: ours },
      readability: { pagesPerSecond: readability },
      ratio: ours / readability,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function pagesPerSecond(reader: string, file: string): number {
  const words = [join(import.meta.dirname, 'extraction-child.ts'), reader, file]
  return Number(execFileSync(process.execPath, words, { encoding: 'utf8' }))
}

async function pagesIn(folder: string, limit: number): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true })
  const paths = names.filter((name) => /\.html(?:\.gz)?$/.test(name)).toSorted()
  return paths.slice(0, limit).map((name) => {
    const bytes = readFileSync(join(folder, name))
    return decodeText(name.endsWith('.gz') ? gunzipSync(bytes) : bytes, { kind: 'html' }).text
  })
}
