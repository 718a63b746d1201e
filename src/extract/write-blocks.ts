import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import { parseWebAddress } from '../base/web-address.ts'
import type { Block } from '../news/block.ts'
import type { BlockDraft } from './block-draft.ts'
import { CAPTION_MARKS } from './boilerplate-marks.ts'
import { isProse } from './draft-lines.ts'
import { HEADING, isBlock, isHidden, MEDIA_TAGS, marksOf, SKIPPED_TAGS } from './element-traits.ts'
import { embedOf } from './embed-block.ts'
import { figureOf } from './figure-block.ts'
import { joinShortLines } from './join-lines.ts'
import { shortTextOf, textOf } from './node-text.ts'
import { captionOfBox, longestCaption } from './picture-box.ts'
import { tableOf } from './table-block.ts'
import { type FinishedRun, TextRun } from './text-run.ts'

const BOX = /^(?:div|section|article|main|aside|td|center)$/

export interface WriteOptions {
  readonly baseUrl: string
  readonly dropped: ReadonlySet<Element>
  /** Number of characters of the whole element. */
  readonly length: number
}

/** Turns an element's content into blocks in reading order; nothing but text and addresses is taken over. */
export function writeBlocks(element: Element, options: WriteOptions): readonly BlockDraft[] {
  const writer = new BlockWriter(options)
  writer.children(element)
  writer.endParagraph()
  return writer.drafts
}

class BlockWriter {
  readonly drafts: BlockDraft[] = []
  readonly #options: WriteOptions
  readonly #run = new TextRun()
  readonly #longestCaption: number
  #heading = false
  #prose = false
  #box = 0
  #boxes = 0
  #quoteBy: string | undefined
  #inQuote = false
  /** Lines that a single `<br>` ended and that may yet be joined with the next. */
  #lines: FinishedRun[] = []

  constructor(options: WriteOptions) {
    this.#options = options
    this.#longestCaption = longestCaption(options.length)
  }

  children(element: Element): void {
    for (const child of element.children) this.#node(child)
  }

  endParagraph(): void {
    this.#endLine()
    for (const line of joinShortLines(this.#lines)) this.#pushLine(line)
    this.#lines = []
  }

  #node(node: AnyNode): void {
    if (isText(node)) this.#run.add(node.data)
    else if (isTag(node)) this.#element(node)
  }

  #element(element: Element): void {
    const { name } = element
    if (name === 'br') this.#break()
    else if (this.#options.dropped.has(element)) return
    else if (MEDIA_TAGS.has(name) || name === 'figure') this.#medium(element)
    else if (SKIPPED_TAGS.has(name)) return
    else if (isCaption(element)) this.#caption(element)
    else if (this.#pictured(element)) return
    else if (!isBlock(element)) this.#inline(element)
    else {
      this.endParagraph()
      this.#block(element)
      this.endParagraph()
    }
  }

  #inline(element: Element): void {
    const { name } = element
    if (name === 'a') {
      this.#run.openLink(parseWebAddress(element.attribs.href ?? '', this.#options.baseUrl)?.href)
      this.children(element)
      this.#run.closeLink()
    } else if (name === 'b' || name === 'strong') {
      this.#run.openBold()
      this.children(element)
      this.#run.closeBold()
    } else this.children(element)
  }

  #block(element: Element): void {
    const { name } = element
    if (HEADING.test(name)) {
      this.#heading = true
      this.children(element)
      this.endParagraph()
      this.#heading = false
    } else if (name === 'blockquote') this.#quote(element)
    else if (name === 'ul' || name === 'ol') this.#list(element)
    else if (name === 'table') this.#table(element)
    else if (name === 'pre') this.#preformatted(element)
    else if (BOX.test(name)) this.#boxed(element)
    else this.children(element)
  }

