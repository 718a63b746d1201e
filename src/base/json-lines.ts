import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { messageOf, NashraError } from './errors.ts'

/**
 * Reads a JSON Lines file row by row; a path ending in `.gz` is gunzipped. Blank lines are passed over.
 *
 * @throws NashraError BAD_INPUT_FILE naming the file and the line that is no JSON
 */
export async function* readJsonLines<Row>(path: string): AsyncGenerator<Row> {
  let number = 0
  try {
    for await (const line of linesOf(path)) {
      number++
      if (line.trim()) yield JSON.parse(line) as Row
    }
  } catch (cause) {
    throw new NashraError('BAD_INPUT_FILE', {
      english: `${path}, line ${number}: ${messageOf(cause)}`,
      arabic: `تعذّرت قراءة الملف ${path} عند السطر ${number}: ${messageOf(cause)}`,
      cause,
    })
  }
}

function linesOf(path: string): AsyncIterable<string> {
  const file = createReadStream(path)
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file
  file.on('error', (error) => input.destroy(error))
  return createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
}
