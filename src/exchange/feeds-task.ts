import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readJsonLines } from '../base/json-lines.ts'
import { readWireFeed } from '../feeds/read-wire-feed.ts'
import { decodeText } from '../fetch/decode-text.ts'
import { encodingLabel } from './encoding-label.ts'
import type { ExchangeTask } from './exchange-task.ts'
import { entryWords, feedWords, versionWord } from './feedparser-words.ts'

interface FeedInput {
  readonly id: string
  /** Path relative to the folder of the input. */
  readonly file: string
  readonly url?: string | null
  readonly headers?: Readonly<Record<string, string>> | null
}

/** Reads feed files and tells what they say in the vocabulary of the Python library feedparser. */
export const feedsTask: ExchangeTask = async ({ input, write, progress }) => {
  let done = 0
  for await (const row of readJsonLines<FeedInput>(input)) {
    write(await predict(row, dirname(input)))
    progress(++done)
  }
}

async function predict(row: FeedInput, folder: string): Promise<object> {
  const bytes = await readFile(join(folder, row.file))
  const contentType = headerOf(row, 'content-type')
  const decoded = decodeText(bytes, { contentType, kind: 'xml' })
  const encoding = encodingLabel(decoded, { bytes, contentType })
  const outcome = readWireFeed(decoded.text, {
    url: baseOf(row),
    maxItems: Number.POSITIVE_INFINITY,
    language: headerOf(row, 'content-language'),
  })
  if (outcome.kind === 'refused') return { id: row.id, encoding, error: `${outcome.reason}: ${outcome.detail}` }
  const { feed } = outcome
  return {
    id: row.id,
    encoding,
    version: versionWord(feed),
    feed: feedWords(feed),
    entries: feed.entries.map(entryWords),
  }
}

// RFC 3986, 5.1: an address inside the answer goes before the one that was asked.
function baseOf(row: FeedInput): string {
  const asked = row.url ?? 'about:blank'
  const location = headerOf(row, 'content-location')
  return location ? (URL.parse(location, asked)?.href ?? asked) : asked
}

function headerOf(row: FeedInput, name: string): string | undefined {
  const headers = row.headers ?? {}
  const key = Object.keys(headers).find((header) => header.toLowerCase() === name)
  return key === undefined ? undefined : headers[key]
}
