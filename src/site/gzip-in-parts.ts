import { promisify } from 'node:util'
import { constants, crc32, deflateRaw } from 'node:zlib'

/** A part of a gzip file that is ready before the file is. */
export interface GzipPart {
  readonly plain: Buffer
  /** A run of deflate blocks (RFC 1951) that ends at a whole byte and refers to nothing before it. */
  readonly deflated: Buffer
}

/** Of gzip (RFC 1952): deflate, no name, no time, an unknown system. */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
/** A last block without content. */
const LAST_BLOCK = Buffer.from([0x03, 0x00])
const LONGEST_STORED = 0xffff

/** Compresses a part that will be sent many times. */
export async function compressedPart(plain: Buffer): Promise<GzipPart> {
  const deflated = await promisify(deflateRaw)(plain, { finishFlush: constants.Z_SYNC_FLUSH })
  return { plain, deflated }
}

/** A part that is sent once, as it is. @throws RangeError beyond 65,535 bytes */
export function storedPart(text: string): GzipPart {
  const plain = Buffer.from(text)
  if (plain.length > LONGEST_STORED) throw new RangeError(`${plain.length} bytes do not fit one stored block`)
  const head = Buffer.alloc(5)
  head.writeUInt16LE(plain.length, 1)
  head.writeUInt16LE(plain.length ^ LONGEST_STORED, 3)
  return { plain, deflated: Buffer.concat([head, plain]) }
}

/** Puts parts together to one gzip file, at no more than the cost of copying them and of one checksum. */
export function gzipOf(parts: readonly GzipPart[]): Buffer {
  const end = Buffer.alloc(8)
  end.writeUInt32LE(
    parts.reduce((sum, { plain }) => crc32(plain, sum), 0),
    0,
  )
  end.writeUInt32LE(parts.reduce((size, { plain }) => size + plain.length, 0) % 2 ** 32, 4)
  return Buffer.concat([HEADER, ...parts.map(({ deflated }) => deflated), LAST_BLOCK, end])
}
