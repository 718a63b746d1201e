import type { XmlFeed } from './read-xml.ts'
import type { XmlElement } from './xml-element.ts'

type Json = Readonly<Record<string, unknown>>

/** No feed nests deeper. */
const MAX_DEPTH = 16

/** RSS whose elements were written as JSON (`{"rss": {"channel": {…}}}`), in the shape of the XML that it stands for. */
export function rssInJson(
  document: Json,
  options: { readonly url: string; readonly maxItems: number },
): XmlFeed | undefined {
  const { rss } = document
  if (!isObject(rss) || !isObject(rss.channel)) return undefined
  const { item: items = [], ...head } = rss.channel
  const all = Array.isArray(items) ? items : [items]
  const toElement = (name: string, value: unknown) => elementOf(name, value, { base: options.url, depth: 0 })
  return {
    root: toElement('rss', { ...rss, channel: head }),
    entries: all.slice(0, options.maxItems).map((item) => toElement('item', item)),
    dropped: Math.max(0, all.length - options.maxItems),
  }
}

/** A scalar property may stand for an attribute or for an element; it becomes both. */
function elementOf(
  key: string,
  value: unknown,
  { base, depth }: { readonly base: string; readonly depth: number },
): XmlElement {
  const name = key.toLowerCase()
  const attributes: Record<string, string> = {}
  const children: (XmlElement | string)[] = []
  if (!isObject(value)) children.push(textOfScalar(value))
  else if (depth < MAX_DEPTH) {
    const { '#value': text, ...properties } = value
    if (text !== undefined) children.push(textOfScalar(text))
    for (const [property, inner] of Object.entries(properties)) {
      if (!isObject(inner) && !Array.isArray(inner)) attributes[property] = textOfScalar(inner)
      if (text !== undefined) continue
      for (const one of [inner].flat()) children.push(elementOf(property, one, { base, depth: depth + 1 }))
    }
  }
  return { name, tag: name, attributes, children, base, language: undefined }
}

function textOfScalar(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
