const HEAD_END = Buffer.from('\r\n\r\n')
const BARE_HEAD_END = Buffer.from('\n\n')
const CRLF = Buffer.from('\r\n')
/** A longer head is none. */
const LONGEST_HEAD = 128 * 1024

/** An HTTP response as an archive keeps it. */
export interface HttpMessage {
  readonly status: number
  /** Names in lower case; of a repeated field the values joined by commas. */
  readonly headers: ReadonlyMap<string, string>
  /** The chunks of the transfer undone, the content codings not. */
  readonly body: Uint8Array
}

/** Parses the block of a response record; `undefined` if it is no HTTP/1 response. */
export function parseHttpMessage(block: Uint8Array): HttpMessage | undefined {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength)
  const { end, start } = headEnd(bytes)
  const [statusLine = '', ...lines] = bytes.subarray(0, end).toString('latin1').split(/\r?\n/)
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})\b/.exec(statusLine)?.[1]
  if (status === undefined) return undefined
  const headers = readHeaders(lines)
  const body = bytes.subarray(start)
  const isChunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '')
  return { status: Number(status), headers, body: isChunked ? withoutChunks(body) : body }
}

function headEnd(bytes: Buffer): { readonly end: number; readonly start: number } {
  const head = bytes.subarray(0, LONGEST_HEAD)
  const [end, bare] = [head.indexOf(HEAD_END), head.indexOf(BARE_HEAD_END)]
  if (end >= 0 && (bare < 0 || end < bare)) return { end, start: end + HEAD_END.length }
  return bare >= 0 ? { end: bare, start: bare + BARE_HEAD_END.length } : { end: head.length, start: bytes.length }
}

function readHeaders(lines: readonly string[]): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (colon <= 0) continue
    const [name, value] = [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
    const known = headers.get(name)
    headers.set(name, known === undefined ? value : `${known}, ${value}`)
  }
  return headers
}

/** Undoes a chunked transfer (RFC 9112, 7.1). Some archivers undo it and leave the field: a body that has no chunks is as it is. */
function withoutChunks(body: Buffer): Uint8Array {
  const parts: Buffer[] = []
  let at = 0
  for (;;) {
    const lineEnd = body.indexOf(CRLF, at)
    const size = lineEnd < 0 || lineEnd - at > 100 ? undefined : chunkSize(body.subarray(at, lineEnd))
    // Torn in the middle: what came is what there is.
    if (size === undefined) return parts.length === 0 ? body : Buffer.concat(parts)
    if (size === 0) return Buffer.concat(parts)
    const start = lineEnd + CRLF.length
    parts.push(body.subarray(start, start + size))
    at = start + size + CRLF.length
    if (at > body.length) return Buffer.concat(parts)
  }
}

function chunkSize(line: Buffer): number | undefined {
  const hex = /^([0-9a-f]{1,8})\s*(?:;|$)/i.exec(line.toString('latin1'))?.[1]
  return hex === undefined ? undefined : Number.parseInt(hex, 16)
}
