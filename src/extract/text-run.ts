import type { TextLink } from '../news/block.ts'
import { INVISIBLE } from './node-text.ts'

const SPACE = /\s/

export interface FinishedRun {
  readonly text: string
  readonly links: readonly TextLink[]
  readonly linkShare: number
  readonly bold: boolean
}

/** Inline text as it is gathered: white space folded while links keep their offsets. */
export class TextRun {
  #text = ''
  #links: TextLink[] = []
  #linked = 0
  #bold = 0
  #open: { url: string | undefined; start: number } | undefined
  #boldDepth = 0

  add(data: string): void {
    const before = this.#text.length
    let text = data.replace(INVISIBLE, '').replace(/\s+/g, ' ')
    if (text.startsWith(' ') && (before === 0 || SPACE.test(this.#text.at(-1) ?? ''))) text = text.slice(1)
    this.#text += text
    if (this.#open) this.#linked += text.length
    if (this.#boldDepth > 0) this.#bold += text.length
  }

  openLink(url: string | undefined): void {
    this.#open = { url, start: this.#text.length }
  }

  closeLink(): void {
    const open = this.#open
    this.#open = undefined
    if (!open?.url) return
    const end = this.#text.trimEnd().length
    if (end > open.start) this.#links.push({ start: open.start, end, url: open.url })
  }

  openBold(): void {
    this.#boldDepth++
  }

  closeBold(): void {
    this.#boldDepth--
  }

  /** Hands over what was gathered and begins anew; a link or bold stretch that is still open goes on. */
  finish(): FinishedRun | undefined {
    const open = this.#open
    if (open) this.closeLink()
    const text = this.#text.trimEnd()
    const run = {
      text,
      links: this.#links.filter((link) => link.start < text.length),
      linkShare: text ? Math.min(1, this.#linked / text.length) : 0,
      bold: text.length > 0 && this.#bold >= text.length * 0.95,
    }
    this.#text = ''
    this.#links = []
    this.#linked = 0
    this.#bold = 0
    if (open) this.openLink(open.url)
    return text ? run : undefined
  }
}
