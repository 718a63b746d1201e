import type { Block } from '../news/block.ts'
import { blockTexts, bodyText } from '../news/block.ts'
import { labelKey } from './label-key.ts'
import { withoutRepeated } from './outlet-parts.ts'
import { metaOf } from './page-head.ts'
import type { PageReading } from './page-reading.ts'
import { standFirstOf } from './stand-first.ts'
import { bodyOnlyInStructure } from './structured-body.ts'
import { trimBlocks } from './trim-blocks.ts'

export interface ArticleTexts {
  readonly blocks: readonly Block[]
  readonly lead?: string
}

/** How much of a lead must open the body for the two to be the same text. */
const COMPARED = 60
const LEAST_LEAD = 40

/** The article's blocks; a stand-first that stands outside the body's element becomes the first of them. */
export function articleTexts({ page, head, structured, title, outlets, located, options }: PageReading): ArticleTexts {
  const { parts, drafts } = located
  const own = parts ? withoutRepeated(drafts, parts, options.trace) : drafts
  const shown = trimBlocks(own, { known: [title], outlets, trace: options.trace })
  const hidden = bodyOnlyInStructure(structured?.body, bodyText(shown), options.url)
  if (hidden) return withLeadingHead(hidden)
  const description = structured?.description ?? metaOf(head, 'og:description', 'description') ?? options.item?.summary
  const lead = standFirstOf({
    page,
    headline: located.headline,
    body: located.body,
    dropped: located.dropped,
    description,
  })
  if (!lead || labelKey(lead) === labelKey(title)) return withLeadingHead(shown)
  if (isTold(lead, shown)) return { blocks: shown, lead }
  return { blocks: [{ kind: 'paragraph', text: lead }, ...shown], lead }
}

/** A long heading above the first paragraph is no cross-head but the stand-first. */
function withLeadingHead(blocks: readonly Block[]): ArticleTexts {
  const [first, ...rest] = blocks
  if (first?.kind !== 'cross-head' || first.text.length < LEAST_LEAD) return { blocks }
  return { blocks: [{ kind: 'paragraph', text: first.text }, ...rest], lead: first.text }
}

function isTold(lead: string, blocks: readonly Block[]): boolean {
  const opening = labelKey(lead).slice(0, COMPARED)
  return blocks
    .slice(0, 4)
    .some((block) => blockTexts(block).some((text) => labelKey(text.slice(0, 400)).includes(opening)))
}
