import { type Element, isTag, type ParentNode } from 'domhandler'
import { SKIPPED_TAGS } from './element-traits.ts'
import { figureOf } from './figure-block.ts'
import type { LocatedArticle } from './locate-article.ts'

const PICTURE = /\.(?:jpe?g|png|webp|gif|avif|bmp)(?:$|[?#])/i
const MOST_ELEMENTS = 3000

/**
 * The first picture of the element that holds both headline and body, up to the end of the body: many designs set it above or
 * beside the text, in a box of its own. Pictures that lead to another page, and what was dropped, are passed over.
 */
export function pictureBeside(located: LocatedArticle, baseUrl: string): string | undefined {
  const { headline, body, dropped } = located
  const holder = headline ? commonHolder(headline, body) : body
  let seen = 0
  const search = (node: ParentNode): string | undefined | 'ended' => {
    for (const child of node.children) {
      if (!isTag(child) || dropped.has(child) || SKIPPED_TAGS.has(child.name) || ++seen > MOST_ELEMENTS) continue
      if (child.name === 'a' && leadsElsewhere(child)) continue
      const found =
        child.name === 'img' || child.name === 'amp-img' ? figureOf(child, baseUrl)?.imageUrl : search(child)
      if (found) return found
      if (child === body) return 'ended'
    }
    return undefined
  }
  const found = search(holder)
  return found === 'ended' ? undefined : found
}

function commonHolder(one: Element, other: Element): Element {
  const above = new Set<ParentNode>()
  for (let node: ParentNode | null = other; node; node = node.parent) above.add(node)
  let node: ParentNode | null = one
  while (node && !above.has(node)) node = node.parent
  return node && isTag(node) ? node : other
}

/** A picture that opens itself in full size leads nowhere else. */
function leadsElsewhere({ attribs }: Element): boolean {
  const href = attribs.href ?? ''
  return href !== '' && !href.startsWith('#') && !href.startsWith('javascript:') && !PICTURE.test(href)
}
