import type { Block } from '../news/block.ts'
import { blockTexts } from '../news/block.ts'
import type { ExtractedArticle } from './extract-outcome.ts'
import { labelKey } from './label-key.ts'

/** Share of a title's words that the next page's must have, where it adds a number or an outlet's name. */
const SAME_TITLE = 0.7

/** Whether a page goes on with an article: it says the same title, and calls no other address its own. */
export function goesOn(article: ExtractedArticle, next: ExtractedArticle, nextUrl: string): boolean {
  const isOwnAddress = [nextUrl, article.canonicalUrl].some((url) => sameButForPage(url, next.canonicalUrl))
  return isOwnAddress && sameTitle(article.title, next.title)
}

function sameTitle(one: string, other: string): boolean {
  const [first, second] = [one, other].map((title) => new Set(labelKey(title).split(' ')))
  if (!first || !second) return false
  let common = 0
  for (const word of first) if (second.has(word)) common++
  return common >= first.size * SAME_TITLE && common >= second.size * (SAME_TITLE - 0.2)
}

function sameButForPage(one: string, other: string): boolean {
  const [a, b] = [URL.parse(one), URL.parse(other)]
  if (!a || !b) return false
  const [path, otherPath] = [a.pathname.replace(/\/$/, ''), b.pathname.replace(/\/$/, '')]
  return a.host === b.host && (path === otherPath || path.startsWith(otherPath) || otherPath.startsWith(path))
}

/** An article with the blocks of its next page that it has not told yet. */
export function joinPage(article: ExtractedArticle, next: readonly Block[]): ExtractedArticle {
  const told = new Set(article.blocks.map(signOf))
  const fresh = next.filter((block) => !told.has(signOf(block)) && signOf(block) !== labelKey(article.title))
  return fresh.length === 0 ? article : { ...article, blocks: [...article.blocks, ...fresh] }
}

/** What tells a block from others: its words, else the address of what it shows. */
function signOf(block: Block): string {
  switch (block.kind) {
    case 'figure':
      return block.imageUrl
    case 'embed-link':
      return block.url
    default:
      return labelKey(blockTexts(block).join(' '))
  }
}
