import { DomHandler, Element, isTag, isText, type ParentNode } from 'domhandler'
import { decodeHTML, decodeHTMLAttribute } from 'entities'
import { Parser } from 'htmlparser2'
import { partsLines } from './element-traits.ts'
import { shelveScripts } from './shelve-scripts.ts'
import { TagTokenizer } from './tag-tokenizer.ts'

/** Browsers stop nesting at 512; what is deeper is laid flat, so that the walks over the tree may recurse. */
const MAX_DEPTH = 400
/** Nobody writes this by mistake; the parser's own stack would make it slow. */
const TOO_DEEP = 4000
const SPACE = 0x20
/** The text of these is taken as it stands. */
const RAW_TEXT = new Set(['script', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext'])

class FlatteningHandler extends DomHandler {
  tooDeep = false
  #parser: Parser | undefined
  #flattened = 0
  readonly #scripts: readonly string[]

  constructor(scripts: readonly string[]) {
    super()
    this.#scripts = scripts
  }

  override onparserinit(parser: Parser): void {
    super.onparserinit(parser)
    this.#parser = parser
  }

  override onopentag(name: string, attribs: Record<string, string>): void {
    for (const key in attribs) {
      const value = attribs[key]
      if (value?.includes('&')) attribs[key] = decodeHTMLAttribute(value)
    }
    if (this.tagStack.length < MAX_DEPTH) super.onopentag(name, attribs)
    else if (++this.#flattened > TOO_DEEP) {
      this.tooDeep = true
      this.#parser?.pause()
    }
  }

  override ontext(data: string): void {
    if (isBlank(data) && this.#isBetweenBlocks()) return
    super.ontext(data.includes('&') && !this.#isRaw() ? decodeHTML(data) : data)
  }

  override onclosetag(): void {
    if (this.#flattened > 0) this.#flattened--
    else {
      this.#fillScript(this.tagStack.at(-1))
      super.onclosetag()
    }
  }

  /** Space before, between and after blocks shows nowhere, and is half of all texts. */
  #isBetweenBlocks(): boolean {
    const holder = this.tagStack.at(-1)
    const last = holder?.lastChild ?? holder
    return last !== undefined && isTag(last) && partsLines(last)
  }

  #isRaw(): boolean {
    const holder = this.tagStack.at(-1)
    return holder !== undefined && isTag(holder) && RAW_TEXT.has(holder.name)
  }

  #fillScript(closing: ParentNode | undefined): void {
    if (!closing || !isTag(closing) || closing.name !== 'script') return
    const text = closing.firstChild
    if (text && isText(text)) text.data = this.#scripts[Number(text.data)] ?? text.data
  }
}

function isBlank(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > SPACE) return false
  return true
}

/** Parses a page of any length and quality into one element of at most 400 levels. */
export function parsePage(html: string): Element | 'too-deep' {
  const { html: markup, scripts } = shelveScripts(html)
  const handler = new FlatteningHandler(scripts)
  const parser = new Parser(handler, { decodeEntities: false, Tokenizer: TagTokenizer })
  parser.write(markup)
  if (handler.tooDeep) return 'too-deep'
  parser.end()
  return new Element('div', {}, handler.root.children)
}
