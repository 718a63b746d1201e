import type { DatedEvidence } from '../../news/instant.ts'
import { readFeedDate } from '../feed-date.ts'
import { foldSpace } from '../plain-text.ts'
import type { HeadlineLink } from './headline-link.ts'
import { nodesInside, type PageNode, textInside } from './page-tree.ts'

/** One item of a list: its link, and what stands with it in the same card. */
export interface Card {
  readonly link: HeadlineLink
  /** The outermost element that holds this item and no other. */
  readonly node: PageNode
  readonly published?: DatedEvidence
  readonly summary?: string
  /** As written. */
  readonly imageUrl?: string
}

const LONGEST_DATE = 45
const SHORTEST_SUMMARY = 40
const TEXT_TAGS: ReadonlySet<string> = new Set(['p', 'div', 'span'])
const INLINE_TAGS: ReadonlySet<string> = new Set(['a', 'br', 'b', 'strong', 'span'])
/** A card has some dozen elements; one that has more is a page. */
const LOOKED_AT = 120
/** Further out no card reaches. */
const SECTIONING: ReadonlySet<string> = new Set(['html', 'body', 'main'])

/** Which item each element holds: one address, or many. */
export type CardEdges = ReadonlyMap<PageNode, string>

const MANY = ''

/** Where the cards of a page end: an element that holds two headlines is no card. */
export function cardEdges(links: readonly HeadlineLink[]): CardEdges {
  const edges = new Map<PageNode, string>()
  for (const { node, url } of links) {
    for (let at: PageNode | undefined = node; at; at = at.parent) {
      const known = edges.get(at)
      if (known === MANY) break
      edges.set(at, known === undefined || known === url ? url : MANY)
    }
  }
  return edges
}

/** The card of a link: the outermost element that holds its item and no other. */
export function cardOf(link: HeadlineLink, edges: CardEdges): Card {
  let node = link.node
  while (node.parent?.parent && !SECTIONING.has(node.parent.tag) && edges.get(node.parent) === link.url)
    node = node.parent
  return readCard(link, node)
}

/** What a card says beside its headline. */
export function readCard(link: HeadlineLink, node: PageNode): Card {
  let published: DatedEvidence | undefined
  let summary: string | undefined
  let imageUrl: string | undefined
  let looked = 0
  for (const inner of nodesInside(node)) {
    if (++looked > LOOKED_AT) break
    published ??= dateIn(inner, link)
    summary ??= summaryIn(inner, link)
    imageUrl ??= imageIn(inner)
  }
  return { link, node, ...(published && { published }), ...(summary && { summary }), ...(imageUrl && { imageUrl }) }
}

function dateIn(node: PageNode, link: HeadlineLink): DatedEvidence | undefined {
  const stamp = node.tag === 'time' ? node.attributes.datetime : node.attributes['data-date']
  const told = stamp ? readFeedDate(stamp, 'feed') : undefined
  if (told) return told
  if (node === link.node) return undefined
  for (const child of node.children) {
    const text = typeof child === 'string' ? foldSpace(child.slice(0, LONGEST_DATE * 2)) : ''
    if (text.length > LONGEST_DATE || text === link.title || !/[0-9\u0660-\u0669]/.test(text)) continue
    const date = readFeedDate(text.replace(/[|•·]/g, ' '), 'feed')
    if (date) return date
  }
  return undefined
}

function summaryIn(node: PageNode, link: HeadlineLink): string | undefined {
  if (!TEXT_TAGS.has(node.tag) || !node.children.every(isRunningText)) return undefined
  const text = textInside(node)
  return text.length >= SHORTEST_SUMMARY && !text.startsWith(link.title) ? text : undefined
}

function isRunningText(child: PageNode | string): boolean {
  return typeof child === 'string' || INLINE_TAGS.has(child.tag)
}

/** Where a picture's address stands: pages that load them late keep it in another attribute. */
export function imageIn(node: PageNode): string | undefined {
  if (node.tag !== 'img') return undefined
  const { attributes } = node
  const address = attributes['data-src'] ?? attributes['data-original'] ?? attributes['data-lazy-src'] ?? attributes.src
  return address && !address.startsWith('data:') ? address : undefined
}
