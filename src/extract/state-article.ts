import { escapeMarkup } from '../base/escape.ts'
import { labelKey } from './label-key.ts'
import type { StructuredArticle } from './structured-article.ts'

type Json = Readonly<Record<string, unknown>>

const HEADLINE_KEYS = /^(?:title|headline|heading|name|main_?title)$/i
const TEXT_KEYS =
  /^(?:content|body|text|html|article_?body|article_?text|full_?text|full_?content|details?|story|main_?text|body_?html|content_?html|paragraphs|blocks|components)$/i
const DATE_KEYS =
  /^(?:published_?at|published|published_?date|publish_?date|publication_?date|date_?published|first_?published_?at|release_?date|created_?at|created|date)$/i
const AUTHOR_KEYS = /^(?:authors?|author_?name|writers?|writer_?name|by_?line|reporter|created_?by)$/i
/** Keys under which one piece of a text keeps its words. */
const PIECE_KEYS = ['html', 'text', 'rendered', 'content', 'value', 'body', 'data', 'children', 'items'] as const
const HEADING_PIECE = /^(?:heading|header|sub_?heading|sub_?title|h[2-4])$/i

const LEAST_TEXT = 60
const LONGEST_SCRIPT = 4_000_000
const MOST_NODES = 50_000
const DEEPEST_PIECE = 6

/**
 * The article that a framework's state tells in a script (`__NEXT_DATA__`, an `application/json` script, an assignment to a
 * global): the object that has the page's title and the longest text. `undefined` where no script has one.
 */
export function readStateArticle(scripts: readonly string[], title: string): StructuredArticle | undefined {
  const wanted = labelKey(title)
  if (!wanted) return undefined
  let best: { readonly node: Json; readonly body: string } | undefined
  for (const script of scripts) {
    for (const node of nodesOf(parseState(script))) {
      if (!isTitled(node, wanted)) continue
      const body = bodyOf(node)
      if (body.length >= LEAST_TEXT && body.length > (best?.body.length ?? 0)) best = { node, body }
    }
  }
  return best && describe(best.node, { title, body: best.body })
}

function parseState(script: string): unknown {
  if (script.length > LONGEST_SCRIPT || !script.includes('{')) return undefined
  const text = script.trim().replace(/^(?:window|self|globalThis)\.\w{1,60}\s*=\s*/, '')
  if (!/^[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text.replace(/;\s*$/, ''))
  } catch {
    return undefined
  }
}

function nodesOf(root: unknown): readonly Json[] {
  const nodes: Json[] = []
  const waiting = [root]
  for (let index = 0; index < waiting.length && index < MOST_NODES; index++) {
    const value = waiting[index]
    if (typeof value !== 'object' || value === null) continue
    if (isJson(value)) nodes.push(value)
    for (const one of Object.values(value)) if (typeof one === 'object' && one !== null) waiting.push(one)
  }
  return nodes
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const entriesOf = (node: Json, keys: RegExp): readonly unknown[] =>
  Object.entries(node).flatMap(([key, value]) => (keys.test(key) ? [value] : []))

function isTitled(node: Json, wanted: string): boolean {
  return entriesOf(node, HEADLINE_KEYS).some((value) => {
    const text = isJson(value) ? value.rendered : value
    return typeof text === 'string' && text.length < 400 && labelKey(text) === wanted
  })
}

/** The longest of an object's texts, as markup. */
function bodyOf(node: Json): string {
  return entriesOf(node, TEXT_KEYS)
    .map((value) => markupOf(value, 0))
    .reduce((longest, text) => (text.length > longest.length ? text : longest), '')
}

function markupOf(value: unknown, depth: number): string {
  if (typeof value === 'string') return /<\w/.test(value) ? value : plainMarkup(value)
  if (depth > DEEPEST_PIECE || typeof value !== 'object' || value === null) return ''
  if (Array.isArray(value)) return value.map((one) => markupOf(one, depth + 1)).join('\n')
  if (!isJson(value)) return ''
  const key = PIECE_KEYS.find((name) => value[name] !== undefined && value[name] !== null)
  const text = key ? markupOf(value[key], depth + 1) : ''
  return HEADING_PIECE.test(String(value.type ?? '')) ? text.replace(/^<p>(.*)<\/p>$/s, '<h2>$1</h2>') : text
}

const plainMarkup = (text: string): string =>
  text
    .split(/\s*\n\s*/)
    .filter(Boolean)
    .map((line) => `<p>${escapeMarkup(line)}</p>`)
    .join('\n')

function describe(node: Json, told: { readonly title: string; readonly body: string }): StructuredArticle {
  const published = entriesOf(node, DATE_KEYS).find((value) => typeof value === 'string' && value.length < 60)
  return {
    headline: told.title,
    body: told.body,
    authors: entriesOf(node, AUTHOR_KEYS).flat().flatMap(namesIn),
    keywords: [],
    ...(typeof published === 'string' && { published }),
  }
}

function namesIn(value: unknown): readonly string[] {
  const name = isJson(value) ? (value.name ?? value.title ?? value.display_name) : value
  return typeof name === 'string' && name.length < 200 ? [name] : []
}
