import { decodeHTML } from 'entities'

/** Elements whose edge parts words, as a line's end does. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote br caption center dd details div dl dt figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hr li main nav ol option p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym audio b bdi bdo big body button cite code del dfn em embed font head html i iframe img input ins kbd ' +
    'label link map mark meta noscript object picture q s samp script small source span strike strong style sub sup ' +
    'svg time title tt u var video wbr'
  ).split(' '),
)
/** Elements whose content is not for readers. */
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'iframe', 'head', 'svg'])
const TAG_NAME = /<\/?([a-z][a-z0-9]*)(?=[\s/>])/iy
const KNOWN_TAG = /<\/?([a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>/gi

/**
 * The words of a piece of HTML: tags and comments removed, blocks parted by a space, entities decoded, white space
 * folded. Linear in the length of the input, whatever it holds. A `<` that opens no known tag stays: «1 < 2».
 */
export function htmlToPlainText(html: string): string {
  if (!html.includes('<')) return foldSpace(decodeEntities(html))
  let text = ''
  let from = 0
  for (let open = html.indexOf('<'); open !== -1; open = html.indexOf('<', from)) {
    text += html.slice(from, open)
    const tag = readTag(html, open)
    if (tag === 'unclosed') return foldSpace(decodeEntities(text))
    text += tag.text
    from = tag.end
  }
  return foldSpace(decodeEntities(text + html.slice(from)))
}

/**
 * The words of a text whose type nobody told: taken as HTML where it holds entities or known tags, twice where
 * the publisher escaped twice («&lt;p&gt;»), else as it is.
 */
export function guessedPlainText(text: string): string {
  if (!looksLikeHtml(text)) return foldSpace(text)
  const once = htmlToPlainText(text)
  return hasKnownTag(once) ? htmlToPlainText(once) : once
}

/** White space of every kind folded to single spaces. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function looksLikeHtml(text: string): boolean {
  return /&(?:#\w+|\w+);/.test(text) || hasKnownTag(text) || text.includes('<!--')
}

function hasKnownTag(text: string): boolean {
  if (!text.includes('<')) return false
  for (const match of text.matchAll(KNOWN_TAG)) if (isKnown(match[1] ?? '')) return true
  return false
}

function isKnown(name: string): boolean {
  return BLOCKS.has(name.toLowerCase()) || INLINE.has(name.toLowerCase())
}

function decodeEntities(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text
}

interface Tag {
  /** What the tag leaves in the text. */
  readonly text: string
  readonly end: number
}

function readTag(html: string, open: number): Tag | 'unclosed' {
  if (html.startsWith('<!--', open)) return endAfter(html, { marker: '-->', from: open + 4 })
  TAG_NAME.lastIndex = open
  const name = TAG_NAME.exec(html)?.[1]?.toLowerCase()
  if (!name) return readOddity(html, open)
  const end = endOfTag(html, open)
  if (end === -1) return 'unclosed'
  const isStart = html[open + 1] !== '/'
  if (isStart && UNSEEN.has(name) && html[end - 2] !== '/') {
    return endAfter(html, { marker: `</${name}`, from: end })
  }
  return { text: BLOCKS.has(name) ? ' ' : '', end }
}

function readOddity(html: string, open: number): Tag | 'unclosed' {
  const next = html[open + 1]
  if (next !== '!' && next !== '?') return { text: '<', end: open + 1 }
  return endAfter(html, { marker: '>', from: open + 2 })
}

// Where the end is missing the rest is unseen, and the search is over: each character is looked at once.
function endAfter(html: string, search: { readonly marker: string; readonly from: number }): Tag | 'unclosed' {
  const { marker, from } = search
  const found = marker.startsWith('</') ? indexOfTag(html, search) : html.indexOf(marker, from)
  return found === -1 ? 'unclosed' : { text: marker.startsWith('</') ? ' ' : '', end: found + marker.length }
}

function indexOfTag(html: string, search: { readonly marker: string; readonly from: number }): number {
  const pattern = new RegExp(search.marker, 'gi')
  pattern.lastIndex = search.from
  return pattern.exec(html)?.index ?? -1
}

/** Index after the `>` that closes a tag; one inside a quoted value closes nothing. */
function endOfTag(html: string, open: number): number {
  let quote = ''
  for (let index = open + 1; index < html.length; index++) {
    const character = html.charAt(index)
    if (quote) {
      if (character === quote) quote = ''
    } else if (character === '>') {
      return index + 1
    } else if ((character === '"' || character === "'") && html[index - 1] === '=') {
      quote = character
    }
  }
  return -1
}
