import type { EpochMs } from '../news/instant.ts'

/** What a page was made from: pages of one edition are the same, but the ages that they tell («قبل 12 دقيقة») grow. */
export interface PageMoment {
  readonly edition: number
  readonly now: EpochMs
}

export interface PageCacheOptions<Page> {
  /** Bytes of all pages together. */
  readonly maxBytes: number
  readonly maxAgeMs: number
  /** A page no older than this is good though the store has changed: while the newsroom reads, the store changes all the time. */
  readonly staleMs: number
  /** Bytes of one page; `undefined` for an answer that is not to be kept. */
  sizeOf(page: Page): number | undefined
}

interface Entry<Page> {
  readonly moment: PageMoment
  readonly page: Page
  readonly size: number
}

interface Making<Page> {
  readonly moment: PageMoment
  readonly page: Promise<Page>
}

/** A page larger than this share of the cache is not kept: it would push out too many others. */
const LARGEST_SHARE = 1 / 4

/** Keeps what was made last under each key, forgetting the least recently used first; makes each only once at a time. */
export class PageCache<Page> {
  readonly #options: PageCacheOptions<Page>
  readonly #entries = new Map<string, Entry<Page>>()
  readonly #inMaking = new Map<string, Making<Page>>()
  #bytes = 0

  constructor(options: PageCacheOptions<Page>) {
    this.#options = options
  }

  /** Bytes kept now. */
  get bytes(): number {
    return this.#bytes
  }

  /** What is kept under the key, if it is of this edition or nearly so, and not too old. */
  get(key: string, moment: PageMoment): Page | undefined {
    const entry = this.#entries.get(key)
    if (!entry || !this.#isGood(entry.moment, moment)) return undefined
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return entry.page
  }

  /** Makes what is not kept; whoever asks for the same while it is being made waits for that one. */
  async make(key: string, moment: PageMoment, work: () => Promise<Page>): Promise<Page> {
    const inMaking = this.#inMaking.get(key)
    if (inMaking && this.#isGood(inMaking.moment, moment)) return await inMaking.page
    const making = { moment, page: work() }
    this.#inMaking.set(key, making)
    const page = await making.page.finally(() => {
      if (this.#inMaking.get(key) === making) this.#inMaking.delete(key)
    })
    const size = this.#options.sizeOf(page)
    if (size !== undefined) this.#keep(key, { moment, page, size: size + 2 * key.length })
    return page
  }

  #isGood(made: PageMoment, moment: PageMoment): boolean {
    const { maxAgeMs, staleMs } = this.#options
    return Math.abs(moment.now - made.now) < (made.edition === moment.edition ? maxAgeMs : staleMs)
  }

  #keep(key: string, entry: Entry<Page>): void {
    const kept = this.#entries.get(key)
    // A page that took long may be ready only after a newer one.
    if (kept && kept.moment.edition > entry.moment.edition) return
    this.#forget(key)
    if (entry.size > this.#options.maxBytes * LARGEST_SHARE) return
    this.#entries.set(key, entry)
    this.#bytes += entry.size
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#options.maxBytes) break
      this.#forget(oldest)
    }
  }

  #forget(key: string): void {
    const entry = this.#entries.get(key)
    if (!entry) return
    this.#entries.delete(key)
    this.#bytes -= entry.size
  }
}
