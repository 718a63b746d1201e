import { createHash } from 'node:crypto'
import type { Html } from '../base/html.ts'
import type { EpochMs } from '../news/instant.ts'
import { articleStateAt } from './article-state.ts'
import { articlePageViewOf, articleViewOf, type Headline, headlineOf } from './article-view.ts'
import { DESIGNS } from './designs/designs.ts'
import { listingPage, missingPage } from './designs/listing-page.ts'
import { blockMarkup } from './designs/page-parts.ts'
import type { FeedFormat, OutletSheet, PageCharset } from './edition.ts'
import { countUntil, DEFAULT_SECTION, newestArticles, type OutletShelf, type PlacedArticle } from './outlet-shelf.ts'
import { encodePage } from './page-encoder.ts'
import { writePressAtom } from './press-feeds/press-atom.ts'
import type { PressFeed, PressFeedItem } from './press-feeds/press-feed.ts'
import { writePressJsonFeed } from './press-feeds/press-json-feed.ts'
import { writePressNewsSitemap } from './press-feeds/press-news-sitemap.ts'
import { writePressRdf } from './press-feeds/press-rdf.ts'
import { writePressRss } from './press-feeds/press-rss.ts'

/** An outlet's site: its shelf and the address at which it stands. */
export interface OutletSite {
  readonly shelf: OutletShelf
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string
  /** How many of its newest articles its feed lists. */
  readonly feedSize: number
}

/** What stands at an address: its bytes are made only when no cache has them. */
export type Resource =
  | {
      readonly kind: 'page'
      readonly status: 200 | 404
      readonly contentType: string
      /** Changes when, and only when, the page changes. */
      readonly version: string
      readonly changedAt?: EpochMs
      readonly render: () => Buffer
    }
  | { readonly kind: 'redirect'; readonly location: string }

const HOME_HEADLINES = 30

const FEED_WRITERS: Readonly<Record<FeedFormat, { write: (feed: PressFeed) => string; contentType: string }>> = {
  rss: { write: writePressRss, contentType: 'application/rss+xml' },
  atom: { write: writePressAtom, contentType: 'application/atom+xml' },
  rdf: { write: writePressRdf, contentType: 'application/rdf+xml' },
  json: { write: writePressJsonFeed, contentType: 'application/feed+json' },
  sitemap: { write: writePressNewsSitemap, contentType: 'application/xml' },
}

/** Finds what stands at a path (with its query) of an outlet's site at an instant. */
export function findResource(site: OutletSite, path: string, now: EpochMs): Resource {
  const [pathname = '/', query = ''] = path.split(/\?(.*)/s)
  const fixed = fixedResource(site, pathname, now)
  if (fixed && !query) return fixed
  const placed = site.shelf.byPath.get(path) ?? site.shelf.byPath.get(pathname)
  if (placed && isThere(placed, now)) return articleResource(site, placed, now)
  return shortLink(site, path, now) ?? fixed ?? missing(site.shelf.outlet)
}

