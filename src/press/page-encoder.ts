import type { PageCharset } from './edition.ts'

const WINDOWS_1256: ReadonlyMap<string, number> = new Map(
  [...new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map(
    (character, byte) => [character, byte],
  ),
)

/**
 * Turns markup into bytes of the charset; a character that windows-1256 lacks becomes a numeric reference, as old
 * content systems write it.
 */
export function encodePage(markup: string, charset: PageCharset): Buffer {
  if (charset === 'utf-8') return Buffer.from(markup)
  const bytes: number[] = []
  for (const character of markup) {
    const byte = WINDOWS_1256.get(character)
    if (byte === undefined) bytes.push(...Buffer.from(`&#${character.codePointAt(0)};`))
    else bytes.push(byte)
  }
  return Buffer.from(bytes)
}
