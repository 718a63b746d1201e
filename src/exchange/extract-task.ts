import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readJsonLines } from '../base/json-lines.ts'
import { extractArticle } from '../extract/extract-article.ts'
import type { ExtractedArticle } from '../extract/extract-outcome.ts'
import { zoneMinutes } from '../extract/iso-date.ts'
import { decodeText } from '../fetch/decode-text.ts'
import { type Block, blockTexts, bodyText } from '../news/block.ts'
import { type DatedEvidence, MINUTE_MS } from '../news/instant.ts'
import type { ExchangeRun } from './exchange-task.ts'

/** The input's rows carry the expected answers too; nothing but these two may be read. */
interface PageRow {
  readonly id: string
  readonly url?: string
}

/** Reads every page of a folder as an article: `gold.jsonl` names them, `pages/ID.html[.gz]` holds their bytes. */
export async function extractTask(run: ExchangeRun): Promise<void> {
  const rows: PageRow[] = []
  for await (const { id, url } of readJsonLines<PageRow>(join(run.input, 'gold.jsonl')))
    rows.push({ id, ...(url ? { url } : {}) })
  for (const [index, { id, url }] of rows.entries()) {
    const outcome = extractArticle(decodeText(pageBytes(run.input, id), { kind: 'html' }).text, {
      url: url ?? 'http://page.invalid/',
    })
    run.write(outcome.kind === 'extracted' ? toRow(id, outcome.article) : { id, refused: outcome.reason })
    run.progress(index + 1, rows.length)
  }
}

function pageBytes(folder: string, id: string): Uint8Array {
  const path = join(folder, 'pages', `${id}.html`)
  return existsSync(path) ? readFileSync(path) : gunzipSync(readFileSync(`${path}.gz`))
}

function toRow(id: string, article: ExtractedArticle): object {
  return {
    id,
    title: article.title,
    lead: article.lead,
    body: bodyText(article.blocks),
    paragraphs: article.blocks.map(toParagraph),
    authors: article.bylines,
    dateline: article.dateline,
    published: isoDate(article.published),
    updated: article.updated && isoDate(article.updated),
    image: article.imageUrl,
    section: article.section,
    lang: article.language,
    credits: article.credits,
    confidence: article.confidence,
  }
}

function toParagraph(block: Block): object {
  if (block.kind === 'figure') return { kind: block.kind, text: block.caption ?? '' }
  if (block.kind === 'embed-link') return { kind: block.kind, text: block.title ?? block.url }
  return { kind: block.kind, text: blockTexts(block).join('\n') }
}

/**
 * ISO 8601 in the zone that the source wrote; only the day where no more is known, or where it is the outlet's in a zone
 * that no place tells; nothing where the page told no date.
 */
function isoDate({ at, precision, zone, evidence, day }: DatedEvidence): string | undefined {
  if (evidence === 'first-seen') return undefined
  if (day !== undefined) return day
  const local = new Date(at + zoneMinutes(zone) * MINUTE_MS).toISOString()
  return precision === 'day' ? local.slice(0, 10) : `${local.slice(0, 19)}${zone ?? ''}`
}
