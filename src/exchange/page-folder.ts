import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readJsonLines } from '../base/json-lines.ts'
import { decodeText } from '../fetch/decode-text.ts'

/** One page of a folder, decoded. */
export interface FolderPage {
  readonly id: string
  readonly url: string
  readonly html: string
}

/** The input's rows carry the expected answers too; nothing but these two may be read. */
interface GoldRow {
  readonly id: string
  readonly url?: string
}

/** The pages that `gold.jsonl` names, in its order; `pages/ID.html[.gz]` holds their bytes. */
export async function* readPageFolder(folder: string): AsyncGenerator<FolderPage> {
  for await (const { id, url } of readJsonLines<GoldRow>(join(folder, 'gold.jsonl'))) {
    const { text } = decodeText(pageBytes(folder, id), { kind: 'html' })
    yield { id, url: url ?? 'http://page.invalid/', html: text }
  }
}

function pageBytes(folder: string, id: string): Uint8Array {
  const path = join(folder, 'pages', `${id}.html`)
  return existsSync(path) ? readFileSync(path) : gunzipSync(readFileSync(`${path}.gz`))
}
