export type WideCharset = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be'

const SAMPLE_BYTES = 4096

/** Longest first: UTF-32's little-endian mark begins with UTF-16's. */
const MARKS: readonly (readonly [WideCharset | 'utf-8', readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** The charset that a byte order mark tells. */
export function charsetOfMark(bytes: Uint8Array): WideCharset | 'utf-8' | undefined {
  return MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0]
}

/**
 * Wide text without a mark gives itself away by its zeros: markup is ASCII, so every second byte (UTF-16) or three of
 * four (UTF-32) are zero, always at the same place.
 */
export function charsetOfZeros(bytes: Uint8Array): WideCharset | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  if (!sample.includes(0)) return undefined
  const zeros = [0, 0, 0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 4] = (zeros[index % 4] ?? 0) + 1
  const [first, second, third, fourth] = zeros.map((count) => (count * 4) / Math.max(4, sample.length))
  const many = (share: number | undefined): boolean => (share ?? 0) > 0.2
  if (many(first) && many(second) && many(third) && !many(fourth)) return 'utf-32be'
  if (many(second) && many(third) && many(fourth) && !many(first)) return 'utf-32le'
  if (many(first) && many(third) && !many(second) && !many(fourth)) return 'utf-16be'
  if (many(second) && many(fourth) && !many(first) && !many(third)) return 'utf-16le'
  return undefined
}

/** Decodes wide text, its mark dropped; what is no character becomes U+FFFD. */
export function decodeWide(bytes: Uint8Array, charset: WideCharset): string {
  if (charset === 'utf-16le' || charset === 'utf-16be') return new TextDecoder(charset).decode(bytes)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const characters: string[] = []
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, charset === 'utf-32le')
    characters.push(isScalar(code) ? String.fromCodePoint(code) : '\uFFFD')
  }
  return characters.join('').replace(/^\uFEFF/, '')
}

function isScalar(code: number): boolean {
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
}
