import {
  categoriesOf,
  generatorOf,
  idOf,
  imageOf,
  publisherOf,
  relatedLink,
  relOf,
  timeToLive,
} from './feed-modules.ts'
import { parsePerson } from './person-construct.ts'
import type { XmlFeed } from './read-xml.ts'
import { resolveLink } from './resolve-link.ts'
import { atomText, untypedText } from './text-construct.ts'
import type { WireCommon, WireEntry, WireFeed, WireHead, WireLink, WirePerson, WireText } from './wire-feed.ts'
import {
  attributeOf,
  childElements,
  childrenNamed,
  childText,
  firstChild,
  textOf,
  type XmlElement,
} from './xml-element.ts'

/** Reads RSS 0.90 to 2.0, RSS 1.0 (RDF) and the channel format before them, with the usual modules. */
export function readRss(document: XmlFeed): WireFeed {
  const { root } = document
  const channel = firstChild(root, 'channel') ?? root
  const head = readCommon(channel)
  const description = firstText(channel, [
    'description',
    'abstract',
    'dc:description',
    'itunes:summary',
    'atom:subtitle',
  ])
  const version = attributeOf(root, 'version')
  const generator = generatorOf(channel)
  const ttlMs = timeToLive(channel)
  const hubUrl = relatedLink(channel, 'hub')
  const selfUrl = relatedLink(channel, 'self')
  const imageUrl = channelImage(channel, root)
  // A relative item address is meant as seen from the site, which may live on another host than its feed.
  const entryBase = head.link ?? channel.base
  return {
    ...head,
    format: root.name === 'rdf:rdf' ? 'rdf' : 'rss',
    ...(version && { version }),
    ...(description && { subtitle: description }),
    ...(generator && { generator }),
    ...(ttlMs && { ttlMs }),
    ...(hubUrl && { hubUrl }),
    ...(selfUrl && { selfUrl }),
    ...(imageUrl && { imageUrl }),
    entries: document.entries.map((item) => readItem(item, item.base === channel.base ? entryBase : item.base)),
    dropped: document.dropped,
    nested: [],
  }
}

function readItem(item: XmlElement, base: string): WireEntry {
  const common = readCommon(item, base)
  const guid = firstChild(item, 'guid', 'atom:id', 'id')
  const id = (guid && idOf(guid)) || attributeOf(item, 'rdf:about', 'about') || undefined
  const link = common.link ?? permalink(guid)
  const summary = firstText(item, [
    'description',
    'abstract',
    'dc:description',
    'atom:summary',
    'itunes:summary',
    'media:description',
    'summary',
  ])
  const subtitle = firstText(item, ['itunes:subtitle'])
  const imageUrl = imageOf(item)
  const comments = childText(item, 'comments')
  const source = sourceOf(item)
  const originalLink = childText(item, 'feedburner:origlink')
  return {
    ...common,
    ...(id && { id }),
    ...(link && { link: resolveLink(link, base) }),
    ...(summary && { summary }),
    ...(subtitle && { subtitle }),
    ...(imageUrl && { imageUrl }),
    ...(comments && { comments: resolveLink(comments, base) }),
    ...(source && { source }),
    ...(originalLink && { originalLink: resolveLink(originalLink, base) }),
    contents: contentsOf(item),
  }
}

function readCommon(element: XmlElement, base: string = element.base): WireCommon {
  const title = firstText(element, ['title', 'dc:title', 'media:title', 'atom:title', 'itunes:title'])
  const links = linksOf(element, base)
  const link = links.find((candidate) => candidate.rel === 'alternate')?.href
  const rights = firstText(element, ['copyright', 'dc:rights', 'atom:rights'])
  const published = childText(element, 'pubdate', 'atom:published', 'dcterms:issued', 'dc:date', 'published', 'date')
  const updated =
    childText(element, 'lastbuilddate', 'atom:updated', 'dcterms:modified', 'dc:date', 'updated') ??
    attributeOf(element, 'LASTMOD')
  const created = childText(element, 'dcterms:created')
  const publisher = publisherOf(element)
  const language = childText(element, 'language', 'dc:language') ?? element.language
  return {
    ...(title && { title }),
    ...(link && { link }),
    links,
    ...(rights && { rights }),
    ...(published && { published }),
    ...(updated && { updated }),
    ...(created && { created }),
    ...(language && { language }),
    authors: authorsOf(element),
    contributors: contributorsOf(element),
    ...(publisher && { publisher }),
    categories: categoriesOf(element),
  }
}

