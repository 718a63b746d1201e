/** The content codings of a response in the order in which they were applied, without `identity`. */
export function contentCodings(header: string | undefined): readonly string[] {
  return (header ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
}

/** `deflate` means zlib-wrapped, but some servers send the bare stream; the wrapper's head tells them apart (RFC 1950). */
export function looksLikeZlib(bytes: Uint8Array): boolean {
  const [method = 0, flags = 0] = bytes
  return (method & 0x0f) === 8 && ((method << 8) | flags) % 31 === 0
}
