import type { HeadlineLink } from './headline-link.ts'
import { type Card, cardsOf } from './item-card.ts'
import { isLabelledPopular } from './page-region.ts'
import { type PageNode, type Place, placeName } from './page-tree.ts'

/** Links that stand at places of one kind: cousins in a repeated structure. */
export interface LinkGroup {
  /** In words, to be kept. */
  readonly name: string
  readonly tags: string
  readonly cards: readonly Card[]
  /** How much each of its links is like a headline, with all that stands round it; up to 2.5. */
  readonly quality: number
  readonly score: number
}

const LEAST_LINKS = 3
/** Groups whose surroundings are looked at; those with the best texts come first. */
const MAX_GROUPS = 60
const LEAST_READING = 0.35
/** What a group in a sidebar, or under «most read», keeps of its worth. */
const SIDE_FACTOR = 0.3
const POPULAR_FACTOR = 0.3
/** A surrounding that holds more of the page's headlines than this is none, whatever it is called. */
const MOST_OF_PAGE = 0.5

/** Groups the links of a page by where they stand, best first. */
export function rankGroups(links: readonly HeadlineLink[]): readonly LinkGroup[] {
  const sides = realSides(links)
  const candidates = [...byPlace(links)]
    .map(([place, members]) => ({ place, members: withoutRepeats(members) }))
    .filter(({ members }) => members.length >= LEAST_LINKS && reading(members) >= LEAST_READING)
    .toSorted((one, other) => weight(other.members) - weight(one.members))
    .slice(0, MAX_GROUPS)
  return candidates
    .map(({ place, members }) => group(place, { members, sides }))
    .toSorted((one, other) => other.score - one.score)
}

function byPlace(links: readonly HeadlineLink[]): ReadonlyMap<Place, HeadlineLink[]> {
  const groups = new Map<Place, HeadlineLink[]>()
  for (const link of links) {
    const members = groups.get(link.node.place)
    if (members) members.push(link)
    else groups.set(link.node.place, [link])
  }
  return groups
}

function withoutRepeats(links: readonly HeadlineLink[]): readonly HeadlineLink[] {
  const byUrl = new Map<string, HeadlineLink>()
  for (const link of links) {
    const known = byUrl.get(link.url)
    if (!known || link.readsAsHeadline > known.readsAsHeadline) byUrl.set(link.url, link)
  }
  return [...byUrl.values()]
}

function reading(links: readonly HeadlineLink[]): number {
  return mean(links, (link) => link.readsAsHeadline)
}

function weight(links: readonly HeadlineLink[]): number {
  return reading(links) * Math.min(links.length, 20)
}

/** Elements that are called a surrounding and do not hold most of the page's headlines. */
function realSides(links: readonly HeadlineLink[]): ReadonlySet<PageNode> {
  const headlines = links.filter((link) => link.readsAsHeadline >= 0.8)
  const held = new Map<PageNode, number>()
  for (const link of headlines) for (const side of link.sides) held.set(side, (held.get(side) ?? 0) + 1)
  const all = links.flatMap((link) => link.sides)
  return new Set(all.filter((side) => (held.get(side) ?? 0) <= headlines.length * MOST_OF_PAGE))
}

function group(
  place: Place,
  { members, sides }: { readonly members: readonly HeadlineLink[]; readonly sides: ReadonlySet<PageNode> },
): LinkGroup {
  const cards = cardsOf(members)
  const first = cards[0]
  const inSide = mean(members, (link) => Number(link.sides.some((side) => sides.has(side))))
  const titles = new Set(members.map((link) => link.title)).size
  const quality =
    mean(members, (link) => link.readsAsHeadline) * (titles / members.length) +
    0.5 * mean(members, (link) => Number(link.isHeadline)) +
    0.5 * mean(members, (link) => Number(link.shape.isSpecific)) +
    0.2 * mean(cards, (card) => Number(card.published !== undefined)) +
    0.15 * mean(cards, (card) => Number(card.imageUrl !== undefined)) +
    0.15 * mean(cards, (card) => Number(card.summary !== undefined))
  const place_ =
    quality * (inSide > 0.5 ? SIDE_FACTOR : 1) * (first && isLabelledPopular(first.node) ? POPULAR_FACTOR : 1)
  return {
    name: placeName(place),
    tags: place.tags,
    cards,
    quality: place_,
    score: place_ * Math.min(1, Math.log2(1 + members.length) / 4),
  }
}

function mean<Value>(values: readonly Value[], of: (value: Value) => number): number {
  let sum = 0
  for (const value of values) sum += of(value)
  return values.length === 0 ? 0 : sum / values.length
}
