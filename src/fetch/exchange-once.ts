import { Agent, type Dispatcher } from 'undici'
import type { FetchLimits } from './fetch-limits.ts'
import { FetchRefusal } from './fetch-refusal.ts'
import type { FetchTarget } from './fetch-target.ts'
import { createConnector, type Resolve } from './guarded-connector.ts'

/** How long a connection may wait for the host's next request. */
const KEEP_ALIVE_MS = 15_000

export interface Exchange {
  readonly headers: Record<string, string>
  readonly signal: AbortSignal
}

export type Response = Dispatcher.ResponseData

/** The two sets of connections: to the public internet, and to hosts that a source's owner let through. */
export interface Connections {
  /** Sends one GET and resolves with the answer's head; redirects are the caller's. */
  exchange(target: FetchTarget, request: Exchange): Promise<Response>
  close(): Promise<void>
}

/**
 * Opens the connections. Both sets are kept by scheme, host and port, so an address that was checked for one host is
 * never used for another; and one opened without the check is never used for a request that needs it.
 */
export function openConnections(resolve: Resolve, limits: FetchLimits, perHost: number): Connections {
  const agent = (reach: 'public' | 'anywhere'): Agent =>
    new Agent({
      connect: createConnector({ resolve, connectMs: limits.connectMs, reach }),
      allowH2: false,
      connections: perHost,
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.idleMs,
      bodyTimeout: limits.idleMs,
      keepAliveTimeout: KEEP_ALIVE_MS,
      keepAliveMaxTimeout: KEEP_ALIVE_MS,
    })
  const toPublic = agent('public')
  const toAllowed = agent('anywhere')
  return {
    exchange: (target, request) => send(target.allowedByOwner ? toAllowed : toPublic, target, request),
    close: async () => {
      await Promise.all([toPublic.destroy(), toAllowed.destroy()])
    },
  }
}

async function send(agent: Agent, { url }: FetchTarget, { headers, signal }: Exchange): Promise<Response> {
  const once = (): Promise<Response> =>
    agent.request({ origin: url.origin, path: url.pathname + url.search, method: 'GET', headers, signal })
  try {
    return await once()
  } catch (error) {
    if (signal.aborted || !isStaleConnection(error)) throw error
    return once()
  }
}

/** A kept connection that the server closed just as we wrote: the request was not answered, so it may go out again. */
function isStaleConnection(error: unknown): boolean {
  if (error instanceof FetchRefusal || !(error instanceof Error) || !('code' in error)) return false
  return error.code === 'UND_ERR_SOCKET' || error.code === 'ECONNRESET' || error.code === 'EPIPE'
}
