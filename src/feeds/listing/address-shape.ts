/** Where one of these leads a path, it leads to a list: a section, a subject, an author, a search. */
const LIST_WORDS: ReadonlySet<string> = new Set(
  (
    'tag tags topic topics category categories cat section sections author authors writer writers user users search page ' +
    'label archive archives keyword keywords وسم وسوم تصنيف قسم اقسام أقسام كاتب كتاب موضوع مواضيع ' +
    'rubrique auteur mots-cles'
  ).split(' '),
)
/** Files that are no pages. */
const NO_PAGE = /\.(?:jpe?g|png|gif|webp|svg|pdf|mp[34]|zip|rar|docx?|xlsx?|xml|rss|css|js|ico)$/i
const SLUG_WORDS = 4
const SLUG_LENGTH = 25
const ID_DIGITS = 4
/** `n123` and `c1dzy4x`, but not `sport24`. */
const SHORT_ID = /^[a-z]\d+$|^[a-z0-9]*[a-z]\d+[a-z][a-z0-9]*$/i
const MAX_SEGMENTS = 12

/** What an address is made of, the same for all articles of an outlet whatever they are about. */
export interface AddressShape {
  /** Such as `news/SLUG` or `w/YEAR/MONTH/ID`. */
  readonly name: string
  /** It bears what only an article needs: a number, a date, a sentence. */
  readonly isSpecific: boolean
}

/** Tells what an address is made of; `undefined` for a file that is no page. */
export function addressShape(url: URL): AddressShape | undefined {
  if (NO_PAGE.test(url.pathname)) return undefined
  const segments = decoded(url.pathname)
    .split('/')
    .filter((segment) => segment !== '')
    .slice(0, MAX_SEGMENTS)
  const kinds = segments.map((segment) => segmentKind(segment.replace(/\.\w{2,5}$/, '')))
  const query = [...url.searchParams].slice(0, MAX_SEGMENTS).map(([key, value]) => `${key}=${segmentKind(value)}`)
  const listed = segments.some((segment) => LIST_WORDS.has(segment.toLowerCase()))
  const isDated = /YEAR\/NUMBER/.test(kinds.join('/'))
  const isSpecific = !listed && (isDated || [...kinds, ...query].some((kind) => /(?:SLUG|ID|DATE)$/.test(kind)))
  const depth = kinds.map((kind) => (kind === 'WORD' ? 'w' : kind)).join('/')
  return { name: `${depth}?${query.toSorted().join('&')}${listed ? '!' : ''}`, isSpecific }
}

function segmentKind(segment: string): string {
  if (/^(?:19|20)\d{2}-?(?:\d{2}-?\d{2})?$/.test(segment)) return segment.length > 4 ? 'DATE' : 'YEAR'
  if (/^\d+$/.test(segment)) return segment.length >= ID_DIGITS ? 'ID' : 'NUMBER'
  const words = segment.split(/[-_+.~\s]+/).filter((word) => word !== '')
  if (words.length >= SLUG_WORDS || segment.length >= SLUG_LENGTH) return 'SLUG'
  const digits = segment.replace(/\D/g, '').length
  return digits >= ID_DIGITS || SHORT_ID.test(segment) ? 'ID' : 'WORD'
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
