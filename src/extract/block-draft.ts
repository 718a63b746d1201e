import type { Block } from '../news/block.ts'

/** A block with what its markup told, before we know whether it is the article's. */
export interface BlockDraft {
  readonly block: Block
  /** The text by which it is judged: a list's items joined, a figure's caption. */
  readonly text: string
  /** How much of `text` stands in links, 0 to 1. */
  readonly linkShare: number
  /** All of it is bold. */
  readonly bold: boolean
  /** Its element is a heading. */
  readonly heading: boolean
  /** Number of the innermost box (`div`, `section`, table cell …) that it stands in, in the order of their opening. */
  readonly box: number
}
