import { type Element, isTag } from 'domhandler'
import type { BlockDraft } from './block-draft.ts'
import type { PlacedArticle } from './locate-among-pages.ts'
import { shortTextOf } from './node-text.ts'
import { isClockLine } from './page-kind.ts'
import { isWithin } from './survey-page.ts'
import { weightOf } from './text-weight.ts'
import { writeBlocks } from './write-blocks.ts'

const LEAST_ENTRIES = 4
const LONGEST_STAMP = 60

/**
 * A live blog with the times of its entries, each a cross-head above what was told then: elsewhere a time of day in the
 * text is furniture, and its markup was pruned as such. Unchanged where the page tells no times.
 */
export function withEntryTimes(located: PlacedArticle, times: readonly Element[], baseUrl: string): PlacedArticle {
  const { body } = located
  const own = times.filter((time) => isWithin(time, body))
  const dropped = own.length < LEAST_ENTRIES ? located.dropped : withoutStamps(located.dropped, own)
  const drafts =
    dropped === located.dropped
      ? located.drafts
      : writeBlocks(body, { baseUrl, dropped, length: weightOf(located.weights, body).text })
  const stamps = drafts.filter(({ text }) => isClockLine(text)).length
  return stamps < LEAST_ENTRIES ? located : { ...located, dropped, drafts: drafts.map(asStamp) }
}

function asStamp(draft: BlockDraft): BlockDraft {
  return isClockLine(draft.text) ? { ...draft, heading: true, block: { kind: 'cross-head', text: draft.text } } : draft
}

/** What was dropped, less the short elements that hold a time and little else. */
function withoutStamps(dropped: ReadonlySet<Element>, times: readonly Element[]): ReadonlySet<Element> {
  const left = new Set(dropped)
  for (const time of times) {
    for (let node: Element['parent'] | Element = time; node && isTag(node); node = node.parent)
      if (left.has(node) && shortTextOf(node, LONGEST_STAMP) !== undefined) left.delete(node)
  }
  return left
}
