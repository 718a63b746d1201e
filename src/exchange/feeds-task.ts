import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readJsonLines } from '../base/json-lines.ts'
import { readWireFeed } from '../feeds/read-wire-feed.ts'
import type { WireCommon, WireEntry, WireFeed, WirePerson, WireText } from '../feeds/wire-feed.ts'
import type { ExchangeTask } from './exchange-task.ts'

interface FeedInput {
  readonly id: string
  /** Path relative to the folder of the input. */
  readonly file: string
  readonly url?: string | null
  readonly headers?: Readonly<Record<string, string>> | null
}

/** Reads feed files and tells what they say in the vocabulary of the Python library feedparser. */
export const feedsTask: ExchangeTask = async ({ input, write, progress }) => {
  let done = 0
  for await (const row of readJsonLines<FeedInput>(input)) {
    write(await predict(row, dirname(input)))
    progress(++done)
  }
}

async function predict(row: FeedInput, folder: string): Promise<object> {
  const bytes = await readFile(join(folder, row.file))
  const { text, encoding } = decode(bytes, contentTypeOf(row))
  const outcome = readWireFeed(text, { url: row.url ?? 'about:blank', maxItems: Number.POSITIVE_INFINITY })
  if (outcome.kind === 'refused') return { id: row.id, encoding, error: `${outcome.reason}: ${outcome.detail}` }
  return { id: row.id, encoding, feed: feedWords(outcome.feed), entries: outcome.feed.entries.map(entryWords) }
}

function decode(bytes: Uint8Array, _contentType: string | undefined): { text: string; encoding: string } {
  return { text: new TextDecoder().decode(bytes), encoding: 'utf-8' }
}

function contentTypeOf(row: FeedInput): string | undefined {
  const name = Object.keys(row.headers ?? {}).find((header) => header.toLowerCase() === 'content-type')
  return name ? row.headers?.[name] : undefined
}

function feedWords(feed: WireFeed): object {
  const subtitle = feed.subtitle?.value
  return {
    ...commonWords(feed),
    subtitle,
    description: subtitle,
    tagline: subtitle,
    info: subtitle,
    generator: feed.generator,
    image: feed.imageUrl && { href: feed.imageUrl },
    ttl: feed.ttlMs === undefined ? undefined : String(feed.ttlMs / 60_000),
    version: feed.version,
  }
}

function entryWords(entry: WireEntry): object {
  // feedparser answers for a missing summary with the content.
  const summary = entry.summary ?? entry.contents[0]
  return {
    ...commonWords(entry),
    guid: entry.id,
    summary: summary?.value,
    description: summary?.value,
    summary_detail: summary && detail(summary),
    subtitle: entry.subtitle?.value,
    content: entry.contents.map(detail),
    comments: entry.comments,
    enclosures: entry.links.filter((link) => link.rel === 'enclosure'),
  }
}

function commonWords(common: WireCommon): object {
  const [author] = common.authors
  return {
    id: common.id,
    title: common.title?.value,
    title_detail: common.title && detail(common.title),
    link: common.link,
    links: common.links,
    author: author && personText(author),
    author_detail: author && personWords(author),
    authors: common.authors.map(personWords),
    contributors: common.contributors.map(personWords),
    tags: common.categories,
    rights: common.rights?.value,
    copyright: common.rights?.value,
    published: common.published,
    updated: common.updated,
    created: common.created,
    language: common.language,
  }
}

function detail(text: WireText): object {
  return { value: text.value, type: text.mediaType ?? text.type, language: text.language, base: text.base }
}

function personText(person: WirePerson): string | undefined {
  const { name, email } = person
  return name && email ? `${name} (${email})` : (name ?? email)
}

function personWords(person: WirePerson): object {
  return { name: person.name, email: person.email, href: person.url, url: person.url }
}
