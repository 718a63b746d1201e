import { parseWebAddress } from '../base/web-address.ts'
import type { Block } from '../news/block.ts'
import { metaOf, type PageHead } from './page-head.ts'

const NOT_THE_ARTICLES =
  /(?:\b|_|\d)(?:(?:site|app|header|footer|og|share)?-?logo|default|placeholder|no-?(?:image|photo|pic)|blank|favicon|spacer|avatar|gravatar|dummy|sprite)s?(?:\b|_|\d)/i

/** The address of the picture that stands for the article: as shared, as structured, or the first in its body; none where all is logos. */
export function leadImageOf(
  head: PageHead,
  blocks: readonly Block[],
  hints: { readonly structured: string | undefined; readonly logo?: string | undefined; readonly url: string },
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
  const logo = hints.logo ? parseWebAddress(hints.logo, hints.url)?.href : undefined
  return addresses.find((url) => !NOT_THE_ARTICLES.test(fileOf(url)) && url.href !== logo)?.href
}

/** Folders say nothing: Drupal keeps every picture under `/sites/default/files/`. */
const fileOf = ({ pathname }: URL): string => pathname.slice(pathname.lastIndexOf('/') + 1)
