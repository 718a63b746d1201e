import { categoriesOf, generatorOf, idOf, imageOf, relatedLink, relOf, timeToLive } from './feed-modules.ts'
import { atomPerson, parsePerson } from './person-construct.ts'
import type { XmlFeed } from './read-xml.ts'
import { resolveLink } from './resolve-link.ts'
import { atomText } from './text-construct.ts'
import type { WireCommon, WireEntry, WireFeed, WireHead, WireLink, WirePerson, WireText } from './wire-feed.ts'
import { attributeOf, childrenNamed, childText, firstChild, textOf, type XmlElement } from './xml-element.ts'

/** Reads Atom 1.0 (RFC 4287) and 0.3. */
export function readAtom(document: XmlFeed): WireFeed {
  const { root } = document
  const head = readHead(root)
  const version = attributeOf(root, 'version')
  const ttlMs = timeToLive(root)
  const hubUrl = relatedLink(root, 'hub')
  const selfUrl = relatedLink(root, 'self')
  return {
    ...head,
    format: 'atom',
    ...(version && { version }),
    ...(ttlMs && { ttlMs }),
    ...(hubUrl && { hubUrl }),
    ...(selfUrl && { selfUrl }),
    entries: document.entries.map(readEntry),
    dropped: document.dropped,
    nested: [],
  }
}

function readHead(element: XmlElement): WireHead {
  const subtitle = textNamed(element, 'atom:subtitle', 'atom:tagline', 'atom:info')
  const generator = generatorOf(element)
  const image = firstChild(element, 'atom:logo', 'atom:icon')
  return {
    ...readCommon(element),
    ...(subtitle && { subtitle }),
    ...(generator && { generator }),
    ...(image && textOf(image) && { imageUrl: resolveLink(textOf(image), image.base) }),
  }
}

function readEntry(entry: XmlElement): WireEntry {
  const summary = textNamed(entry, 'atom:summary', 'media:description')
  const imageUrl = imageOf(entry) ?? groupImage(entry)
  const source = firstChild(entry, 'atom:source')
  const originalLink = childText(entry, 'feedburner:origlink')
  return {
    ...readCommon(entry),
    ...(summary && { summary }),
    ...(imageUrl && { imageUrl }),
    ...(source && { source: readHead(source) }),
    ...(originalLink && { originalLink: resolveLink(originalLink, entry.base) }),
    contents: childrenNamed(entry, 'atom:content')
      .map(atomText)
      .filter((content) => content.value !== ''),
  }
}

function readCommon(element: XmlElement): WireCommon {
  const idElement = firstChild(element, 'atom:id')
  const id = idElement && idOf(idElement)
  const title = textNamed(element, 'atom:title', 'dc:title', 'media:title')
  const links = linksOf(element)
  const link = bestLink(links)
  const rights = textNamed(element, 'atom:rights', 'atom:copyright', 'dc:rights')
  const published = childText(element, 'atom:published', 'atom:issued', 'dcterms:issued', 'dc:date')
  const updated = childText(element, 'atom:updated', 'atom:modified', 'dcterms:modified')
  const created = childText(element, 'atom:created', 'dcterms:created')
  const language = element.language ?? childText(element, 'dc:language')
  return {
    ...(id && { id }),
    ...(title && { title }),
    ...(link && { link }),
    links,
    ...(rights && { rights }),
    ...(published && { published }),
    ...(updated && { updated }),
    ...(created && { created }),
    ...(language && { language }),
    authors: authorsOf(element),
    contributors: personsNamed(element, 'atom:contributor'),
    categories: categoriesOf(element),
  }
}

function textNamed(parent: XmlElement, ...names: readonly string[]): WireText | undefined {
  for (const name of names) {
    for (const child of childrenNamed(parent, name)) {
      const text = atomText(child)
      if (text.value) return text
    }
  }
  return undefined
}

function personsNamed(parent: XmlElement, name: string): readonly WirePerson[] {
  return childrenNamed(parent, name)
    .map(atomPerson)
    .filter((person) => person !== undefined)
}

function authorsOf(element: XmlElement): readonly WirePerson[] {
  const own = personsNamed(element, 'atom:author')
  if (own.length > 0) return own
  const creator = childText(element, 'dc:creator', 'itunes:author')
  const person = creator ? parsePerson(creator) : undefined
  return person ? [person] : []
}

function linksOf(element: XmlElement): readonly WireLink[] {
  const links: WireLink[] = []
  for (const child of childrenNamed(element, 'atom:link')) {
    const href = attributeOf(child, 'href') ?? textOf(child)
    if (!href) continue
    const type = attributeOf(child, 'type')
    const title = attributeOf(child, 'title')
    const length = attributeOf(child, 'length')
    links.push({
      rel: relOf(child),
      href: resolveLink(href, child.base),
      ...(type && { type }),
      ...(title && { title }),
      ...(length && { length }),
    })
  }
  return links
}

// Several alternates are translations or media; the page for readers is the one in HTML.
function bestLink(links: readonly WireLink[]): string | undefined {
  const alternates = links.filter((link) => link.rel === 'alternate')
  const page = alternates.find((link) => !link.type || /^(?:text\/html|application\/xhtml\+xml)$/i.test(link.type))
  return (page ?? alternates[0])?.href
}

function groupImage(entry: XmlElement): string | undefined {
  const enclosure = linksOf(entry).find((link) => link.rel === 'enclosure' && link.type?.startsWith('image/'))
  return enclosure?.href
}
