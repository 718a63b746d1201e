import { DomHandler, Element, isTag, isText, type ParentNode } from 'domhandler'
import { Parser } from 'htmlparser2'
import { shelveScripts } from './shelve-scripts.ts'

/** Browsers stop nesting at 512; what is deeper is laid flat, so that the walks over the tree may recurse. */
const MAX_DEPTH = 400
/** Nobody writes this by mistake; the parser's own stack would make it slow. */
const TOO_DEEP = 4000
const CHUNK = 65_536

class FlatteningHandler extends DomHandler {
  tooDeep = false
  #flattened = 0
  readonly #scripts: readonly string[]

  constructor(scripts: readonly string[]) {
    super()
    this.#scripts = scripts
  }

  override onopentag(name: string, attribs: Record<string, string>): void {
    if (this.tagStack.length < MAX_DEPTH) super.onopentag(name, attribs)
    else if (++this.#flattened > TOO_DEEP) this.tooDeep = true
  }

  override onclosetag(): void {
    if (this.#flattened > 0) this.#flattened--
    else {
      this.#fillScript(this.tagStack.at(-1))
      super.onclosetag()
    }
  }

  /** Not as its text comes, which may be in two pieces. */
  #fillScript(closing: ParentNode | undefined): void {
    if (!closing || !isTag(closing) || closing.name !== 'script') return
    const text = closing.firstChild
    if (text && isText(text)) text.data = this.#scripts[Number(text.data)] ?? text.data
  }
}

/** Parses a page of any length and quality into one element of at most 400 levels. */
export function parsePage(html: string): Element | 'too-deep' {
  const { html: markup, scripts } = shelveScripts(html)
  const handler = new FlatteningHandler(scripts)
  const parser = new Parser(handler)
  for (let start = 0; start < markup.length; start += CHUNK) {
    parser.write(markup.slice(start, start + CHUNK))
    if (handler.tooDeep) return 'too-deep'
  }
  parser.end()
  return new Element('div', {}, handler.root.children)
}
