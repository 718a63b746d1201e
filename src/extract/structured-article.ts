import { textOf } from './node-text.ts'
import { parsePage } from './parse-page.ts'

/** What a page's JSON-LD says of its article. All values as found, not yet judged. */
export interface StructuredArticle {
  readonly headline?: string
  readonly description?: string
  readonly published?: string
  readonly modified?: string
  readonly authors: readonly string[]
  readonly publisher?: string
  readonly image?: string
  /** The publisher's sign. */
  readonly logo?: string
  readonly section?: string
  /** The names on the way from the home page to the article. */
  readonly trail?: readonly string[]
  readonly keywords: readonly string[]
  readonly body?: string
  readonly url?: string
}

type Json = Readonly<Record<string, unknown>>

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Review|NewsStory|LiveBlog)/i
const NOT_ARTICLE_TYPE = /WebPage|WebSite|Organization|Breadcrumb|Person|ItemList|Collection/i
const MOST_NODES = 2000
const MOST_NAMES = 20
const LONGEST_DECODED = 1000

/** Reads the article out of a page's JSON-LD scripts; `undefined` if none describes one. Broken JSON is mended where that is simple. */
export function readStructuredArticle(scripts: readonly string[]): StructuredArticle | undefined {
  const nodes: Json[] = []
  for (const script of scripts) gather(parseLenient(script), nodes, 0)
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' && node.name ? [[node['@id'], node] as const] : [])),
  )
  const article =
    nodes.find((node) => isArticle(node) && (node.articleBody || node.headline)) ??
    nodes.find(isArticle) ??
    nodes.find((node) => node.datePublished !== undefined)
  if (!article) return undefined
  const trail = trailOf(nodes)
  return { ...describe(article, byId), ...(trail.length > 0 ? { trail } : {}) }
}

/** What is mended in a script that does not parse, one more fault each time. */
const MENDINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/[\p{Cc}]+/gu, ' '),
  (text) =>
    text
      .replace(/[\p{Cc}]+/gu, ' ')
      .replace(/,\s*([}\]])/g, '$1')
      .replace(/;\s*$/, ''),
]

function parseLenient(script: string): unknown {
  const text = script
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)$/, '')
  for (const mend of MENDINGS) {
    try {
      return JSON.parse(mend(text))
    } catch {
      // The next one mends more.
    }
  }
  return undefined
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function gather(value: unknown, nodes: Json[], depth: number): void {
  if (depth > 4 || nodes.length > MOST_NODES) return
  if (Array.isArray(value)) {
    for (const one of value) gather(one, nodes, depth + 1)
  } else if (isJson(value)) {
    nodes.push(value)
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'author', 'publisher'])
      gather(value[key], nodes, depth + 1)
  }
}

function isArticle(node: Json): boolean {
  const type = [node['@type']].flat().join(' ')
  return ARTICLE_TYPE.test(type) && !NOT_ARTICLE_TYPE.test(type)
}

function describe(node: Json, byId: ReadonlyMap<string, Json>): StructuredArticle {
  const resolve = (value: unknown): unknown =>
    isJson(value) && typeof value['@id'] === 'string' ? { ...byId.get(value['@id']), ...value } : value
  const authors = [node.author ?? node.creator].flat(2).map(resolve).filter(isPerson).flatMap(namesOfValue)
  const optional = {
    headline: textOfValue(node.headline ?? node.name),
    description: textOfValue(node.description),
    published: textOfValue(node.datePublished ?? node.dateCreated ?? node.uploadDate),
    modified: textOfValue(node.dateModified),
    publisher: textOfValue(resolve([node.publisher].flat()[0])),
    image: imageOf(resolve([node.image ?? node.thumbnailUrl].flat()[0])),
    logo: logoOf(resolve([node.publisher].flat()[0])),
    section: textOfValue([node.articleSection].flat()[0]),
    body: textOfValue(node.articleBody),
    url: textOfValue(node.url),
  }
  const present = Object.entries(optional).filter((entry) => entry[1] !== undefined)
  return { ...Object.fromEntries(present), authors, keywords: keywordsOf(node.keywords) }
}

function isPerson(value: unknown): boolean {
  return !isJson(value) || !/Organization|NewsMediaOrganization|Corporation/.test([value['@type']].flat().join(' '))
}

function trailOf(nodes: readonly Json[]): readonly string[] {
  const list = nodes.find((node) => [node['@type']].flat().includes('BreadcrumbList'))?.itemListElement
  if (!Array.isArray(list)) return []
  return list.slice(0, MOST_NAMES).flatMap((step) => {
    if (!isJson(step)) return []
    return textOfValue(step.name ?? (isJson(step.item) ? step.item.name : undefined)) ?? []
  })
}

/** A person's `name` may itself be a list. */
function namesOfValue(author: unknown): readonly string[] {
  const values = isJson(author) && Array.isArray(author.name) ? author.name : [author]
  return values.slice(0, MOST_NAMES).flatMap((value) => textOfValue(value) ?? [])
}

function textOfValue(value: unknown): string | undefined {
  if (Array.isArray(value)) return textOfValue(value[0])
  if (isJson(value)) return textOfValue(value.name ?? value['@value'])
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() ? decoded(value.trim()) : undefined
}

/** Some publishers escape their JSON for HTML as well: `O&#39;Neil`. */
function decoded(text: string): string {
  if (text.length > LONGEST_DECODED || !/&#?\w+;/.test(text)) return text
  const page = parsePage(text)
  return page === 'too-deep' ? text : textOf(page)
}

function logoOf(publisher: unknown): string | undefined {
  return isJson(publisher) && publisher.logo !== undefined ? imageOf([publisher.logo].flat()[0]) : undefined
}

function imageOf(value: unknown): string | undefined {
  return isJson(value) ? textOfValue(value.url ?? value.contentUrl ?? value['@id']) : textOfValue(value)
}

function keywordsOf(value: unknown): readonly string[] {
  return [value]
    .flat()
    .flatMap((one) => (typeof one === 'string' ? one.split(/[,،;]/) : [textOfValue(one) ?? '']))
    .map((one) => one.trim())
    .filter(Boolean)
}
