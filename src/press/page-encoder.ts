import type { PageCharset } from './edition.ts'

/** UTF-16 code unit → its byte in windows-1256; 0 where it has none. */
const WINDOWS_1256 = reverseTable('windows-1256')

function reverseTable(charset: PageCharset): Uint8Array {
  const table = new Uint8Array(0x1_0000)
  const characters = new TextDecoder(charset).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  for (let byte = 0; byte < characters.length; byte++) table[characters.charCodeAt(byte)] = byte
  return table
}

/**
 * Turns markup into bytes of the charset; a character that windows-1256 lacks becomes a numeric reference, as old
 * content systems write it.
 */
export function encodePage(markup: string, charset: PageCharset): Buffer {
  return charset === 'utf-8' ? Buffer.from(markup) : encodeWindows1256(markup)
}

function encodeWindows1256(markup: string): Buffer {
  const encodable = withReferences(markup)
  const bytes = Buffer.allocUnsafe(encodable.length)
  for (let index = 0; index < encodable.length; index++) {
    bytes[index] = WINDOWS_1256[encodable.charCodeAt(index)] ?? 0
  }
  return bytes
}

/** The markup with `&#1635;` for each character that windows-1256 lacks. */
function withReferences(markup: string): string {
  let text = ''
  let start = 0
  for (let index = 0; index < markup.length; index++) {
    if (WINDOWS_1256[markup.charCodeAt(index)]) continue
    const codePoint = markup.codePointAt(index) ?? 0
    text += `${markup.slice(start, index)}&#${codePoint};`
    if (codePoint > 0xffff) index++
    start = index + 1
  }
  return text + markup.slice(start)
}