  #boxed(element: Element): void {
    const outer = this.#box
    this.#box = ++this.#boxes
    this.children(element)
    this.endParagraph()
    this.#box = outer
  }

  #medium(element: Element): void {
    const embed = embedOf(element, this.#options.baseUrl)
    const figure = embed ? undefined : figureOf(element, this.#options.baseUrl)
    const block = embed ?? figure
    if (!block) {
      if (element.name === 'figure' && !isHidden(element)) this.#figureOfText(element)
      return
    }
    if (isBlock(element)) this.endParagraph()
    this.#push(block, figure?.caption ?? '')
  }

  /** A box that holds a picture and its caption only. */
  #pictured(element: Element): boolean {
    const caption = captionOfBox(element, { limit: this.#longestCaption, afterProse: this.#prose })
    const figure = caption && figureOf(element, this.#options.baseUrl)
    if (!caption || !figure) return false
    this.endParagraph()
    this.#push({ ...figure, caption: figure.caption ?? caption }, caption)
    return true
  }

  /** A caption outside a `figure` belongs to the picture before it. */
  #caption(element: Element): void {
    this.endParagraph()
    const last = this.drafts.at(-1)
    const caption = textOf(element)
    if (!caption || last?.block.kind !== 'figure' || last.block.caption) return
    this.drafts.splice(-1, 1, { ...last, block: { ...last.block, caption }, text: caption })
  }

  /** A `figure` round a table or a quote. */
  #figureOfText(element: Element): void {
    for (const child of element.children) {
      if (isTag(child) && /^(?:table|blockquote|div)$/.test(child.name)) this.#element(child)
    }
  }

  #quote(element: Element): void {
    const embed = embedOf(element, this.#options.baseUrl)
    if (embed?.title) this.#push({ kind: 'quote', text: embed.title }, embed.title)
    if (embed) {
      this.#push(embed, embed.title ?? '')
      return
    }
    const cite = element.children.find(
      (child): child is Element => isTag(child) && /^(?:cite|footer)$/.test(child.name),
    )
    this.#inQuote = true
    this.#quoteBy = cite && (textOf(cite) || undefined)
    for (const child of element.children) if (child !== cite) this.#node(child)
    this.endParagraph()
    this.#inQuote = false
    this.#quoteBy = undefined
  }

  #list(element: Element): void {
    const items = element.children.filter(
      (child): child is Element => isTag(child) && !this.#options.dropped.has(child),
    )
    if (items.some((item) => item.name !== 'li' || holdsBlocks(item))) {
      this.children(element)
      return
    }
    const texts = items.map(textOf).filter(Boolean)
    if (texts.length === 0) return
    const text = texts.join(' ')
    const linked = items.reduce((sum, item) => sum + linkedLength(item), 0)
    this.#push({ kind: 'list', ordered: element.name === 'ol', items: texts }, text, Math.min(1, linked / text.length))
  }

  #table(element: Element): void {
    const table = tableOf(element)
    if (!table) {
      this.children(element)
      return
    }
    const text = [table.header ?? [], ...table.rows].map((row) => row.join(' ')).join(' ')
    this.#push(table, text, Math.min(1, linkedLength(element) / (text.length || 1)))
  }

  #preformatted(element: Element): void {
    for (const part of rawText(element).split(/\n\s*\n/)) {
      this.#run.add(part)
      this.endParagraph()
    }
  }

  /** A break ends a line, a second one the paragraph. */
  #break(): void {
    const before = this.#lines.length
    this.#endLine()
    if (this.#lines.length === before) this.endParagraph()
  }

  #endLine(): void {
    const line = this.#run.finish()
    if (line) this.#lines.push(line)
  }

  #pushLine(line: FinishedRun): void {
    const { text } = line
    const links = line.links.length > 0 ? { links: line.links } : {}
    let block: Block = { kind: 'paragraph', text, ...links }
    if (this.#heading) block = { kind: 'cross-head', text }
    else if (this.#inQuote) block = { kind: 'quote', text, ...(this.#quoteBy ? { by: this.#quoteBy } : {}) }
    const draft: BlockDraft = {
      block,
      text,
      linkShare: line.linkShare,
      bold: line.bold,
      heading: this.#heading,
      box: this.#box,
    }
    this.#prose ||= isProse(draft)
    this.drafts.push(draft)
  }

  #push(block: Block, text: string, linkShare = 0): void {
    this.drafts.push({ block, text, linkShare, bold: false, heading: false, box: this.#box })
  }
}

const LONGEST_CAPTION = 600

function isCaption(element: Element): boolean {
  if (element.name === 'figcaption') return true
  if (!CAPTION_MARKS.test(marksOf(element)) || HEADING.test(element.name)) return false
  return shortTextOf(element, LONGEST_CAPTION) !== undefined && figureOf(element, 'http://base.invalid/') === undefined
}

function holdsBlocks(element: Element): boolean {
  return element.children.some(
    (child) =>
      isTag(child) &&
      (/^(?:p|h[1-6]|table|blockquote|figure|img|section|article)$/.test(child.name)
        ? !isOnlyParagraph(child)
        : holdsBlocks(child)),
  )
}

/** `<li><p>text</p></li>` is still a list item. */
function isOnlyParagraph(element: Element): boolean {
  return element.name === 'p' && element.prev === null && element.next === null
}

function linkedLength(element: Element): number {
  if (element.name === 'a') return textOf(element).length
  return element.children.reduce((sum, child) => sum + (isTag(child) ? linkedLength(child) : 0), 0)
}

function rawText(node: AnyNode): string {
  if (isText(node)) return node.data
  if (!isTag(node)) return ''
  return node.name === 'br' ? '\n' : node.children.map(rawText).join('')
}
