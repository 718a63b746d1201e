import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

/** Writes pieces as fast as they are taken: into a file, or to standard output where none is named. */
export async function writePieces(pieces: AsyncIterable<string>, out: string | undefined): Promise<void> {
  const output = out === undefined ? process.stdout : createWriteStream(out)
  for await (const piece of pieces) if (!output.write(piece)) await once(output, 'drain')
  if (out === undefined) return
  output.end()
  await once(output, 'finish')
}
