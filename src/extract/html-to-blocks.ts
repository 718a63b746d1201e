import type { Element } from 'domhandler'
import type { Block } from '../news/block.ts'
import { parsePage } from './parse-page.ts'
import { prunePage } from './prune-page.ts'
import { weighTexts, weightOf } from './text-weight.ts'
import { trimBlocks } from './trim-blocks.ts'
import { writeBlocks } from './write-blocks.ts'

const NONE: ReadonlySet<Element> = new Set()

/**
 * The typed blocks of a fragment that is an article already, such as a feed's `content:encoded`; no search for the body,
 * the same rules for what is no part of it. Markup nested too deep to read gives no blocks.
 */
export function htmlToBlocks(html: string, baseUrl: string): readonly Block[] {
  const root = parsePage(html)
  if (root === 'too-deep') return []
  const weights = weighTexts(root, NONE)
  const dropped = prunePage(root, weights, { headings: [] })
  return trimBlocks(writeBlocks(root, { baseUrl, dropped, length: weightOf(weights, root).text }), {
    known: [],
    outlets: [],
  })
}
