import type { Readable } from 'node:stream'
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib'
import { looksLikeZlib } from '../base/content-coding.ts'
import { messageOf } from '../base/errors.ts'
import { FetchRefusal } from './fetch-refusal.ts'

/** Honest servers send one; chains of them are how CVE-2026-22036 made a client work without end. */
const MOST_CODINGS = 2
const CHUNK = { chunkSize: 64 * 1024 }
/** RFC 9659: a zstd window on the web is at most 8 MiB. */
const ZSTD = { ...CHUNK, params: { [constants.ZSTD_d_windowLogMax]: 23 } }
const BROTLI = { ...CHUNK, params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 0 } }

export interface BodyLimits {
  readonly wireBytes: number
  readonly decodedBytes: number
  /** Only the first bytes matter (robots.txt): a longer body is cut, not refused. */
  readonly cut?: boolean
  /** A body that is a gzip file (`sitemap.xml.gz`) is wanted for what is in it. */
  readonly unpack?: boolean
  /** Is given the body as it came, before its codings are undone. */
  readonly onWire?: (bytes: Uint8Array) => void
}

/**
 * Reads a response's body whole and undoes its content codings.
 *
 * @throws FetchRefusal body-too-large, decompressed-too-large, bad-encoding; whatever the connection throws
 */
export async function readBody(body: Readable, codings: readonly string[], limits: BodyLimits): Promise<Uint8Array> {
  refuseUnknown(codings)
  const { cut = false } = limits
  let bytes = await collect(body, { limit: limits.wireBytes, reason: 'body-too-large', cut })
  limits.onWire?.(bytes)
  for (const coding of codings.toReversed()) bytes = await decompress(coding, bytes, limits)
  return limits.unpack && isGzip(bytes) ? await decompress('gzip', bytes, limits) : bytes
}

// RFC 1952, 2.3.1: two bytes of magic, then the only method there is.
function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8
}

function refuseUnknown(codings: readonly string[]): void {
  if (codings.length > MOST_CODINGS) {
    throw new FetchRefusal('bad-encoding', `${codings.length} content codings one upon another`)
  }
  const unknown = codings.find((coding) => !/^(x-)?gzip$|^deflate$|^br$|^zstd$/.test(coding))
  if (unknown) throw new FetchRefusal('bad-encoding', `unknown content coding ${unknown.slice(0, 40)}`)
}

interface Bound {
  readonly limit: number
  readonly reason: 'body-too-large' | 'decompressed-too-large'
  readonly cut: boolean
}

/** Our own count, whatever the libraries count: leaving the loop early destroys the stream, so a bomb goes off in vain. */
async function collect(stream: Readable, { limit, reason, cut }: Bound): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  // A byte stream without an encoding yields buffers; the type says `any`.
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    chunks.push(chunk)
    if (size > limit) {
      if (cut) return Buffer.concat(chunks).subarray(0, limit)
      throw new FetchRefusal(reason, `more than ${limit} bytes`)
    }
  }
  const [only] = chunks
  return chunks.length === 1 && only ? only : Buffer.concat(chunks)
}

async function decompress(coding: string, bytes: Uint8Array, limits: BodyLimits): Promise<Uint8Array> {
  if (bytes.length === 0) return bytes
  const { decodedBytes: limit, cut = false } = limits
  const decoder = decoderOf(coding, bytes)
  decoder.end(bytes)
  try {
    return await collect(decoder, { limit, reason: 'decompressed-too-large', cut })
  } catch (error) {
    if (error instanceof FetchRefusal) throw error
    throw new FetchRefusal('bad-encoding', `${coding}: ${messageOf(error)}`)
  }
}

function decoderOf(coding: string, bytes: Uint8Array): ReturnType<typeof createGunzip | typeof createBrotliDecompress> {
  switch (coding) {
    case 'br':
      return createBrotliDecompress(BROTLI)
    case 'zstd':
      return createZstdDecompress(ZSTD)
    case 'deflate':
      return looksLikeZlib(bytes) ? createInflate(CHUNK) : createInflateRaw(CHUNK)
    default:
      return createGunzip(CHUNK)
  }
}
