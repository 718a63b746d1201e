import { isTracking } from './web-address.ts'

/** Host labels under which the same pages stand in another dress. */
const TWIN_HOST = /^(?:www\d?|m|mobile|amp|wap|touch)\.(?=[^.]+\.[^.])/
/** Google's copy of an AMP page holds the page's own address in its path. */
const AMP_CACHE = /^\/[acvi]\/(?:s\/)?(?=[^/]+\.)/
const SESSION_IN_PATH = /;jsessionid=[^/?#]*/gi
/** What says only that the page wants to be shown on a telephone, or on paper. */
const DRESS =
  /^(?:amp|m|mobile|print|printable)=(?:1|true|yes)?$|^(?:output|outputtype|view|mode)=(?:amp|mobile|print)$|^(?:amp_js_v|usqp)=/i
const INDEX_FILE = /\/(?:index|default)\.(?:html?|php|aspx?)$/i

/**
 * What two spellings of one page's address have in common, to tell that they are one: no scheme, no `www` or mobile host, no
 * AMP twin, no slash at the end, percent-encoded and raw Arabic alike, the query without tracking, sessions and dress, in
 * alphabetical order. Not itself an address.
 */
export function addressKey(url: URL): string {
  const { host, path } = url.host.endsWith('.cdn.ampproject.org')
    ? cachedPlace(url)
    : { host: url.host, path: url.pathname }
  return `${host.replace(TWIN_HOST, '')}${pathKey(path)}${queryKey(url.searchParams)}`
}

function cachedPlace(url: URL): { readonly host: string; readonly path: string } {
  const held = url.pathname.replace(AMP_CACHE, '')
  const slash = held.indexOf('/')
  const isHeld = held !== url.pathname && slash > 0
  return isHeld ? { host: held.slice(0, slash), path: held.slice(slash) } : { host: url.host, path: url.pathname }
}

function pathKey(path: string): string {
  const bare = decoded(path.replace(SESSION_IN_PATH, '')).normalize('NFC').replace(INDEX_FILE, '/')
  const segments = bare.split('/').filter((segment) => segment !== '')
  if (isAmp(segments.at(-1)) && segments.length > 1) segments.pop()
  else if (isAmp(segments[0]) && segments.length > 1) segments.shift()
  const last = segments.pop()?.replace(/\.amp(?=\.html?$|$)/i, '')
  return [...segments, ...(last ? [last] : [])].map((segment) => `/${segment}`).join('')
}

function isAmp(segment: string | undefined): boolean {
  return segment?.toLowerCase() === 'amp'
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function queryKey(parameters: URLSearchParams): string {
  const kept = [...parameters].filter(([name, value]) => !isTracking(name, value) && !isDress(name, value))
  if (kept.length === 0) return ''
  return `?${kept
    .map(([name, value]) => `${name}=${value.normalize('NFC')}`)
    .toSorted()
    .join('&')}`
}

function isDress(name: string, value: string): boolean {
  return DRESS.test(`${name}=${value}`)
}

/** The number by which an outlet's system knows a page: the longest run of at least four digits in its address. */
export function numberInAddress(url: URL): string | undefined {
  const runs = `${url.pathname}${url.search}`.match(/(?<![0-9%a-f])[0-9]{4,}(?![0-9a-f%])/gi) ?? []
  let longest: string | undefined
  for (const run of runs) if (!isYear(run) && run.length > (longest?.length ?? 0)) longest = run
  return longest
}

function isYear(run: string): boolean {
  return /^(?:19|20)\d\d$/.test(run)
}
