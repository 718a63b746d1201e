/** The npm package rss-parser, with its defaults. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type FeedPart, predictFeeds } from './feed-peer.ts'

interface Part {
  readonly title?: string
  readonly link?: string
  readonly guid?: string
  readonly id?: string
  readonly description?: string
  readonly summary?: string
  readonly content?: string
  readonly 'content:encoded'?: string
  readonly creator?: string
  readonly author?: string
}
interface RssParser {
  parseString(text: string): Promise<Part & { readonly items: readonly Part[] }>
}

const [, , packages = ''] = process.argv.slice(2)
// The package stands outside the tree, where the compiler cannot see its types.
const Parser = createRequire(join(packages, 'package.json'))('rss-parser') as new () => RssParser
const parser = new Parser()

await predictFeeds(async (text) => {
  const feed = await parser.parseString(text)
  return { feed: partOf(feed), entries: feed.items.map(partOf) }
})

function partOf(part: Part): FeedPart {
  return {
    title: part.title,
    link: part.link,
    id: part.guid ?? part.id,
    summary: part.description ?? part.summary ?? part.content,
    content: part['content:encoded'] ?? part.content,
    author: part.creator ?? part.author,
  }
}
