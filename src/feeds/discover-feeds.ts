import { Parser } from 'htmlparser2'
import { parseWebAddress } from '../base/web-address.ts'
import type { FeedKind } from '../news/source.ts'

/** A feed that a page may offer. */
export interface DiscoveredFeed {
  readonly url: string
  readonly kind: FeedKind
  /** As the page names it. */
  readonly title?: string
  /** `declared` by a link element, `linked` from the page's text, or only `guessed` from addresses that many sites use. */
  readonly found: 'declared' | 'linked' | 'guessed'
}

const FEED_TYPES = /^(?:application|text)\/(?:rss\+xml|atom\+xml|rdf\+xml|x\.atom\+xml|x-atom\+xml|feed\+json|xml)\b/i
const FEED_ADDRESS =
  /(?:^|\/)(?:rss|feeds?|atom)(?:\/|$)|\.(?:rss|rdf|atom)$|(?:^|\/)(?:rss|feed|atom)[\w-]*\.(?:xml|php|aspx?|ashx|json)$|[?&](?:feed|format|type|output)=(?:rss2?|atom|rdf)\b/i
/** Comments are no news; the others lead to a service that reads feeds, not to a feed. */
const NO_NEWS = /\/comments\/|comments-rss|feed=comments|feedly\.com|my\.yahoo\.com|add\.my|facebook\.com|\/wp-json\//i
const GUESSED_FEEDS = ['/feed/', '/rss', '/rss.xml', '/feed.xml', '/atom.xml', '/feeds/posts/default']
const GUESSED_NEWS_SITEMAPS = ['/news-sitemap.xml', '/sitemap-news.xml', '/sitemap_news.xml']
const MAX_FOUND = 100
/** The parser's cost for an element grows with its depth; no real page nests deeper. */
const MAX_DEPTH = 1000

/**
 * Finds the feeds that a site's page offers, surest first: those it declares in its head, those it links to, and, where
 * it does neither, the addresses that publishing systems give their feeds. Guessed ones are still to be tried.
 *
 * @param url address of the page, the base of its links
 */
export function discoverFeeds(html: string, url: string): readonly DiscoveredFeed[] {
  const links = readLinks(html, url)
  const declared = links.filter((link) => link.found === 'declared')
  const linked = links.filter((link) => link.found === 'linked')
  const hasFeed = links.some((link) => link.kind === 'feed')
  const all = [
    ...declared,
    ...linked,
    ...(hasFeed ? [] : guesses(url, { paths: GUESSED_FEEDS, kind: 'feed' })),
    ...guesses(url, { paths: GUESSED_NEWS_SITEMAPS, kind: 'news-sitemap' }),
  ]
  return withoutRepeats(all).slice(0, MAX_FOUND)
}

function guesses(
  url: string,
  { paths, kind }: { readonly paths: readonly string[]; readonly kind: FeedKind },
): readonly DiscoveredFeed[] {
  return paths.flatMap((path) => {
    const guessed = parseWebAddress(path, url)
    return guessed ? [{ url: guessed.href, kind, found: 'guessed' } as const] : []
  })
}

function withoutRepeats(feeds: readonly DiscoveredFeed[]): readonly DiscoveredFeed[] {
  const byUrl = new Map<string, DiscoveredFeed>()
  for (const feed of feeds) if (!byUrl.has(feed.url)) byUrl.set(feed.url, feed)
  return [...byUrl.values()]
}

function readLinks(html: string, url: string): readonly DiscoveredFeed[] {
  const found: DiscoveredFeed[] = []
  let base = url
  let depth = 0
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      depth++
      if (tag === 'base' && attributes.href) base = parseWebAddress(attributes.href, url)?.href ?? base
      const feed =
        tag === 'link' ? declaredFeed(attributes, base) : tag === 'a' ? linkedFeed(attributes, base) : undefined
      if (feed) found.push(feed)
      if (depth > MAX_DEPTH || found.length > MAX_FOUND) parser.pause()
    },
    onclosetag: () => {
      depth--
    },
  })
  parser.end(html)
  return found
}

type Attributes = Readonly<Record<string, string>>

function declaredFeed(attributes: Attributes, base: string): DiscoveredFeed | undefined {
  const relations = (attributes.rel ?? '').toLowerCase().split(/\s+/)
  const type = attributes.type ?? ''
  const isFeed = relations.includes('feed') || (relations.includes('alternate') && FEED_TYPES.test(type.trim()))
  const address = isFeed ? parseWebAddress(attributes.href ?? '', base) : undefined
  if (!address || !attributes.href?.trim() || NO_NEWS.test(address.href)) return undefined
  const title = attributes.title?.trim()
  return { url: address.href, kind: 'feed', ...(title && { title }), found: 'declared' }
}

function linkedFeed(attributes: Attributes, base: string): DiscoveredFeed | undefined {
  const address = parseWebAddress(attributes.href ?? '', base)
  if (!address || NO_NEWS.test(address.href)) return undefined
  if (!FEED_ADDRESS.test(address.pathname) && !FEED_ADDRESS.test(address.search)) return undefined
  const title = attributes.title?.trim()
  return { url: address.href, kind: 'feed', ...(title && { title }), found: 'linked' }
}
