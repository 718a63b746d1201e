import { type ArchivedPage, archivedPage, type PageRefusal } from '../archive/archived-page.ts'
import { readWarc } from '../archive/read-warc.ts'
import type { WarcSkip } from '../archive/warc-record.ts'
import { messageOf, NashraError } from '../base/errors.ts'

/** What an archive file holds for one address, or for all. */
export interface ArchiveReading {
  /** Pages with an answer of 2xx, in the file's order: of one address the last few, of all without their bytes. */
  readonly pages: readonly ArchivedPage[]
  /** What was passed over, by reason. */
  readonly skipped: Readonly<Partial<Record<WarcSkip | PageRefusal, number>>>
}

/** Of one address so many readings are held whole: a revisit refers to one that is not far back. */
const MOST_WHOLE = 4

export function isArchiveFile(path: string): boolean {
  return /\.warc(?:\.gz)?$/i.test(path)
}

/**
 * Reads the pages of an archive file: of one address whole, or of all without their bytes, so that a large file can be
 * listed.
 *
 * @throws NashraError BAD_INPUT_FILE
 */
export async function readArchive(path: string, url: string | undefined): Promise<ArchiveReading> {
  const pages: ArchivedPage[] = []
  const skipped: Partial<Record<WarcSkip | PageRefusal, number>> = {}
  const count = (reason: WarcSkip | PageRefusal): void => {
    skipped[reason] = (skipped[reason] ?? 0) + 1
  }
  const earlier = (id: string): ArchivedPage | undefined => pages.find((page) => page.recordId === id)
  try {
    for await (const item of readWarc(path, { types: ['response', 'resource', 'revisit'] })) {
      if (item.kind === 'skipped') {
        count(item.reason)
        continue
      }
      if (url !== undefined && !isOf(item.record.fields.get('warc-target-uri'), url)) continue
      const outcome = archivedPage(item.record, earlier)
      if (outcome.kind === 'refused') count(outcome.reason)
      else if (outcome.page.status < 300) pages.push(url === undefined ? withoutBytes(outcome.page) : outcome.page)
      if (url !== undefined && pages.length > MOST_WHOLE) pages.shift()
    }
  } catch (cause) {
    throw new NashraError('BAD_INPUT_FILE', {
      english: `${path}: ${messageOf(cause)}`,
      arabic: `تعذّرت قراءة ${path}: ${messageOf(cause)}`,
      cause,
    })
  }
  return { pages, skipped }
}

/** One page for all: the bytes are let go of, or a listing would hold the whole file. */
function withoutBytes(page: ArchivedPage): ArchivedPage {
  return { ...page, bytes: NO_BYTES }
}

const NO_BYTES = new Uint8Array()

function isOf(written: string | undefined, url: string): boolean {
  if (written === undefined) return false
  const [one, other] = [written.replace(/^<(.*)>$/u, '$1'), url].map((address) => URL.parse(address)?.href ?? address)
  return one === other
}
