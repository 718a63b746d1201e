import { parseWebAddress } from '../base/web-address.ts'
import { type Block, bodyText } from '../news/block.ts'
import { foldSpace } from './node-text.ts'
import { metaOf } from './page-head.ts'
import type { PageReading } from './page-reading.ts'
import { weightOf } from './text-weight.ts'
import { writeBlocks } from './write-blocks.ts'

const LEAST_TOLD = 25
const LONGEST_TOLD = 1000
const VIDEO_ADDRESS = /"(?:embedUrl|contentUrl)"\s*:\s*"(https?:[^"\s]{6,500})"/i

const isMedium = (block: Block): boolean => block.kind === 'figure' || block.kind === 'embed-link'

/**
 * The blocks of a page that shows a video or pictures and hardly a word: what stands in its body, else the players and
 * captioned pictures of the page, under what its description says.
 */
export function mediaBlocks(reading: PageReading, blocks: readonly Block[]): readonly Block[] {
  const shown = blocks.some(isMedium) ? blocks : [...blocks, ...mediaOfPage(reading)]
  const told = bodyText(shown) === '' ? descriptionOf(reading) : undefined
  return told === undefined ? shown : [{ kind: 'paragraph', text: told }, ...shown]
}

function mediaOfPage({ page, head, located, options }: PageReading): readonly Block[] {
  const length = weightOf(located.weights, page).text
  const drafts = writeBlocks(page, { baseUrl: options.url, dropped: located.dropped, length })
  const media = drafts
    .map(({ block }) => block)
    .filter((block) => block.kind === 'embed-link' || (block.kind === 'figure' && block.caption !== undefined))
  if (media.length > 0) return media
  const named = metaOf(head, 'og:video:secure_url', 'og:video:url', 'og:video', 'twitter:player')
  const told = head.jsonLd.map((script) => VIDEO_ADDRESS.exec(script.replaceAll('\\/', '/'))?.[1]).find(Boolean)
  const address = parseWebAddress(told ?? named ?? '', options.url)
  return address && (told ?? named) ? [{ kind: 'embed-link', url: address.href }] : []
}

function descriptionOf({ head, structured, options }: PageReading): string | undefined {
  const told = structured?.description ?? metaOf(head, 'og:description', 'description') ?? options.item?.summary
  const text = foldSpace((told ?? '').slice(0, LONGEST_TOLD))
  return text.length >= LEAST_TOLD ? text : undefined
}
