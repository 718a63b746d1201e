import type { FetchRefusalReason } from '../fetch/fetch-outcome.ts'

/** Refusals that a later try may not meet: the network, the server's bad moment. */
const PASSING: ReadonlySet<FetchRefusalReason> = new Set([
  'timeout',
  'connection',
  'dns',
  'tls',
  'server-error',
  'too-many-requests',
  'host-resting',
  'robots-unreachable',
])

/** Whether it is worth asking again later. */
export function mayPass(reason: FetchRefusalReason): boolean {
  return PASSING.has(reason)
}
