import { existsSync, statSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf, NashraError } from '../base/errors.ts'
import { readJsonLines } from '../base/json-lines.ts'
import type { EpochMs } from '../news/instant.ts'
import type { Edition, OutletSheet, PressArticle } from './edition.ts'
import { inventOutlets, parseOutletSheets } from './outlet-sheets.ts'
import { type ArticleRow, parseArticleRow } from './parse-article-row.ts'

export interface EditionOptions {
  /** Articles published before this are left out. */
  readonly from?: EpochMs
  /** Articles published at this instant or later are left out. */
  readonly to?: EpochMs
  /** The day from which dates such as `D-3 14:20` are counted; the present if absent. */
  readonly today?: EpochMs
}

const OUTLETS_FILE = 'outlets.json'
const ARTICLES_FILE = /\.jsonl(?:\.gz)?$/

/**
 * Reads an edition: a JSON Lines file of articles (`.gz` too), or a folder of such files with an `outlets.json`. Without
 * one, each outlet that the articles name is made up.
 *
 * @throws NashraError BAD_INPUT_FILE if a file cannot be read, or a row's type, date or outlet is wrong
 */
export async function loadEdition(path: string, options: EditionOptions = {}): Promise<Edition> {
  const rows: Row[] = []
  for (const file of await articleFiles(path)) {
    let line = 0
    for await (const row of readJsonLines<ArticleRow>(file)) rows.push({ row, where: `${file}, row ${++line}` })
  }
  const outletsFile = join(path, OUTLETS_FILE)
  const outlets = existsSync(outletsFile)
    ? await readOutlets(outletsFile)
    : inventOutlets(rows.map(({ row }) => String(row.outlet)))
  return makeEdition(rows, outlets, options)
}

interface Row {
  readonly row: ArticleRow
  /** File and row, for the error. */
  readonly where: string
}

function makeEdition(rows: readonly Row[], outlets: readonly OutletSheet[], options: EditionOptions): Edition {
  const byName = new Map(outlets.flatMap((outlet) => [[outlet.name, outlet] as const, [outlet.slug, outlet] as const]))
  const { from = -Infinity, to = Infinity, today = Date.now() } = options
  const articles: PressArticle[] = []
  let passedOver = 0
  for (const [index, { row, where }] of rows.entries()) {
    const outlet = byName.get(String(row.outlet))
    if (!outlet) throw badRow(where, `unknown outlet "${row.outlet}"`)
    const parsed = parseArticleRow(row, { outlet, today, id: `${outlet.slug}-${index + 1}` })
    if (parsed.outcome === 'wrong') throw badRow(where, parsed.reason)
    if (parsed.outcome === 'empty') passedOver++
    else if (parsed.article.publishedAt >= from && parsed.article.publishedAt < to) articles.push(parsed.article)
  }
  articles.sort((a, b) => a.publishedAt - b.publishedAt)
  return { outlets, articles, passedOver }
}

async function articleFiles(path: string): Promise<readonly string[]> {
  try {
    if (!statSync(path).isDirectory()) return [path]
    const names = await readdir(path)
    return names
      .filter((name) => ARTICLES_FILE.test(name))
      .sort()
      .map((name) => join(path, name))
  } catch (cause) {
    throw badFile(path, cause)
  }
}

async function readOutlets(file: string): Promise<readonly OutletSheet[]> {
  try {
    return parseOutletSheets(JSON.parse(await readFile(file, 'utf8')))
  } catch (cause) {
    throw badFile(file, cause)
  }
}

function badFile(path: string, cause: unknown): NashraError {
  return new NashraError('BAD_INPUT_FILE', {
    english: `${path}: ${messageOf(cause)}`,
    arabic: `تعذّرت قراءة ${path}: ${messageOf(cause)}`,
    cause,
  })
}

function badRow(where: string, reason: string): NashraError {
  return new NashraError('BAD_INPUT_FILE', {
    english: `${where}: ${reason}`,
    arabic: `مادة غير صالحة في ${where}: ${reason}`,
  })
}
