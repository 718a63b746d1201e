import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { EpochMs } from '../news/instant.ts'
import { warcDigest } from './warc-digest.ts'
import type { WarcType } from './warc-record.ts'

const compress = promisify(gzip)

/** A record about to be written: its own fields besides those that every record has. */
export interface NewRecord {
  readonly type: WarcType
  readonly id: string
  readonly at: EpochMs
  readonly contentType: string
  readonly fields?: Readonly<Record<string, string | undefined>>
  readonly block: Uint8Array
}

/** A fresh `WARC-Record-ID`. */
export function recordId(): string {
  return `<urn:uuid:${randomUUID()}>`
}

/** `WARC-Date` of WARC/1.1: to the millisecond. */
export function warcDate(at: EpochMs): string {
  return new Date(at).toISOString()
}

/** The record as a gzip member of its own, so that each can be read, and each be lost, alone. */
export async function recordMember(record: NewRecord): Promise<Uint8Array> {
  const fields = {
    'WARC-Type': record.type,
    'WARC-Record-ID': record.id,
    'WARC-Date': warcDate(record.at),
    ...record.fields,
    'WARC-Block-Digest': warcDigest(record.block),
    'Content-Type': record.contentType,
    'Content-Length': String(record.block.length),
  }
  const lines = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]))
  const head = Buffer.from(`WARC/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
  return await compress(Buffer.concat([head, record.block, Buffer.from('\r\n\r\n')]))
}
