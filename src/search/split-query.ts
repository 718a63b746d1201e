/** A piece of a query between spaces, or a quotation. */
export interface QueryPiece {
  /** As the user wrote it. */
  readonly source: string
  readonly negated: boolean
  /** What stood before a colon: `title` in `title:word`. */
  readonly operator?: string
  readonly text: string
  readonly quoted: boolean
  /** The quotation had no end: its words are taken one by one. */
  readonly unclosed: boolean
}

/** Each opening quotation mark with those that may close it: " « » “ ” „ ‹. */
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"\u201C\u201D'],
  ['\u00AB', '\u00BB'],
  ['\u00BB', '\u00AB\u00BB'],
  ['\u201C', '\u201D\u201C"'],
  ['\u201D', '\u201D\u201C"'],
  ['\u201E', '\u201C\u201D"'],
  ['\u2039', '\u203A'],
])

const MINUS = /^[-\u2212\u2013](?=[^\s\p{Pd}])/u
const OPERATOR = /^(\p{L}+):(?=\S)/u

/** Splits a query at its spaces, keeping quotations whole. */
export function splitQuery(query: string): readonly QueryPiece[] {
  const pieces: QueryPiece[] = []
  let rest = query.trimStart()
  while (rest !== '') {
    const { taken, found } = nextPieces(rest)
    pieces.push(...found)
    rest = rest.slice(taken).trimStart()
  }
  return pieces
}

function nextPieces(rest: string): { readonly taken: number; readonly found: readonly QueryPiece[] } {
  const minus = MINUS.exec(rest)?.[0].length ?? 0
  const operator = OPERATOR.exec(rest.slice(minus))?.[1]
  const start = minus + (operator === undefined ? 0 : operator.length + 1)
  const common = { negated: minus > 0, ...(operator === undefined ? {} : { operator }) }
  const closing = QUOTES.get(rest[start] ?? '')
  if (closing !== undefined) {
    const end = closingAt(rest, start + 1, closing)
    if (end !== undefined) {
      const piece = { source: rest.slice(0, end + 1), text: rest.slice(start + 1, end), quoted: true, unclosed: false }
      return { taken: end + 1, found: [{ ...common, ...piece }] }
    }
  }
  const opened = closing === undefined ? 0 : 1
  const length = /^\S*/.exec(rest.slice(start + opened))?.[0].length ?? 0
  const taken = start + opened + length
  const word = { source: rest.slice(0, taken), text: rest.slice(start + opened, taken), quoted: false }
  return { taken, found: [{ ...common, ...word, unclosed: opened > 0 }] }
}

function closingAt(text: string, from: number, closing: string): number | undefined {
  for (let at = from; at < text.length; at++) {
    if (closing.includes(text[at] ?? '')) return at
  }
  return undefined
}
