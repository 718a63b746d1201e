import { parseWebAddress } from '../base/web-address.ts'
import type { Block } from '../news/block.ts'
import { metaOf, type PageHead } from './page-head.ts'

const NOT_THE_ARTICLES = /(?:\b|_)(?:logo|default|placeholder|no-?image|blank|favicon)s?(?:\b|_)/i

/** The address of the picture that stands for the article: as shared, as structured, or the first in its body. */
export function leadImageOf(
  head: PageHead,
  blocks: readonly Block[],
  hints: { readonly structured: string | undefined; readonly url: string },
): string | undefined {
  const named = [
    metaOf(head, 'og:image', 'og:image:url', 'og:image:secure_url'),
    metaOf(head, 'twitter:image', 'twitter:image:src'),
    hints.structured,
    head.links.get('image_src'),
  ]
  const figure = blocks.find((block) => block.kind === 'figure')
  const addresses = [...named, figure?.imageUrl].flatMap((address) =>
    address ? (parseWebAddress(address, hints.url) ?? []) : [],
  )
  return (addresses.find((url) => !NOT_THE_ARTICLES.test(url.pathname)) ?? addresses[0])?.href
}
