import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { escapeMarkup } from '../src/base/escape.ts'
import { parseFeed } from '../src/feeds/parse-feed.ts'
import { decodeText } from '../src/fetch/decode-text.ts'
import { inventNews } from './invented-news.ts'

/** One document, read by both; milliseconds at best. */
export interface FeedsFigures {
  readonly feed: string
  readonly kilobytes: number
  readonly ours: number
  /** Absent where feedsmith is not installed or refuses the document. */
  readonly feedsmith?: number
  readonly ratio?: number
}

const ADDRESS = 'https://bench.example/feed'
const WARM_UP = 20
const ROUNDS = 40
/** Documents smaller than this say more of the clock than of the parser. */
const LEAST_BYTES = 20_000
const INVENTED_BYTES = 185 * 1024

/**
 * Time to read a feed into items, beside the npm package feedsmith: one invented Atom feed of 185 KB, and every real feed
 * of a folder, each read by both in turns.
 *
 * @param options.peer folder below which feedsmith was installed; without it our times stand alone
 */
export async function benchFeeds(options: {
  readonly folder: string
  readonly peer?: string
}): Promise<readonly FeedsFigures[]> {
  const peer = await loadFeedsmith(options.peer)
  const texts = [['invented Atom', inventedAtom()] as const, ...feedsIn(options.folder)]
  const rows = texts.map(([feed, text]) => measure(feed, { text, peer }))
  const both = rows.filter((row) => row.feedsmith !== undefined)
  return [...rows, total(both)]
}

type FeedsmithParse = (text: string) => unknown

async function loadFeedsmith(folder: string | undefined): Promise<FeedsmithParse | undefined> {
  if (!folder) return undefined
  const file = join(folder, 'node_modules', 'feedsmith', 'dist', 'index.mjs')
  const { parseFeed: parse } = (await import(pathToFileURL(file).href)) as { parseFeed: FeedsmithParse }
  return parse
}

function measure(
  feed: string,
  { text, peer }: { readonly text: string; readonly peer: FeedsmithParse | undefined },
): FeedsFigures {
  const ours = bestTime(() => parseFeed(text, { url: ADDRESS })) ?? 0
  const theirs = peer && bestTime(() => peer(text))
  return {
    feed,
    kilobytes: Math.round(Buffer.byteLength(text) / 1024),
    ours: round(ours),
    ...(theirs !== undefined && { feedsmith: round(theirs), ratio: round(theirs / ours) }),
  }
}

/** The least of many rounds in milliseconds: what the rest of the machine does only ever adds. */
function bestTime(read: () => unknown): number | undefined {
  let best = Number.POSITIVE_INFINITY
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const start = performance.now()
    try {
      read()
    } catch {
      return undefined
    }
    if (round >= 0) best = Math.min(best, performance.now() - start)
  }
  return best
}

function total(rows: readonly FeedsFigures[]): FeedsFigures {
  const sum = (of: (row: FeedsFigures) => number) => rows.reduce((total, row) => total + of(row), 0)
  const [ours, theirs] = [sum((row) => row.ours), sum((row) => row.feedsmith ?? 0)]
  return {
    feed: 'all that both read',
    kilobytes: sum((row) => row.kilobytes),
    ours: round(ours),
    ...(rows.length > 0 && { feedsmith: round(theirs), ratio: round(theirs / ours) }),
  }
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100
}

function feedsIn(folder: string): readonly (readonly [string, string])[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /\.(?:xml|rss|rdf|atom|json)$/.test(name))
    .toSorted()
    .map((name) => [name, readFileSync(join(folder, name))] as const)
    .filter(([, bytes]) => bytes.length >= LEAST_BYTES)
    .map(([name, bytes]) => [name, decodeText(bytes, { kind: 'xml' }).text] as const)
}

function inventedAtom(): string {
  let entries = ''
  let number = 0
  for (const { id, title, text } of inventNews(7)) {
    const address = `https://bench.example/news/${++number}`
    const content = text
      .split('\n\n')
      .map((paragraph) => `<p>${paragraph} <a href="/topic/${number}">…</a></p>`)
      .join('')
    entries += `<entry><id>tag:bench.example,2026:${id}</id><title>${title}</title><link href="${address}"/>
      <updated>2026-01-02T03:04:05Z</updated><author><name>${title.split(' ')[0]}</name></author>
      <summary>${text.slice(0, 200)}</summary><content type="html">${escapeMarkup(content)}</content></entry>\n`
    if (Buffer.byteLength(entries) > INVENTED_BYTES) break
  }
  return `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>…</title>${entries}</feed>`
}
