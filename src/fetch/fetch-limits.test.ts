import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { after, test } from 'node:test'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import type { FetchLimits } from './fetch-limits.ts'
import type { FetchOutcome } from './fetch-outcome.ts'
import { createFetcher, type FetchRequest } from './guarded-fetcher.ts'
import { openLoopbackSite, type Page } from './loopback-site.ts'

const MIB = 1024 * 1024
const NEWS = 'خبر عاجل من الميناء. '.repeat(200)
/** 20 MiB of nothing: some 20 kB in gzip, a few dozen bytes in brotli and zstd. */
const BOMB = Buffer.alloc(20 * MIB)

const encoded =
  (encoding: string | readonly string[], body: Uint8Array): Page =>
  (_request, response) => {
    response.setHeader('content-encoding', encoding).end(body)
  }

const pages: Record<string, Page> = {
  '/gzip': encoded('gzip', gzipSync(NEWS)),
  '/x-gzip': encoded('X-GZIP', gzipSync(NEWS)),
  '/deflate': encoded('deflate', deflateSync(NEWS)),
  '/raw-deflate': encoded('deflate', deflateRawSync(NEWS)),
  '/br': encoded('br', brotliCompressSync(NEWS)),
  '/zstd': encoded('zstd', zstdCompressSync(NEWS)),
  '/identity': encoded('identity', Buffer.from(NEWS)),
  '/two': encoded('gzip, br', brotliCompressSync(gzipSync(NEWS))),
  '/two-lines': encoded(['gzip', 'br'], brotliCompressSync(gzipSync(NEWS))),
  '/three': encoded('gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(NEWS)))),
  '/fifty': encoded(Array(50).fill('gzip').join(','), gzipSync(NEWS)),
  '/unknown': encoded('lzma', Buffer.from(NEWS)),
  '/damaged': encoded('gzip', gzipSync(NEWS).fill(0xaa, 40, 60)),
  '/cut-off': encoded('gzip', gzipSync(NEWS).subarray(0, -20)),
  '/not-gzip': encoded('gzip', Buffer.from(NEWS)),
  '/bomb-gzip': encoded('gzip', gzipSync(BOMB)),
  '/bomb-deflate': encoded('deflate', deflateSync(BOMB)),
  '/bomb-br': encoded('br', brotliCompressSync(BOMB)),
  '/bomb-zstd': encoded('zstd', zstdCompressSync(BOMB)),
  '/bomb-in-bomb': encoded('gzip, gzip', gzipSync(gzipSync(BOMB))),
  '/huge-header': (_request, response) => response.setHeader('x-long', 'x'.repeat(40_000)).end('never read'),
  '/many-headers': (_request, response) => {
    for (let index = 0; index < 2000; index++) response.setHeader(`x-${index}`, 'y'.repeat(10))
    response.end('never read')
  },
  '/announced': (_request, response) => response.writeHead(200, { 'content-length': 50 * MIB }).flushHeaders(),
  '/endless': (_request, response) => {
    const chunk = Buffer.alloc(64 * 1024, 'x')
    const more = (): void => {
      while (!response.destroyed && response.write(chunk));
    }
    response.on('drain', more)
    more()
  },
  '/silent': () => undefined,
  '/head-then-nothing': (_request, response) => response.flushHeaders(),
  '/byte-by-byte': (_request, response) => {
    const drip = setInterval(() => response.write('x'), 20)
    response.on('close', () => clearInterval(drip))
  },
  '/cut': (_request, response) => {
    response.writeHead(200, { 'content-length': 1000 })
    response.write('half an article', () => response.destroy())
  },
  '/film': (_request, response) => {
    response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': 9 * MIB }).flushHeaders()
  },
  '/calm': 'all is well',
}

const site = await openLoopbackSite(pages)
after(() => site.close())

async function get(path: string, limits: Partial<FetchLimits> = {}, request: FetchRequest = {}): Promise<FetchOutcome> {
  const fetcher = createFetcher({ clock: () => 0, userAgent: 'Nashra/0.1', minDelayMs: 0, limits })
  const whole: FetchRequest = { robots: 'ignore', allowedHosts: [site.place], ...request }
  const outcome = await fetcher.get(path.startsWith('http') ? path : site.origin + path, whole)
  await fetcher.close()
  return outcome
}

function reason(outcome: FetchOutcome): string {
  return outcome.kind === 'refused' ? outcome.reason : outcome.kind
}

test('undoes every content coding that it asks for, and two of them one upon another', async () => {
  for (const path of [
    '/gzip',
    '/x-gzip',
    '/deflate',
    '/raw-deflate',
    '/br',
    '/zstd',
    '/identity',
    '/two',
    '/two-lines',
  ]) {
    const outcome = await get(path)
    assert.equal(outcome.kind === 'fetched' && Buffer.from(outcome.bytes).toString(), NEWS, path)
  }
})

test('refuses more codings, unknown ones and damaged bytes', async () => {
  for (const path of ['/three', '/fifty', '/unknown', '/damaged', '/cut-off', '/not-gzip']) {
    assert.equal(reason(await get(path)), 'bad-encoding', path)
  }
})

test('stops a bomb at the limit, long before it has gone off', async () => {
  for (const path of ['/bomb-gzip', '/bomb-deflate', '/bomb-br', '/bomb-zstd', '/bomb-in-bomb']) {
    assert.equal(reason(await get(path)), 'decompressed-too-large', path)
    assert.equal(reason(await get(path, { decodedBytes: MIB })), 'decompressed-too-large', path)
  }
})

test('a body of exactly the limit is read, one byte more is refused', async () => {
  const size = Buffer.byteLength(NEWS)
  assert.equal(reason(await get('/identity', { wireBytes: size })), 'fetched')
  assert.equal(reason(await get('/identity', { wireBytes: size - 1 })), 'body-too-large')
  assert.equal(reason(await get('/zstd', { decodedBytes: size })), 'fetched')
  assert.equal(reason(await get('/zstd', { decodedBytes: size - 1 })), 'decompressed-too-large')
})

test('refuses an endless body, and a long one as soon as it is announced', async () => {
  assert.equal(reason(await get('/endless', { wireBytes: MIB })), 'body-too-large')
  assert.equal(reason(await get('/announced')), 'body-too-large')
})

test('refuses a head that is too long, in one header or in many', async () => {
  assert.equal(reason(await get('/huge-header', { headerBytes: 16 * 1024 })), 'headers-too-large')
  assert.equal(reason(await get('/many-headers', { headerBytes: 16 * 1024 })), 'headers-too-large')
})

test('gives up on a server that says nothing, stops saying, or says it byte by byte', async () => {
  assert.equal(reason(await get('/silent', { idleMs: 30 })), 'timeout')
  assert.equal(reason(await get('/head-then-nothing', { idleMs: 30 })), 'timeout')
  assert.equal(reason(await get('/byte-by-byte', { totalMs: 150 })), 'timeout')
  assert.equal(reason(await get('/silent', { totalMs: 30 })), 'timeout')
})

test('an answer that breaks off is none', async () => {
  assert.equal(reason(await get('/cut')), 'connection')
})

test('refuses a film where a page was asked for, unread', async () => {
  assert.equal(reason(await get('/film', {}, { accept: 'page' })), 'unwanted-type')
})

test('one bad answer does not harm the next from the same host', async () => {
  const fetcher = createFetcher({ clock: () => 0, userAgent: 'Nashra/0.1', minDelayMs: 0, limits: { idleMs: 30 } })
  const request: FetchRequest = { robots: 'ignore', allowedHosts: [site.place] }
  for (const path of ['/bomb-br', '/cut', '/silent', '/huge-header', '/damaged']) {
    await fetcher.get(site.origin + path, request)
    assert.equal(reason(await fetcher.get(`${site.origin}/calm`, request)), 'fetched', path)
  }
  await fetcher.close()
})

test('refuses what is not HTTP, and a port where nobody listens', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined).once('data', () => socket.end('220 mail.example ESMTP\r\n'))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const place = `127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`
  const talk = await get(`http://${place}/`, {}, { allowedHosts: [place] })
  await new Promise((closed) => server.close(closed))
  const silence = await get(`http://${place}/`, {}, { allowedHosts: [place] })
  assert.equal(reason(talk), 'bad-response')
  assert.equal(reason(silence), 'connection')
})
