import { messageOf } from '../base/errors.ts'
import { mendJson } from './mend-json.ts'
import { readRss } from './read-rss.ts'
import { resolveLink } from './resolve-link.ts'
import { rssInJson } from './rss-in-json.ts'
import type { WireCommon, WireEntry, WireFeed, WireOutcome, WirePerson, WireText } from './wire-feed.ts'

type Json = Readonly<Record<string, unknown>>

/** Reads JSON Feed 1 and 1.1, and RSS written as JSON; fields of a wrong type count as missing. */
export function readJsonFeed(text: string, options: { readonly url: string; readonly maxItems: number }): WireOutcome {
  let document: unknown
  try {
    document = parseJson(text)
  } catch (error) {
    return { kind: 'refused', reason: 'bad-json', detail: messageOf(error) }
  }
  const rss = isObject(document) ? rssInJson(document, options) : undefined
  if (rss) return { kind: 'read', feed: readRss(rss) }
  if (!isObject(document) || !isFeed(document)) {
    return { kind: 'refused', reason: 'not-a-feed', detail: 'JSON, but no JSON Feed' }
  }
  return { kind: 'read', feed: readFeed(document, options) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return JSON.parse(mendJson(text))
  }
}

function isFeed(document: Json): boolean {
  return Array.isArray(document.items) || /jsonfeed\.org/.test(stringOf(document, 'version') ?? '')
}

function readFeed(document: Json, options: { readonly url: string; readonly maxItems: number }): WireFeed {
  const items = arrayOf(document, 'items')
  const link = stringOf(document, 'home_page_url')
  const version = stringOf(document, 'version')?.split('/').at(-1)
  const subtitle = stringOf(document, 'description')
  const selfUrl = stringOf(document, 'feed_url')
  const hub = arrayOf(document, 'hubs').filter(isObject)[0]
  const hubUrl = hub && stringOf(hub, 'url')
  return {
    ...readCommon(document, options.url),
    format: 'json-feed',
    ...(version && { version }),
    ...(link && { link: resolveLink(link, options.url) }),
    ...(subtitle && { subtitle: { value: subtitle, type: 'text' } }),
    ...(selfUrl && { selfUrl: resolveLink(selfUrl, options.url) }),
    ...(hubUrl && { hubUrl: resolveLink(hubUrl, options.url) }),
    entries: items
      .slice(0, options.maxItems)
      .filter(isObject)
      .map((item) => readItem(item, options.url)),
    dropped: Math.max(0, items.length - options.maxItems),
    nested: [],
  }
}

function readItem(item: Json, base: string): WireEntry {
  const id = idOf(item)
  const link = stringOf(item, 'url') ?? (id && /^https?:/i.test(id) ? id : undefined) ?? stringOf(item, 'external_url')
  const summary = stringOf(item, 'summary')
  const published = stringOf(item, 'date_published')
  const updated = stringOf(item, 'date_modified')
  return {
    ...readCommon(item, base),
    ...(id && { id }),
    ...(link && { link: resolveLink(link, base) }),
    ...(summary && { summary: { value: summary, type: 'text' } }),
    ...(published && { published }),
    ...(updated && { updated }),
    contents: contentsOf(item, base),
  }
}

function readCommon(object: Json, base: string): WireCommon {
  const title = stringOf(object, 'title')
  const language = stringOf(object, 'language')
  const image = stringOf(object, 'image') ?? stringOf(object, 'banner_image') ?? stringOf(object, 'icon')
  return {
    ...(title && { title: { value: title, type: 'text' } }),
    ...(language && { language }),
    ...(image && { imageUrl: resolveLink(image, base) }),
    links: [],
    authors: authorsOf(object),
    contributors: [],
    categories: arrayOf(object, 'tags')
      .filter((tag) => typeof tag === 'string')
      .map((term) => ({ term })),
  }
}

// Version 1 has one `author`, 1.1 a list of `authors`; many feeds carry both.
function authorsOf(object: Json): readonly WirePerson[] {
  const listed = arrayOf(object, 'authors').filter(isObject)
  const single = object.author
  const written = listed.length === 0 && isObject(single) ? [single] : listed
  return written.map(personOf).filter((person) => person.name ?? person.url)
}

function personOf(author: Json): WirePerson {
  const name = stringOf(author, 'name')
  const url = stringOf(author, 'url')
  return { ...(name && { name }), ...(url && { url }) }
}

function contentsOf(item: Json, base: string): readonly WireText[] {
  const html = stringOf(item, 'content_html')
  const text = stringOf(item, 'content_text')
  return [
    ...(html ? [{ value: html, type: 'html', base } as const] : []),
    ...(text ? [{ value: text, type: 'text', base } as const] : []),
  ]
}

// The standard wants a string, yet many write a number.
function idOf(item: Json): string | undefined {
  const id = item.id
  return typeof id === 'number' ? String(id) : stringOf(item, 'id')
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function stringOf(object: Json, name: string): string | undefined {
  const value = object[name]
  return typeof value === 'string' && value.trim() ? value.trim() : undefined
}

function arrayOf(object: Json, name: string): readonly unknown[] {
  const value = object[name]
  return Array.isArray(value) ? value : []
}
