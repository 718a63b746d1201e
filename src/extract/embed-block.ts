import { type Element, isTag } from 'domhandler'
import { parseWebAddress } from '../base/web-address.ts'
import type { EmbedLinkBlock } from '../news/block.ts'
import { marksOf } from './element-traits.ts'
import { textOf } from './node-text.ts'

const POST_MARKS =
  /[ -](?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|fb-(?:post|video)|bluesky-embed|mastodon-embed|telegram-post|reddit-(?:card|embed-bq))(?=[ -])/
/** Frames that carry no content: measurement, advertising, log-in and share buttons. */
const FRAME_NOISE =
  /(?:doubleclick|googlesyndication|googletagmanager|adservice|\/ads?[/.?]|facebook\.com\/plugins\/(?:like|share|page|follow)|recaptcha|disqus|\/widgets?\/(?:like|follow))/i
/** AMP's tags for a post of another service, and the address that its id stands for. */
const AMP_POST: Readonly<Record<string, (id: string) => string>> = {
  'amp-youtube': (id) => `https://www.youtube.com/watch?v=${id}`,
  'amp-twitter': (id) => `https://twitter.com/i/status/${id}`,
  'amp-instagram': (id) => `https://www.instagram.com/p/${id}/`,
}
const AMP_ID = ['data-videoid', 'data-tweetid', 'data-shortcode']

/** A frame, player or quoted post as a link to what it shows; `undefined` for anything else. */
export function embedOf(element: Element, baseUrl: string): EmbedLinkBlock | undefined {
  if (element.name === 'blockquote') return quotedPost(element, baseUrl)
  const address = embeddedAddress(element)
  const url = address ? parseWebAddress(address, baseUrl) : undefined
  if (!url || FRAME_NOISE.test(url.href)) return undefined
  const title = element.attribs.title?.trim()
  return { kind: 'embed-link', url: url.href, ...(title ? { title } : {}) }
}

function embeddedAddress(element: Element): string | undefined {
  const { name, attribs } = element
  const amp = AMP_POST[name]
  if (amp) {
    const id = AMP_ID.map((attribute) => attribs[attribute]).find(Boolean)
    return id && amp(encodeURIComponent(id))
  }
  if (name === 'object') return undefined
  if (/^(?:iframe|amp-iframe|embed|amp-facebook|amp-video|video|audio)$/.test(name))
    return attribs.src || attribs['data-src'] || attribs['data-href'] || sourceChild(element)
  if (name === 'figure') return figureFrame(element)
  return undefined
}

function sourceChild(element: Element): string | undefined {
  const source = element.children.find((child): child is Element => isTag(child) && child.name === 'source')
  return source?.attribs.src
}

function figureFrame(element: Element): string | undefined {
  for (const child of element.children) {
    if (!isTag(child)) continue
    const found = child.name === 'img' ? undefined : embeddedAddress(child)
    if (found) return found
  }
  return undefined
}

function quotedPost(element: Element, baseUrl: string): EmbedLinkBlock | undefined {
  if (!POST_MARKS.test(marksOf(element))) return undefined
  const address =
    element.attribs.cite ?? element.attribs['data-instgrm-permalink'] ?? lastLink(element)?.attribs.href ?? ''
  const url = parseWebAddress(address, baseUrl)
  const title = textOf(element)
  return url && { kind: 'embed-link', url: url.href, ...(title ? { title } : {}) }
}

function lastLink(element: Element): Element | undefined {
  for (const child of element.children.toReversed()) {
    if (!isTag(child)) continue
    const found = child.name === 'a' ? child : lastLink(child)
    if (found) return found
  }
  return undefined
}
