import { open } from 'node:fs/promises'
import { inflateMembers } from './inflate-members.ts'
import { PieceReader, RecordBroken } from './piece-reader.ts'
import { WARC_TYPES, type WarcRecord, type WarcSkip, type WarcType } from './warc-record.ts'

const LONGEST_LINE = 16 * 1024
const MOST_FIELDS = 200
/** A larger block is passed over: the fetcher takes 15 MiB, and an archive of others may hold films. */
const LARGEST_BLOCK: number = 16 * 1024 * 1024

export type WarcItem =
  | { readonly kind: 'record'; readonly record: WarcRecord }
  | { readonly kind: 'skipped'; readonly reason: WarcSkip }

export interface ReadOptions {
  /** Blocks of other types are not read. */
  readonly types: readonly WarcType[]
  readonly largestBlock?: number
}

/**
 * The records of a WARC/1.0 or 1.1 file, plain or compressed, in its order. What is torn, damaged or too large is told in
 * its place and passed over. Time grows in proportion to the file; one block at a time is held.
 *
 * @throws what the file system throws if the file cannot be opened or read
 */
export async function* readWarc(path: string, options: ReadOptions): AsyncGenerator<WarcItem> {
  const file = await open(path, 'r')
  const reader = new PieceReader(inflateMembers(file))
  try {
    for (;;) {
      const item = await nextItem(reader, options)
      if (item === 'end') return
      if (item !== 'passed') yield item
    }
  } finally {
    await reader.close()
    await file.close()
  }
}

async function nextItem(reader: PieceReader, options: ReadOptions): Promise<WarcItem | 'passed' | 'end'> {
  try {
    return await readRecord(reader, options)
  } catch (error) {
    if (error instanceof RecordBroken) return { kind: 'skipped', reason: error.reason }
    throw error
  }
}

async function readRecord(reader: PieceReader, options: ReadOptions): Promise<WarcItem | 'passed' | 'end'> {
  const opening = await openingLine(reader)
  if (opening !== 'record') return opening === 'end' ? 'end' : { kind: 'skipped', reason: 'no-record' }
  const fields = await readFields(reader)
  const length = fields.get('content-length') ?? ''
  const type = WARC_TYPES.find((known) => known === fields.get('warc-type'))
  if (!type || !/^\d{1,15}$/.test(length)) throw new RecordBroken('bad-fields')
  const isWanted = options.types.includes(type)
  const isTooLarge = Number(length) > (options.largestBlock ?? LARGEST_BLOCK)
  if (!isWanted || isTooLarge) {
    await reader.skip(Number(length))
    return isWanted ? { kind: 'skipped', reason: 'too-large' } : 'passed'
  }
  const block = await reader.take(Number(length))
  await reader.line(LONGEST_LINE)
  await reader.line(LONGEST_LINE)
  await reader.settle()
  return { kind: 'record', record: { type, fields, block } }
}

/** Goes on to the line that opens a record. Blank lines part records; anything else is no part of one. */
async function openingLine(reader: PieceReader): Promise<'record' | 'no-record' | 'end'> {
  for (;;) {
    const line = await reader.line(LONGEST_LINE)
    if (line === undefined) return 'end'
    if (/^WARC\/1\.[01]$/.test(line)) return 'record'
    if (line.trim() !== '') return await passOver(reader)
  }
}

/** Passes over bytes that are no record, up to a line that could end one: told once, however many they are. */
async function passOver(reader: PieceReader): Promise<'no-record'> {
  for (;;) {
    const line = await reader.line(LONGEST_LINE)
    if (line === undefined || line === '') return 'no-record'
  }
}

async function readFields(reader: PieceReader): Promise<ReadonlyMap<string, string>> {
  const fields = new Map<string, string>()
  let name = ''
  for (let count = 0; count < MOST_FIELDS; count++) {
    const line = await reader.line(LONGEST_LINE)
    if (line === undefined) throw new RecordBroken('torn-record')
    if (line === '') return fields
    if (/^[ \t]/.test(line)) {
      fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`)
      continue
    }
    const colon = line.indexOf(':')
    if (colon <= 0) throw new RecordBroken('bad-fields')
    name = line.slice(0, colon).trim().toLowerCase()
    fields.set(name, line.slice(colon + 1).trim())
  }
  throw new RecordBroken('bad-fields')
}
