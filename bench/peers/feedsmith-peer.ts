/** feedsmith, which keeps each format's own shape: this is how a reader would take one shape from them all. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type FeedPart, predictFeeds } from './feed-peer.ts'

interface Text {
  readonly value?: string
}
interface Person {
  readonly name?: string
  readonly email?: string
}
interface Link {
  readonly href?: string
  readonly rel?: string
}
/** RSS, RDF and JSON Feed write a text bare, Atom with its type. */
interface Part {
  readonly title?: string | Text
  readonly link?: string
  readonly url?: string
  readonly home_page_url?: string
  readonly links?: readonly Link[]
  readonly id?: string
  readonly guid?: Text
  readonly description?: string
  readonly subtitle?: string | Text
  readonly summary?: string | Text
  readonly content?: Text & { readonly encoded?: string }
  readonly content_html?: string
  readonly content_text?: string
  readonly authors?: readonly Person[]
  readonly managingEditor?: Person
  readonly webMaster?: Person
  readonly rdf?: { readonly about?: string }
  readonly dc?: {
    readonly creators?: readonly string[]
    readonly titles?: readonly string[]
    readonly descriptions?: readonly string[]
  }
  readonly itunes?: { readonly subtitle?: string; readonly summary?: string; readonly author?: string }
  readonly items?: readonly Part[]
  readonly entries?: readonly Part[]
}
interface FeedsmithModule {
  parseFeed(text: string): { readonly feed: Part }
}

const [, , packages = ''] = process.argv.slice(2)
const file = join(packages, 'node_modules/feedsmith/dist/index.mjs')
// The package stands outside the tree, where the compiler cannot see its types.
const { parseFeed } = (await import(pathToFileURL(file).href)) as FeedsmithModule

await predictFeeds((text) => {
  const { feed } = parseFeed(text)
  return { feed: partOf(feed), entries: (feed.items ?? feed.entries ?? []).map(partOf) }
})

function partOf(part: Part): FeedPart {
  return {
    title: bare(part.title) ?? part.dc?.titles?.[0],
    link: part.link ?? part.url ?? part.home_page_url ?? alternate(part.links ?? []),
    id: part.id ?? part.guid?.value ?? part.rdf?.about,
    summary:
      part.description ?? bare(part.summary) ?? bare(part.subtitle) ?? part.dc?.descriptions?.[0] ?? itunes(part),
    content: part.content?.encoded ?? part.content?.value ?? part.content_html ?? part.content_text,
    author:
      personText(part.authors?.[0] ?? part.managingEditor ?? part.webMaster) ??
      part.dc?.creators?.[0] ??
      part.itunes?.author,
  }
}

function bare(text: string | Text | undefined): string | undefined {
  return typeof text === 'object' ? text.value : text
}

function alternate(links: readonly Link[]): string | undefined {
  return (links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0])?.href
}

function itunes(part: Part): string | undefined {
  return part.itunes?.subtitle ?? part.itunes?.summary
}

function personText(person: Person | undefined): string | undefined {
  const { name, email } = person ?? {}
  return name && email ? `${name} (${email})` : (name ?? email)
}
