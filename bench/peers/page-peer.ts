import { closeSync, openSync, writeSync } from 'node:fs'
import { messageOf } from '../../src/base/errors.ts'
import { readPageFolder } from '../../src/exchange/page-folder.ts'

/** A peer's answer for a page, in the words of the scorers' exchange format. */
export interface PagePrediction {
  readonly title?: string | undefined
  readonly body?: string | undefined
  readonly authors?: readonly string[]
  readonly published?: string | undefined
}

/**
 * Runs as `PEER IN OUT …`: one prediction for every page of the folder IN, as JSON Lines into OUT. The pages come decoded
 * by our own `decodeText`, since the JavaScript peers read strings. What a peer throws is its answer.
 */
export async function predictPages(
  readPage: (html: string, url: string) => PagePrediction | Promise<PagePrediction>,
): Promise<void> {
  const [folder = '', out = ''] = process.argv.slice(2)
  const file = openSync(out, 'w')
  for await (const { id, html, url } of readPageFolder(folder)) {
    const prediction = await answerOf(() => readPage(html, url))
    writeSync(file, `${JSON.stringify({ id, ...prediction })}\n`)
  }
  closeSync(file)
}

async function answerOf(read: () => PagePrediction | Promise<PagePrediction>): Promise<object> {
  try {
    return await read()
  } catch (error) {
    return { error: messageOf(error) }
  }
}