const MAX_AUTHORS = 50
const AUTHORS: ReadonlySet<string> = new Set([
  'author',
  'dc:creator',
  'dc:author',
  'managingeditor',
  'itunes:author',
  'creator',
])

function authorsOf(element: XmlElement): readonly WirePerson[] {
  const found: WirePerson[] = []
  for (const child of childElements(element)) {
    if (!AUTHORS.has(child.name) && child.name !== 'atom:author') continue
    const person = parsePerson(childText(child, 'name', 'atom:name') ?? textOf(child))
    if (person && !found.some((other) => other.name === person.name)) found.push(person)
    if (found.length >= MAX_AUTHORS) break
  }
  return found
}

function contributorsOf(element: XmlElement): readonly WirePerson[] {
  return childrenNamed(element, 'dc:contributor')
    .slice(0, MAX_AUTHORS)
    .map((child) => parsePerson(textOf(child)))
    .filter((person) => person !== undefined)
}

// RSS names the feed that an item came from; aggregators name the outlet there.
function sourceOf(item: XmlElement): WireHead | undefined {
  const source = firstChild(item, 'source')
  if (!source) return undefined
  const title = untypedText(source)
  if (!title.value) return undefined
  const link = attributeOf(source, 'url', 'href')
  return {
    title,
    ...(link && { link: resolveLink(link, source.base) }),
    links: [],
    authors: [],
    contributors: [],
    categories: [],
  }
}

function linksOf(element: XmlElement, base: string): readonly WireLink[] {
  const links: WireLink[] = []
  for (const child of childElements(element)) {
    if (child.name === 'link') {
      const href = textOf(child) || attributeOf(child, 'href')
      if (href) links.push({ rel: relOf(child), href: resolveLink(href, base) })
    } else if (child.name === 'atom:link') {
      const href = attributeOf(child, 'href')
      if (href) links.push({ rel: relOf(child), href: resolveLink(href, base) })
    } else if (child.name === 'enclosure') {
      const enclosure = enclosureOf(child, base)
      if (enclosure) links.push(enclosure)
    }
  }
  const cdfLink = attributeOf(element, 'href', 'HREF')
  if (cdfLink && !links.some((link) => link.rel === 'alternate'))
    links.push({ rel: 'alternate', href: resolveLink(cdfLink, base) })
  return links
}

function enclosureOf(element: XmlElement, base: string): WireLink | undefined {
  const href = attributeOf(element, 'url', 'href')
  if (!href) return undefined
  const type = attributeOf(element, 'type')
  const length = attributeOf(element, 'length')
  return { rel: 'enclosure', href: resolveLink(href, base), ...(type && { type }), ...(length && { length }) }
}

// A guid is a permalink unless it says otherwise; many that say nothing are no address at all.
function permalink(guid: XmlElement | undefined): string | undefined {
  if (!guid || attributeOf(guid, 'isPermaLink', 'ispermalink')?.toLowerCase() === 'false') return undefined
  const text = textOf(guid)
  return /^https?:\/\//i.test(text) ? text : undefined
}

function contentsOf(item: XmlElement): readonly WireText[] {
  const contents: WireText[] = []
  for (const child of childElements(item)) {
    if (/^(?:content:encoded|encoded|xhtml:body|body|fullitem|content|xhtml:div)$/.test(child.name)) {
      contents.push(untypedText(child, 'html'))
    } else if (child.name === 'atom:content') {
      contents.push(atomText(child))
    } else if (child.name === 'summary' && firstChild(item, 'description')) {
      contents.push(untypedText(child))
    }
  }
  return contents.filter((content) => content.value !== '')
}

// RDF puts the picture beside the channel, and in the channel only a reference to it.
function channelImage(channel: XmlElement, root: XmlElement): string | undefined {
  for (const image of [...childrenNamed(channel, 'image'), ...childrenNamed(root, 'image')]) {
    const href = childText(image, 'url')
    if (href) return resolveLink(href, image.base)
  }
  return imageOf(channel)
}

/** Text of the first of these names that says anything. */
function firstText(parent: XmlElement, names: readonly string[]): WireText | undefined {
  for (const name of names) {
    for (const child of childrenNamed(parent, name)) {
      const text = name.startsWith('atom:') ? atomText(child) : untypedText(child)
      if (text.value) return text
    }
  }
  return undefined
}
