import { type Element, isTag, type ParentNode } from 'domhandler'
import type { OutletTemplate } from '../news/outlet-template.ts'
import { repeatedParts } from '../news/repeated-lines.ts'
import type { BlockDraft } from './block-draft.ts'
import { holdersOf, SKIPPED_TAGS } from './element-traits.ts'
import { markupPlace } from './markup-place.ts'
import { digestOf, lineKey, type PageLine } from './page-lines.ts'
import { BOX } from './survey-page.ts'
import { type TextWeight, weightOf } from './text-weight.ts'
import { pathOf, type Trace } from './trace.ts'

/** A place that holds more of the page's text is no box beside the article, whatever it held before. */
const MOST_OF_PAGE = 0.35

/** What an outlet's template says of one page. */
export interface OutletParts {
  /** Elements that hold nothing but repeated lines: no body is looked for there. */
  readonly elements: ReadonlySet<Element>
  /** Boxes of links, left out whole. */
  readonly boxes: ReadonlySet<Element>
  readonly lineKeys: ReadonlySet<string>
}

interface PageToPart {
  readonly template: OutletTemplate
  readonly lines: readonly PageLine[]
  readonly dropped: ReadonlySet<Element>
  readonly weights: ReadonlyMap<Element, TextWeight>
  readonly headings: readonly Element[]
  readonly trace?: Trace | undefined
}

/** Finds on a page what its outlet repeats. */
export function outletParts(page: Element, parting: PageToPart): OutletParts {
  const repeated = repeatedParts(parting.template)
  const lineKeys = new Set(repeated.lines.map(({ key }) => key))
  const boxKeys = new Set(repeated.boxes.map(({ key }) => key))
  const boxes = boxKeys.size > 0 ? linkBoxes(page, boxKeys, parting) : new Set<Element>()
  return { elements: ofRepeatedLines(parting.lines, lineKeys), boxes, lineKeys }
}

/** Whether each line of a draft is one that the outlet repeats. */
function isRepeated({ block, text }: BlockDraft, lineKeys: ReadonlySet<string>): boolean {
  if (block.kind === 'figure' || block.kind === 'embed-link') return false
  const lines = block.kind === 'list' ? block.items : text.split('\n')
  return lines.every((line) => lineKeys.has(lineKey(line) ?? ''))
}

/** Whether repeated lines are more than what they would leave: then they are no furniture, or there is no article. */
export function isMostlyRepeated(drafts: readonly BlockDraft[], { lineKeys }: OutletParts): boolean {
  let [repeated, own] = [0, 0]
  for (const draft of drafts) {
    if (isRepeated(draft, lineKeys)) repeated += draft.text.length
    else own += draft.text.length
  }
  return repeated >= own
}

/** The drafts without the lines that the outlet repeats. */
export function withoutRepeated(
  drafts: readonly BlockDraft[],
  { lineKeys }: OutletParts,
  trace: Trace | undefined,
): readonly BlockDraft[] {
  return drafts.filter((draft) => {
    const repeated = isRepeated(draft, lineKeys)
    if (repeated)
      trace?.note({ about: 'dropped-block', verdict: 'dropped', rule: 'outlet-repeats', subject: draft.text })
    return !repeated
  })
}

function ofRepeatedLines(lines: readonly PageLine[], keys: ReadonlySet<string>): ReadonlySet<Element> {
  const own = new Set<Element>()
  for (const { key, element } of lines) if (keys.has(key)) own.add(element)
  for (const { key, element } of lines) {
    if (keys.has(key)) continue
    for (let node: Element['parent'] | Element = element; node && isTag(node); node = node.parent) own.delete(node)
  }
  return own
}

function linkBoxes(page: Element, keys: ReadonlySet<string>, parting: PageToPart): ReadonlySet<Element> {
  const { dropped, weights, headings, trace, lines, template } = parting
  const most = weightOf(weights, page).text * MOST_OF_PAGE
  const kept = lines.filter(({ key }) => template.spared?.has(key)).map(({ element }) => element)
  const own = holdersOf([...headings, ...kept])
  const found = new Set<Element>()
  const visit = (node: ParentNode): void => {
    for (const child of node.children) {
      if (!isTag(child) || SKIPPED_TAGS.has(child.name) || dropped.has(child)) continue
      if (!BOX.test(child.name) || !keys.has(digestOf(markupPlace(child))) || weightOf(weights, child).text > most)
        visit(child)
      else if (own.has(child)) visit(child)
      else {
        found.add(child)
        trace?.note({ about: 'dropped-element', verdict: 'dropped', rule: 'outlet-link-box', subject: pathOf(child) })
      }
    }
  }
  visit(page)
  return found
}
