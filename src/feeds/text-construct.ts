import { innerMarkup } from './serialize-markup.ts'
import type { WireText } from './wire-feed.ts'
import { attributeOf, childElements, textOf, type XmlElement } from './xml-element.ts'

/** Reads a text of RSS or one of its modules: naked markup is taken as markup, all else stays untyped or as told. */
export function untypedText(element: XmlElement, type: 'untyped' | 'html' = 'untyped'): WireText {
  return hasElements(element)
    ? wireText(element, innerMarkup(element).trim(), 'html')
    : wireText(element, textOf(element), type)
}

/** Reads a text construct of Atom 1.0 (`type`) or 0.3 (`type` and `mode`). */
export function atomText(element: XmlElement): WireText {
  const type = attributeOf(element, 'type')?.toLowerCase() ?? 'text'
  if (isBase64(element, type)) return wireText(element, decodeBase64(textOf(element)), 'untyped')
  if (type === 'xhtml') return wireText(element, innerMarkup(withoutWrapper(element)).trim(), 'xhtml')
  if (hasElements(element)) return wireText(element, innerMarkup(element).trim(), 'xhtml')
  if (attributeOf(element, 'mode') === 'xml' && type !== 'text' && type !== 'text/plain') {
    return wireText(element, innerMarkup(element).trim(), 'xhtml')
  }
  return wireText(element, textOf(element), type === 'text' || type === 'text/plain' ? 'text' : 'html')
}

function wireText(element: XmlElement, value: string, type: WireText['type']): WireText {
  const mediaType = attributeOf(element, 'type')
  return {
    value,
    type,
    base: element.base,
    ...(mediaType && { mediaType }),
    ...(element.language && { language: element.language }),
  }
}

function hasElements(element: XmlElement): boolean {
  return element.children.some((child) => typeof child !== 'string')
}

// RFC 4287, 3.1.1.3: the div itself is no part of the text.
function withoutWrapper(element: XmlElement): XmlElement {
  const [only, ...others] = childElements(element)
  const wraps = only && others.length === 0 && only.name.endsWith('div') && isBlankAround(element)
  return wraps ? only : element
}

function isBlankAround(element: XmlElement): boolean {
  return element.children.every((child) => typeof child !== 'string' || child.trim() === '')
}

// RFC 4287, 4.1.3.3: a media type that is neither text nor XML comes in Base64.
function isBase64(element: XmlElement, type: string): boolean {
  const mode = attributeOf(element, 'mode')
  if (mode) return mode === 'base64'
  return type.includes('/') && !type.startsWith('text/') && !/[+/]xml$/.test(type)
}

function decodeBase64(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8').trim()
}
