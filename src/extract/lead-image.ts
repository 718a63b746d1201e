import { parseWebAddress } from '../base/web-address.ts'
import type { Block } from '../news/block.ts'
import { metaOf, type PageHead } from './page-head.ts'

const NOT_THE_ARTICLES =
  /(?:\b|_|\d)(?:(?:site|app|header|footer|og|share)?-?logo|default|placeholder|no-?(?:image|photo|pic)|blank|favicon|spacer|avatar|gravatar|dummy|sprite)s?(?:\b|_|\d)/i

/** The address of the picture that stands for the article: as shared, as structured, beside its text or the first in its body; none where all is logos. */
export function leadImageOf(
  head: PageHead,
  blocks: readonly Block[],
  hints: {
    readonly structured: string | undefined
    readonly logo?: string | undefined
    readonly url: string
    /** The picture that stands above or beside the text. */
    readonly beside?: () => string | undefined
  },
): string | undefined {
  const named = [
    metaOf(head, 'og:image', 'og:image:url', 'og:image:secure_url'),
    metaOf(head, 'twitter:image', 'twitter:image:src'),
    hints.structured,
    head.links.get('image_src'),
  ]
  const logo = hints.logo ? parseWebAddress(hints.logo, hints.url)?.href : undefined
  const firstOf = (addresses: readonly (string | undefined)[]): string | undefined =>
    addresses
      .flatMap((address) => (address ? (parseWebAddress(address, hints.url) ?? []) : []))
      .find((url) => !NOT_THE_ARTICLES.test(fileOf(url)) && url.href !== logo)?.href
  return firstOf(named) ?? firstOf([hints.beside?.(), blocks.find((block) => block.kind === 'figure')?.imageUrl])
}

/** Folders say nothing: Drupal keeps every picture under `/sites/default/files/`. */
const fileOf = ({ pathname }: URL): string => pathname.slice(pathname.lastIndexOf('/') + 1)
