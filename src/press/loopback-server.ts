import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { messageOf, NashraError } from '../base/errors.ts'

/**
 * Opens a server and tells its port.
 *
 * @throws NashraError PORT_TAKEN
 */
export function listen(server: Server, at: { readonly host: string; readonly port: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new NashraError('PORT_TAKEN', {
          english: `cannot listen on ${at.host}:${at.port}: ${messageOf(cause)}`,
          arabic: `تعذّر فتح المنفذ ${at.port}: ${messageOf(cause)}`,
          cause,
        }),
      ),
    )
    // A server that listens on a host and port has an address of this kind; only a pipe's is a string.
    server.listen(at.port, at.host, () => resolve((server.address() as AddressInfo).port))
  })
}

/** Closes a server and cuts the connections that it has. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
