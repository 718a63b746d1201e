import { type Html, html } from '../../base/html.ts'
import { parseWebAddress } from '../../base/web-address.ts'
import type { TextLink } from '../../news/block.ts'

/** A link that leaves the site: it tells the other side nothing of us and asks search engines for nothing. */
export function outwardLink(url: string, label: Html | string): Html {
  const address = parseWebAddress(url)
  return address ? html`<a href="${address.href}" rel="noopener nofollow">${label}</a>` : html`${label}`
}

/** Text with the links that lie in it; a link that overlaps an earlier one or runs out of the text is left out. */
export function linkedText(text: string, links: readonly TextLink[] = []): Html {
  const pieces: (Html | string)[] = []
  let position = 0
  for (const link of links.toSorted((a, b) => a.start - b.start)) {
    if (link.start < position || link.end <= link.start || link.end > text.length) continue
    pieces.push(text.slice(position, link.start), outwardLink(link.url, text.slice(link.start, link.end)))
    position = link.end
  }
  pieces.push(text.slice(position))
  return html`${pieces}`
}
