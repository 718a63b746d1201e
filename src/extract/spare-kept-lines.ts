import type { ArticleContent } from '../news/article.ts'
import { blockTexts } from '../news/block.ts'
import type { OutletTemplate } from '../news/outlet-template.ts'
import { lineKey } from './page-lines.ts'

/**
 * The template by which an article is read again that was kept before its outlet was known as well: it spares the lines
 * that were kept with it. Leaving them out now would look like an edit of its outlet's.
 */
export function spareKeptLines(template: OutletTemplate, kept: Pick<ArticleContent, 'blocks'>): OutletTemplate {
  const texts = kept.blocks.flatMap(blockTexts).flatMap((text) => text.split('\n'))
  const spared = new Set(texts.flatMap((text) => lineKey(text) ?? []))
  return { ...template, lines: template.lines.filter(({ key }) => !spared.has(key)), spared }
}
