import type { Element } from 'domhandler'
import { parseWebAddress } from '../base/web-address.ts'
import { foldDigits } from './date-text.ts'
import { labelKey } from './label-key.ts'
import { shortTextOf } from './node-text.ts'
import type { PageHead } from './page-head.ts'

/** Where an article goes on that is told on several pages. */
export interface FurtherPages {
  /** One page that holds the whole. */
  readonly whole?: string
  /** The page after this one. */
  readonly next?: string
}

const LONGEST_LABEL = 40
const FIRST = '1'
const MOST_PAGES = 200
const PAGE_PARAMETER = /^(?:page|p|pg|paged|pageno|page_no|pagenum|page_num|pagina|seite|currpage)$/i
const WHOLE_PARAMETER = /^(?:view|page|display|mode|singlepage|single|all|showall|full|pagewanted)$/i
const WHOLE_VALUE = /^(?:all|single|full|1|true|yes|whole)$/i
const WHOLE_TAIL = /^(?:all|full|single|single-page|view-all|viewall)$/i
/** Labels, as `labelKey` writes them. */
const NEXT_LABEL =
  /^(?:التالي|التاليه|الصفحه التاليه|الصفحه \d{1,3}|صفحه \d{1,3}|تابع القراءه|تابع|بعدی|صفحه بعد|next|next page|page \d{1,3}|continue|suivant|page suivante|weiter|nachste seite|siguiente|\d{1,3})$/
const WHOLE_LABEL =
  /^(?:عرض الكل|عرض كامل|عرض المقال كاملا|المقال كاملا|المقال كامل|الصفحه كامله|كل الصفحات|اقرا المقال كاملا في صفحه واحده|في صفحه واحده|view all|show all|single page|view as one page|read as one page|on one page|all pages|tout afficher|auf einer seite|alles auf einer seite|ver todo)$/

/**
 * The links of a page that lead on within its own article: to addresses that differ from its own by a page's number and
 * nothing else, and that are labelled or marked as what comes next. Another article's address never does.
 */
export function furtherPages(head: PageHead, url: string): FurtherPages {
  const own = numbered(parseWebAddress(url))
  // The front page has further pages, but no article.
  if (!own || parseWebAddress(url)?.pathname === '/') return {}
  const isNumbered = inPath(own.base) !== undefined
  const links = [...headLinks(head, url), ...pageLinks(head, url, (href) => isNumbered || PAGE_LIKE.test(href))]
  const whole = links.find((link) => WHOLE_LABEL.test(link.label) && isWhole(link.address, own))
  const isPaged = (base: string) => links.some((link) => link.label === FIRST && numbered(link.address)?.base === base)
  const next = links.find(
    ({ address, label, rel }) => (rel || NEXT_LABEL.test(label)) && followsOn(numbered(address), own, isPaged),
  )
  return { ...(whole ? { whole: whole.address.href } : {}), ...(next ? { next: next.address.href } : {}) }
}

/** Most addresses cannot be those of a further page, and are left unread. */
const PAGE_LIKE =
  /[?&](?:page|p|pg|paged|page_?no|page_?num|pagina|seite|currpage|view|display|mode|singlepage|single|all|showall|full|pagewanted)=|\/\d{1,3}\/?(?:[?#]|$)|[-_]p(?:age)?[-_]?\d{1,3}(?:\.\w{2,5})?(?:[?#]|$)|\/(?:all|full|single|single-page|view-?all)\/?$/i

interface Link {
  readonly address: URL
  readonly label: string
  /** It is marked `rel=next`. */
  readonly rel: boolean
}

function headLinks(head: PageHead, url: string): readonly Link[] {
  const address = parseWebAddress(head.links.get('next') ?? '', url)
  return address && head.links.has('next') ? [{ address, label: '', rel: true }] : []
}

function pageLinks(head: PageHead, url: string, isLikely: (href: string) => boolean): readonly Link[] {
  return head.anchors.flatMap((anchor) => {
    const href = anchor.attribs.href ?? ''
    return isLikely(href) ? (pageLink(anchor, href, url) ?? []) : []
  })
}

function pageLink(anchor: Element, href: string, url: string): Link | undefined {
  const text = shortTextOf(anchor, LONGEST_LABEL)
  const rel = /(?:^|\s)next(?:\s|$)/i.test(anchor.attribs.rel ?? '')
  if (text === undefined && !rel) return undefined
  const label = labelKey(foldDigits(text ?? anchor.attribs.title ?? ''))
  if (!rel && !NEXT_LABEL.test(label) && !WHOLE_LABEL.test(label)) return undefined
  const address = parseWebAddress(href, url)
  return address && { address, label, rel }
}

/** An address without its page's number, and that number. */
interface NumberedAddress {
  readonly base: string
  readonly number: number
}

function numbered(address: URL | undefined): NumberedAddress | undefined {
  if (!address) return undefined
  const rest: string[] = []
  let number = 1
  for (const [name, value] of address.searchParams) {
    if (PAGE_PARAMETER.test(name) && /^\d{1,3}$/.test(value)) number = Number(value)
    else rest.push(`${name}=${value}`)
  }
  return { base: `${address.host}${address.pathname.replace(/\/$/, '')}?${rest.toSorted().join('&')}`, number }
}

/**
 * Whether an address is that of the page after: by a parameter, or by a last part of its path. An article's own number may
 * look like a page's: it is one where a link labelled 1 leads to the address without it.
 */
function followsOn(
  next: NumberedAddress | undefined,
  own: NumberedAddress,
  isPaged: (base: string) => boolean,
): boolean {
  if (!next) return false
  if (next.base === own.base) return next.number === own.number + 1
  const [tail, page] = [inPath(next.base), inPath(own.base)]
  if (tail?.base === own.base) return tail.number === 2
  return (
    tail?.base === page?.base && tail?.number === (page?.number ?? 0) + 1 && page !== undefined && isPaged(page.base)
  )
}

/** `/news/rain/2`, `/news/rain/page/2`, `/news/rain-page-2.html`: the path without its number, and the number. */
function inPath(base: string): NumberedAddress | undefined {
  const cut = base.indexOf('?')
  const path = base.slice(0, cut)
  const match = /^(.{1,2000}?)(?:\/page)?\/(\d{1,3})$|^(.{1,2000})[-_](?:page|p)[-_]?(\d{1,3})(\.\w{2,5})?$/i.exec(path)
  if (!match) return undefined
  const number = Number(match[2] ?? match[4])
  return number <= MOST_PAGES
    ? { base: `${match[1] ?? `${match[3]}${match[5] ?? ''}`}${base.slice(cut)}`, number }
    : undefined
}

function isWhole(address: URL, own: NumberedAddress): boolean {
  const parameters = [...address.searchParams].filter(
    ([name, value]) => !(WHOLE_PARAMETER.test(name) && WHOLE_VALUE.test(value)),
  )
  const path = address.pathname.replace(/\/$/, '')
  const last = path.slice(path.lastIndexOf('/') + 1)
  const bare = WHOLE_TAIL.test(last) ? path.slice(0, path.lastIndexOf('/')) : path
  const isMarked = bare !== path || parameters.length < [...address.searchParams].length
  const rest = parameters.map(([name, value]) => `${name}=${value}`).toSorted()
  return isMarked && `${address.host}${bare}?${rest.join('&')}` === own.base
}
