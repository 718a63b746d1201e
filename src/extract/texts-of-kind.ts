import type { ArticleKind } from '../news/article.ts'
import { bodyText } from '../news/block.ts'
import { type ArticleTexts, articleTexts } from './article-texts.ts'
import { withEntryTimes } from './live-entries.ts'
import { mediaBlocks } from './media-page.ts'
import { liveHints, pageKind, sumOf } from './page-kind.ts'
import type { PageReading } from './page-reading.ts'

/** A brief of one sentence is an article; less is a label. */
export const LEAST_BODY = 25
/** Half a sign that a page is a live blog is enough to look for its entries' times. */
const LIKELY_LIVE = 0.5

export interface KindTexts extends ArticleTexts {
  readonly kind?: ArticleKind
  /** What it shows is its content: it needs no words. */
  readonly isShown: boolean
}

/** An article's texts as its kind of page tells them: a live blog's under their times, a video's with its player. */
export function textsOfKind(reading: PageReading): KindTexts {
  const texts = articleTexts(asLive(reading))
  const isBrief = bodyText(texts.blocks).length < LEAST_BODY
  const blocks = isBrief ? mediaBlocks(reading, texts.blocks) : texts.blocks
  const kind = pageKind(reading, blocks)
  const isShown = kind === 'video' || kind === 'gallery'
  return { ...texts, blocks: isShown ? blocks : texts.blocks, isShown, ...(kind ? { kind } : {}) }
}

function asLive(reading: PageReading): PageReading {
  if (sumOf(liveHints(reading)) < LIKELY_LIVE) return reading
  const located = withEntryTimes(reading.located, reading.head.times, reading.options.url)
  return located === reading.located ? reading : { ...reading, located }
}
