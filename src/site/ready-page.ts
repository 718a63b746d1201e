import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type ContentCoding = 'br' | 'gzip' | 'identity'

/** A page ready to be sent: its bytes once and compressed, each made when it is first asked for. */
export interface ReadyPage {
  readonly contentType: string
  readonly etag: string
  /** In place of the site's common ones. */
  readonly headers: Readonly<Record<string, string>>
  /** Bytes that it may take in memory, all codings together. */
  readonly size: number
  bytes(coding: ContentCoding): Buffer | Promise<Buffer>
}

const BROTLI_QUALITY = 5

const compressors = {
  br: (bytes: Buffer): Promise<Buffer> =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes: Buffer): Promise<Buffer> => promisify(gzip)(bytes),
} as const

/** Makes a text ready to be sent. */
export function readyPage(
  text: string | Buffer,
  contentType: string,
  headers: Readonly<Record<string, string>> = {},
): ReadyPage {
  const plain = Buffer.from(text)
  const made: Partial<Record<ContentCoding, Buffer | Promise<Buffer>>> = {}
  return {
    contentType,
    headers,
    // Weak: one validator for all codings of the same text.
    etag: `W/"${createHash('sha1').update(plain).digest('base64url')}"`,
    // The two compressed forms are together smaller than the text itself.
    size: 2 * plain.length,
    bytes(coding) {
      if (coding === 'identity') return plain
      const known = made[coding]
      if (known) return known
      const making = compressors[coding](plain).then((bytes) => {
        made[coding] = bytes
        return bytes
      })
      made[coding] = making
      return making
    },
  }
}

const BROTLI = /\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i
const GZIP = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i

/** The best coding that an `Accept-Encoding` takes; brotli before gzip. */
export function acceptedCoding(header: string | undefined): ContentCoding {
  if (header === undefined) return 'identity'
  if (BROTLI.test(header)) return 'br'
  return takesGzip(header) ? 'gzip' : 'identity'
}

/** Whether an `Accept-Encoding` takes gzip. */
export function takesGzip(header: string | undefined): boolean {
  return header !== undefined && GZIP.test(header)
}
