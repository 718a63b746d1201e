/** A page whose scripts, styles and comments were taken out before it is parsed. */
export interface ShelvedPage {
  /** The page; where a script's text stood, its place in `scripts`. */
  readonly html: string
  readonly scripts: readonly string[]
}

const OPENING = /<!--|<(script|style)(?=[\s/>])/gi

/**
 * Takes scripts, styles and comments out of a page in one pass over it: they are half of a news page's letters, and a
 * tokenizer reads them one by one. What is not closed stays, for the parser to judge. The text of a script is kept aside.
 */
export function shelveScripts(html: string): ShelvedPage {
  const scripts: string[] = []
  const pieces: string[] = []
  let kept = 0
  OPENING.lastIndex = 0
  for (let match = OPENING.exec(html); match; match = OPENING.exec(html)) {
    const cut = match[1] ? rawText(html, match.index, match[1]) : comment(html, match.index)
    if (!cut) break
    pieces.push(html.slice(kept, cut.start))
    if (match[1]?.toLowerCase() === 'script') pieces.push(String(scripts.push(html.slice(cut.start, cut.end)) - 1))
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

/** From the end of the opening tag to the closing one, which may be written in any case. */
function rawText(html: string, open: number, name: string): Cut | undefined {
  const start = html.indexOf('>', open) + 1
  if (start === 0) return undefined
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  closing.lastIndex = start
  const end = closing.exec(html)?.index
  return end === undefined ? undefined : { start, end }
}
