import type { Dateline } from '../news/article.ts'
import { type Block, blockTexts, bodyText } from '../news/block.ts'
import { type DatedEvidence, USUAL_CONFIDENCE } from '../news/instant.ts'
import { bylinesOf } from './bylines.ts'
import { confidenceOf } from './confidence.ts'
import { explainTitle } from './explain-title.ts'
import type { ExtractedArticle, ExtractOptions, ExtractOutcome, Refusal, RefusalReason } from './extract-outcome.ts'
import { headlineOf, outletNames } from './headline.ts'
import { keywordsOf } from './keywords.ts'
import { leadImageOf } from './lead-image.ts'
import { isListingPage } from './listing-page.ts'
import { locateAmongPages } from './locate-among-pages.ts'
import { furtherPages } from './next-page.ts'
import { openingDateline } from './opening-dateline.ts'
import { ownAddress } from './own-address.ts'
import { publishedDate, updatedDate } from './page-dates.ts'
import { metaOf, type PageHead, readHead } from './page-head.ts'
import type { PageReading } from './page-reading.ts'
import { parsePage } from './parse-page.ts'
import { pictureBeside } from './picture-beside.ts'
import { sectionOf } from './section.ts'
import { creditsOf } from './source-credits.ts'
import { readStateArticle } from './state-article.ts'
import { readStructuredArticle, type StructuredArticle } from './structured-article.ts'
import { languageOf } from './text-language.ts'
import { weightOf } from './text-weight.ts'
import { type KindTexts, LEAST_BODY, textsOfKind } from './texts-of-kind.ts'
import { signatureOf } from './trim-blocks.ts'

/**
 * Reads the article out of a page: its body as typed blocks, and what the page says of it. Never throws; a page that holds
 * no article is refused with the reason. Time grows in proportion to the page.
 */
export function extractArticle(html: string, options: ExtractOptions): ExtractOutcome {
  if (!html.includes('<')) return { kind: 'refused', reason: 'not-html', detail: 'no tag in it' }
  const page = parsePage(html)
  if (page === 'too-deep') return { kind: 'refused', reason: 'too-deep', detail: 'elements are nested by the thousand' }
  const head = readHead(page)
  const structured = readStructuredArticle(head.jsonLd)
  const outlets = outletNames(head, options.url, [options.outletName, structured?.publisher])
  const hints = { structured: structured?.headline, feed: options.item?.title, outlets }
  const title = headlineOf(head, hints)
  if (options.trace) explainTitle(head, hints, { title, trace: options.trace })

  const located = locateAmongPages(page, head, { ...options, title })
  const told = withState(structured, head, { title, located })
  const reading: PageReading = { page, head, structured: told, outlets, title, located, options }
  const texts = textsOfKind(reading)
  const refusal = refusalOf(reading, texts)
  if (refusal) return refusal
  const { survey } = located
  const further = furtherPages(head, options.url)
  return { kind: 'extracted', article: assemble(reading, texts), further, ...(survey ? { survey } : {}) }
}

function refusalOf(reading: PageReading, { blocks, kind, isShown }: KindTexts): Refusal | undefined {
  const { head, structured } = reading
  const { length } = bodyText(blocks)
  if (length === 0 && !isShown) return refused(reading, 'no-text', 'no run of sentences on the page')
  if (length < LEAST_BODY && !isShown) return refused(reading, 'too-short', `${length} characters`)
  if (kind === undefined && isListingPage(head, structured, blocks))
    return refused(reading, 'listing-page', 'headings that lead elsewhere, and no text of its own')
  return undefined
}

function refused(reading: PageReading, reason: RefusalReason, detail: string): Refusal {
  const { head, title, options } = reading
  const language = languageOf(title, [head.language, metaOf(head, 'og:locale'), options.item?.language])
  const { published } = datesOf(reading, language)
  return { kind: 'refused', reason, detail, told: { title, bylines: bylinesIn(reading), published } }
}

function bylinesIn(reading: PageReading): readonly string[] {
  const { located, options, title } = reading
  const { headline, body } = located
  const signature = signatureOf(located.drafts, title)
  const feedAuthors = options.item?.authors ?? []
  return bylinesOf({ ...reading, headline, body, feedAuthors, signature, trace: options.trace })
}

/** A page that shows less than this may keep its article in a framework's state. */
const LEAST_SHOWN = 600

/** What the page is told by JSON-LD, filled from a framework's state where the page itself shows next to nothing. */
function withState(
  structured: StructuredArticle | undefined,
  head: PageHead,
  { title, located }: Pick<PageReading, 'title' | 'located'>,
): StructuredArticle | undefined {
  if (structured?.body || weightOf(located.weights, located.body).prose >= LEAST_SHOWN) return structured
  const state = readStateArticle(head.scripts(), title)
  if (!state || !structured) return structured ?? state
  return { ...state, ...structured, authors: structured.authors.length > 0 ? structured.authors : state.authors }
}

function assemble(reading: PageReading, { blocks, lead, kind }: KindTexts): ExtractedArticle {
  const { head, structured, outlets, title, located, options } = reading
  const text = bodyText(blocks)
  const language = languageOf(text, [head.language, metaOf(head, 'og:locale'), options.item?.language])
  const dateline = datelineOf(blocks, outlets)
  const imageUrl =
    leadImageOf(head, blocks, {
      structured: structured?.image,
      logo: structured?.logo,
      url: options.url,
      beside: () => pictureBeside(located, options.url),
    }) ?? options.item?.imageUrl
  const section = sectionOf(head, structured, { outlets, title })
  return {
    title,
    ...(kind ? { kind } : {}),
    ...(lead ? { lead } : {}),
    blocks,
    bylines: bylinesIn(reading),
    ...(dateline ? { dateline } : {}),
    credits: creditsOf({ page: reading.page, lines: located.drafts.map((draft) => draft.text), dateline }),
    ...datesOf(reading, language),
    language,
    ...(section ? { section } : {}),
    keywords: keywordsOf(head, { structured: structured?.keywords ?? [], outlets, title }),
    ...(imageUrl ? { imageUrl } : {}),
    canonicalUrl: ownAddress(head, options.url),
    confidence: confidenceOf(reading, text),
  }
}

/** A stand-first may precede the paragraph that has the dateline. */
function datelineOf(blocks: readonly Block[], outlets: readonly string[]): Dateline | undefined {
  for (const text of blocks.flatMap(blockTexts).slice(0, 3)) {
    const dateline = openingDateline(text, outlets)
    if (dateline) return dateline
  }
  return undefined
}

function datesOf(
  reading: PageReading,
  language: string,
): { readonly published: DatedEvidence; readonly updated?: DatedEvidence } {
  const { options, located } = reading
  const places = {
    ...reading,
    headline: located.headline,
    body: located.body,
    url: options.url,
    language,
    imageUrl: metaOf(reading.head, 'og:image'),
    feed: options.item,
    seenAt: options.seenAt,
    trace: options.trace,
  }
  const published = publishedDate(places)
  const updated = updatedDate(places, published)
  const unknown: DatedEvidence = {
    at: options.seenAt ?? 0,
    precision: 'second',
    zone: 'Z',
    evidence: 'first-seen',
    text: '',
    confidence: USUAL_CONFIDENCE['first-seen'],
  }
  return { published: published ?? unknown, ...(updated ? { updated } : {}) }
}
