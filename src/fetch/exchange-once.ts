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
  /** Makes the request a POST of this form; a GET without. */
  readonly form?: string
}

export type Response = Dispatcher.ResponseData

/** The two sets of connections: to the public internet, and to hosts that a source's owner let through. */
export interface Connections {
  /** Sends one request and resolves with the answer's head; redirects are the caller's. */
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

async function send(agent: Agent, { url }: FetchTarget, { headers, signal, form }: Exchange): Promise<Response> {
  const once = (): Promise<Response> =>
    agent.request({ origin: url.origin, path: url.pathname + url.search, signal, ...methodOf(headers, form) })
  try {
    return await once()
  } catch (error) {
    if (signal.aborted || !isStaleConnection(error)) throw error
    return once()
  }
}

function methodOf(
  headers: Record<string, string>,
  form: string | undefined,
): Pick<Dispatcher.RequestOptions, 'method' | 'headers' | 'body'> {
  if (form === undefined) return { method: 'GET', headers }
  return { method: 'POST', headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' }, body: form }
}

/**
 * A kept connection that the server closed just as we wrote: the request was not answered, so it may go out again. A form
 * of ours asks for the same twice as once.
 */
function isStaleConnection(error: unknown): boolean {
  if (error instanceof FetchRefusal || !(error instanceof Error) || !('code' in error)) return false
  return error.code === 'UND_ERR_SOCKET' || error.code === 'ECONNRESET' || error.code === 'EPIPE'
}
