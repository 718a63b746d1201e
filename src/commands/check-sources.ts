import { existsSync } from 'node:fs'
import type { Config } from '../config.ts'
import type { Feed, Source } from '../news/source.ts'
import { openSqliteStore } from '../store/engines/sqlite/sqlite-store.ts'
import type { Store } from '../store/store.ts'
import type { Finding } from './finding.ts'
import { storeFile } from './newsroom-parts.ts'

/** Fewer failures in a row than this are the network's everyday. */
const TELLING_FAILURES = 3
/** So many are named; the rest is counted. */
const MOST_NAMED = 20

interface TroubledFeed {
  readonly source: Source
  readonly feed: Feed
  readonly reason: string
}

/** Tells of feeds that are gone, that fail, or that have moved, and what an editor can do about each. */
export async function checkSources(config: Config): Promise<Finding> {
  const file = storeFile(config)
  if (!existsSync(file)) return { check: 'sources', ok: true, found: 'none yet' }
  const store = openSqliteStore({ file })
  try {
    const sources = await store.sources.all()
    const troubled = (await Promise.all(sources.map((source) => troubledFeeds(store, source)))).flat()
    const named = troubled.slice(0, MOST_NAMED).map((feed) => `\n  ${adviceOn(feed)}`)
    const rest = troubled.length > MOST_NAMED ? `\n  and ${troubled.length - MOST_NAMED} more` : ''
    const found = `${sources.length} kept, ${troubled.length} of their feeds need a look${named.join('')}${rest}`
    return { check: 'sources', ok: true, found }
  } finally {
    await store.close()
  }
}

async function troubledFeeds(store: Store, source: Source): Promise<readonly TroubledFeed[]> {
  const feeds = (await store.sources.feedsOf(source.id)).filter(({ health }) => isTroubled(health))
  if (feeds.length === 0) return []
  const { reasons } = await store.sources.health(source.id)
  const newest = reasons.toSorted((a, b) => b.lastAt - a.lastAt)[0]
  return feeds.map((feed) => ({ source, feed, reason: newest?.reason ?? 'no reason kept' }))
}

function isTroubled({ failures, goneSince }: Feed['health']): boolean {
  return goneSince !== undefined || failures >= TELLING_FAILURES
}

function adviceOn({ source, feed, reason }: TroubledFeed): string {
  const { failures, goneSince } = feed.health
  const where = `${source.slug} (${feed.url})`
  if (goneSince !== undefined) {
    return `${where} is gone since ${dayOf(goneSince)}: find its new address on ${source.siteUrl} and nashra import it`
  }
  return `${where} failed ${failures} times in a row (newest reason of its source: ${reason}): nashra fetch ${feed.url} tries it now`
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
