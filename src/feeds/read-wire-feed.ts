import { readAtom } from './read-atom.ts'
import { readJsonFeed } from './read-json-feed.ts'
import { readRss } from './read-rss.ts'
import { readSitemap, readSitemapIndex } from './read-sitemap.ts'
import { readXml, type XmlFeed } from './read-xml.ts'
import type { WireFeed, WireOutcome } from './wire-feed.ts'

export interface WireOptions {
  readonly url: string
  readonly maxItems: number
  /** What the answer's `Content-Language` says; the document's own word goes before it. */
  readonly language?: string | undefined
}

/**
 * Reads a feed of any format in the words of the wire: finds out the format, then hands over to its reader.
 * The format is told by the text alone: publishers' content types are often wrong.
 */
export function readWireFeed(text: string, options: WireOptions): WireOutcome {
  const start = text
    .slice(0, 1024)
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (start === '' && text.trim() === '') return { kind: 'refused', reason: 'empty', detail: 'nothing but white space' }
  if (start.startsWith('{')) return readJsonFeed(text.replace(/^\uFEFF/, ''), options)
  const outcome = readXml(text, options)
  return outcome.kind === 'refused' ? outcome : { kind: 'read', feed: readByRoot(outcome.feed) }
}

function readByRoot(document: XmlFeed): WireFeed {
  switch (document.root.name) {
    case 'atom:feed':
      return readAtom(document)
    case 'sitemap:urlset':
      return readSitemap(document)
    case 'sitemap:sitemapindex':
      return readSitemapIndex(document)
    default:
      return readRss(document)
  }
}
