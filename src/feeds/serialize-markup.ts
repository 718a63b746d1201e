import { escapeMarkup } from '../base/escape.ts'
import type { XmlElement } from './xml-element.ts'

/** HTML elements that have no end tag. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)
const FOREIGN: ReadonlyMap<string, string> = new Map([
  ['svg', 'http://www.w3.org/2000/svg'],
  ['math', 'http://www.w3.org/1998/Math/MathML'],
])
const MARKUP_PREFIX = /^(?:xhtml|svg|math):/

/** What stands inside an element, as HTML: prefixes dropped, void elements closed. */
export function innerMarkup(element: XmlElement): string {
  let markup = ''
  for (const child of element.children) markup += typeof child === 'string' ? escapeText(child) : outerMarkup(child)
  return markup
}

function outerMarkup(element: XmlElement): string {
  // HTML knows no prefixes: there the tag's own name says that it is a drawing or a formula.
  const tag = MARKUP_PREFIX.test(element.name) ? element.name.replace(MARKUP_PREFIX, '') : element.tag
  const namespace = FOREIGN.get(tag)
  const declaration = namespace ? ` xmlns="${namespace}"` : ''
  const start = `<${tag}${attributesMarkup(element)}${declaration}`
  const inner = innerMarkup(element)
  return VOID_ELEMENTS.has(tag) ? `${start} />${inner}` : `${start}>${inner}</${tag}>`
}

function attributesMarkup(element: XmlElement): string {
  let markup = ''
  for (const name in element.attributes) {
    const value = element.attributes[name] ?? ''
    if (name.startsWith('xmlns')) continue
    markup += ` ${name}="${escapeMarkup(value)}"`
  }
  return markup
}

function escapeText(text: string): string {
  return text.replace(/[&<>]/g, escapeMarkup)
}
