import { Parser } from 'htmlparser2'

const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i img ins kbd mark nobr q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
/** Neither code nor captions are body text in the exchange format. */
const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'figcaption'])

/** A peer's HTML as paragraphs of plain text, a line each: every element that is not inline ends a line. */
export function markupText(html: string): string {
  let text = ''
  let unread = 0
  const parser = new Parser({
    onopentagname: (tag) => {
      if (UNREAD.has(tag)) unread++
      if (!INLINE.has(tag)) text += '\n'
    },
    ontext: (words) => {
      if (unread === 0) text += words.replace(/\s+/g, ' ')
    },
    onclosetag: (tag) => {
      if (UNREAD.has(tag)) unread--
      if (!INLINE.has(tag)) text += '\n'
    },
  })
  parser.end(html)
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '').join('\n\n')
}