function fixedResource(site: OutletSite, pathname: string, now: EpochMs): Resource | undefined {
  const { outlet } = site.shelf
  if (pathname === '/') return listing(site, undefined, now)
  if (pathname === '/feed') return outlet.feedFormat === 'sitemap' ? undefined : feed(site, outlet.feedFormat, now)
  if (pathname === '/news-sitemap.xml') return feed(site, 'sitemap', now)
  if (pathname === '/robots.txt') return robots(site)
  if (pathname.startsWith('/image/')) return picture(pathname)
  const section = pathname.startsWith('/section/') && decoded(pathname.slice('/section/'.length))
  return section && sectionsOf(site.shelf, now).includes(section) ? listing(site, section, now) : undefined
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function articleResource(site: OutletSite, placed: PlacedArticle, now: EpochMs): Resource {
  const { outlet } = site.shelf
  const state = articleStateAt(placed.article, now)
  return {
    kind: 'page',
    status: 200,
    contentType: htmlType(outlet),
    version: `${state.updates}`,
    changedAt: state.updatedAt ?? placed.article.publishedAt,
    render: () => encodeHtml(DESIGNS[outlet.design].articlePage(articlePageViewOf(site, placed, now)), outlet),
  }
}

function isThere({ article }: PlacedArticle, now: EpochMs): boolean {
  return article.publishedAt <= now && !articleStateAt(article, now).removed
}

/** `/?p=10001`, the short link that WordPress gives each post. */
function shortLink(site: OutletSite, path: string, now: EpochMs): Resource | undefined {
  const number = /^\/\?p=(\d+)$/.exec(path)?.[1]
  if (!number || site.shelf.outlet.design !== 'wordpress') return undefined
  const placed = site.shelf.articles.find((candidate) => candidate.number === Number(number))
  if (!placed || !isThere(placed, now)) return undefined
  return { kind: 'redirect', location: site.origin + placed.path }
}

function listing(site: OutletSite, section: string | undefined, now: EpochMs): Resource {
  const { outlet } = site.shelf
  const render = (): Buffer => {
    const out = newestArticles(site.shelf, now, Infinity).filter((placed) => isThere(placed, now))
    const own = out.filter((placed) => !section || sectionOf(placed) === section)
    const headlines = own.slice(0, HOME_HEADLINES).map((placed) => headlineOf(placed, now))
    const sections = sectionsOf(site.shelf, now)
    return encodeHtml(listingPage({ outlet, sections, headlines, ...(section && { section }) }), outlet)
  }
  return { kind: 'page', status: 200, contentType: htmlType(outlet), ...siteVersion(site, now), render }
}

function feed(site: OutletSite, format: FeedFormat, now: EpochMs): Resource {
  const { outlet } = site.shelf
  const { write, contentType } = FEED_WRITERS[format]
  const charset: PageCharset = format === 'json' || format === 'sitemap' ? 'utf-8' : outlet.charset
  const render = (): Buffer => {
    const newest = newestArticles(site.shelf, now, site.feedSize).filter((placed) => isThere(placed, now))
    const items = newest.map((placed) => feedItem(outlet, placed, now))
    return encodePage(write({ outlet, origin: site.origin, items }), charset)
  }
  return {
    kind: 'page',
    status: 200,
    contentType: `${contentType}; charset=${charset}`,
    ...siteVersion(site, now),
    render,
  }
}

function feedItem(outlet: OutletSheet, placed: PlacedArticle, now: EpochMs): PressFeedItem {
  const headline: Headline = headlineOf(placed, now)
  if (outlet.design !== 'blogger') return headline
  return { ...headline, content: articleViewOf(placed, now).blocks.map(blockMarkup) }
}

function siteVersion({ shelf }: OutletSite, now: EpochMs): { readonly version: string; readonly changedAt?: EpochMs } {
  const changes = countUntil(shelf.changes, now)
  const changedAt = shelf.changes[changes - 1]
  return { version: `${changes}`, ...(changedAt !== undefined && { changedAt }) }
}

function robots({ origin }: OutletSite): Resource {
  const text = `User-agent: *\nDisallow: /wp-admin/\nDisallow: /search\n\nSitemap: ${origin}/news-sitemap.xml\n`
  return plain('text/plain; charset=utf-8', text)
}

/** A coloured rectangle, its colour made of the path. */
function picture(pathname: string): Resource {
  const hue = createHash('sha1').update(pathname).digest().readUInt16BE(0) % 360
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="450"><rect width="800" height="450" fill="hsl(${hue} 40% 55%)"/></svg>`
  return plain('image/svg+xml', svg)
}

function plain(contentType: string, text: string): Resource {
  return { kind: 'page', status: 200, contentType, version: 'fixed', render: () => Buffer.from(text) }
}

function missing(outlet: OutletSheet): Resource {
  const render = (): Buffer => encodeHtml(missingPage(outlet), outlet)
  return { kind: 'page', status: 404, contentType: htmlType(outlet), version: 'missing', render }
}

function sectionOf(placed: PlacedArticle): string {
  return placed.article.category ?? DEFAULT_SECTION
}

function sectionsOf(shelf: OutletShelf, now: EpochMs): readonly string[] {
  return [...new Set(newestArticles(shelf, now, Infinity).map(sectionOf))].sort()
}

function encodeHtml(markup: Html, outlet: OutletSheet): Buffer {
  return encodePage(markup.toString(), outlet.charset)
}

/** The table design's server says no charset: only the page's own meta does. */
function htmlType(outlet: OutletSheet): string {
  return outlet.design === 'table' ? 'text/html' : `text/html; charset=${outlet.charset}`
}
