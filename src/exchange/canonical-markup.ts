import { decodeHTMLStrict } from 'entities'
import { Parser } from 'htmlparser2'
import { escapeMarkup } from '../base/escape.ts'
import { VOID_ELEMENTS } from '../feeds/serialize-markup.ts'

const XLINK = 'http://www.w3.org/1999/xlink'
/** What a parser of HTML takes for a comment although nobody meant one. */
const EXCLAMATION = /<!(?![-a-z[])/gi
/** More open elements than any real text has; the parser's cost for each grows with their number. */
const MAX_OPEN = 1000

/**
 * HTML in one spelling, so that two writings of the same markup compare as equal: attributes in alphabetical order and
 * double quotes, a namespace declared where it is used (as in Exclusive XML Canonicalization), void elements closed by
 * ` />`, every other element by its end tag where it has one. Text is left as it is written.
 */
export function canonicalMarkup(html: string): string {
  if (!/<[a-z]/i.test(html)) return canonicalReferences(html)
  let written = ''
  let open = 0
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        written += `<${tag}${attributesMarkup(attributes)}${VOID_ELEMENTS.has(tag) ? ' />' : '>'}`
        if (++open > MAX_OPEN) parser.pause()
      },
      ontext: (text) => {
        written += canonicalReferences(text)
      },
      onclosetag: (tag, isImplied) => {
        open--
        if (!isImplied && !VOID_ELEMENTS.has(tag)) written += `</${tag}>`
      },
    },
    { decodeEntities: false, lowerCaseAttributeNames: false, recognizeSelfClosing: false },
  )
  parser.end(html.replace(EXCLAMATION, '&lt;!'))
  return open > MAX_OPEN ? html : written
}

function attributesMarkup(attributes: Readonly<Record<string, string>>): string {
  const all = usesXlink(attributes) ? { 'xmlns:xlink': XLINK, ...attributes } : attributes
  return Object.entries(all)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => ` ${name}="${value.replace(/[<>"]/g, escapeMarkup)}"`)
    .join('')
}

function usesXlink(attributes: Readonly<Record<string, string>>): boolean {
  return Object.keys(attributes).some((name) => name.startsWith('xlink:'))
}

/** References to the C1 controls mean characters of windows-1252, as browsers read them: `&#146;` is `&#x2019;`. */
function canonicalReferences(text: string): string {
  return text.replace(/&#(?:12[89]|1[345]\d);/g, (reference) => {
    return `&#x${decodeHTMLStrict(reference).codePointAt(0)?.toString(16)};`
  })
}
