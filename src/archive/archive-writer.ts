import { type FileHandle, mkdir, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { HttpExchange } from '../news/http-exchange.ts'
import type { Clock } from '../news/instant.ts'
import { exchangeRecords, type KeptPayload } from './exchange-records.ts'
import { type NewRecord, recordId, recordMember } from './write-record.ts'

/** A new file is begun beyond this size, and with each day of UTC. */
const LARGEST_FILE = 1024 ** 3
/** Payloads remembered, to write a revisit in place of the same bytes again; the oldest are forgotten. */
const MOST_PAYLOADS = 50_000

export interface ArchiveOptions {
  readonly folder: string
  readonly clock: Clock
  /** Who writes: software and version, and where its owner can be reached. */
  readonly software: string
  readonly largestFile?: number
}

/** Keeps exchanges as WARC/1.1, a gzip member a record, in files of its own. */
export interface Archive {
  /** Resolves when the exchange is written; rejects if the disk refuses it, and goes on in a new file after that. */
  keep(exchange: HttpExchange): Promise<void>
  close(): Promise<void>
}

/** Opens an archive in a folder. It never writes to a file that is there: what a killed writer tore stays its last record. */
export function openArchive(options: ArchiveOptions): Archive {
  return new WarcArchive(options)
}

interface OpenFile {
  readonly handle: FileHandle
  readonly day: string
  size: number
}

class WarcArchive implements Archive {
  readonly #options: ArchiveOptions
  readonly #byDigest = new Map<string, KeptPayload>()
  readonly #byUrl = new Map<string, KeptPayload>()
  #file: OpenFile | undefined
  #tail: Promise<void> = Promise.resolve()

  constructor(options: ArchiveOptions) {
    this.#options = options
  }

  keep(exchange: HttpExchange): Promise<void> {
    const done = this.#tail.then(() => this.#write(exchange))
    this.#tail = done.catch(() => undefined)
    return done
  }

  async close(): Promise<void> {
    await this.#tail
    await this.#closeFile()
  }

  async #write(exchange: HttpExchange): Promise<void> {
    const { records, payload } = exchangeRecords(exchange, this.#options.clock(), {
      byDigest: (digest) => this.#byDigest.get(`${digest} ${exchange.url}`),
      last: (url) => this.#byUrl.get(url),
    })
    try {
      const file = await this.#fileForToday()
      for (const record of records) await append(file, record)
    } catch (error) {
      await this.#closeFile().catch(() => undefined)
      throw error
    }
    if (payload) {
      remember(this.#byDigest, `${payload.digest} ${exchange.url}`, payload.kept)
      remember(this.#byUrl, exchange.url, payload.kept)
    }
  }

  async #fileForToday(): Promise<OpenFile> {
    const { clock, largestFile = LARGEST_FILE } = this.#options
    const day = new Date(clock()).toISOString().slice(0, 10).replaceAll('-', '')
    if (this.#file && this.#file.day === day && this.#file.size < largestFile) return this.#file
    await this.#closeFile()
    this.#file = await this.#begin(day)
    return this.#file
  }

  async #begin(day: string): Promise<OpenFile> {
    const { folder, clock, software } = this.#options
    await mkdir(folder, { recursive: true })
    const name = await freeName(folder, day)
    const file = { handle: await open(join(folder, name), 'wx'), day, size: 0 }
    const info = [`software: ${software}`, 'format: WARC File Format 1.1']
    await append(file, {
      type: 'warcinfo',
      id: recordId(),
      at: clock(),
      contentType: 'application/warc-fields',
      fields: { 'WARC-Filename': name },
      block: Buffer.from(`${info.join('\r\n')}\r\n`),
    })
    return file
  }

  async #closeFile(): Promise<void> {
    const file = this.#file
    this.#file = undefined
    if (!file) return
    try {
      await file.handle.datasync()
    } finally {
      await file.handle.close()
    }
  }
}

/** One write a record: a process that is killed leaves at most the last one torn. */
async function append(file: OpenFile, record: NewRecord): Promise<void> {
  const member = await recordMember(record)
  await file.handle.appendFile(member)
  file.size += member.length
}

/** `nashra-20240403-00001.warc.gz`, the first number of its day above all that are there. */
async function freeName(folder: string, day: string): Promise<string> {
  const prefix = `nashra-${day}-`
  const numbers = (await readdir(folder))
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number.parseInt(name.slice(prefix.length), 10))
  const next = Math.max(0, ...numbers.filter(Number.isFinite)) + 1
  return `${prefix}${String(next).padStart(5, '0')}.warc.gz`
}

function remember(known: Map<string, KeptPayload>, key: string, kept: KeptPayload): void {
  known.delete(key)
  const [oldest] = known.keys()
  if (known.size >= MOST_PAYLOADS && oldest !== undefined) known.delete(oldest)
  known.set(key, kept)
}
