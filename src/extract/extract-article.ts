import type { Element } from 'domhandler'
import { canonicalAddress, parseWebAddress } from '../base/web-address.ts'
import { type Block, bodyText } from '../news/block.ts'
import type { DatedEvidence } from '../news/instant.ts'
import type { ExtractedArticle, ExtractOptions, ExtractOutcome } from './extract-outcome.ts'
import { findBody } from './find-body.ts'
import { headlineOf, outletNames } from './headline.ts'
import { readIsoDate, toEvidence } from './iso-date.ts'
import { metaOf, type PageHead, readHead } from './page-head.ts'
import { parsePage } from './parse-page.ts'
import { prunePage } from './prune-page.ts'
import { readStructuredArticle } from './structured-article.ts'
import { languageOf } from './text-language.ts'
import { weighTexts } from './text-weight.ts'
import { trimBlocks } from './trim-blocks.ts'
import { writeBlocks } from './write-blocks.ts'

const NONE: ReadonlySet<Element> = new Set()
const LEAST_BODY = 25

/**
 * Reads the article out of a page: its body as typed blocks, and what the page says of it. Never throws; a page that holds
 * no article is refused with the reason. Time grows in proportion to the page.
 */
export function extractArticle(html: string, options: ExtractOptions): ExtractOutcome {
  if (!html.includes('<')) return { kind: 'refused', reason: 'not-html', detail: 'no tag in it' }
  const root = parsePage(html)
  if (root === 'too-deep') return { kind: 'refused', reason: 'too-deep', detail: 'elements are nested by the thousand' }
  const head = readHead(root)
  const structured = readStructuredArticle(head.jsonLd)
  const outlets = outletNames(head, options.url, [options.outletName, structured?.publisher])
  const title = headlineOf(head, { structured: structured?.headline, feed: options.item?.title, outlets })

  const dropped = prunePage(root, weighTexts(root, NONE))
  const weights = weighTexts(root, dropped)
  const body = findBody(root, weights, dropped)
  if (!body) return { kind: 'refused', reason: 'no-text', detail: 'no run of sentences on the page' }
  const blocks = trimBlocks(writeBlocks(body.element, { baseUrl: options.url, dropped }), { known: [title] })
  const text = bodyText(blocks)
  if (text.length < LEAST_BODY) return { kind: 'refused', reason: 'too-short', detail: `${text.length} characters` }
  return { kind: 'extracted', article: assemble(head, { title, blocks, options, share: body.share }) }
}

interface Parts {
  readonly title: string
  readonly blocks: readonly Block[]
  readonly options: ExtractOptions
  readonly share: number
}

function assemble(head: PageHead, { title, blocks, options, share }: Parts): ExtractedArticle {
  const structured = readStructuredArticle(head.jsonLd)
  const published = publishedOf(head, structured?.published, options)
  const canonical = parseWebAddress(head.links.get('canonical') ?? metaOf(head, 'og:url') ?? options.url, options.url)
  return {
    title,
    blocks,
    bylines: structured?.authors ?? [],
    credits: [],
    published,
    language: languageOf(bodyText(blocks), [head.language, metaOf(head, 'og:locale')]),
    keywords: structured?.keywords ?? [],
    canonicalUrl: canonical ? canonicalAddress(canonical) : options.url,
    confidence: share,
  }
}

function publishedOf(head: PageHead, structured: string | undefined, options: ExtractOptions): DatedEvidence {
  const text = structured ?? metaOf(head, 'article:published_time', 'datepublished', 'date')
  const found = text ? readIsoDate(text) : undefined
  if (found && text) return toEvidence(found, structured ? 'json-ld' : 'meta', text)
  return options.item?.published ?? { at: options.seenAt ?? 0, precision: 'second', evidence: 'first-seen', text: '' }
}
