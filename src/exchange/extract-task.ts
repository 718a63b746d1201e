import { extractArticle } from '../extract/extract-article.ts'
import type { ExtractedArticle, ExtractOutcome } from '../extract/extract-outcome.ts'
import { zoneMinutes } from '../extract/iso-date.ts'
import { type Block, blockTexts, bodyText } from '../news/block.ts'
import { type DatedEvidence, MINUTE_MS } from '../news/instant.ts'
import type { ExchangeRun } from './exchange-task.ts'
import { readPageFolder } from './page-folder.ts'

/** Reads every page of a folder as an article. */
export async function extractTask(run: ExchangeRun): Promise<void> {
  let done = 0
  for await (const { id, url, html } of readPageFolder(run.input)) {
    const outcome = extractArticle(html, { url })
    run.write(outcome.kind === 'extracted' ? toRow(id, outcome.article) : toRefusedRow(id, outcome))
    run.progress(++done)
  }
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

function toRefusedRow(id: string, { reason, told }: RefusedPage): object {
  const known = told && { title: told.title, authors: told.bylines, published: isoDate(told.published) }
  return { id, refused: reason, ...known }
}

type RefusedPage = Extract<ExtractOutcome, { readonly kind: 'refused' }>

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
