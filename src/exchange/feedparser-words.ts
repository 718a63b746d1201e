import { resolveMarkupLinks } from '../feeds/resolve-link.ts'
import type { WireCommon, WireEntry, WireFeed, WireHead, WirePerson, WireText } from '../feeds/wire-feed.ts'
import { MINUTE_MS } from '../news/instant.ts'
import { canonicalMarkup } from './canonical-markup.ts'

/** A feed's head in feedparser's vocabulary. */
export function feedWords(feed: WireFeed): object {
  return {
    ...headWords(feed),
    image: feed.imageUrl && { href: feed.imageUrl, url: feed.imageUrl },
    ttl: feed.ttlMs === undefined ? undefined : String(feed.ttlMs / MINUTE_MS),
  }
}

function headWords(head: WireHead): object {
  return {
    ...commonWords(head),
    ...textWords(head.subtitle, ['subtitle', 'description', 'tagline', 'info']),
    generator: head.generator?.name,
    generator_detail: head.generator,
    logo: head.imageUrl,
    icon: head.imageUrl,
  }
}

/** An entry in feedparser's vocabulary. */
export function entryWords(entry: WireEntry): object {
  // feedparser answers for a missing summary with the content.
  const summary = entry.summary ?? entry.contents[0]
  return {
    ...commonWords(entry),
    ...textWords(summary, ['summary', 'description']),
    ...textWords(entry.subtitle, ['subtitle']),
    guid: entry.id,
    content: entry.contents.map(detail),
    comments: entry.comments,
    source: entry.source && { ...headWords(entry.source), href: entry.source.link },
    enclosures: entry.links.filter((link) => link.rel === 'enclosure').map((link) => ({ ...link, url: link.href })),
  }
}

/** Format and version in one word: `rss20`, `atom10`, `rss091u`. */
export function versionWord(feed: WireFeed): string {
  const digits = feed.version?.replace(/\D/g, '') ?? ''
  switch (feed.format) {
    case 'rss':
      // 2.0.1 and 2.1 were never made; all else of version 2 is 2.0.
      return digits.startsWith('2') ? 'rss20' : digits === '091' ? 'rss091u' : `rss${digits}`
    case 'rdf':
      return 'rss10'
    case 'atom':
      return digits === '' ? 'atom10' : `atom${digits}`
    case 'json-feed':
      return digits === '' ? 'json1' : `json${digits}`
    case 'sitemap':
    case 'news-sitemap':
    case 'sitemap-index':
    case 'listing':
      return feed.format
  }
}

function commonWords(common: WireCommon): object {
  const [author] = common.authors
  return {
    id: common.id,
    link: common.link,
    links: common.links,
    ...textWords(common.title, ['title']),
    ...textWords(common.rights, ['rights', 'copyright']),
    author: author && personText(author),
    author_detail: author && personWords(author),
    authors: common.authors.map(personWords),
    contributors: common.contributors.map(personWords),
    publisher: common.publisher && personText(common.publisher),
    publisher_detail: common.publisher && personWords(common.publisher),
    tags: common.categories,
    category: common.categories[0]?.term,
    published: common.published,
    updated: common.updated,
    created: common.created,
    language: common.language,
  }
}

/** A text under each of its names, with its `_detail`. */
function textWords(text: WireText | undefined, names: readonly string[]): object {
  if (!text) return {}
  return Object.fromEntries(
    names.flatMap((name) => [
      [name, markupOrText(text)],
      [`${name}_detail`, detail(text)],
    ]),
  )
}

function detail(text: WireText): object {
  return { value: markupOrText(text), type: mediaType(text), language: text.language, base: text.base }
}

function markupOrText(text: WireText): string {
  if (text.type === 'text') return text.value
  return canonicalMarkup(text.base ? resolveMarkupLinks(text.value, text.base) : text.value)
}

function mediaType(text: WireText): string {
  if (text.mediaType?.includes('/')) return text.mediaType
  switch (text.type) {
    case 'text':
      return 'text/plain'
    case 'xhtml':
      return 'application/xhtml+xml'
    case 'html':
      return 'text/html'
    case 'untyped':
      return text.mediaType === 'plain' || !/[<&]/.test(text.value) ? 'text/plain' : 'text/html'
  }
}

function personText(person: WirePerson): string | undefined {
  const { name, email } = person
  return name && email ? `${name} (${email})` : (name ?? email)
}

function personWords(person: WirePerson): object {
  return { name: person.name, email: person.email, href: person.url, url: person.url }
}
