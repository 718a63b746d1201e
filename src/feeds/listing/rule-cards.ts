import { canonicalAddress, parseWebAddress } from '../../base/web-address.ts'
import type { ListingRule } from '../../news/listing.ts'
import { readFeedDate } from '../feed-date.ts'
import { addressShape } from './address-shape.ts'
import type { HeadlineLink } from './headline-link.ts'
import { type Card, imageIn, readCard } from './item-card.ts'
import { nodesInside, type PageNode, textInside } from './page-tree.ts'
import { selectInside } from './simple-selector.ts'

const MAX_ITEMS = 1000

/** The items that an editor's rule names; what the rule does not say is looked for as without it. */
export function cardsByRule(root: PageNode, rule: ListingRule, url: string): readonly Card[] {
  const cards = new Map<string, Card>()
  for (const item of selectInside(root, rule.item)) {
    const link = linkIn(item, rule, url)
    if (link && !cards.has(link.url)) cards.set(link.url, ruledCard(item, link, rule))
    if (cards.size >= MAX_ITEMS) break
  }
  return [...cards.values()]
}

function linkIn(item: PageNode, rule: ListingRule, url: string): HeadlineLink | undefined {
  const node = rule.link === undefined ? firstLink(item) : first(item, rule.link)
  const address = node?.attributes.href ? parseWebAddress(node.attributes.href, url) : undefined
  if (!node || !address) return undefined
  const titled = rule.title === undefined ? undefined : first(item, rule.title)
  return {
    node,
    url: canonicalAddress(address),
    title: textInside(titled ?? node),
    shape: addressShape(address) ?? { name: '', isSpecific: false },
    isHeadline: true,
    readsAsHeadline: 1,
    sides: [],
  }
}

function firstLink(item: PageNode): PageNode | undefined {
  if (item.tag === 'a' && item.attributes.href) return item
  for (const node of nodesInside(item)) if (node.tag === 'a' && node.attributes.href) return node
  return undefined
}

function first(item: PageNode, selector: string): PageNode | undefined {
  for (const node of selectInside(item, selector)) return node
  return undefined
}

function ruledCard(item: PageNode, link: HeadlineLink, rule: ListingRule): Card {
  const date = rule.date === undefined ? undefined : first(item, rule.date)
  const published = date && readFeedDate(date.attributes.datetime ?? textInside(date, 100), 'feed')
  const summary = rule.summary === undefined ? undefined : first(item, rule.summary)
  const image = rule.image === undefined ? undefined : first(item, rule.image)
  const imageUrl = image && imageIn(image)
  return {
    ...readCard(link, item),
    ...(published && { published }),
    ...(summary && { summary: textInside(summary) }),
    ...(imageUrl && { imageUrl }),
  }
}
