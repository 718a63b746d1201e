import { type Element, isTag, isText } from 'domhandler'
import { unitOf } from './article-unit.ts'
import type { BlockDraft } from './block-draft.ts'
import { LONE_LABEL, READ_ALSO_LINE } from './boilerplate-labels.ts'
import { SKIPPED_TAGS } from './element-traits.ts'
import { explainBody } from './explain-body.ts'
import { findBody } from './find-body.ts'
import { firstLineOf } from './first-line.ts'
import { labelKey } from './label-key.ts'
import { shortTextOf, textOf } from './node-text.ts'
import type { PageHead } from './page-head.ts'
import { type TextWeight, weighTexts, weightOf } from './text-weight.ts'
import type { Trace } from './trace.ts'
import { writeBlocks } from './write-blocks.ts'

/** Where the article stands in its page. */
export interface LocatedArticle {
  readonly body: Element
  readonly headline: Element | undefined
  readonly dropped: ReadonlySet<Element>
  readonly drafts: readonly BlockDraft[]
  readonly weights: ReadonlyMap<Element, TextWeight>
  /** Its prose as a share of what was left of the page's. */
  readonly share: number
}

const LEAST_TITLE = 12
const LONGEST_HEADING = 400
const LOWER_HEADING = /^h[3-5]$/

export interface LocateHints {
  readonly title: string
  readonly url: string
  /** What is no part of the article. */
  readonly dropped: ReadonlySet<Element>
  /** What may be a part of it, but no place to look for its body: trimming will judge it. */
  readonly unweighed?: ReadonlySet<Element> | undefined
  readonly trace?: Trace | undefined
  /** Articles under a label that were found in this one's place so far. */
  readonly pasted?: number
}

const MOST_PASTED = 3

/** Finds the element that holds the body and the heading that holds the title; the whole page where no body stands out. */
export function locateArticle(page: Element, head: PageHead, hints: LocateHints): LocatedArticle {
  const dropped = hints.unweighed ? new Set([...hints.dropped, ...hints.unweighed]) : hints.dropped
  const weights = weighTexts(page, dropped)
  const titleKey = labelKey(hints.title)
  const headings = [...head.headings, ...head.secondHeadings]
  const titled =
    headings.find((heading) => labelKey(textOf(heading)) === titleKey) ?? lowerHeading(page, titleKey, dropped)
  const scope = (titled && unitOf(titled, page, weights)) ?? page
  const found = findBody(scope, weights, { dropped, headline: titled })
  const { pasted = 0 } = hints
  if (found && titled && pasted < MOST_PASTED && isAnnounced(found.element, dropped))
    return locateArticle(page, head, {
      ...hints,
      dropped: new Set([...hints.dropped, found.element]),
      pasted: pasted + 1,
    })
  if (found && hints.trace) explainBody(found, weights, hints.trace)
  const length = found ? weightOf(weights, found.element).text : 0
  const drafts = found ? writeBlocks(found.element, { baseUrl: hints.url, dropped: hints.dropped, length }) : []
  return {
    body: found?.element ?? page,
    headline: titled ?? headings.find((heading) => holdsTitle(heading, titleKey)) ?? head.headings[0],
    dropped,
    drafts,
    weights,
    share: found?.share ?? 0,
  }
}

/** Whether a box opens with «إقرأ أيضاً» alone: it is another article, pasted in whole and longer than this one. */
function isAnnounced(element: Element, dropped: ReadonlySet<Element>): boolean {
  const key = labelKey(firstLineOf(element, dropped))
  return BOX_TAG.test(element.name) && READ_ALSO_LINE.test(key) && LONE_LABEL.test(key)
}

const BOX_TAG = /^(?:div|section|article|td)$/

/** Some themes write the title as a heading of the third rank, old ones as a line of no rank at all. */
function lowerHeading(page: Element, titleKey: string, dropped: ReadonlySet<Element>): Element | undefined {
  if (titleKey.length < LEAST_TITLE) return undefined
  let line: Element | undefined
  const visit = (node: Element): Element | undefined => {
    for (const child of node.children) {
      if (isText(child) && !line && isTitleLine(child.data, titleKey)) line = node
      if (!isTag(child) || dropped.has(child) || child.name === 'a' || SKIPPED_TAGS.has(child.name)) continue
      const isTitle = LOWER_HEADING.test(child.name) && labelKey(shortTextOf(child, LONGEST_HEADING) ?? '') === titleKey
      const found = isTitle ? child : visit(child)
      if (found) return found
    }
    return undefined
  }
  return visit(page) ?? line
}

/** The length is compared first: few lines of a page are near that of its title. */
function isTitleLine(data: string, titleKey: string): boolean {
  const { length } = data.trim()
  return length >= titleKey.length && length <= titleKey.length * 1.5 && labelKey(data) === titleKey
}

/** A kicker or a date may stand in the heading beside the title. */
function holdsTitle(heading: Element, titleKey: string): boolean {
  const text = shortTextOf(heading, LONGEST_HEADING)
  return titleKey.length >= LEAST_TITLE && text !== undefined && labelKey(text).includes(titleKey)
}
