import type { Html } from '../../base/html.ts'

/** Markup that a page carries besides its article, by the place where it stands. */
export interface PageNoise {
  /** Above everything: a ticker, today's date, the weather, a prompt. */
  readonly top: readonly Html[]
  /** Between headline and text: counters, tools, a share bar. */
  readonly above: readonly Html[]
  /** Between the text's blocks, one after another. */
  readonly inside: readonly Html[]
  /** In the text's own element, under its last block. */
  readonly below: readonly Html[]
  /** Under the text, in the article's column. */
  readonly after: readonly Html[]
  /** In a column of its own. */
  readonly side: readonly Html[]
  readonly bottom: readonly Html[]
}

/** A page that is nothing but its design. */
export const NO_NOISE: PageNoise = { top: [], above: [], inside: [], below: [], after: [], side: [], bottom: [] }

/** Text blocks between two pieces of noise. */
const EVERY = 2

/** The written blocks with the noise that stands between them: after the first, the third and so on, never after the last. */
export function amongBlocks(blocks: readonly Html[], noise: PageNoise): readonly Html[] {
  return blocks.flatMap((block, index) => {
    const isPlace = index % EVERY === 0 && index < blocks.length - 1
    return [block, ...(isPlace ? noise.inside.slice(index / EVERY, index / EVERY + 1) : [])]
  })
}
