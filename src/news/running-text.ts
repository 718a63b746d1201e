import type { ArticleContent } from './article.ts'
import { blockTexts } from './block.ts'
import type { Span } from './span.ts'

/** One piece of the running text: the title, the lead, or text number `item` of block number `block`. */
export interface TextPart extends Span {
  readonly place: 'title' | 'lead' | { readonly block: number; readonly item: number }
}

/** All words of an article as one text, and where in it each of its pieces stands. */
export interface RunningText {
  readonly text: string
  readonly parts: readonly TextPart[]
}

const BETWEEN_PARTS = '\n\n'

/** The running text that facts are found in: title, lead and body, parted by blank lines, as `bodyText` parts the body. */
export function runningText(content: Pick<ArticleContent, 'title' | 'lead' | 'blocks'>): RunningText {
  const pieces: { readonly place: TextPart['place']; readonly text: string }[] = [
    { place: 'title', text: content.title },
    ...(content.lead === undefined ? [] : [{ place: 'lead' as const, text: content.lead }]),
    ...content.blocks.flatMap((block, index) =>
      blockTexts(block).map((text, item) => ({ place: { block: index, item }, text })),
    ),
  ]
  const parts: TextPart[] = []
  let start = 0
  for (const { place, text } of pieces) {
    parts.push({ place, start, end: start + text.length })
    start += text.length + BETWEEN_PARTS.length
  }
  return { text: pieces.map(({ text }) => text).join(BETWEEN_PARTS), parts }
}
