import { SECOND_MS } from '../news/instant.ts'

/** How long a client may take to say what it wants, in milliseconds. */
export interface ClientPatience {
  readonly headersMs: number
  /** Headers and body together. */
  readonly requestMs: number
  /** How often connections are looked at: one is held that much longer at worst. */
  readonly lookEveryMs: number
}

export const PATIENCE: ClientPatience = {
  headersMs: 20 * SECOND_MS,
  requestMs: 30 * SECOND_MS,
  lookEveryMs: 5 * SECOND_MS,
}

/**
 * The server's options that end connections which trickle in byte by byte. Node looks for them every 30 seconds unless
 * told otherwise, so that its limits alone would hold such a connection up to twice as long.
 */
export function connectionLimits({ headersMs, requestMs, lookEveryMs }: ClientPatience): {
  readonly requestTimeout: number
  readonly http: { readonly connectionsCheckingInterval: number; readonly headersTimeout: number }
} {
  return {
    requestTimeout: requestMs,
    http: { connectionsCheckingInterval: lookEveryMs, headersTimeout: headersMs },
  }
}
