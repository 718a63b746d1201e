import { keywordsIn } from './feed-modules.ts'
import { parsePerson } from './person-construct.ts'
import type { XmlFeed } from './read-xml.ts'
import { resolveLink } from './resolve-link.ts'
import { untypedText } from './text-construct.ts'
import type { WireEntry, WireFeed } from './wire-feed.ts'
import { childText, firstChild, type XmlElement } from './xml-element.ts'

/** Reads a sitemap, plain or with Google's news extension. */
export function readSitemap(document: XmlFeed): WireFeed {
  const entries = document.entries.map(readUrl)
  const isNews = document.entries.some((url) => firstChild(url, 'news:news') !== undefined)
  return { ...emptyFeed(document), format: isNews ? 'news-sitemap' : 'sitemap', entries, nested: [] }
}

/** Reads a sitemap index: addresses of further sitemaps and when they changed, no entries. */
export function readSitemapIndex(document: XmlFeed): WireFeed {
  const nested = document.entries.flatMap((sitemap) => {
    const href = locationOf(sitemap)
    const updated = childText(sitemap, 'sitemap:lastmod')
    return href ? [{ href, ...(updated && { updated }) }] : []
  })
  return { ...emptyFeed(document), format: 'sitemap-index', entries: [], nested }
}

function readUrl(url: XmlElement): WireEntry {
  const link = locationOf(url)
  const news = firstChild(url, 'news:news')
  const updated = childText(url, 'sitemap:lastmod')
  const image = firstChild(url, 'image:image')
  const imageUrl = image && childText(image, 'image:loc')
  return {
    ...(link && { link }),
    links: [],
    ...(updated && { updated }),
    ...(imageUrl && { imageUrl: resolveLink(imageUrl, url.base) }),
    contents: [],
    contributors: [],
    authors: [],
    categories: [],
    ...(news && readNews(news)),
  }
}

function readNews(news: XmlElement): Partial<WireEntry> {
  const title = firstChild(news, 'news:title')
  const publication = firstChild(news, 'news:publication')
  const language = publication && childText(publication, 'news:language')
  const published = childText(news, 'news:publication_date')
  const author = parsePerson(childText(news, 'news:author') ?? '')
  return {
    ...(title && { title: untypedText(title) }),
    ...(language && { language }),
    ...(published && { published }),
    ...(author && { authors: [author] }),
    categories: keywordsIn(childText(news, 'news:keywords') ?? '').map((term) => ({ term })),
  }
}

function locationOf(element: XmlElement): string | undefined {
  const location = childText(element, 'sitemap:loc')
  return location ? resolveLink(location, element.base) : undefined
}

function emptyFeed(document: XmlFeed): Omit<WireFeed, 'format' | 'entries' | 'nested'> {
  return { links: [], authors: [], contributors: [], categories: [], dropped: document.dropped }
}
