import { decodeHTMLStrict } from 'entities'
import { escapeMarkup } from '../base/escape.ts'
import { parseWebAddress } from '../base/web-address.ts'
import type { FeedItem } from '../news/feed-item.ts'
import { readFeedDate } from './feed-date.ts'
import { firstPicture } from './first-picture.ts'
import type { NestedSitemap } from './newest-sitemaps.ts'
import type { ParsedFeed } from './parse-feed.ts'
import { foldSpace, guessedPlainText, htmlToPlainText } from './plain-text.ts'
import { resolveLink, resolveMarkupLinks } from './resolve-link.ts'
import type { WireEntry, WireFeed, WirePerson, WireText } from './wire-feed.ts'

/** Turns the wire's words into ours: plain text, web addresses, dates with their evidence. */
export function adaptFeed(wire: WireFeed): ParsedFeed {
  const title = plain(wire.title)
  const subtitle = plain(wire.subtitle)
  const link = webAddress(wire.link)
  const hubUrl = webAddress(wire.hubUrl)
  const selfUrl = webAddress(wire.selfUrl)
  const imageUrl = webAddress(wire.imageUrl)
  return {
    format: wire.format,
    ...(wire.id && { id: wire.id }),
    ...(title && { title }),
    ...(subtitle && { subtitle }),
    ...(link && { link }),
    ...(wire.language && { language: wire.language }),
    authors: namesOf(wire.authors),
    ...(wire.ttlMs && { ttlMs: wire.ttlMs }),
    ...(hubUrl && { hubUrl }),
    ...(selfUrl && { selfUrl }),
    ...(imageUrl && { imageUrl }),
    items: wire.entries.map((entry) => adaptEntry(entry, wire)),
    droppedItems: wire.dropped,
    ...(wire.format === 'sitemap-index' && { nested: wire.nested.flatMap(nestedSitemap) }),
  }
}

function nestedSitemap({ href, updated = '' }: WireFeed['nested'][number]): readonly NestedSitemap[] {
  const url = webAddress(href)
  const date = readFeedDate(updated, 'sitemap')
  return url ? [{ url, ...(date && { updatedAt: date.at }) }] : []
}

function adaptEntry(entry: WireEntry, feed: WireFeed): FeedItem {
  const evidence = feed.format === 'sitemap' || feed.format === 'news-sitemap' ? 'sitemap' : 'feed'
  const url = webAddress(entry.originalLink) ?? webAddress(entry.link)
  const summary = plain(entry.summary)
  const origin = plain(entry.source?.title)
  const contentHtml = contentOf(entry)
  const published = readFeedDate(entry.published ?? entry.created ?? '', evidence)
  const updated = readFeedDate(entry.updated ?? '', evidence)
  const imageUrl = webAddress(entry.imageUrl ?? pictureIn(entry))
  const language = entry.language ?? feed.language
  return {
    ...(entry.id && { guid: entry.id }),
    ...(url && { url }),
    title: plain(entry.title) ?? '',
    ...(summary && { summary }),
    ...(contentHtml && { contentHtml }),
    authors: namesOf(entry.authors),
    ...(origin && { origin }),
    categories: categoriesOf(entry),
    ...(published && { published }),
    ...(updated && { updated }),
    ...(imageUrl && { imageUrl }),
    ...(language && { language }),
  }
}

function plain(text: WireText | undefined): string | undefined {
  if (!text) return undefined
  switch (text.type) {
    case 'text':
      // By the standards nothing is escaped here; yet publishing systems put their escaped titles into it.
      return foldSpace(decodeHTMLStrict(text.value))
    case 'html':
    case 'xhtml':
      return htmlToPlainText(text.value)
    case 'untyped':
      return guessedPlainText(text.value)
  }
}

// Of several contents the one in HTML says more; plain text is made HTML, for whoever reads contents reads HTML.
function contentOf(entry: WireEntry): string | undefined {
  const html = htmlOf(entry)
  if (html) return html.base ? resolveMarkupLinks(html.value, html.base) : html.value
  const text = entry.contents[0]
  return text && paragraphs(text.value)
}

function htmlOf(entry: WireEntry): WireText | undefined {
  return entry.contents.find((content) => content.type !== 'text')
}

function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${escapeMarkup(paragraph.trim())}</p>`)
    .join('')
}

// Many feeds carry an article's picture only inside its description.
function pictureIn(entry: WireEntry): string | undefined {
  for (const text of [htmlOf(entry), entry.summary]) {
    const picture = text && text.type !== 'text' ? firstPicture(text.value) : undefined
    if (picture) return resolveLink(picture, text?.base ?? '')
  }
  return undefined
}

function webAddress(href: string | undefined): string | undefined {
  return href ? parseWebAddress(href)?.href : undefined
}

// An e-mail address alone names nobody.
function namesOf(persons: readonly WirePerson[]): readonly string[] {
  const names = persons.map((person) => guessedPlainText(person.name ?? '')).filter((name) => name !== '')
  return [...new Set(names)]
}

function categoriesOf(entry: WireEntry): readonly string[] {
  const terms = entry.categories.map((category) => guessedPlainText(category.label ?? category.term))
  return [...new Set(terms.filter((term) => term !== ''))]
}
