import { parseWebAddress } from '../base/web-address.ts'
import { type DiscoveredFeed, discoverFeeds } from '../feeds/discover-feeds.ts'
import type { FeedOutcome, ParsedFeed } from '../feeds/parse-feed.ts'
import { sitemapsInRobots } from '../feeds/sitemaps-in-robots.ts'
import { decodeText } from '../fetch/decode-text.ts'
import type { FetchOutcome } from '../fetch/fetch-outcome.ts'
import type { Fetcher, FetchRequest } from '../fetch/guarded-fetcher.ts'
import type { EpochMs } from '../news/instant.ts'
import type { FeedKind } from '../news/source.ts'
import { readFetchedFeed } from './read-fetched-feed.ts'

/** A way to follow a site that was tried and works. */
export interface WayToFollow {
  readonly url: string
  readonly kind: FeedKind
  /** Where its address came from; `page` for the page itself read as a listing or, if it is one, as a feed. */
  readonly found: DiscoveredFeed['found'] | 'robots' | 'page'
  readonly title?: string
  readonly items: number
  readonly newestAt?: EpochMs
}

/** One that was tried and does not. */
export interface WayRefused {
  readonly url: string
  readonly found: WayToFollow['found']
  readonly reason: string
}

export interface Discovery {
  /** Best first: feeds, then news sitemaps, then the page itself. */
  readonly ways: readonly WayToFollow[]
  readonly refused: readonly WayRefused[]
}

export interface DiscoverySetting {
  readonly fetcher: Fetcher
  readonly manners: Pick<FetchRequest, 'allowedHosts' | 'minDelayMs'>
  readonly now: EpochMs
}

/** No site is asked for more than so many addresses. */
const MOST_TRIES = 15
const PREFERENCE: Readonly<Record<FeedKind, number>> = { feed: 0, 'news-sitemap': 1, listing: 2 }
const SURENESS: Readonly<Record<WayToFollow['found'], number>> = {
  page: 0,
  declared: 0,
  linked: 1,
  robots: 2,
  guessed: 3,
}

type Candidate = Pick<WayToFollow, 'url' | 'kind' | 'found'>

/**
 * Finds how a site can be followed: the feeds its page declares or links to, the sitemaps of its robots.txt, usual addresses
 * where it names no feed that works, and at last the page itself, if it lists articles. Each is fetched and read.
 */
export async function discoverWays(url: string, setting: DiscoverySetting): Promise<Discovery> {
  const { fetcher, manners } = setting
  const page = await fetcher.get(url, { ...manners, accept: 'page' })
  if (page.kind !== 'fetched') return { ways: [], refused: [{ url, found: 'page', reason: reasonOf(page) }] }
  const explorer = new Explorer(setting)
  const isFeed = await explorer.keep({ url: page.url, kind: 'feed', found: 'page' }, page)
  if (isFeed) return explorer.discovery()
  const offered = discoverFeeds(htmlOf(page), page.url)
  await explorer.tryAll(offered.filter(({ found }) => found !== 'guessed'))
  if (!explorer.hasFeed)
    await explorer.tryAll(offered.filter(({ found, kind }) => found === 'guessed' && kind === 'feed'))
  await explorer.tryAll(await inRobots(page.url, setting))
  if (!explorer.hasSitemap)
    await explorer.tryAll(offered.filter(({ found, kind }) => found === 'guessed' && kind !== 'feed'))
  await explorer.keep({ url: page.url, kind: 'listing', found: 'page' }, page)
  return explorer.discovery()
}

async function inRobots(pageUrl: string, { fetcher, manners }: DiscoverySetting): Promise<readonly Candidate[]> {
  const robotsUrl = parseWebAddress('/robots.txt', pageUrl)?.href ?? pageUrl
  const robots = await fetcher.get(robotsUrl, { ...manners, robots: 'ignore' })
  if (robots.kind !== 'fetched') return []
  const { text } = decodeText(robots.bytes, { kind: 'xml' })
  return sitemapsInRobots(text, robots.url).map((url) => ({ url, kind: 'news-sitemap', found: 'robots' }))
}

function htmlOf(page: FetchOutcome & { readonly kind: 'fetched' }): string {
  return decodeText(page.bytes, { kind: 'html', contentType: page.contentType }).text
}

/** Tries candidates, each address once, and keeps what came of them. */
class Explorer {
  readonly #setting: DiscoverySetting
  readonly #ways: WayToFollow[] = []
  readonly #refused: WayRefused[] = []
  readonly #tried = new Set<string>()

  constructor(setting: DiscoverySetting) {
    this.#setting = setting
  }

  get hasFeed(): boolean {
    return this.#ways.some(({ kind }) => kind === 'feed')
  }

  get hasSitemap(): boolean {
    return this.#ways.some(({ kind }) => kind === 'news-sitemap')
  }

  discovery(): Discovery {
    return { ways: this.#ways.toSorted(betterFirst), refused: this.#refused }
  }

  async tryAll(candidates: readonly Candidate[]): Promise<void> {
    for (const candidate of candidates) {
      if (this.#tried.has(candidate.url) || this.#tried.size >= MOST_TRIES) continue
      this.#tried.add(candidate.url)
      await this.keep(candidate, await this.#get(candidate.url))
    }
  }

  /** Whether what was fetched is a way to follow; if not, and it was meant to be one, its refusal is kept. */
  async keep(candidate: Candidate, fetched: FetchOutcome): Promise<boolean> {
    const { now } = this.#setting
    const outcome = await readFetchedFeed(fetched, { feed: candidate, now }, (url) => this.#get(url))
    const isWay = outcome?.kind === 'parsed' && outcome.feed.items.length > 0
    if (isWay) this.#ways.push(wayOf(candidate, outcome.feed))
    else if (candidate.found !== 'page' || candidate.kind === 'listing') {
      this.#refused.push({ url: candidate.url, found: candidate.found, reason: reasonFor(fetched, outcome) })
    }
    return isWay
  }

  #get(url: string): Promise<FetchOutcome> {
    return this.#setting.fetcher.get(url, { ...this.#setting.manners, accept: 'feed', robots: 'ignore' })
  }
}

function wayOf(candidate: Candidate, feed: ParsedFeed): WayToFollow {
  const { title, items, format } = feed
  const isSitemap = format === 'sitemap' || format === 'news-sitemap' || format === 'sitemap-index'
  const dates = items.flatMap((item) => item.published?.at ?? item.updated?.at ?? [])
  return {
    ...candidate,
    kind: isSitemap ? 'news-sitemap' : candidate.kind === 'listing' ? 'listing' : 'feed',
    ...(title && { title }),
    items: items.length,
    ...(dates.length > 0 && { newestAt: dates.reduce((one, other) => Math.max(one, other)) }),
  }
}

function betterFirst(one: WayToFollow, other: WayToFollow): number {
  return PREFERENCE[one.kind] - PREFERENCE[other.kind] || SURENESS[one.found] - SURENESS[other.found]
}

function reasonFor(fetched: FetchOutcome, outcome: FeedOutcome | undefined): string {
  if (outcome?.kind === 'parsed') return 'no-items'
  return outcome?.reason ?? reasonOf(fetched)
}

function reasonOf(fetched: FetchOutcome): string {
  return fetched.kind === 'refused' ? fetched.reason : fetched.kind
}
