import { SECOND_MS } from '../news/instant.ts'

/** How much time and how many bytes one request may cost us. */
export interface FetchLimits {
  /** From the first connection to the last byte over all redirects; waiting for the host's turn is not counted. */
  readonly totalMs: number
  readonly connectMs: number
  /** The longest wait for the answer's head, and between two pieces of its body. */
  readonly idleMs: number
  readonly headerBytes: number
  /** As it comes over the wire. */
  readonly wireBytes: number
  /** After each decompression. */
  readonly decodedBytes: number
  readonly redirects: number
}

const MIB = 1024 * 1024

/** 15 MiB is what Miniflux takes too. */
export const DEFAULT_LIMITS: FetchLimits = {
  totalMs: 30 * SECOND_MS,
  connectMs: 10 * SECOND_MS,
  idleMs: 15 * SECOND_MS,
  headerBytes: 64 * 1024,
  wireBytes: 15 * MIB,
  decodedBytes: 15 * MIB,
  redirects: 5,
}
