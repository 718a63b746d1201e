import assert from 'node:assert/strict'
import { get, type IncomingMessage } from 'node:http'
import { test } from 'node:test'
import { createGunzip } from 'node:zlib'
import { type BadPress, type BadPressKind, startBadPress } from './bad-press.ts'

async function withBadPress(kind: BadPressKind, act: (press: BadPress) => Promise<void>): Promise<void> {
  const press = await startBadPress(kind)
  try {
    await act(press)
  } finally {
    await press.close()
  }
}

function ask(url: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(url, resolve).on('error', reject)
  })
}

/** Reads a stream until it has given this many bytes, or ends. */
async function bytesUpTo(limit: number, stream: AsyncIterable<Buffer>): Promise<number> {
  let bytes = 0
  for await (const chunk of stream) {
    bytes += chunk.length
    if (bytes >= limit) break
  }
  return bytes
}

test('garbage is no XML and no UTF-8', () =>
  withBadPress('garbage', async ({ feedUrl }) => {
    const bytes = await (await fetch(feedUrl)).arrayBuffer()
    assert.equal(bytes.byteLength, 65_536)
    assert.throws(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  }))

test('the bomb is small on the wire and passes 100 MiB when it is unpacked', () =>
  withBadPress('gzip-bomb', async ({ feedUrl }) => {
    const limit = 100 * 1024 * 1024
    const response = await ask(feedUrl)
    let wire = 0
    response.on('data', (chunk: Buffer) => {
      wire += chunk.length
    })
    assert.ok((await bytesUpTo(limit, response.pipe(createGunzip()))) >= limit)
    assert.ok(wire < 3 * 1024 * 1024, `${wire} bytes`)
    response.destroy()
  }))

test('the redirect leads to the cloud’s metadata address', () =>
  withBadPress('redirect-to-metadata', async ({ feedUrl }) => {
    const response = await fetch(feedUrl, { redirect: 'manual' })
    assert.equal(response.status, 302)
    assert.match(response.headers.get('location') ?? '', /^http:\/\/169\.254\.169\.254\//)
  }))

test('the endless body goes on past any limit', () =>
  withBadPress('endless-body', async ({ feedUrl }) => {
    const limit = 32 * 1024 * 1024
    assert.ok((await bytesUpTo(limit, await ask(feedUrl))) >= limit)
  }))

test('the long feed has a million items and ends', () =>
  withBadPress('million-items', async ({ feedUrl }) => {
    let items = 0
    let tail = ''
    for await (const chunk of (await ask(feedUrl)).setEncoding('utf8')) {
      // An end tag may lie over two chunks: what is left of one is read with the next.
      const parts = (tail + chunk).split('</item>')
      items += parts.length - 1
      tail = parts.at(-1) ?? ''
    }
    assert.equal(items, 1_000_000)
    assert.match(tail, /<\/rss>\s*$/)
  }))

test('the silent one takes the connection and sends no byte', () =>
  withBadPress('silent', async ({ feedUrl }) => {
    let answered = false
    const request = get(feedUrl, () => {
      answered = true
    })
    await new Promise((resolve) => request.on('finish', resolve))
    const cut = new Promise((resolve) => request.on('error', resolve))
    request.setTimeout(50, () => request.destroy(new Error('no answer')))
    assert.match(String(await cut), /no answer/)
    assert.equal(answered, false)
  }))

test('the slow one sends a byte at a time', () =>
  withBadPress('slow-drip', async ({ feedUrl }) => {
    const chunks: number[] = []
    for await (const chunk of await ask(feedUrl)) {
      chunks.push((chunk as Buffer).length)
      if (chunks.length === 3) break
    }
    assert.deepEqual(chunks, [1, 1, 1])
  }))

test('the deep page is listed in a sound feed and nests 200,000 elements', () =>
  withBadPress('deep-html', async ({ feedUrl }) => {
    const link = /<link>(http[^<]+)/.exec(await (await fetch(feedUrl)).text())?.[1] ?? ''
    const page = await (await fetch(link)).text()
    assert.equal(page.split('<div>').length - 1, 200_000)
    assert.doesNotMatch(page, /<\/div>/)
  }))

test('the loop leads from one address to the other and back', () =>
  withBadPress('redirect-loop', async ({ feedUrl }) => {
    const there = await fetch(feedUrl, { redirect: 'manual' })
    const next = new URL(there.headers.get('location') ?? '', feedUrl)
    const back = await fetch(next, { redirect: 'manual' })
    assert.equal(new URL(back.headers.get('location') ?? '', next).href, feedUrl)
  }))

test('a bad press has no robots.txt that could be refused in the feed’s place', () =>
  withBadPress('garbage', async ({ offer }) => {
    assert.equal((await fetch(new URL('/robots.txt', offer.siteUrl))).status, 404)
  }))
