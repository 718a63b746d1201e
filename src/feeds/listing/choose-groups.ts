import type { Card } from './item-card.ts'
import { LEAST_LINKS, type LinkGroup } from './link-groups.ts'

/** A group below this is a menu, a tag cloud or a page of something else. */
const LEAST_QUALITY = 1
/** What another group must have of the winner's quality to be taken beside it. */
const LIKE_WINNER = 0.7
const MOST_GROUPS = 12
/** A kind of address that fewer of the winner's links have is a stranger among them: a section, an advertisement. */
const COMMON_SHAPE = 0.15
const READS_WELL = 0.5

/** The group of the best headlines, and with it those that are as good: a front page has several blocks. */
export function chooseGroups(groups: readonly LinkGroup[]): readonly LinkGroup[] {
  const winner = groups.find(({ cards }) => cards.length >= LEAST_LINKS)
  if (!winner || winner.quality < LEAST_QUALITY) return []
  const shapes = commonShapes(winner)
  return groups
    .filter((group) => group === winner || group.quality >= winner.quality * LIKE_WINNER)
    .map((group) => ({ ...group, cards: group.cards.filter((card) => isArticle(card, shapes)) }))
    .filter((group) => group.cards.length > 0)
    .slice(0, MOST_GROUPS)
}

/** The kinds of address that the articles of this page have, told by the winner's links. */
function commonShapes({ cards }: LinkGroup): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { link } of cards) counts.set(link.shape.name, (counts.get(link.shape.name) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= cards.length * COMMON_SHAPE).map(([name]) => name))
}

function isArticle({ link }: Card, shapes: ReadonlySet<string>): boolean {
  return link.readsAsHeadline >= READS_WELL && (link.shape.isSpecific || shapes.has(link.shape.name))
}
