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
/** No element's name is longer. */
const LONGEST_NAME = 24
const CODE = { space: 32, double: 34, single: 39, slash: 47, equals: 61, greater: 62 } as const
/** A single space is left alone: most white space is that. */
const UNFOLDED = /\s{2,}|[^\S ]/g
const KNOWN_TAG = /<\/?([a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>/gi

/**
 * The words of a piece of HTML: tags and comments removed, blocks parted by a space, entities decoded, white space
 * folded. Linear in the length of the input, whatever it holds. A `<` that opens no tag stays: «1 < 2».
 */
export function htmlToPlainText(html: string): string {
  return foldSpace(decodeEntities(html.includes('<') ? new TagStripper(html).strip() : html))
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
  return text.replace(UNFOLDED, ' ').trim()
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

/** Each of its searches either moves forward or is never tried again: so the whole is linear. */
class TagStripper {
  readonly #html: string
  #position = 0
  #text = ''
  /** The next equals sign not before the position, once that was asked. */
  #equals = -1
  /** Off once a quoted value was never closed: from then on the first `>` ends a tag. */
  #trustsQuotes = true

  constructor(html: string) {
    this.#html = html
  }

  strip(): string {
    for (let open = this.#next('<'); open !== -1; open = this.#next('<')) {
      this.#text += this.#html.slice(this.#position, open)
      this.#position = open
      this.#passTag()
    }
    return this.#text + this.#html.slice(this.#position)
  }

  #next(marker: string): number {
    return this.#html.indexOf(marker, this.#position)
  }

  #passTag(): void {
    const name = tagNameAt(this.#html, this.#position + 1)
    if (name) this.#passNamed(name)
    else if (this.#html.startsWith('<!--', this.#position)) this.#passTo('-->')
    else if (isDeclaration(this.#html, this.#position + 1)) this.#passTo('>')
    else this.#keepBracket()
  }

  #keepBracket(): void {
    this.#text += '<'
    this.#position++
  }

  // What is never closed is not for readers to its end, as in a browser.
  #passTo(marker: string): void {
    const end = this.#next(marker)
    this.#position = end === -1 ? this.#html.length : end + marker.length
  }

  #passNamed(name: string): void {
    const isStart = this.#html[this.#position + 1] !== '/'
    this.#position = this.#endOfTag()
    if (BLOCKS.has(name)) this.#text += ' '
    if (isStart && UNSEEN.has(name) && this.#html[this.#position - 2] !== '/') this.#passUnseen(name)
  }

  #passUnseen(name: string): void {
    const endTag = new RegExp(`</${name}`, 'gi')
    endTag.lastIndex = this.#position
    this.#position = endTag.exec(this.#html)?.index ?? this.#html.length
  }

  /** Index after the `>` that closes the tag here; one inside a quoted value closes nothing. */
  #endOfTag(): number {
    const close = this.#next('>')
    if (close === -1) return this.#html.length
    if (!this.#trustsQuotes || this.#nextEquals() > close) return close + 1
    const end = endOfQuotingTag(this.#html, this.#equals)
    if (end === -1) this.#trustsQuotes = false
    return end === -1 ? close + 1 : end
  }

  // Asked in growing order, so that all searches together pass over the text once.
  #nextEquals(): number {
    if (this.#equals < this.#position) {
      const found = this.#next('=')
      this.#equals = found === -1 ? this.#html.length : found
    }
    return this.#equals
  }
}

/** A document type, a section or a processing instruction; a mere exclamation («<!' …») is text, not to be lost. */
function isDeclaration(html: string, index: number): boolean {
  return html.charAt(index) === '?' || /^!(?:[a-z[]|$)/i.test(html.slice(index, index + 2))
}

/** The name of the tag whose bracket stands before an index, in lower case; none where no tag of HTML opens. */
function tagNameAt(html: string, index: number): string | undefined {
  const start = html.charCodeAt(index) === CODE.slash ? index + 1 : index
  if (!isLetter(html.charCodeAt(start))) return undefined
  let end = start + 1
  while (end - start < LONGEST_NAME && isLetterOrDigit(html.charCodeAt(end))) end++
  const after = html.charCodeAt(end)
  const isTag = after === CODE.greater || after === CODE.slash || after === CODE.space || /^\s/.test(html.charAt(end))
  return isTag ? html.slice(start, end).toLowerCase() : undefined
}

function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122
}

function isLetterOrDigit(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57)
}

/** @param equals where the first equals sign of the tag stands */
function endOfQuotingTag(html: string, equals: number): number {
  for (let index = equals; index < html.length; index++) {
    const code = html.charCodeAt(index)
    if (code === CODE.greater) return index + 1
    const quote = code === CODE.equals ? html.charCodeAt(index + 1) : 0
    if (quote !== CODE.double && quote !== CODE.single) continue
    const end = html.indexOf(quote === CODE.double ? '"' : "'", index + 2)
    if (end === -1) return -1
    index = end
  }
  return -1
}
