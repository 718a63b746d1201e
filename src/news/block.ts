/** A link inside a run of text: `start` and `end` are UTF-16 offsets into the block's text, `end` exclusive. */
export interface TextLink {
  readonly start: number
  readonly end: number
  readonly url: string
}

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly text: string
  readonly links?: readonly TextLink[]
}
/** A heading between paragraphs. */
export interface CrossHeadBlock {
  readonly kind: 'cross-head'
  readonly text: string
}
export interface QuoteBlock {
  readonly kind: 'quote'
  readonly text: string
  readonly by?: string
}
export interface ListBlock {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly string[]
}
/** A picture: its address at the source, never loaded by a reader's browser. */
export interface FigureBlock {
  readonly kind: 'figure'
  readonly imageUrl: string
  readonly alt?: string
  readonly caption?: string
  readonly credit?: string
}
export interface TableBlock {
  readonly kind: 'table'
  readonly caption?: string
  readonly header?: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
/** A video, post or map of another service, kept as a link to it. */
export interface EmbedLinkBlock {
  readonly kind: 'embed-link'
  readonly url: string
  readonly title?: string
}

/** One typed piece of an article's body. All text is plain: foreign HTML never gets this far. */
export type Block = ParagraphBlock | CrossHeadBlock | QuoteBlock | ListBlock | FigureBlock | TableBlock | EmbedLinkBlock

/** The words of a block that belong to the running text, one entry a paragraph, item or row; a figure's caption does not. */
export function blockTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'cross-head':
    case 'quote':
      return [block.text]
    case 'list':
      return block.items
    case 'table':
      return [...(block.header ? [block.header] : []), ...block.rows].map((row) => row.join(' '))
    case 'figure':
    case 'embed-link':
      return []
  }
}

/** The running text of a body, paragraphs joined by a blank line. */
export function bodyText(blocks: readonly Block[]): string {
  return blocks.flatMap(blockTexts).join('\n\n')
}
