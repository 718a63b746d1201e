import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { HttpExchange } from '../news/http-exchange.ts'
import { DAY_MS } from '../news/instant.ts'
import { openArchive } from './archive-writer.ts'
import { archivedPage } from './archived-page.ts'
import { readWarc, type WarcItem } from './read-warc.ts'
import { warcDigest } from './warc-digest.ts'
import { WARC_TYPES, type WarcRecord } from './warc-record.ts'

const NOON = Date.parse('2024-04-03T12:00:00.250Z')
const PAGE = Buffer.from('<!doctype html><title>خبر</title><p>عاد الميناء إلى العمل صباح اليوم.</p>')

function exchange(path: string, change: Partial<HttpExchange> = {}): HttpExchange {
  return {
    url: `https://rihan.example/${path}`,
    wanted: 'page',
    requestHeaders: { 'user-agent': 'Nashra/0.1', accept: 'text/html' },
    status: 200,
    responseHeaders: {
      'content-type': 'text/html; charset=utf-8',
      'set-cookie': ['a=1', 'b=2'],
      'transfer-encoding': 'chunked',
    },
    body: PAGE,
    ...change,
  }
}

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nashra-archive-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function write(
  folder: string,
  exchanges: readonly HttpExchange[],
  largestFile?: number,
): Promise<readonly string[]> {
  const software = 'Nashra/0.1'
  const archive = openArchive({ folder, clock: () => NOON, software, ...(largestFile ? { largestFile } : {}) })
  for (const one of exchanges) await archive.keep(one)
  await archive.close()
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
}

async function itemsOf(path: string): Promise<readonly WarcItem[]> {
  return await Array.fromAsync(readWarc(path, { types: WARC_TYPES }))
}

const words = (items: readonly WarcItem[]): readonly string[] =>
  items.map((item) => (item.kind === 'record' ? item.record.type : item.reason))

async function recordsOf(path: string): Promise<readonly WarcRecord[]> {
  return (await itemsOf(path)).flatMap((item) => (item.kind === 'record' ? [item.record] : []))
}

test('SHA-1 in base32 is written as web archives write it', () => {
  assert.equal(warcDigest(Buffer.from('')), 'sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ')
})

test('a page is read back as it came, with its request and the file’s own record', async () => {
  await withFolder(async (folder) => {
    const [path = ''] = await write(folder, [exchange('1')])
    assert.match(path, /nashra-20240403-00001\.warc\.gz$/)
    const [info, response, request] = await recordsOf(path)
    assert.deepEqual([info?.type, response?.type, request?.type], ['warcinfo', 'response', 'request'])
    assert.equal(response?.fields.get('warc-date'), '2024-04-03T12:00:00.250Z')
    assert.equal(response?.fields.get('warc-payload-digest'), warcDigest(PAGE))
    assert.equal(request?.fields.get('warc-concurrent-to'), response?.fields.get('warc-record-id'))
    assert.match(String(request && Buffer.from(request.block)), /^GET \/1 HTTP\/1\.1\r\nhost: rihan\.example\r\n/)
    for (const record of [info, response, request]) {
      assert.equal(record && warcDigest(record.block), record?.fields.get('warc-block-digest'))
    }
    const outcome = response && archivedPage(response)
    assert.equal(outcome?.kind, 'page')
    assert.deepEqual(Buffer.from(outcome.page.bytes), PAGE)
    assert.equal(outcome.page.contentType, 'text/html; charset=utf-8')
  })
})

test('the same bytes again, and a 304, cost a revisit that refers to the first record', async () => {
  await withFolder(async (folder) => {
    const [path = ''] = await write(folder, [
      exchange('1'),
      exchange('1'),
      exchange('1', { status: 304, body: new Uint8Array() }),
      exchange('2'),
    ])
    const records = (await recordsOf(path)).filter(({ type }) => type !== 'request')
    assert.deepEqual(
      records.map(({ type }) => type),
      ['warcinfo', 'response', 'revisit', 'revisit', 'response'],
    )
    const [, first, same, unchanged] = records
    for (const revisit of [same, unchanged]) {
      assert.equal(revisit?.fields.get('warc-refers-to'), first?.fields.get('warc-record-id'))
      assert.ok((revisit?.block.length ?? 0) < (first?.block.length ?? 0))
    }
    const page = first && archivedPage(first)
    const again = same && archivedPage(same, () => (page?.kind === 'page' ? page.page : undefined))
    assert.deepEqual(again?.kind === 'page' && Buffer.from(again.page.bytes), PAGE)
    assert.deepEqual(same && archivedPage(same), { kind: 'refused', reason: 'elsewhere' })
  })
})

test('a file that is large enough, or of yesterday, or of an earlier run, is followed by a new one', async () => {
  await withFolder(async (folder) => {
    const paths = await write(folder, [exchange('1'), exchange('2'), exchange('3')], 1)
    assert.equal(paths.length, 3)
    let now = NOON
    const archive = openArchive({ folder, clock: () => now, software: 'Nashra' })
    await archive.keep(exchange('4'))
    now += DAY_MS
    await archive.keep(exchange('5'))
    await archive.close()
    assert.deepEqual(readdirSync(folder).sort().slice(3), [
      'nashra-20240403-00004.warc.gz',
      'nashra-20240404-00001.warc.gz',
    ])
  })
})

