import type { ArchivePiece } from './inflate-members.ts'
import type { WarcSkip } from './warc-record.ts'

/** That a record cannot be read on, and why. */
export class RecordBroken extends Error {
  readonly reason: WarcSkip

  constructor(reason: WarcSkip) {
    super(reason)
    this.reason = reason
  }
}

const NEW_LINE = 10

/** Reads lines and runs of bytes from pieces as they come. */
export class PieceReader {
  readonly #pieces: AsyncIterator<ArchivePiece>
  #held: Buffer = Buffer.alloc(0)
  #ended = false

  constructor(pieces: AsyncIterable<ArchivePiece>) {
    this.#pieces = pieces[Symbol.asyncIterator]()
  }

  /**
   * The next line without its end, at most so many bytes of it; `undefined` at the end of the file.
   *
   * @throws RecordBroken where the bytes break
   */
  async line(most: number): Promise<string | undefined> {
    let seen = 0
    for (;;) {
      const end = this.#held.indexOf(NEW_LINE, seen)
      if (end >= 0 && end <= most)
        return this.#cut(end + 1)
          .toString('utf8')
          .replace(/\r?\n$/, '')
      if (this.#held.length > most) return this.#cut(most).toString('utf8')
      seen = this.#held.length
      if (await this.#more()) continue
      return seen === 0 ? undefined : this.#cut(seen).toString('utf8')
    }
  }

  /** The next bytes, exactly so many. @throws RecordBroken */
  async take(count: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for (let left = count; left > 0; ) {
      if (this.#held.length === 0 && !(await this.#more())) throw new RecordBroken('torn-record')
      const part = this.#cut(Math.min(left, this.#held.length))
      parts.push(part)
      left -= part.length
    }
    return Buffer.concat(parts)
  }

  /** Passes over so many bytes. @throws RecordBroken */
  async skip(count: number): Promise<void> {
    for (let left = count; left > 0; ) {
      if (this.#held.length === 0 && !(await this.#more())) throw new RecordBroken('torn-record')
      left -= this.#cut(Math.min(left, this.#held.length)).length
    }
  }

  /** Looks whether a member ends here, so that damage to its end is known before its record is believed. @throws RecordBroken */
  async settle(): Promise<void> {
    if (this.#held.length === 0) await this.#next()
  }

  /** Ends the reading and lets go of the file. */
  async close(): Promise<void> {
    await this.#pieces.return?.()
  }

  #cut(count: number): Buffer {
    const part = this.#held.subarray(0, count)
    this.#held = this.#held.subarray(count)
    return part
  }

  async #more(): Promise<boolean> {
    let next = await this.#next()
    while (next === 'member-end') next = await this.#next()
    return next === 'bytes'
  }

  async #next(): Promise<'bytes' | 'member-end' | 'end'> {
    if (this.#ended) return 'end'
    const { value, done } = await this.#pieces.next()
    if (done) {
      this.#ended = true
      return 'end'
    }
    if (value === 'member-end') return value
    if (value === 'damaged' || value === 'too-damaged') {
      this.#held = Buffer.alloc(0)
      throw new RecordBroken(value === 'damaged' ? 'torn-record' : 'too-damaged')
    }
    this.#held = this.#held.length === 0 ? Buffer.from(value) : Buffer.concat([this.#held, value])
    return 'bytes'
  }
}
