import { decodeHTMLStrict } from 'entities'
import { Parser } from 'htmlparser2'
import { escapeXml } from '../base/escape.ts'
import { parseWebAddress } from '../base/web-address.ts'
import type { ListingRule } from '../news/listing.ts'
import { parseListingRule } from './listing/parse-listing-rule.ts'

/** One subscription of an OPML file. */
export interface OpmlOffer {
  readonly title: string
  readonly feedUrl: string
  readonly siteUrl?: string
  /** Names of the folders that it stands in, the outermost first. */
  readonly folders: readonly string[]
  /** Absent for a feed. */
  readonly kind?: 'listing' | 'news-sitemap'
  /** Of a listing. */
  readonly rule?: ListingRule
}

export interface OpmlRefusal {
  /** What the outline calls itself; empty where the whole file is refused. */
  readonly outline: string
  readonly reason: 'not-opml' | 'no-feed-address' | 'no-web-address' | 'bad-rule' | 'repeated' | 'too-many' | 'too-deep'
}

export interface OpmlReading {
  readonly title?: string
  readonly offers: readonly OpmlOffer[]
  readonly refused: readonly OpmlRefusal[]
}

const MAX_DEPTH = 256
const MAX_OFFERS = 20_000

/** Reads the subscriptions of an OPML file of any version, however broken; what is no subscription is refused by name. */
export function parseOpml(text: string): OpmlReading {
  const reader = new OpmlReader()
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        reader.open(tag, attributes)
        if (reader.isStopped) parser.pause()
      },
      ontext: (data) => reader.text(data),
      onclosetag: (tag) => reader.close(tag),
    },
    { xmlMode: true, decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.end(text)
  return reader.reading()
}

interface OpenOutline {
  readonly name: string
  readonly isSubscription: boolean
  hasChildren: boolean
}

const KINDS = ['listing', 'news-sitemap'] as const

interface WrittenOffer {
  readonly name: string
  readonly feedUrl: string
  readonly siteUrl: string
  readonly kind: (typeof KINDS)[number] | undefined
  /** JSON; empty where there is none. */
  readonly rule: string
}

class OpmlReader {
  readonly #open: OpenOutline[] = []
  readonly #offers = new Map<string, OpmlOffer>()
  readonly #refused: OpmlRefusal[] = []
  #isOpml = false
  #inTitle = false
  #title = ''
  #depth = 0
  isStopped = false

  reading(): OpmlReading {
    const title = this.#title.trim()
    const refused = this.#isOpml ? this.#refused : [{ outline: '', reason: 'not-opml' } as const]
    return { ...(title && { title }), offers: [...this.#offers.values()], refused }
  }

  open(tag: string, raw: Readonly<Record<string, string>>): void {
    this.#depth++
    if (tag === 'opml') this.#isOpml = true
    if (tag === 'title' && this.#open.length === 0) this.#inTitle = true
    if (tag === 'outline' && this.#isOpml) this.#openOutline(raw)
    if (this.#depth > MAX_DEPTH) this.#stop({ outline: '', reason: 'too-deep' })
  }

  text(data: string): void {
    if (this.#inTitle) this.#title += decodeHTMLStrict(data)
  }

  close(tag: string): void {
    this.#depth--
    this.#inTitle = false
    if (tag !== 'outline') return
    const outline = this.#open.pop()
    if (outline && !outline.isSubscription && !outline.hasChildren) this.#refuse(outline.name, 'no-feed-address')
  }

  #openOutline(raw: Readonly<Record<string, string>>): void {
    const attribute = (name: string): string => decodeHTMLStrict(raw[name] ?? '').trim()
    const parent = this.#open.at(-1)
    if (parent) parent.hasChildren = true
    const feedUrl = attribute('xmlurl') || (/^(?:rss|atom)$/i.test(attribute('type')) ? attribute('url') : '')
    const name = attribute('title') || attribute('text') || feedUrl
    const kind = KINDS.find((known) => known === attribute('type'))
    if (feedUrl) this.#offer({ name, feedUrl, siteUrl: attribute('htmlurl'), kind, rule: attribute('listingrule') })
    this.#open.push({ name, isSubscription: feedUrl !== '', hasChildren: false })
  }

  #offer(written: WrittenOffer): void {
    // Some readers write `feed:` before or instead of the scheme.
    const address = parseWebAddress(
      written.feedUrl.replace(/^feed:(?:\/\/(?!https?:)|(?=https?:))/i, (prefix) =>
        prefix.endsWith('//') ? 'http://' : '',
      ),
    )
    const rule = written.rule ? parseListingRule(written.rule) : undefined
    if (!address) this.#refuse(written.name, 'no-web-address')
    else if (written.rule && !rule) this.#refuse(written.name, 'bad-rule')
    else if (this.#offers.has(address.href)) this.#refuse(written.name, 'repeated')
    else if (this.#offers.size >= MAX_OFFERS) this.#stop({ outline: written.name, reason: 'too-many' })
    else {
      const siteUrl = parseWebAddress(written.siteUrl)?.href
      const folders = this.#open.filter((outline) => !outline.isSubscription).map((outline) => outline.name)
      this.#offers.set(address.href, {
        title: written.name,
        feedUrl: address.href,
        ...(siteUrl && { siteUrl }),
        folders,
        ...(written.kind && { kind: written.kind }),
        ...(rule && { rule }),
      })
    }
  }

  #refuse(outline: string, reason: OpmlRefusal['reason']): void {
    this.#refused.push({ outline, reason })
  }

  #stop(refusal: OpmlRefusal): void {
    this.#refused.push(refusal)
    this.isStopped = true
  }
}

interface Folder {
  readonly folders: Map<string, Folder>
  readonly offers: OpmlOffer[]
}

/** Writes subscriptions as OPML 2.0, folders nested. */
export function writeOpml(document: { readonly title: string; readonly offers: readonly OpmlOffer[] }): string {
  const root = emptyFolder()
  for (const offer of document.offers) folderAt(root, offer.folders).offers.push(offer)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `<head><title>${escapeXml(document.title)}</title></head>`,
    '<body>',
    ...folderLines(root),
    '</body>',
    '</opml>',
    '',
  ].join('\n')
}

function emptyFolder(): Folder {
  return { folders: new Map(), offers: [] }
}

function folderAt(root: Folder, path: readonly string[]): Folder {
  let folder = root
  for (const name of path) {
    const next = folder.folders.get(name) ?? emptyFolder()
    folder.folders.set(name, next)
    folder = next
  }
  return folder
}

function folderLines(folder: Folder): readonly string[] {
  const nested = [...folder.folders].flatMap(([name, inner]) => [
    `<outline text="${escapeXml(name)}" title="${escapeXml(name)}">`,
    ...folderLines(inner),
    '</outline>',
  ])
  return [...nested, ...folder.offers.map(offerLine)]
}

function offerLine(offer: OpmlOffer): string {
  const site = offer.siteUrl ? ` htmlUrl="${escapeXml(offer.siteUrl)}"` : ''
  const title = escapeXml(offer.title)
  const rule = offer.rule ? ` listingRule="${escapeXml(JSON.stringify(offer.rule))}"` : ''
  const type = offer.kind ?? 'rss'
  return `<outline type="${type}" text="${title}" title="${title}" xmlUrl="${escapeXml(offer.feedUrl)}"${site}${rule}/>`
}
