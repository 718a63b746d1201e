import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { feedsTask } from './feeds-task.ts'

const folder = mkdtempSync(join(tmpdir(), 'feeds-task-'))
after(() => rmSync(folder, { recursive: true }))

async function predictions(rows: readonly object[]): Promise<readonly object[]> {
  const input = join(folder, 'files.jsonl')
  writeFileSync(input, rows.map((row) => JSON.stringify(row)).join('\n'))
  const written: object[] = []
  await feedsTask({ input, write: (row) => written.push(row), progress: () => {} })
  return written
}

test('a feed is told in the exchange vocabulary, with the encoding under the publisher’s name for it', async () => {
  writeFileSync(
    join(folder, 'a.xml'),
    `<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel><title>Port &amp;amp; sea</title>
     <item><link>1.html</link><author>a@port.example (Rana)</author>
     <description>&lt;IMG src="b.png" alt="x"/&gt;don&amp;#146;t</description></item></channel></rss>`,
  )
  const [row] = await predictions([
    { id: 'a', file: 'a.xml', url: 'https://port.example/x', headers: { 'Content-Location': '/news/' } },
  ])
  const { encoding, version, feed, entries } = JSON.parse(JSON.stringify(row))
  assert.equal(encoding, 'iso-8859-1')
  assert.equal(version, 'rss20')
  assert.equal(feed.title, 'Port &amp; sea')
  assert.equal(entries[0].link, 'https://port.example/news/1.html')
  assert.equal(entries[0].author, 'Rana (a@port.example)')
  assert.equal(entries[0].summary, '<img alt="x" src="https://port.example/news/b.png" />don&#x2019;t')
})

test('a file that is no feed is answered by an error row', async () => {
  writeFileSync(join(folder, 'b.xml'), '<html></html>')
  const [row] = await predictions([{ id: 'b', file: 'b.xml', headers: { 'content-type': 'text/html' } }])
  assert.deepEqual(row, { id: 'b', encoding: 'us-ascii', error: 'not-a-feed: no root element of a feed' })
})
