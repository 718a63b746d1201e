import type { Server } from 'node:http'
import type { Clock } from '../news/instant.ts'
import type { FeedKind, SourceOffer } from '../news/source.ts'
import { DESIGNS } from './designs/designs.ts'
import type { Edition, OutletSheet } from './edition.ts'
import { closeServer, listen } from './loopback-server.ts'
import { createOutletServer, type RenderedPage } from './outlet-server.ts'
import { buildShelf, type OutletShelf } from './outlet-shelf.ts'
import type { OutletSite } from './outlet-site.ts'
import { PageCache } from './page-cache.ts'

export interface PressOptions {
  readonly edition: Edition
  /** The articles' clock: only what it has reached is served. */
  readonly clock: Clock
  readonly host?: string
  /** The first outlet's port, the next outlets on those that follow; 0 or absent lets the system choose. */
  readonly basePort?: number
  /** How many of its newest articles an outlet's feed lists; 50 if absent. */
  readonly feedSize?: number
}

/** Where an outlet of a running press is found. */
export interface PressOutlet {
  readonly slug: string
  readonly name: string
  readonly country?: string
  readonly language: string
  readonly siteUrl: string
  readonly feedUrl: string
  readonly feedKind: FeedKind
  readonly hostPort: string
}

export interface Press {
  readonly outlets: readonly PressOutlet[]
  readonly close: () => Promise<void>
}

const CACHE_BYTES = 128 * 1024 * 1024

/**
 * Serves each outlet of an edition on a port of its own.
 *
 * @throws NashraError PORT_TAKEN
 */
export async function startPress(options: PressOptions): Promise<Press> {
  const cache = new PageCache<RenderedPage>(CACHE_BYTES)
  const servers: Server[] = []
  const outlets: PressOutlet[] = []
  const close = async (): Promise<void> => {
    await Promise.all(servers.map(closeServer))
  }
  try {
    for (const [index, sheet] of options.edition.outlets.entries()) {
      const shelf = buildShelf(options.edition, sheet, DESIGNS[sheet.design].articlePath)
      const started = await startOutlet(options, { shelf, index, cache })
      servers.push(started.server)
      outlets.push(pressOutlet(sheet, started.hostPort))
    }
  } catch (error) {
    await close()
    throw error
  }
  return { outlets, close }
}

async function startOutlet(
  options: PressOptions,
  place: { readonly shelf: OutletShelf; readonly index: number; readonly cache: PageCache<RenderedPage> },
): Promise<{ readonly server: Server; readonly hostPort: string }> {
  const { host = '127.0.0.1', basePort = 0, feedSize = 50, clock } = options
  let site: OutletSite = { shelf: place.shelf, feedSize, origin: '' }
  const server = createOutletServer({ siteOf: () => site, clock, cache: place.cache })
  const port = await listen(server, { host, port: basePort && basePort + place.index })
  const hostPort = `${host}:${port}`
  site = { ...site, origin: `http://${hostPort}` }
  return { server, hostPort }
}

function pressOutlet(sheet: OutletSheet, hostPort: string): PressOutlet {
  const { slug, name, country, language } = sheet
  const siteUrl = `http://${hostPort}/`
  const onlySitemap = sheet.feedFormat === 'sitemap'
  return {
    slug,
    name,
    language,
    ...(country && { country }),
    siteUrl,
    feedUrl: siteUrl + (onlySitemap ? 'news-sitemap.xml' : 'feed'),
    feedKind: onlySitemap ? 'news-sitemap' : 'feed',
    hostPort,
  }
}

/** The outlets of a press as sources that can be followed: their hosts let through, no pause between requests. */
export function offersOf(press: Pick<Press, 'outlets'>): readonly SourceOffer[] {
  return press.outlets.map(({ name, slug, country, language, siteUrl, feedUrl, feedKind, hostPort }) => ({
    name,
    slug,
    ...(country && { country }),
    language,
    siteUrl,
    feeds: [{ url: feedUrl, kind: feedKind }],
    allowedHosts: [hostPort],
    minDelayMs: 0,
  }))
}
