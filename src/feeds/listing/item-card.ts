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

const LONGEST_DATE = 60
const SHORTEST_SUMMARY = 40
/** A card has some dozen elements; one that has more is a page. */
const LOOKED_AT = 120

/** The cards of links that repeat a structure. */
export function cardsOf(links: readonly HeadlineLink[]): readonly Card[] {
  const holders = new Map<PageNode, HeadlineLink | 'many'>()
  for (const link of links) {
    for (let at: PageNode | undefined = link.node; at; at = at.parent) {
      const known = holders.get(at)
      if (known === 'many') break
      holders.set(at, known === undefined || known === link ? link : 'many')
    }
  }
  return links.map((link) => readCard(link, outermost(link, holders)))
}

function outermost(link: HeadlineLink, holders: ReadonlyMap<PageNode, HeadlineLink | 'many'>): PageNode {
  let node = link.node
  while (node.parent?.parent && holders.get(node.parent) === link) node = node.parent
  return node
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
  if (node.tag !== 'p' && node.tag !== 'div' && node.tag !== 'span') return undefined
  if (
    node.children.some((child) => typeof child !== 'string' && !['a', 'br', 'b', 'strong', 'span'].includes(child.tag))
  )
    return undefined
  const text = textInside(node)
  return text.length >= SHORTEST_SUMMARY && !text.startsWith(link.title) ? text : undefined
}

/** Where a picture's address stands: pages that load them late keep it in another attribute. */
export function imageIn(node: PageNode): string | undefined {
  if (node.tag !== 'img') return undefined
  const { attributes } = node
  const address = attributes['data-src'] ?? attributes['data-original'] ?? attributes['data-lazy-src'] ?? attributes.src
  return address && !address.startsWith('data:') ? address : undefined
}
