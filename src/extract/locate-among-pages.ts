import type { Element } from 'domhandler'
import type { ExtractOptions } from './extract-outcome.ts'
import { type LocatedArticle, locateArticle } from './locate-article.ts'
import { isMostlyRepeated, type OutletParts, outletParts } from './outlet-parts.ts'
import type { PageHead } from './page-head.ts'
import { pageLines } from './page-lines.ts'
import { prunePage } from './prune-page.ts'
import { type PageSurvey, surveyPage } from './survey-page.ts'
import { weighTexts } from './text-weight.ts'

/** An article's place in its page, and what the outlet's template says of it; the latter only where one was given. */
export interface PlacedArticle extends LocatedArticle {
  /** What its outlet repeats on this page. */
  readonly parts?: OutletParts
  /** What the page shows for its outlet's template. */
  readonly survey?: PageSurvey
}

const NONE: ReadonlySet<Element> = new Set()

/**
 * Locates an article after leaving out what its markup, and the template learnt from its outlet's other pages, show to be
 * furniture. A page of which more is repeated than not is read as if nothing were known of its outlet.
 */
export function locateAmongPages(
  page: Element,
  head: PageHead,
  options: Pick<ExtractOptions, 'url' | 'template' | 'trace'> & { readonly title: string },
): PlacedArticle {
  const { template, trace, title } = options
  const { headings } = head
  const weights = weighTexts(page, NONE)
  const dropped = prunePage(page, weights, { headings, trace })
  if (!template) return locateArticle(page, head, { ...options, dropped })
  const lines = pageLines(page, dropped)
  const parts = outletParts(page, { template, lines, dropped, weights, headings, trace })
  const withoutBoxes = new Set([...dropped, ...parts.boxes])
  const located = locateArticle(page, head, { ...options, dropped: withoutBoxes, unweighed: parts.elements })
  const isOwn = !isMostlyRepeated(located.drafts, parts)
  const placed = isOwn ? { ...located, parts } : locateArticle(page, head, { ...options, dropped })
  return { ...placed, survey: surveyPage(placed.body, { title, lines, dropped, weights }) }
}
