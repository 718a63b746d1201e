import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { constants, crc32, createInflateRaw, inflateRawSync } from 'node:zlib'

/**
 * Bytes of an archive, decompressed; the end of a member that is whole; or the place of bytes that could not be read, after
 * which a new record begins.
 */
export type ArchivePiece = Uint8Array | 'member-end' | 'damaged' | 'too-damaged'

const CHUNK = 64 * 1024
/** Longest head of a gzip member that we read: its optional file name and comment have no other bound. */
const LONGEST_HEAD = 4096
const TRAILER = 8
const MAGIC = Buffer.from([0x1f, 0x8b, 0x08])
/** After damage so many places are tried that look like the head of a member. */
const MOST_TRIES = 10_000
const TRIED_BYTES = 512

/**
 * The bytes of a file: of a gzip file its members one after the other, of any other file as they are. Damage ends a member;
 * the next one that opens as a WARC record is looked for and read. Memory is bounded by a chunk, whatever a member holds.
 */
export async function* inflateMembers(file: FileHandle): AsyncGenerator<ArchivePiece> {
  const magic = await readAt(file, 0, MAGIC.length)
  if (!magic.equals(MAGIC)) {
    yield* chunksOf(file, 0)
    return
  }
  const { size } = await file.stat()
  let position = 0
  let tries = MOST_TRIES
  while (position < size) {
    const end = yield* inflateMember(file, position)
    if (end !== undefined) {
      yield 'member-end'
      position = end
      continue
    }
    yield 'damaged'
    const next = await findMember(file, { from: position + 1, tries })
    if (next.at === undefined) {
      if (next.tries === 0) yield 'too-damaged'
      return
    }
    position = next.at
    tries = next.tries
  }
}

/** One member; answers where the next begins, `undefined` if this one is damaged. */
async function* inflateMember(file: FileHandle, position: number): AsyncGenerator<ArchivePiece, number | undefined> {
  const head = headLength(await readAt(file, position, LONGEST_HEAD))
  if (head === undefined) return undefined
  const inflate = createInflateRaw()
  const source = Readable.from(chunksOf(file, position + head))
  source.on('error', (error) => inflate.destroy(error))
  source.pipe(inflate)
  let [checksum, length] = [0, 0]
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      checksum = crc32(piece, checksum)
      length = (length + piece.length) % 2 ** 32
      yield piece
    }
  } catch {
    return undefined
  } finally {
    source.unpipe(inflate)
    source.destroy()
    inflate.destroy()
  }
  const end = position + head + inflate.bytesWritten
  const trailer = await readAt(file, end, TRAILER)
  if (trailer.length < TRAILER) return undefined
  const isWhole = trailer.readUInt32LE(0) === checksum && trailer.readUInt32LE(4) === length
  return isWhole ? end + TRAILER : undefined
}

/** Length of a gzip member's head in bytes (RFC 1952, 2.3); `undefined` if there is none. */
function headLength(bytes: Buffer): number | undefined {
  if (bytes.length < 10 || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return undefined
  const flags = bytes[3] ?? 0
  let at = 10
  if (flags & 4) at += 2 + (bytes.length >= at + 2 ? bytes.readUInt16LE(at) : bytes.length)
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue
    const zero = bytes.indexOf(0, at)
    if (zero < 0) return undefined
    at = zero + 1
  }
  if (flags & 2) at += 2
  return at <= bytes.length ? at : undefined
}

/** The next place at which a member begins that opens a WARC record. */
async function findMember(
  file: FileHandle,
  search: { readonly from: number; readonly tries: number },
): Promise<{ readonly at: number | undefined; readonly tries: number }> {
  let { from, tries } = search
  for (;;) {
    const bytes = await readAt(file, from, CHUNK)
    if (bytes.length < MAGIC.length) return { at: undefined, tries }
    for (let at = bytes.indexOf(MAGIC); at >= 0; at = bytes.indexOf(MAGIC, at + 1)) {
      if (tries === 0) return { at: undefined, tries }
      tries--
      if (opensRecord(await readAt(file, from + at, TRIED_BYTES))) return { at: from + at, tries }
    }
    // The magic may lie across two chunks.
    from += bytes.length - MAGIC.length + 1
  }
}

function opensRecord(bytes: Buffer): boolean {
  const head = headLength(bytes)
  if (head === undefined) return false
  try {
    const start = inflateRawSync(bytes.subarray(head), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: 2 ** 20,
    })
    return start.subarray(0, 5).toString('latin1') === 'WARC/'
  } catch {
    return false
  }
}

async function* chunksOf(file: FileHandle, from: number): AsyncGenerator<Buffer> {
  let position = from
  for (;;) {
    const bytes = await readAt(file, position, CHUNK)
    if (bytes.length === 0) return
    yield bytes
    position += bytes.length
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}
