import { pathToFileURL } from 'node:url'
import { NashraError } from '../base/errors.ts'
import { parseWebAddress } from '../base/web-address.ts'
import { readConfig } from '../config.ts'
import { createFetcher } from '../fetch/guarded-fetcher.ts'
import { type ArchiveReading, isArchiveFile, readArchive } from './archived-pages.ts'
import { readInputFile } from './read-input-file.ts'
import { userAgent } from './user-agent.ts'

/** A page as it came from the web, an archive or the disk. */
export interface NamedPage {
  readonly bytes: Uint8Array
  readonly url: string
  readonly contentType?: string
  /** When it was fetched; now, if it was just now. */
  readonly seenAt?: number
}

/** The word for standard input. */
export const STANDARD_INPUT = '-'

/**
 * The page that the user names by its address, by a file or, with `-`, on standard input; of an archive file the newest
 * reading of an address.
 *
 * @param from.url the page's own address, where a file does not say it
 * @param from.allow hosts that the guard lets through, `HOST:PORT`
 * @throws NashraError BAD_INPUT_FILE or FETCH_REFUSED
 */
export async function namedPage(
  given: string,
  from: { readonly url?: string; readonly allow: readonly string[] },
): Promise<NamedPage> {
  if (parseWebAddress(given)) return await fetchPage(given, from.allow)
  if (isArchiveFile(given)) return await archivedPage(given, from.url ?? '')
  if (given === STANDARD_INPUT) return { bytes: await standardInput(), url: from.url ?? 'about:blank' }
  return { bytes: readInputFile(given), url: from.url ?? pathToFileURL(given).href }
}

async function archivedPage(path: string, url: string): Promise<NamedPage> {
  const { pages, skipped } = await readArchive(path, url)
  tellSkipped(skipped)
  const page = pages.at(-1)
  if (page) return { ...page, seenAt: Date.parse(page.date) || Date.now() }
  throw new NashraError('BAD_INPUT_FILE', {
    english: `${path} has no page of ${url}; without --url its pages are listed`,
    arabic: `ليس في ${path} صفحة من ${url}؛ دون ‎--url تُسرد صفحاته`,
  })
}

/** Counts on standard error what an archive file holds besides pages. */
export function tellSkipped(skipped: ArchiveReading['skipped']): void {
  for (const [reason, count] of Object.entries(skipped)) process.stderr.write(`nashra: ${reason}: ${count}\n`)
}

async function fetchPage(url: string, allowedHosts: readonly string[]): Promise<NamedPage> {
  const fetcher = createFetcher({ clock: Date.now, userAgent: userAgent(readConfig(process.env)) })
  const outcome = await fetcher.get(url, { allowedHosts, accept: 'page' })
  await fetcher.close()
  if (outcome.kind === 'fetched') return outcome
  const why = outcome.kind === 'refused' ? `${outcome.reason}: ${outcome.detail}` : outcome.kind
  throw new NashraError('FETCH_REFUSED', { english: `${url}: ${why}`, arabic: `تعذّر جلب ${url}: ${why}` })
}

async function standardInput(): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of process.stdin) pieces.push(piece)
  return Buffer.concat(pieces)
}
