/** The npm package feedparser, with its defaults. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { type FeedPart, predictFeeds } from './feed-peer.ts'

interface Part {
  readonly title?: string | null
  readonly description?: string | null
  readonly summary?: string | null
  readonly link?: string | null
  readonly guid?: string | null
  readonly author?: string | null
}
interface FeedparserStream extends Writable, AsyncIterable<Part> {
  readonly meta: Part
}

const [, , packages = ''] = process.argv.slice(2)
// The package stands outside the tree, where the compiler cannot see its types.
const Feedparser = createRequire(join(packages, 'package.json'))('feedparser') as new () => FeedparserStream

await predictFeeds(async (text) => {
  const stream = new Feedparser()
  stream.end(text)
  const entries: FeedPart[] = []
  for await (const item of stream) entries.push(partOf(item))
  return { feed: partOf(stream.meta), entries }
})

/** Its description is the full content where the feed has one, and its summary the excerpt. */
function partOf({ title, description, summary, link, guid, author }: Part): FeedPart {
  return {
    title: title ?? undefined,
    link: link ?? undefined,
    id: guid ?? undefined,
    summary: summary ?? description ?? undefined,
    content: description ?? undefined,
    author: author ?? undefined,
  }
}
