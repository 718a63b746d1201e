import type { ArticleContent } from '../news/article.ts'
import { blockTexts } from '../news/block.ts'
import type { ChangePlace } from '../news/change.ts'
import { type FoldedLine, foldNoise } from './fold-noise.ts'

/** One piece of an article's text — the lead, a paragraph, an item, a row — with its noise folded. */
export interface TextUnit {
  readonly place: ChangePlace
  readonly line: FoldedLine
}

/** The lead and the body, piece by piece; pieces that are nothing but noise stand apart. */
export function unitsOf(content: ArticleContent): {
  readonly units: readonly TextUnit[]
  readonly noise: readonly TextUnit[]
} {
  const all = [
    ...(content.lead === undefined ? [] : [unit('lead', content.lead)]),
    ...content.blocks.flatMap((block, index) => blockTexts(block).map((text) => unit(index, text))),
  ]
  return {
    units: all.filter(({ line }) => line.text !== ''),
    noise: all.filter(({ line }) => line.text === ''),
  }
}

function unit(place: ChangePlace, text: string): TextUnit {
  return { place, line: foldNoise(text, { counters: true }) }
}
