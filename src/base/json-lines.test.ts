import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { readJsonLines } from './json-lines.ts'

async function rowsOf(name: string, bytes: string | Buffer): Promise<readonly unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nashra-lines-'))
  try {
    await writeFile(join(folder, name), bytes)
    return await Array.fromAsync(readJsonLines(join(folder, name)))
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('a line separator that stands bare in a string does not end the row', async () => {
  const row = `{"text":"قبل\u2028بعد\u2029آخر"}`
  assert.deepEqual(await rowsOf('rows.jsonl', `${row}\n`), [JSON.parse(row)])
})

test('blank lines and carriage returns are passed over, and the last row needs no line feed', async () => {
  assert.deepEqual(await rowsOf('rows.jsonl', '{"a":1}\r\n\n  \n{"a":2}'), [{ a: 1 }, { a: 2 }])
})

test('a gunzipped file longer than a chunk keeps every letter whole', async () => {
  const rows = Array.from({ length: 5_000 }, (_, index) => ({ index, text: 'خبر عاجل من الميناء' }))
  const text = rows.map((row) => JSON.stringify(row)).join('\n')
  assert.deepEqual(await rowsOf('rows.jsonl.gz', gzipSync(text)), rows)
})

test('a line that is no JSON is named by its number', async () => {
  await assert.rejects(rowsOf('rows.jsonl', '{"a":1}\n{"a":'), { code: 'BAD_INPUT_FILE', message: /line 2/ })
})
