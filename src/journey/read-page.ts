import { extractArticle } from '../extract/extract-article.ts'
import type { ExtractedArticle } from '../extract/extract-outcome.ts'
import type { FurtherPages } from '../extract/next-page.ts'
import type { PageSurvey } from '../extract/survey-page.ts'
import { decodeText } from '../fetch/decode-text.ts'
import type { FetchOutcome } from '../fetch/fetch-outcome.ts'
import type { Fetcher, FetchRequest } from '../fetch/guarded-fetcher.ts'
import type { Article } from '../news/article.ts'
import type { EpochMs } from '../news/instant.ts'
import type { OutletTemplate } from '../news/outlet-template.ts'
import type { Source } from '../news/source.ts'
import type { PendingItem } from '../store/intake-store.ts'
import type { Store } from '../store/store.ts'
import { withFurtherPages } from './further-pages.ts'
import type { Refused } from './refused.ts'

/** What was read of a page; an article of the feed's own content has neither survey nor further pages. */
export interface Extracted {
  readonly kind: 'extracted'
  readonly article: ExtractedArticle
  readonly further?: FurtherPages
  readonly survey?: PageSurvey
}

/** What is known of a page before it is read. */
export interface ReadAt {
  readonly pending: PendingItem
  readonly seenAt: EpochMs
  readonly template: OutletTemplate
  /** The article that we have of it. */
  readonly kept: Article | undefined
}

/** Of an article on several pages, one could not be had. */
export const FURTHER_PAGE_MISSING = 'further-page-missing'

/** How a source wants to be asked. */
export function mannersOf(source: Source): Pick<FetchRequest, 'allowedHosts' | 'minDelayMs'> {
  return {
    allowedHosts: source.allowedHosts,
    ...(source.minDelayMs === undefined ? {} : { minDelayMs: source.minDelayMs }),
  }
}

/**
 * The article of a page, joined with the further pages that it goes on to. What cannot be had of those is counted and left
 * out; of an article that we have already, it is a bad moment: what is missing was not taken away.
 */
export async function readPage(
  world: { readonly fetcher: Fetcher; readonly store: Store },
  page: FetchOutcome,
  reading: ReadAt,
): Promise<Extracted | Refused> {
  const first = extractPage(page, reading)
  if (first.kind === 'refused') return first
  const { source } = reading.pending
  const { article, missing } = await withFurtherPages(first, async (url) =>
    extractPage(await world.fetcher.get(url, { ...mannersOf(source), accept: 'page' }), reading),
  )
  if (!missing) return { ...first, article }
  if (missing.reason === 'aborted') return missing
  const detail = `${missing.reason}: ${missing.detail}`
  if (reading.kept) return { kind: 'refused', reason: FURTHER_PAGE_MISSING, detail }
  await world.store.intake.countReason(source.id, { reason: FURTHER_PAGE_MISSING, detail, at: reading.seenAt })
  return { ...first, article }
}

function extractPage(page: FetchOutcome, { pending, seenAt, template }: ReadAt): Extracted | Refused {
  if (page.kind === 'refused') return page
  if (page.kind === 'unchanged') return { kind: 'refused', reason: 'no-text', detail: 'the page answered 304 unasked' }
  const type = page.contentType === undefined ? {} : { contentType: page.contentType }
  const { text } = decodeText(page.bytes, { ...type, kind: 'html' })
  const { source, offered } = pending
  return extractArticle(text, { url: page.url, item: offered.item, outletName: source.name, seenAt, template })
}
