import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

export interface LoadRequest {
  readonly path: string
  readonly headers?: OutgoingHttpHeaders
  /** A form that is posted; absent: the page is asked for. */
  readonly form?: Readonly<Record<string, string>>
}

export interface LoadAnswer {
  /** 0: the line went dead. */
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly ms: number
}

export interface LoadOptions {
  readonly address: string
  readonly perSecond: number
  readonly seconds: number
}

const TICK_MS = 5
const MOST_SOCKETS = 512

/**
 * Sends so many requests a second, whether answers come or not, as strangers do.
 *
 * @returns every answer, in the order of the requests, once the last has come
 */
export async function openLoop(
  make: (index: number) => LoadRequest,
  { address, perSecond, seconds }: LoadOptions,
): Promise<readonly LoadAnswer[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: MOST_SOCKETS })
  const total = Math.round(perSecond * seconds)
  const answers: Promise<LoadAnswer>[] = []
  const started = performance.now()
  while (answers.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - started) / 1000) * perSecond) + 1)
    while (answers.length < due) answers.push(ask(make(answers.length), address, agent))
    await pause(TICK_MS)
  }
  const all = await Promise.all(answers)
  agent.destroy()
  return all
}

function ask({ path, form, headers }: LoadRequest, address: string, agent: Agent): Promise<LoadAnswer> {
  const body = form && new URLSearchParams(form).toString()
  const posted = body !== undefined && {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
  }
  const started = performance.now()
  return new Promise((resolve) => {
    const answer = (status: number, said: IncomingHttpHeaders, text: string) =>
      resolve({ status, headers: said, body: text, ms: performance.now() - started })
    const dead = () => answer(0, {}, '')
    const sent = request(
      new URL(path, address),
      { method: form ? 'POST' : 'GET', agent, headers: { ...headers, ...posted } },
      (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('error', dead)
        response.on('end', () => answer(response.statusCode ?? 0, response.headers, Buffer.concat(pieces).toString()))
      },
    )
    sent.on('error', dead)
    sent.end(body)
  })
}
