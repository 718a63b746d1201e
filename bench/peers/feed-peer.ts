import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { messageOf } from '../../src/base/errors.ts'
import { readJsonLines } from '../../src/base/json-lines.ts'
import { canonicalMarkup } from '../../src/exchange/canonical-markup.ts'
import { decodeText } from '../../src/fetch/decode-text.ts'

/** What every reader needs of a feed or of an entry, in the words of the scorers' exchange format. */
export interface FeedPart {
  readonly title?: string | undefined
  readonly link?: string | undefined
  readonly id?: string | undefined
  readonly summary?: string | undefined
  readonly content?: string | undefined
  readonly author?: string | undefined
}

export interface FeedPrediction {
  readonly feed: FeedPart
  readonly entries: readonly FeedPart[]
}

interface FeedRow {
  readonly id: string
  readonly file: string
  readonly headers?: Readonly<Record<string, string>> | null
}

/**
 * Runs as `PEER IN OUT …`: one prediction for every feed that the file IN names, as JSON Lines into OUT. The feeds come
 * decoded by our own `decodeText`, since the JavaScript peers read strings; what a peer throws is its answer. Markup is
 * brought into the same one spelling as our own.
 */
export async function predictFeeds(
  readFeed: (text: string) => FeedPrediction | Promise<FeedPrediction>,
): Promise<void> {
  const [input = '', out = ''] = process.argv.slice(2)
  const file = openSync(out, 'w')
  for await (const row of readJsonLines<FeedRow>(input)) {
    const answer = await answerOf(() => readFeed(feedText(row, dirname(input))))
    writeSync(file, `${JSON.stringify({ id: row.id, ...answer })}\n`)
  }
  closeSync(file)
}

function feedText(row: FeedRow, folder: string): string {
  const type = Object.entries(row.headers ?? {}).find(([name]) => name.toLowerCase() === 'content-type')?.[1]
  return decodeText(readFileSync(join(folder, row.file)), { contentType: type, kind: 'xml' }).text
}

async function answerOf(read: () => FeedPrediction | Promise<FeedPrediction>): Promise<object> {
  try {
    const { feed, entries } = await read()
    return { feed: partWords(feed), entries: entries.map(partWords) }
  } catch (error) {
    return { error: messageOf(error) }
  }
}

/** The expectations call a summary by the names that it bore in the formats; a missing one is answered with the content. */
function partWords({ title, link, id, author, summary, content }: FeedPart): object {
  const told = markup(summary ?? content)
  return {
    title: markup(title),
    link,
    id,
    author,
    summary: told,
    description: told,
    subtitle: told,
    content: content === undefined ? [] : [{ value: markup(content) }],
  }
}

function markup(text: string | undefined): string | undefined {
  return text === undefined ? undefined : canonicalMarkup(text)
}
