/** A page whose scripts, styles, drawings and comments were taken out before it is parsed. */
export interface ShelvedPage {
  /** The page; where a script's text stood, its place in `scripts`. */
  readonly html: string
  readonly scripts: readonly string[]
}

const OPENING = /<!--|<(script|style|svg)(?=[\s/>])/gi

/**
 * Takes scripts, styles, drawings and comments out of a page in one pass over it: they are half of a news page's letters,
 * and a tokenizer reads them one by one. Their tags stay, and what is not closed stays whole, for the parser to judge. The
 * text of a script is kept aside.
 */
export function shelveScripts(html: string): ShelvedPage {
  const scripts: string[] = []
  const pieces: string[] = []
  let kept = 0
  OPENING.lastIndex = 0
  for (let match = OPENING.exec(html); match; match = OPENING.exec(html)) {
    const name = match[1]?.toLowerCase()
    const cut = name === undefined ? comment(html, match.index) : content(html, match.index, name)
    if (!cut) break
    pieces.push(html.slice(kept, cut.start))
    if (name === 'script') pieces.push(String(scripts.push(html.slice(cut.start, cut.end)) - 1))
    kept = cut.end
    OPENING.lastIndex = cut.end
  }
  pieces.push(html.slice(kept))
  return { html: pieces.join(''), scripts }
}

interface Cut {
  readonly start: number
  readonly end: number
}

function comment(html: string, start: number): Cut | undefined {
  const end = html.indexOf('-->', start + 2)
  return end < 0 ? undefined : { start, end: end + 3 }
}

/** Text up to the closing tag, whatever stands in it; of drawings, which nest and may close themselves, to their own. */
const CLOSING: Readonly<Record<string, RegExp>> = {
  script: /<(\/)script(?=[\s/>])/gi,
  style: /<(\/)style(?=[\s/>])/gi,
  svg: /<(\/?)svg(?=[\s/>])[^<>]*?(\/?)>/gi,
}

function content(html: string, open: number, name: string): Cut | undefined {
  const start = html.indexOf('>', open) + 1
  const tags = CLOSING[name]
  if (start === 0 || !tags) return undefined
  if (name === 'svg' && html[start - 2] === '/') return { start, end: start }
  tags.lastIndex = start
  for (let depth = 1, tag = tags.exec(html); tag; tag = tags.exec(html)) {
    if (tag[1]) depth--
    else if (!tag[2]) depth++
    if (depth === 0) return { start, end: tag.index }
  }
  return undefined
}
