import { QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2'

/** Elements whose content is text up to their own end tag. */
const TEXT_ONLY = /^(?:script|style|title|textarea|xmp|iframe|noembed|noframes)$/i
const CODE = {
  space: 32,
  bang: 33,
  double: 34,
  single: 39,
  slash: 47,
  equals: 61,
  greater: 62,
  question: 63,
  a: 97,
  d: 100,
  o: 111,
} as const
/** Addresses, times and the names of embeds in attributes of data. */
const READ_DATA = /src|href|url|link|image|original|time|date|id$|code$/

/**
 * A tokenizer for htmlparser2's parser that leaps from mark to mark instead of walking from letter to letter: a page in one
 * piece, as text, references undecoded. Comments and declarations are passed over. Tells tags and texts as the HTML
 * standard's tokenizer does; an attribute whose quote is never closed ends at white space instead of with the page.
 */
export class TagTokenizer extends Tokenizer {
  readonly #calls: TokenizerCallbacks
  #html = ''
  #position = 0

  constructor(options: ConstructorParameters<typeof Tokenizer>[0], calls: TokenizerCallbacks) {
    super(options, calls)
    this.#calls = calls
  }

  override write(html: string): void {
    this.#html = html
    this.#position = 0
    while (this.running && this.#position < html.length) this.#readText(this.#position)
  }

  override end(): void {
    this.#calls.onend()
  }

  /** Tells the text up to the next piece of markup, and the markup. */
  #readText(start: number): void {
    let open = this.#html.indexOf('<', start)
    while (open >= 0 && !this.#opensMarkup(open)) open = this.#html.indexOf('<', open + 1)
    const end = open < 0 ? this.#html.length : open
    if (end > start) this.#calls.ontext(start, end)
    this.#position = end
    if (open >= 0) this.#readMarkup(open)
  }

  #opensMarkup(open: number): boolean {
    const code = this.#html.charCodeAt(open + 1)
    return isLetter(code) || code === CODE.slash || code === CODE.bang || code === CODE.question
  }

  #readMarkup(open: number): void {
    const code = this.#html.charCodeAt(open + 1)
    if (code === CODE.slash) this.#readEndTag(open + 2)
    else if (code === CODE.bang && this.#html.startsWith('--', open + 2)) this.#passOver('-->', open + 2)
    else if (isLetter(code)) this.#readStartTag(open + 1)
    else this.#passOver('>', open + 1)
  }

  #passOver(marker: string, from: number): void {
    const end = this.#html.indexOf(marker, from)
    this.#position = end < 0 ? this.#html.length : end + marker.length
  }

  #readEndTag(start: number): void {
    const end = endOfName(this.#html, start)
    this.#passOver('>', start)
    if (end > start) this.#calls.onclosetag(start, end)
  }

  #readStartTag(start: number): void {
    const nameEnd = endOfName(this.#html, start)
    this.#calls.onopentagname(start, nameEnd)
    this.#position = nameEnd
    const isClosed = this.#readAttributes()
    if (isClosed === undefined) return
    if (isClosed) this.#calls.onselfclosingtag(this.#position - 1)
    else this.#calls.onopentagend(this.#position - 1)
    const length = nameEnd - start
    if (length < 5 || length > 8 || isClosed) return
    const name = this.#html.slice(start, nameEnd)
    if (TEXT_ONLY.test(name)) this.#readTextOnly(name)
  }

  /** Reads to the end of the tag; answers whether it closes itself, `undefined` if the page ends within it. */
  #readAttributes(): boolean | undefined {
    for (;;) {
      const at = endOfGap(this.#html, this.#position)
      if (at >= this.#html.length) {
        this.#position = at
        return undefined
      }
      if (this.#html.charCodeAt(at) === CODE.greater) {
        this.#position = at + 1
        return this.#html.charCodeAt(at - 1) === CODE.slash
      }
      this.#readAttribute(at)
    }
  }

  #readAttribute(start: number): void {
    const end = endOfAttributeName(this.#html, start)
    const isRead = !isUnread(this.#html, start, end)
    if (isRead) this.#calls.onattribname(start, end)
    const equals = endOfSpace(this.#html, end)
    this.#position = end
    if (this.#html.charCodeAt(equals) === CODE.equals) this.#readValue(endOfSpace(this.#html, equals + 1), isRead)
    else if (isRead) this.#calls.onattribend(QuoteType.NoValue, end)
  }

  #readValue(start: number, isRead: boolean): void {
    const code = this.#html.charCodeAt(start)
    const quote = code === CODE.double ? '"' : code === CODE.single ? "'" : undefined
    const closing = quote ? this.#html.indexOf(quote, start + 1) : -1
    const [from, to] = closing < 0 ? [start, endOfBareValue(this.#html, start)] : [start + 1, closing]
    this.#position = closing < 0 ? to : to + 1
    if (!isRead) return
    this.#calls.onattribdata(from, to)
    this.#calls.onattribend(closing < 0 ? QuoteType.Unquoted : QuoteType.Double, this.#position)
  }

  #readTextOnly(name: string): void {
    const start = this.#position
    const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
    closing.lastIndex = start
    const end = closing.exec(this.#html)?.index ?? this.#html.length
    if (end > start) this.#calls.ontext(start, end)
    this.#position = end
  }
}

/** Handlers of events, and what only scripts and assistive software look at. */
function isUnread(html: string, start: number, end: number): boolean {
  const code = html.charCodeAt(start)
  if (code === CODE.o) return html.startsWith('on', start)
  if (code === CODE.a) return html.startsWith('aria-', start) && !html.startsWith('hidden', start + 5)
  return code === CODE.d && html.startsWith('data-', start) && !READ_DATA.test(html.slice(start + 5, end))
}

function isLetter(code: number): boolean {
  const lower = code | 0x20
  return lower >= 97 && lower <= 122
}

/** White space of HTML; all other controls count as such too, which no name holds. */
const isSpace = (code: number): boolean => code <= CODE.space

function endOfSpace(html: string, start: number): number {
  let at = start
  while (at < html.length && isSpace(html.charCodeAt(at))) at++
  return at
}

/** Behind the white space and slashes between attributes. */
function endOfGap(html: string, start: number): number {
  let at = start
  for (; at < html.length; at++) {
    const code = html.charCodeAt(at)
    if (!isSpace(code) && code !== CODE.slash) break
  }
  return at
}

function endOfName(html: string, start: number): number {
  let at = start
  for (; at < html.length; at++) {
    const code = html.charCodeAt(at)
    if (isSpace(code) || code === CODE.slash || code === CODE.greater) break
  }
  return at
}

/** At least one letter, which may be an equals sign. */
function endOfAttributeName(html: string, start: number): number {
  let at = start + 1
  for (; at < html.length; at++) {
    const code = html.charCodeAt(at)
    if (isSpace(code) || code === CODE.slash || code === CODE.greater || code === CODE.equals) break
  }
  return at
}

function endOfBareValue(html: string, start: number): number {
  let at = start
  for (; at < html.length; at++) {
    const code = html.charCodeAt(at)
    if (isSpace(code) || code === CODE.greater) break
  }
  return at
}
