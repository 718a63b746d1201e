import { parseFeed } from '../src/feeds/parse-feed.ts'
import { decodeText } from '../src/fetch/decode-text.ts'
import { createFetcher } from '../src/fetch/guarded-fetcher.ts'
import { DEMO_EDITION } from '../src/press/demo/demo-edition.ts'
import { loadEdition } from '../src/press/load-edition.ts'
import { startPress } from '../src/press/start-press.ts'

/** A page as a browser would get it, decoded. */
export interface BenchPage {
  readonly url: string
  readonly html: string
}

/** Every article page of the demo edition, in all of the press's designs. */
export async function pressPages(): Promise<readonly BenchPage[]> {
  const now = Date.now()
  const press = await startPress({
    edition: await loadEdition(DEMO_EDITION, { today: now }),
    clock: () => now,
    feedSize: 500,
  })
  const fetcher = createFetcher({ clock: Date.now, userAgent: 'Nashra-bench', minDelayMs: 0, maxPerHost: 4 })
  const pages: BenchPage[] = []
  for (const outlet of press.outlets) {
    const manners = { allowedHosts: [outlet.hostPort], robots: 'ignore' as const }
    const read = async (url: string, kind: 'xml' | 'html') => {
      const outcome = await fetcher.get(url, manners)
      if (outcome.kind !== 'fetched') throw new Error(`${url}: ${outcome.kind}`)
      const type = outcome.contentType === undefined ? {} : { contentType: outcome.contentType }
      return decodeText(outcome.bytes, { ...type, kind }).text
    }
    const feed = parseFeed(await read(outlet.feedUrl, 'xml'), { url: outlet.feedUrl })
    if (feed.kind !== 'parsed') throw new Error(`${outlet.feedUrl}: ${feed.reason}`)
    for (const { url } of feed.feed.items) if (url) pages.push({ url, html: await read(url, 'html') })
  }
  await fetcher.close()
  await press.close()
  return pages
}
