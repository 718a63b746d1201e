import { type Element, isTag } from 'domhandler'
import { parseWebAddress } from '../base/web-address.ts'
import type { FigureBlock } from '../news/block.ts'
import { CAPTION_MARKS } from './boilerplate-marks.ts'
import { marksOf } from './element-traits.ts'
import { textOf } from './node-text.ts'

const LEAST_SIDE = 80
/** Wider than this, as a multiple of the height, is an advertisement's strip. */
const WIDEST = 4
/** Where lazy loaders keep the true address; `src` often holds a grey pixel. */
const SOURCE_ATTRIBUTES = ['data-src', 'data-lazy-src', 'data-original', 'data-original-src', 'data-image', 'src']
const DECORATION =
  /(?:\b|_)(?:icon|logo|avatar|emoji|spacer|pixel|blank|loading|placeholder|1x1|gravatar|sprite)s?(?:\b|_)/i
const CREDIT_MARKS = /[ -](?:credits?|copyright|source|photographer|photo-?by|image-?credit)(?=[ -])/

/** The first picture at or below an element that could be a photograph, with its caption; `undefined` if there is none. */
export function figureOf(element: Element, baseUrl: string): FigureBlock | undefined {
  const image = firstImage(element)
  const imageUrl = image && imageAddress(image, baseUrl)
  if (!image || !imageUrl) return undefined
  const alt = textOrNothing(image.attribs.alt ?? '')
  const captionElement = element === image ? undefined : captionIn(element)
  const credit = captionElement && textOrNothing(textOfMarked(captionElement, CREDIT_MARKS))
  const caption = captionElement && textOrNothing(withoutCredit(textOf(captionElement), credit))
  return {
    kind: 'figure',
    imageUrl,
    ...(alt ? { alt } : {}),
    ...(caption ? { caption } : {}),
    ...(credit ? { credit } : {}),
  }
}

/** The absolute http(s) address of an `img`, lazy loading seen through; `undefined` for icons, pixels and data. */
function imageAddress(image: Element, baseUrl: string): string | undefined {
  if (isTiny(image)) return undefined
  for (const name of SOURCE_ATTRIBUTES) {
    const value = image.attribs[name]
    if (!value || value.startsWith('data:')) continue
    const url = parseWebAddress(value, baseUrl)
    if (url && !DECORATION.test(url.pathname.split('/').at(-1) ?? '')) return url.href
  }
  const first = (image.attribs['data-srcset'] ?? image.attribs.srcset)?.trim().split(/[\s,]+/, 1)[0]
  return first ? parseWebAddress(first, baseUrl)?.href : undefined
}

function isTiny(image: Element): boolean {
  const side = (name: string): number => Number.parseInt(image.attribs[name] ?? '', 10)
  const [width, height] = [side('width'), side('height')]
  return width < LEAST_SIDE || height < LEAST_SIDE || width > height * WIDEST
}

function firstImage(element: Element): Element | undefined {
  if (element.name === 'img' || element.name === 'amp-img') return element
  for (const child of element.children) {
    const found = isTag(child) ? firstImage(child) : undefined
    if (found) return found
  }
  return undefined
}

function captionIn(element: Element): Element | undefined {
  for (const child of element.children) {
    if (!isTag(child)) continue
    if (child.name === 'figcaption' || CAPTION_MARKS.test(marksOf(child))) return child
    const found = captionIn(child)
    if (found) return found
  }
  return undefined
}

function textOfMarked(element: Element, marks: RegExp): string {
  for (const child of element.children) {
    if (!isTag(child)) continue
    const found = marks.test(marksOf(child)) ? textOf(child) : textOfMarked(child, marks)
    if (found) return found
  }
  return ''
}

function withoutCredit(caption: string, credit: string | undefined): string {
  return credit && caption.endsWith(credit) ? caption.slice(0, -credit.length) : caption
}

function textOrNothing(text: string): string | undefined {
  return text.replace(/\s+/g, ' ').trim() || undefined
}
