import { escapeMarkup } from '../base/escape.ts'
import type { XmlElement } from './xml-element.ts'

/** HTML elements that have no end tag. */
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)
const XHTML = 'http://www.w3.org/1999/xhtml'

/** What stands inside an element, as HTML: prefixes of XHTML dropped, void elements closed. */
export function innerMarkup(element: XmlElement): string {
  let markup = ''
  for (const child of element.children) markup += typeof child === 'string' ? escapeText(child) : outerMarkup(child)
  return markup
}

function outerMarkup(element: XmlElement): string {
  const tag = element.name.startsWith('xhtml:') ? element.name.slice('xhtml:'.length) : element.tag
  const start = `<${tag}${attributesMarkup(element)}`
  const inner = innerMarkup(element)
  return VOID.has(tag) ? `${start} />${inner}` : `${start}>${inner}</${tag}>`
}

function attributesMarkup(element: XmlElement): string {
  let markup = ''
  for (const name in element.attributes) {
    const value = element.attributes[name] ?? ''
    if (name.startsWith('xmlns') && value === XHTML) continue
    markup += ` ${name}="${escapeMarkup(value)}"`
  }
  return markup
}

function escapeText(text: string): string {
  return text.replace(/[&<>]/g, escapeMarkup)
}
