import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'
import type { SourceOffer } from '../news/source.ts'
import { closeServer, listen } from './loopback-server.ts'

/** The ways in which a source can be wrong or hostile. */
export type BadPressKind =
  | 'garbage'
  | 'gzip-bomb'
  | 'redirect-to-metadata'
  | 'endless-body'
  | 'million-items'
  | 'silent'
  | 'slow-drip'
  | 'deep-html'
  | 'redirect-loop'

export interface BadPress {
  readonly feedUrl: string
  /** The same as a source that can be followed. */
  readonly offer: SourceOffer
  readonly close: () => Promise<void>
}

type Misbehave = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

const RSS = { 'content-type': 'application/rss+xml; charset=utf-8' } as const
const RSS_HEAD = '<?xml version="1.0"?>\n<rss version="2.0"><channel><title>صحيفة رديئة</title>\n'
const RSS_TAIL = '</channel></rss>\n'

const MILLION = 1_000_000
/** Bytes of zeros in one member of the bomb, and how many members there are: 1 GiB in about 1 MiB. */
const BOMB_MEMBER_BYTES = 16 * 1024 * 1024
const BOMB_MEMBERS = 64
const DRIP_PAUSE_MS = 100
const DEPTH = 200_000

const MISBEHAVIOURS: Readonly<Record<BadPressKind, Misbehave>> = {
  garbage: (_request, response) => {
    response.writeHead(200, RSS).end(garbage(64 * 1024))
  },
  'gzip-bomb': (_request, response) => {
    response.writeHead(200, { ...RSS, 'content-encoding': 'gzip' })
    return pipeline(Readable.from(bomb()), response)
  },
  'redirect-to-metadata': (_request, response) => {
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end()
  },
  'endless-body': (_request, response) => {
    response.writeHead(200, RSS)
    return pipeline(Readable.from(endless()), response)
  },
  'million-items': (request, response) => {
    response.writeHead(200, RSS)
    return pipeline(Readable.from(millionItems(`http://${request.headers.host}`)), response)
  },
  silent: () => {},
  'slow-drip': (_request, response) => {
    response.writeHead(200, RSS)
    const drip = setInterval(() => response.write('<'), DRIP_PAUSE_MS)
    response.on('close', () => clearInterval(drip))
  },
  'deep-html': (request, response) => {
    if (request.url === '/feed') response.writeHead(200, RSS).end(deepFeed(`http://${request.headers.host}`))
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(deepPage())
  },
  'redirect-loop': (request, response) => {
    response.writeHead(302, { location: request.url === '/feed' ? '/feed/again' : '/feed' }).end()
  },
}

/** Starts a source on loopback that misbehaves in one way; it has no robots.txt, so that the feed itself is asked for. */
export async function startBadPress(kind: BadPressKind): Promise<BadPress> {
  const misbehave = MISBEHAVIOURS[kind]
  const server = createServer((request, response) => {
    if (request.url === '/robots.txt' && kind !== 'silent') {
      response.writeHead(404).end()
      return
    }
    // The one who asks goes away in the middle, as it should: nothing is wrong then.
    Promise.resolve(misbehave(request, response)).catch(() => response.destroy())
  })
  const hostPort = `127.0.0.1:${await listen(server, { host: '127.0.0.1', port: 0 })}`
  const siteUrl = `http://${hostPort}/`
  const feedUrl = `${siteUrl}feed`
  return {
    feedUrl,
    offer: {
      name: `صحيفة رديئة (${kind})`,
      slug: `bad-${kind}`,
      language: 'ar',
      siteUrl,
      feeds: [{ url: feedUrl, kind: 'feed' }],
      allowedHosts: [hostPort],
      minDelayMs: 0,
    },
    close: () => closeServer(server),
  }
}

/** Bytes without order that are the same each time: a linear congruential generator (Numerical Recipes' constants). */
function garbage(length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let state = 1
  for (let index = 0; index < length; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes[index] = state >>> 24
  }
  return bytes
}

function* bomb(): Generator<Buffer> {
  yield gzipSync(RSS_HEAD)
  const member = gzipSync(Buffer.alloc(BOMB_MEMBER_BYTES))
  for (let sent = 0; sent < BOMB_MEMBERS; sent++) yield member
}

function* endless(): Generator<string> {
  yield RSS_HEAD
  const filler = `<!-- ${'لا نهاية '.repeat(4_000)} -->\n`
  while (true) yield filler
}

function* millionItems(origin: string): Generator<string> {
  yield RSS_HEAD
  for (let start = 1; start <= MILLION; start += 1_000) {
    const numbers = Array.from({ length: 1_000 }, (_, index) => start + index)
    yield numbers
      .map((number) => `<item><title>خبر ${number}</title><link>${origin}/${number}</link></item>\n`)
      .join('')
  }
  yield RSS_TAIL
}

function deepFeed(origin: string): string {
  return `${RSS_HEAD}<item><title>صفحة عميقة</title><link>${origin}/deep.html</link></item>${RSS_TAIL}`
}

function deepPage(): string {
  return `<!DOCTYPE html><html dir="rtl"><head><title>صفحة عميقة</title></head><body>${'<div>'.repeat(DEPTH)}<p>القاع</p>`
}
