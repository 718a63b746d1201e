import { createReadStream } from 'node:fs'
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

// Not node:readline: it also breaks a line at U+2028 and U+2029, which may stand bare in a JSON string.
async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path)
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file
  file.on('error', (error) => input.destroy(error))
  let rest = ''
  for await (const chunk of input.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  yield rest
}
