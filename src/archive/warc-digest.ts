import { createHash } from 'node:crypto'

/** RFC 4648, 6: the alphabet in which web archives write SHA-1. */
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** `sha1:` and the digest in base32, as WARC writers usually label it; 32 letters. */
export function warcDigest(...pieces: readonly Uint8Array[]): string {
  const hash = createHash('sha1')
  for (const piece of pieces) hash.update(piece)
  return `sha1:${base32(hash.digest())}`
}

function base32(bytes: Uint8Array): string {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += BASE32[(held >>> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  // 20 bytes are 32 letters: nothing is left over.
  return text
}
