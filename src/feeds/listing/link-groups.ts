import { type HeadlineLink, headlineLikeness } from './headline-link.ts'
import { type Card, type CardEdges, cardEdges, cardOf } from './item-card.ts'
import { isLabelledPopular } from './page-region.ts'
import { isHeading, nodesInside, type PageNode, placeName, textInside } from './page-tree.ts'

/** Links that stand at places of one kind: cousins in a repeated structure. */
export interface LinkGroup {
  /** Where they stand in words, to be kept. */
  readonly name: string
  readonly cards: readonly Card[]
  /** How much each of its links is like a headline, with all that stands round it; up to 2.5. */
  readonly quality: number
  readonly score: number
}

/** Fewer links repeat nothing; only plain headlines may stand alone, as the day's first story does. */
export const LEAST_LINKS = 3
/** Groups whose surroundings are looked at; those with the best texts come first. */
const MAX_GROUPS = 60
const LEAST_READING = 0.35
const READS_WELL = 0.5
/** A card's heading is among its first elements. */
const LOOKED_AT = 60
/** What a group in a sidebar, or under «most read», keeps of its worth. */
const SIDE_FACTOR = 0.3
const POPULAR_FACTOR = 0.3
/** A surrounding that holds more of the page's headlines than this is none, whatever it is called. */
const MOST_OF_PAGE = 0.5

/** Groups the links of a page by where they stand, best first. */
export function rankGroups(links: readonly HeadlineLink[]): readonly LinkGroup[] {
  const sides = realSides(links)
  const edges = cardEdges(links.filter((link) => link.readsAsHeadline >= READS_WELL))
  const candidates = [...byPlace(links)]
    .map(([name, members]) => ({ name, members: titledByHeadings(withoutRepeats(members)) }))
    .filter(({ members }) => members.length >= LEAST_LINKS || members.every(isPlainHeadline))
    .filter(({ members }) => reading(members) >= LEAST_READING)
    .toSorted((one, other) => weight(other.members) - weight(one.members))
    .slice(0, MAX_GROUPS)
  return candidates
    .map(({ name, members }) => group(name, { members, sides, edges }))
    .toSorted((one, other) => other.score - one.score)
}

/** By tags and classes; where those part what is one list (a class for each section), by tags alone. */
function byPlace(links: readonly HeadlineLink[]): ReadonlyMap<string, readonly HeadlineLink[]> {
  const strict = Map.groupBy(links, (link) => link.node.place)
  const [large, small] = [new Map<string, readonly HeadlineLink[]>(), [] as HeadlineLink[]]
  for (const [place, members] of strict) {
    if (members.length >= LEAST_LINKS) large.set(placeName(place), members)
    else small.push(...members)
  }
  return new Map([...Map.groupBy(small, (link) => link.node.place.tags), ...large])
}

function isPlainHeadline({ isHeadline, shape }: HeadlineLink): boolean {
  return isHeadline && shape.isSpecific
}

function withoutRepeats(links: readonly HeadlineLink[]): readonly HeadlineLink[] {
  const byUrl = new Map<string, HeadlineLink>()
  for (const link of links) {
    const known = byUrl.get(link.url)
    if (!known || link.readsAsHeadline > known.readsAsHeadline) byUrl.set(link.url, link)
  }
  return [...byUrl.values()]
}

/**
 * Links that all say «read more» stand in cards whose headlines are no links: they are called by those.
 */
function titledByHeadings(links: readonly HeadlineLink[]): readonly HeadlineLink[] {
  if (links.length < LEAST_LINKS || reading(links) >= LEAST_READING) return links
  const edges = cardEdges(links)
  const titled = links.map((link) => {
    const { node } = cardOf(link, edges)
    const title = headingIn(node)
    return { ...link, title: title ?? link.title, readsAsHeadline: headlineLikeness(title ?? link.title) }
  })
  return reading(titled) >= LEAST_READING ? titled : links
}

function headingIn(card: PageNode): string | undefined {
  let looked = 0
  for (const node of nodesInside(card)) {
    if (isHeading(node)) return textInside(node)
    if (++looked > LOOKED_AT) break
  }
  return undefined
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

interface GroupSetting {
  readonly members: readonly HeadlineLink[]
  readonly sides: ReadonlySet<PageNode>
  readonly edges: CardEdges
}

function group(name: string, { members, sides, edges }: GroupSetting): LinkGroup {
  const cards = members.map((link) => cardOf(link, edges))
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
  const placed =
    quality * (inSide > 0.5 ? SIDE_FACTOR : 1) * (first && isLabelledPopular(first.node) ? POPULAR_FACTOR : 1)
  return {
    name,
    cards,
    quality: placed,
    score: placed * Math.min(1, Math.log2(1 + members.length) / 4),
  }
}

function mean<Value>(values: readonly Value[], of: (value: Value) => number): number {
  let sum = 0
  for (const value of values) sum += of(value)
  return values.length === 0 ? 0 : sum / values.length
}
