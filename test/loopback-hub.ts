import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request that a subscriber has posted to the hub. */
export type HubRequest = Readonly<Record<string, string>>

/** What a subscriber answers. */
export interface HubAnswer {
  readonly status: number
  readonly type: string | null
  readonly text: string
}

/** An outlet and its WebSub hub on loopback. */
export interface LoopbackHub {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  readonly place: string
  /** Every subscription and farewell that was posted, in order. */
  readonly requests: readonly HubRequest[]
  /** Paths that were asked for with GET. */
  readonly paths: readonly string[]
  /** Sets what a path answers; a feed names the hub in its `Link` header. */
  serve(path: string, text: string): void
  /** Asks the subscriber whether it meant what it posted. */
  verify(request: HubRequest, change?: HubRequest): Promise<HubAnswer>
  /** Delivers to the callback of a request; answers the status. */
  push(request: HubRequest, body: string, signature?: string): Promise<number>
  close(): Promise<void>
}

export async function openLoopbackHub(leaseSeconds: number): Promise<LoopbackHub> {
  const pages = new Map<string, string>()
  const requests: HubRequest[] = []
  const paths: string[] = []
  const server = createServer((request, response) => {
    if (request.method === 'POST') takeForm(request, response, requests)
    else {
      const path = request.url ?? ''
      paths.push(path)
      const links = `<${origin()}/hub>; rel="hub", <${origin()}${path}>; rel="self"`
      response.writeHead(pages.has(path) ? 200 : 404, path === '/feed' ? { link: links } : {}).end(pages.get(path))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const origin = () => `http://127.0.0.1:${port}`
  return {
    origin: origin(),
    place: `127.0.0.1:${port}`,
    requests,
    paths,
    serve: (path, text) => pages.set(path, text),
    async verify(request, change = {}) {
      const url = new URL(request['hub.callback'] ?? '')
      const told = {
        'hub.mode': request['hub.mode'] ?? '',
        'hub.topic': request['hub.topic'] ?? '',
        'hub.challenge': 'nonce-<b>7</b>',
        'hub.lease_seconds': String(leaseSeconds),
        ...change,
      }
      url.search = new URLSearchParams(told).toString()
      const answer = await fetch(url)
      return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
    },
    async push(request, body, signature) {
      const own = `sha256=${createHmac('sha256', request['hub.secret'] ?? '')
        .update(body)
        .digest('hex')}`
      const headers = { 'content-type': 'application/rss+xml', 'x-hub-signature': signature ?? own }
      const answer = await fetch(request['hub.callback'] ?? '', { method: 'POST', headers, body })
      return answer.status
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function takeForm(request: IncomingMessage, response: ServerResponse, requests: HubRequest[]): void {
  let text = ''
  request.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  request.on('end', () => {
    requests.push(Object.fromEntries(new URLSearchParams(text)))
    response.writeHead(202).end()
  })
}
