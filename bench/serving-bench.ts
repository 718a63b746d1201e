import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import autocannon from 'autocannon'

const SECONDS = 6
const CONNECTIONS = 32
const ROUNDS = 3
/** What a browser asks for. */
const HEADERS = { accept: 'text/html', 'accept-encoding': 'gzip, br' }

export interface ServingFigures {
  readonly path: string
  readonly bytes: number
  readonly ours: number
  readonly bare: number
  /** Ours over the bare server's, requests a second. */
  readonly ratio: number
  readonly p99Ms: number
}

interface Answer {
  readonly headers: Record<string, string>
  readonly body: Buffer
}

/** Pages a second beside a plain node:http server that sends the same bytes, in turns; medians of the rounds. */
export async function benchServing(folder: string, path: string): Promise<ServingFigures> {
  const site = await start('site', folder)
  const answer = await fetchOnce(site.address + path)
  const file = join(folder, 'answer.json')
  writeFileSync(file, JSON.stringify({ headers: answer.headers, body: answer.body.toString('base64') }))
  const bare = await start('bare', file)
  const ours: number[] = []
  const theirs: number[] = []
  const p99: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const mine = await cannon(site.address + path)
    ours.push(mine.requests.average)
    p99.push(mine.latency.p99)
    theirs.push((await cannon(bare.address + path)).requests.average)
  }
  site.child.kill()
  bare.child.kill()
  return {
    path,
    bytes: answer.body.length,
    ours: Math.round(median(ours)),
    bare: Math.round(median(theirs)),
    ratio: Math.round((100 * median(ours)) / median(theirs)) / 100,
    p99Ms: median(p99),
  }
}

async function start(
  kind: 'site' | 'bare',
  path: string,
): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const child = fork(join(import.meta.dirname, 'serving-child.ts'), [kind, path])
  const [address] = (await once(child, 'message')) as [string]
  return { child, address }
}

async function cannon(url: string) {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, headers: HEADERS })
  if (result.errors > 0 || result.non2xx > 0)
    throw new Error(`${url}: ${result.errors} errors, ${result.non2xx} not 2xx`)
  return result
}

function fetchOnce(url: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { headers: HEADERS }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () => {
        if (response.statusCode !== 200) reject(new Error(`${url}: ${response.statusCode}`))
        const kept = Object.entries(response.headers).filter(([name]) => !/^(date|connection|keep-alive)$/.test(name))
        resolve({ headers: Object.fromEntries(kept) as Record<string, string>, body: Buffer.concat(pieces) })
      })
    })
      .on('error', reject)
      .end()
  })
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
