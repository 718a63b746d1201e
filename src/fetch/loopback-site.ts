import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** A web server on loopback for the tests of this room. */
export interface LoopbackSite {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  /** `127.0.0.1:PORT`, for `allowedHosts`. */
  readonly place: string
  readonly port: number
  /** The path of each request, in order. */
  readonly paths: readonly string[]
  readonly requests: readonly IncomingMessage[]
  /** How many connections were opened. */
  connectionCount(): number
  close(): Promise<void>
}

/** What a path answers: a text, or a listener of its own. */
export type Page = string | RequestListener

/** Serves the pages by their path, all else being 404; or leaves every request to one listener. */
export async function openLoopbackSite(pages: Readonly<Record<string, Page>> | RequestListener): Promise<LoopbackSite> {
  const requests: IncomingMessage[] = []
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer((request, response) => {
    requests.push(request)
    answer(typeof pages === 'function' ? pages : pages[request.url ?? ''], request, response)
  })
  server.on('connection', (socket) => {
    connections++
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  const port = await listen(server)
  return {
    origin: `http://127.0.0.1:${port}`,
    place: `127.0.0.1:${port}`,
    port,
    requests,
    get paths(): readonly string[] {
      return requests.map((request) => request.url ?? '')
    },
    connectionCount: () => connections,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function answer(page: Page | undefined, request: IncomingMessage, response: ServerResponse): void {
  if (typeof page === 'function') {
    page(request, response)
    return
  }
  response.statusCode = page === undefined ? 404 : 200
  response.end(page ?? 'not here')
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