test('a record that a killed writer tore is told, and the others are read', async () => {
  await withFolder(async (folder) => {
    const [path = ''] = await write(folder, [exchange('1'), exchange('2')])
    truncateSync(path, readFileSync(path).length - 40)
    assert.deepEqual(words(await itemsOf(path)), ['warcinfo', 'response', 'request', 'response', 'torn-record'])
  })
})

test('a record whose bytes were changed is told, and those after it are read', async () => {
  await withFolder(async (folder) => {
    const [path = ''] = await write(folder, [exchange('1'), exchange('2')])
    const bytes = readFileSync(path)
    const second = bytes.indexOf(Buffer.from([0x1f, 0x8b, 0x08]), 10)
    bytes.fill(0x55, second + 100, second + 120)
    writeFileSync(path, bytes)
    const items = await itemsOf(path)
    const records = items.filter(({ kind }) => kind === 'record')
    assert.deepEqual(words(records), ['warcinfo', 'request', 'response', 'request'])
    assert.ok(items.length > records.length)
  })
})

test('garbage between members is told and passed over', async () => {
  await withFolder(async (folder) => {
    const [path = ''] = await write(folder, [exchange('1')])
    const whole = readFileSync(path)
    appendFileSync(path, Buffer.from('\x1f\x8b\x08 no member at all '))
    appendFileSync(path, whole)
    const expected = ['warcinfo', 'response', 'request']
    assert.deepEqual(words(await itemsOf(path)), [...expected, 'torn-record', ...expected])
  })
})

/** A record of an archive that others wrote. */
function foreign(block: Buffer, change: { version?: string; fields?: string } = {}): Buffer {
  const head = `WARC/${change.version ?? '1.0'}\r\nWARC-Type: response\r\nWARC-Target-URI: <https://rihan.example/9>\r\nWARC-Date: 2020-01-01T00:00:00Z\r\n${change.fields ?? ''}Content-Length: ${block.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')])
}

function response(headers: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${headers}\r\n\r\n`), body])
}

async function pageIn(folder: string, bytes: Buffer): Promise<unknown> {
  const path = join(folder, 'foreign.warc')
  writeFileSync(path, bytes)
  const [record] = await recordsOf(path)
  const outcome = record && archivedPage(record)
  return outcome?.kind === 'page' ? Buffer.from(outcome.page.bytes).toString() : outcome
}

test('WARC/1.0, plain, with chunks and content codings inside is read', async () => {
  await withFolder(async (folder) => {
    const chunked = (body: Buffer): Buffer =>
      Buffer.concat([Buffer.from(`${body.length.toString(16)};x=y\r\n`), body, Buffer.from('\r\n0\r\n\r\n')])
    const text = PAGE.toString()
    const gzipped = response('Content-Encoding: gzip\r\nTransfer-Encoding: chunked', chunked(gzipSync(PAGE)))
    assert.equal(await pageIn(folder, foreign(gzipped)), text)
    assert.equal(await pageIn(folder, foreign(response('Content-Encoding: br', brotliCompressSync(PAGE)))), text)
    assert.equal(await pageIn(folder, foreign(response('Transfer-Encoding: chunked', PAGE))), text, 'undone already')
    assert.equal(await pageIn(folder, foreign(response('Content-Encoding: gzip', PAGE))), text, 'undone already')
    assert.equal(
      await pageIn(folder, gzipSync(Buffer.concat([foreign(response('x: y', PAGE), { version: '1.1' })]))),
      text,
    )
    const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024))
    assert.deepEqual(await pageIn(folder, foreign(response('Content-Encoding: gzip', bomb))), {
      kind: 'refused',
      reason: 'too-large',
    })
    assert.deepEqual(await pageIn(folder, foreign(Buffer.from('not http'))), { kind: 'refused', reason: 'not-http' })
  })
})

test('a block that is too large, and one that says it is larger than it is, are told', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'large.warc')
    const page = foreign(response('x: y', PAGE))
    const large = foreign(response('x: y', Buffer.alloc(20 * 1024 * 1024, 'a')))
    const liar = Buffer.from(page.toString().replace(/Content-Length: \d+/, 'Content-Length: 999999999999'))
    writeFileSync(path, Buffer.concat([large, page, liar]))
    assert.deepEqual(
      words(await itemsOf(path)),
      ['too-large', 'response', 'too-large'].slice(0, 2).concat('torn-record'),
    )
    writeFileSync(path, Buffer.concat([Buffer.from('no record here\r\n\r\n'), page]))
    assert.deepEqual(words(await itemsOf(path)), ['no-record', 'response'])
    writeFileSync(path, '')
    assert.deepEqual(await itemsOf(path), [])
  })
})

test('an archive of damaged bytes never stops a reader with an error', async () => {
  await withFolder(async (folder) => {
    const [path = ''] = await write(folder, [exchange('1'), exchange('2')])
    const gzipped = readFileSync(path)
    const plain = Buffer.concat([
      foreign(response('x: y', PAGE)),
      foreign(response('Transfer-Encoding: chunked', PAGE)),
    ])
    let seed = 5
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return Math.floor((seed / 2147483648) * below)
    }
    for (let round = 0; round < 200; round++) {
      const bytes = Buffer.from(round % 2 ? gzipped : plain)
      for (let hit = 0; hit <= random(6); hit++) bytes[random(bytes.length)] = random(256)
      const broken = join(folder, 'broken.warc')
      writeFileSync(broken, bytes.subarray(0, bytes.length - random(50)))
      for (const record of await recordsOf(broken)) archivedPage(record)
    }
  })
})
