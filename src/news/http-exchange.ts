/** A request and its answer as they went over the wire, the transfer's chunks undone. */
export interface HttpExchange {
  readonly url: string
  /** What the request was for. */
  readonly wanted: 'feed' | 'page' | 'any'
  readonly requestHeaders: Readonly<Record<string, string>>
  readonly status: number
  /** Names in lower case. */
  readonly responseHeaders: Readonly<Record<string, string | readonly string[] | undefined>>
  /** Still in its content codings; empty for a 304. */
  readonly body: Uint8Array
}
