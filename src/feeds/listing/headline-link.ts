import { canonicalAddress, parseWebAddress } from '../../base/web-address.ts'
import { foldSpace } from '../plain-text.ts'
import { type AddressShape, addressShape } from './address-shape.ts'
import { isCalledSide } from './page-region.ts'
import { isHeading, nodesInside, type PageNode, textInside } from './page-tree.ts'

/** A link of the page to another page of the same site. */
export interface HeadlineLink {
  readonly node: PageNode
  readonly url: string
  readonly title: string
  readonly shape: AddressShape
  /** It stands in a heading, or holds one. */
  readonly isHeadline: boolean
  /** How much its text reads like a headline, 0 to 1. */
  readonly readsAsHeadline: number
  /** The outermost elements round it that are called a surrounding. */
  readonly sides: readonly PageNode[]
}

const MAX_LINKS = 3000
const MAX_TITLE = 400
/** A heading further out than this heads a block, not a link. */
const HEADING_CLIMB = 3
const READS_LIKE = 0.5
const PARTS_LOOKED_AT = 40
const CUT_SHORT = /(?:…|\.\.\.)$/

/** The links of a page that could lead to articles of its site, in the page's order. */
export function headlineLinks(root: PageNode, url: string): readonly HeadlineLink[] {
  const links: HeadlineLink[] = []
  const site = parseWebAddress(url)
  if (!site) return []
  const base = baseOf(root, url)
  const sides = new SideFinder()
  for (const node of nodesInside(root)) {
    if (node.tag !== 'a' || !node.attributes.href) continue
    const link = readLink(node, { site, base, sides })
    if (link) links.push(link)
    if (links.length >= MAX_LINKS) break
  }
  return links
}

function baseOf(root: PageNode, url: string): string {
  for (const node of nodesInside(root)) {
    if (node.tag === 'base') return parseWebAddress(node.attributes.href ?? '', url)?.href ?? url
    if (node.tag === 'a') break
  }
  return url
}

interface LinkSetting {
  readonly site: URL
  readonly base: string
  readonly sides: SideFinder
}

function readLink(node: PageNode, at: LinkSetting): HeadlineLink | undefined {
  const address = parseWebAddress(node.attributes.href ?? '', at.base)
  if (!address || !isSameSite(address, at.site)) return undefined
  address.hash = ''
  const shape =
    address.pathname + address.search === at.site.pathname + at.site.search ? undefined : addressShape(address)
  if (!shape || (address.pathname === '/' && address.search === '')) return undefined
  const inner = headingInside(node)
  const title = titleOf(node, inner)
  return {
    node,
    url: canonicalAddress(address),
    title,
    shape,
    isHeadline: inner !== undefined || isInHeading(node),
    readsAsHeadline: headlineLikeness(title),
    sides: at.sides.of(node.parent),
  }
}

function isSameSite(one: URL, other: URL): boolean {
  const [a, b] = [bareHost(one), bareHost(other)]
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)
}

function bareHost(url: URL): string {
  return url.host.replace(/^(?:www|m|amp|mobile)\./, '')
}

function headingInside(node: PageNode): PageNode | undefined {
  for (const inner of nodesInside(node)) if (isHeading(inner)) return inner
  return undefined
}

function isInHeading(node: PageNode): boolean {
  let at = node.parent
  for (let step = 0; at && step < HEADING_CLIMB; step++, at = at.parent) if (isHeading(at)) return true
  return false
}

// A link round a whole card holds its headline in a heading or in one of its parts, or says it in `title`.
function titleOf(node: PageNode, heading: PageNode | undefined): string {
  const text = heading ? textInside(heading, MAX_TITLE) : (partLikeHeadline(node) ?? textInside(node, MAX_TITLE))
  const told = foldSpace((node.attributes.title ?? '').slice(0, MAX_TITLE))
  const isCut = CUT_SHORT.test(text) && told.startsWith(text.replace(CUT_SHORT, '').trim())
  return text === '' || isCut ? told || text : text
}

/** Of a link that holds parts and no text of its own (section, headline, hour): the first that reads like a headline. */
function partLikeHeadline(node: PageNode): string | undefined {
  if (hasOwnText(node)) return undefined
  let looked = 0
  for (const part of nodesInside(node)) {
    const text = hasOwnText(part) ? textInside(part, MAX_TITLE) : ''
    if (headlineLikeness(text) >= READS_LIKE) return text
    if (++looked > PARTS_LOOKED_AT) break
  }
  return undefined
}

function hasOwnText(node: PageNode): boolean {
  return node.children.some((child) => typeof child === 'string' && child.trim() !== '')
}

const NO_WORDS = 0.1
const BY_WORDS: readonly number[] = [0, 0, 0.1, 0.5, 0.8, 0.95, 1]
const LONGEST_HEADLINE = 25

/** How much a text reads like a headline, 0 to 1, told by its words. */
export function headlineLikeness(title: string): number {
  const words = title.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0
  if (words > LONGEST_HEADLINE * 2 || title.length < 10) return NO_WORDS * Math.min(words, 1)
  return words > LONGEST_HEADLINE ? 0.6 : (BY_WORDS[words] ?? 1)
}

const NO_SIDES: readonly PageNode[] = []

/** Each element is asked once, however many links stand in it. */
class SideFinder {
  readonly #known = new Map<PageNode, readonly PageNode[]>()

  of(node: PageNode | undefined): readonly PageNode[] {
    if (!node || node.tag === '' || node.tag === 'html' || node.tag === 'body') return NO_SIDES
    const known = this.#known.get(node)
    if (known) return known
    const outer = this.of(node.parent)
    const sides = isCalledSide(node) ? [...outer, node] : outer
    this.#known.set(node, sides)
    return sides
  }
}
