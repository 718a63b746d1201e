const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])
/** A string up to its end, or up to where the text breaks off; or one mark of structure. */
const PIECE = /"[^"\\]*(?:\\.[^"\\]*)*"?|[{}[\]]/gs
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what JSON forbids in a string
const CONTROL = /[\u0000-\u001f]/g
const TRAILING_COMMA = /,(\s*)$/

/**
 * JSON that breaks off, or holds bare line ends inside its strings, made whole: cut after the last object or list that
 * came entire, and what was open closed. Text that is no JSON at all comes back as something that is none either.
 */
export function mendJson(text: string): string {
  const open: ('}' | ']')[] = []
  let mended = ''
  let done = 0
  /** The end of what is whole, and how much was open there. */
  let whole = { length: 0, depth: 0 }
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    const between = text.slice(done, index)
    const closes = piece === '}' || piece === ']'
    mended += (closes ? between.replace(TRAILING_COMMA, '$1') : between) + escapeControls(piece)
    done = index + piece.length
    if (piece === '{') open.push('}')
    else if (piece === '[') open.push(']')
    else if (closes) {
      open.pop()
      whole = { length: mended.length, depth: open.length }
    }
  }
  const closing = open.slice(0, whole.depth).toReversed()
  return mended.slice(0, whole.length) + closing.join('')
}

function escapeControls(piece: string): string {
  if (!piece.startsWith('"')) return piece
  return piece.replace(CONTROL, (control) => ESCAPES.get(control) ?? ' ')
}
