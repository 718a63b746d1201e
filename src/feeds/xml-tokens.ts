import { decodeHTMLStrict } from 'entities'

/** Hears what a document holds, in order. */
export interface XmlListener {
  /** `tag` in lower case; attribute names as written; values decoded. `empty`: the tag closed itself. */
  open(tag: string, attributes: Readonly<Record<string, string>>, empty: boolean): void
  close(tag: string): void
  /** Decoded, and as it stands where it is CDATA. */
  text(text: string): void
  /** True once nothing more needs to be read. */
  readonly done: boolean
}

const START = /<([^\s<>/"'=]+)/y
const END = /<\/([^<>]*)>?/y
const NAME = /([^\s<>/"'=]+)\s*(=\s*)?/y
const BARE_VALUE = /[^\s<>]*/y
const SPACE = /\s*/y
const CDATA_START = '<![CDATA['
const CODE = { bang: 33, double: 34, single: 39, slash: 47, less: 60, greater: 62, question: 63 } as const

/**
 * Tells a listener the tags and texts of an XML document, however broken. HTML's named entities are decoded whether
 * declared or not, those that the document declares never are; comments and declarations are passed over. What is never
 * closed ends where the next thing starts, and at the end of the text at the latest. Linear in the text's length.
 */
export function readXmlTokens(text: string, listener: XmlListener): void {
  new XmlTokens(text, listener).read()
}

class XmlTokens {
  readonly #source: string
  readonly #listener: XmlListener
  #position = 0
  /** Nowhere further on is there such a quote: not searched for again. */
  #exhausted = { '"': false, "'": false }

  constructor(source: string, listener: XmlListener) {
    this.#source = source
    this.#listener = listener
  }

  read(): void {
    while (!this.#listener.done && this.#position < this.#source.length) {
      const open = this.#source.indexOf('<', this.#position)
      const end = open === -1 ? this.#source.length : open
      if (end > this.#position) this.#listener.text(decoded(this.#source.slice(this.#position, end)))
      this.#position = end
      if (open !== -1) this.#readMarkup()
    }
  }

  #readMarkup(): void {
    const code = this.#source.charCodeAt(this.#position + 1)
    if (code === CODE.slash) this.#readEnd()
    else if (code === CODE.bang) this.#readDeclaration()
    else if (code === CODE.question) this.#passTo('>')
    else this.#readStart()
  }

  /** Moves behind the marker; answers where it stood, the text's end if nowhere. */
  #passTo(marker: string): number {
    const found = this.#source.indexOf(marker, this.#position)
    const end = found === -1 ? this.#source.length : found
    this.#position = Math.min(end + marker.length, this.#source.length)
    return end
  }

  #readDeclaration(): void {
    if (this.#source.startsWith(CDATA_START, this.#position)) {
      const start = this.#position + CDATA_START.length
      const end = this.#passTo(']]>')
      if (end > start) this.#listener.text(this.#source.slice(start, end))
    } else {
      this.#passTo(this.#source.startsWith('<!--', this.#position) ? '-->' : '>')
    }
  }

  #readEnd(): void {
    const name = this.#match(END)?.[1] ?? ''
    const tag = name.trim().toLowerCase()
    if (tag) this.#listener.close(tag)
  }

  #readStart(): void {
    const name = this.#match(START)?.[1]
    if (name === undefined || isDigit(name.charCodeAt(0))) {
      // «1 < 2» and «<3» open nothing.
      this.#listener.text(name === undefined ? '<' : `<${name}`)
      if (name === undefined) this.#position++
      return
    }
    const attributes: Record<string, string> = {}
    const empty = this.#readAttributes(attributes)
    this.#listener.open(name.toLowerCase(), attributes, empty)
  }

  /** Reads to the end of a tag; answers whether it closes itself. */
  #readAttributes(attributes: Record<string, string>): boolean {
    let slashed = false
    while (this.#position < this.#source.length) {
      const code = this.#source.charCodeAt(this.#position)
      // A new tag where this one should have ended.
      if (code === CODE.less) return slashed
      if (code === CODE.greater) {
        this.#position++
        return slashed
      }
      slashed = code === CODE.slash
      const attribute = slashed ? undefined : this.#match(NAME)
      if (attribute) this.#readValue(attributes, attribute)
      else this.#position++
    }
    return slashed
  }

  #readValue(attributes: Record<string, string>, [, name = '', equals]: RegExpExecArray): void {
    const value = equals === undefined ? '' : this.#value()
    if (!(name in attributes)) attributes[name] = decoded(value)
    this.#match(SPACE)
  }

  #value(): string {
    const code = this.#source.charCodeAt(this.#position)
    if (code === CODE.double) return this.#quoted('"')
    if (code === CODE.single) return this.#quoted("'")
    return this.#match(BARE_VALUE)?.[0] ?? ''
  }

  #quoted(quote: '"' | "'"): string {
    const start = this.#position + 1
    const end = this.#exhausted[quote] ? -1 : this.#source.indexOf(quote, start)
    if (end === -1) {
      this.#exhausted[quote] = true
      this.#position = start
      return this.#match(BARE_VALUE)?.[0] ?? ''
    }
    this.#position = end + 1
    return this.#source.slice(start, end)
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#position
    const match = pattern.exec(this.#source)
    if (match) this.#position = pattern.lastIndex
    return match ?? undefined
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function decoded(text: string): string {
  return text.includes('&') ? decodeHTMLStrict(text) : text
}
