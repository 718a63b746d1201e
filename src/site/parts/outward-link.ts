import { type Html, html } from '../../base/html.ts'
import { parseWebAddress } from '../../base/web-address.ts'

/** A link that leaves the site: it tells the other side nothing of us and asks search engines for nothing. */
export function outwardLink(url: string, label: Html | string): Html {
  const address = parseWebAddress(url)
  return address ? html`<a href="${address.href}" rel="noopener nofollow">${label}</a>` : html`${label}`
}
