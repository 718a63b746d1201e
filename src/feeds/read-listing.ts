import { addressKey } from '../base/address-key.ts'
import { parseWebAddress } from '../base/web-address.ts'
import type { FeedItem } from '../news/feed-item.ts'
import type { ListingMemory, ListingRule } from '../news/listing.ts'
import { chooseGroups } from './listing/choose-groups.ts'
import { headlineLinks } from './listing/headline-link.ts'
import type { Card } from './listing/item-card.ts'
import { type LinkGroup, rankGroups } from './listing/link-groups.ts'
import { nodesInside, type PageNode, readPageTree, textInside } from './listing/page-tree.ts'
import { cardsByRule } from './listing/rule-cards.ts'
import type { FeedOutcome, ParsedFeed } from './parse-feed.ts'

export interface ListingOptions {
  /** Address of the page, the base of its links. */
  readonly url: string
  /** What an editor wrote; goes before what is found without it. */
  readonly rule?: ListingRule | undefined
  /** What earlier visits learnt. */
  readonly memory?: ListingMemory | undefined
}

const MAX_ITEMS = 300

/**
 * Reads a page that lists articles as a feed: by its rule where it has one, else by the structure that it repeats. Groups
 * of cousins with one link each are compared by how much their texts, addresses and surroundings are those of headlines;
 * navigation, tag clouds and «most read» lose. Where the page's articles stand is learnt (`feed.listing`), holds as long
 * as they are found there, and is learnt anew once they are not. Never throws; linear in the page's length.
 */
export function readListing(html: string, options: ListingOptions): FeedOutcome {
  const root = readPageTree(html)
  const ruled = options.rule ? cardsByRule(root, options.rule, options.url) : []
  if (ruled.length > 0) return parsed(ruled, root, options)
  const groups = rankGroups(headlineLinks(root, options.url))
  const remembered = rememberedGroups(groups, options.memory)
  const chosen = remembered.length > 0 ? remembered : chooseGroups(groups)
  if (chosen.length === 0) {
    return { kind: 'refused', reason: 'no-list', detail: 'nothing on the page repeats like a list of articles' }
  }
  const { memory } = options
  const learnt =
    memory && remembered.length > 0
      ? { ...memory, confirmed: memory.confirmed + 1 }
      : { places: chosen.map(({ name }) => name), confirmed: 0 }
  return withMemory(parsed(cardsOf(chosen), root, options), learnt)
}

// A place that now holds something else, or little of what the page has, is no longer what was learnt.
function rememberedGroups(groups: readonly LinkGroup[], memory: ListingMemory | undefined): readonly LinkGroup[] {
  if (!memory) return []
  const known = chooseGroups(groups.filter(({ name }) => memory.places.includes(name)))
  const fresh = chooseGroups(groups)
  const [best] = known
  const holds = best && best.quality >= (fresh[0]?.quality ?? 0) / 2 && countOf(known) >= countOf(fresh) / 2
  return holds ? known : []
}

function countOf(groups: readonly LinkGroup[]): number {
  return cardsOf(groups).length
}

function cardsOf(groups: readonly LinkGroup[]): readonly Card[] {
  const byPage = new Map<string, Card>()
  for (const card of groups.flatMap(({ cards }) => cards)) {
    const page = addressKey(new URL(card.link.url))
    if (!byPage.has(page)) byPage.set(page, card)
  }
  return [...byPage.values()]
}

function withMemory(outcome: FeedOutcome, listing: ListingMemory): FeedOutcome {
  return outcome.kind === 'parsed' ? { ...outcome, feed: { ...outcome.feed, listing } } : outcome
}

function parsed(cards: readonly Card[], root: PageNode, { url }: ListingOptions): FeedOutcome {
  const feed: ParsedFeed = {
    format: 'listing',
    link: url,
    ...headOf(root),
    authors: [],
    items: cards.slice(0, MAX_ITEMS).map((card) => itemOf(card, url)),
    droppedItems: Math.max(0, cards.length - MAX_ITEMS),
  }
  return { kind: 'parsed', feed }
}

function headOf(root: PageNode): { readonly title?: string; readonly language?: string } {
  let title: string | undefined
  let language: string | undefined
  for (const node of nodesInside(root)) {
    if (node.tag === 'html') language = node.attributes.lang
    if (node.tag === 'title') title = textInside(node)
    if (node.tag === 'body') break
  }
  return { ...(title && { title }), ...(language && { language }) }
}

function itemOf({ link, published, summary, imageUrl }: Card, base: string): FeedItem {
  const picture = imageUrl === undefined ? undefined : parseWebAddress(imageUrl, base)?.href
  return {
    url: link.url,
    title: link.title,
    ...(summary && { summary }),
    authors: [],
    categories: [],
    ...(published && { published }),
    ...(picture && { imageUrl: picture }),
  }
}
