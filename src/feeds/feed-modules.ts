import { DAY_MS, HOUR_MS, MINUTE_MS } from '../news/instant.ts'
import { parsePerson } from './person-construct.ts'
import { resolveLink } from './resolve-link.ts'
import type { WireCategory, WireGenerator, WirePerson } from './wire-feed.ts'
import {
  attributeOf,
  childElements,
  childrenNamed,
  childText,
  firstChild,
  textOf,
  type XmlElement,
} from './xml-element.ts'

const PERIOD_MS: ReadonlyMap<string, number> = new Map([
  ['hourly', HOUR_MS],
  ['daily', DAY_MS],
  ['weekly', 7 * DAY_MS],
  ['monthly', 30 * DAY_MS],
  ['yearly', 365 * DAY_MS],
])

/** How long a channel asks to be left alone: `ttl` in minutes, else the syndication module's period and frequency. */
export function timeToLive(channel: XmlElement): number | undefined {
  const minutes = Number(childText(channel, 'ttl'))
  if (Number.isFinite(minutes) && minutes > 0) return minutes * MINUTE_MS
  const period = PERIOD_MS.get(childText(channel, 'sy:updateperiod')?.toLowerCase() ?? '')
  const frequency = Number(childText(channel, 'sy:updatefrequency') ?? 1)
  return period && frequency > 0 ? Math.round(period / frequency) : undefined
}

/** Address of the first hub or self link that a feed in any format names by a link of Atom, with or without its prefix. */
export function relatedLink(parent: XmlElement, rel: 'hub' | 'self'): string | undefined {
  const links = childElements(parent).filter(({ name }) => name === 'atom:link' || name === 'link')
  const link = links.find((child) => relOf(child) === rel)
  const href = link && attributeOf(link, 'href')
  return href ? resolveLink(href, link.base) : undefined
}

/** Relation of an Atom link; `alternate` where it says none. */
export function relOf(link: XmlElement): string {
  return attributeOf(link, 'rel')?.toLowerCase() ?? 'alternate'
}

const CATEGORIES: ReadonlySet<string> = new Set([
  'category',
  'dc:subject',
  'atom:category',
  'itunes:category',
  'media:category',
])
const KEYWORDS: ReadonlySet<string> = new Set(['itunes:keywords', 'media:keywords'])

/** Subjects of an item from every vocabulary that it may use; a podcast's inner category follows its outer one. */
export function categoriesOf(parent: XmlElement): readonly WireCategory[] {
  const found: WireCategory[] = []
  for (const child of parent.children) {
    if (typeof child === 'string') continue
    if (CATEGORIES.has(child.name)) found.push(...categoryOf(child))
    else if (KEYWORDS.has(child.name)) found.push(...keywordsIn(textOf(child)).map((term) => ({ term })))
  }
  return found
}

function categoryOf(element: XmlElement): readonly WireCategory[] {
  const label = attributeOf(element, 'label')
  const scheme = attributeOf(element, 'domain', 'scheme')
  const term = attributeOf(element, 'term', 'text') ?? ownText(element) ?? label
  const own = term ? [{ term, ...(scheme && { scheme }), ...(label && { label }) }] : []
  return element.name === 'itunes:category' ? [...own, ...categoriesOf(element)] : own
}

/** Words that commas part, Latin or Arabic. */
export function keywordsIn(text: string): readonly string[] {
  return text
    .split(/[,،;؛]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

/** Who stands for a channel or item as a whole. */
export function publisherOf(parent: XmlElement): WirePerson | undefined {
  const owner = firstChild(parent, 'itunes:owner')
  if (owner) {
    const name = childText(owner, 'itunes:name')
    const email = childText(owner, 'itunes:email')
    return name || email ? { ...(name && { name }), ...(email && { email }) } : undefined
  }
  return parsePerson(childText(parent, 'webmaster', 'dc:publisher') ?? '')
}

/** The program that wrote a feed: its name, and where Atom tells them its address and version. */
export function generatorOf(parent: XmlElement): WireGenerator | undefined {
  const element = firstChild(parent, 'generator', 'atom:generator')
  const name = element && textOf(element)
  if (!name) return undefined
  const url = attributeOf(element, 'uri', 'url')
  const version = attributeOf(element, 'version')
  return { name, ...(url && { url: resolveLink(url, element.base) }), ...(version && { version }) }
}

function ownText(element: XmlElement): string | undefined {
  const text = element.children
    .filter((child) => typeof child === 'string')
    .join('')
    .trim()
  return text || undefined
}

/** Address of an item's picture, from Media RSS, an enclosure or a podcast's image. */
export function imageOf(item: XmlElement): string | undefined {
  const places = [item, ...childrenNamed(item, 'media:group'), ...childrenNamed(item, 'media:content')]
  const pictures = places.flatMap((place) => childrenNamed(place, 'media:content')).filter(isPicture)
  const thumbnails = places.flatMap((place) => childrenNamed(place, 'media:thumbnail'))
  const enclosures = childrenNamed(item, 'enclosure').filter(isPicture)
  const element =
    widest(pictures) ?? widest(thumbnails) ?? enclosures[0] ?? firstChild(item, 'itunes:image', 'image', 'thumbnail')
  if (!element) return undefined
  const address = attributeOf(element, 'url', 'href') ?? childText(element, 'url') ?? ownText(element)
  return address ? resolveLink(address, element.base) : undefined
}

function isPicture(element: XmlElement): boolean {
  const type = attributeOf(element, 'type')?.toLowerCase()
  if (type) return type.startsWith('image')
  if (attributeOf(element, 'medium') === 'image') return true
  return /\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#])/i.test(attributeOf(element, 'url') ?? '')
}

function widest(elements: readonly XmlElement[]): XmlElement | undefined {
  let best: XmlElement | undefined
  for (const element of elements) {
    if (!best || Number(attributeOf(element, 'width') ?? 0) > Number(attributeOf(best, 'width') ?? 0)) best = element
  }
  return best
}

/** What an element calls its item; a path is made an address, so that both spellings are one name. */
export function idOf(element: XmlElement): string {
  const id = textOf(element)
  return id.startsWith('/') ? resolveLink(id, element.base) : id
}
