import { type Element, isTag } from 'domhandler'
import { type Block, blockTexts } from '../news/block.ts'
import { metaOf, type PageHead } from './page-head.ts'
import type { StructuredArticle } from './structured-article.ts'

/** So many headings that lead elsewhere make a front page or a section. */
const LEAST_LINKED_HEADINGS = 8
const LONGEST_TEASER = 220

/** Whether a page lists articles rather than being one: many linked headings, no long paragraph, nothing that calls it an article. */
export function isListingPage(
  head: PageHead,
  structured: StructuredArticle | undefined,
  blocks: readonly Block[],
): boolean {
  if (structured || metaOf(head, 'og:type') === 'article' || metaOf(head, 'article:published_time')) return false
  if (blocks.flatMap(blockTexts).some((text) => text.length > LONGEST_TEASER)) return false
  return head.secondHeadings.filter(leadsElsewhere).length >= LEAST_LINKED_HEADINGS
}

function leadsElsewhere(heading: Element): boolean {
  const { parent } = heading
  return holdsLink(heading) || (parent !== null && isTag(parent) && parent.name === 'a')
}

function holdsLink(element: Element): boolean {
  return element.children.some((child) => isTag(child) && (child.name === 'a' || holdsLink(child)))
}
