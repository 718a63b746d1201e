import type { FastifyReply, FastifyRequest } from 'fastify'
import { acceptedCoding, type ReadyPage } from './ready-page.ts'

/** How long a browser or a proxy may show a page without asking again; the next question is answered by its ETag. */
const PAGE_MAX_AGE = 'public, max-age=30, stale-while-revalidate=60'

export interface Exchange {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** Sends a page in the best coding that the reader takes, or 304 if the reader has it. */
export function sendPage(
  page: ReadyPage,
  { request, reply }: Exchange,
  cacheControl: string = PAGE_MAX_AGE,
): FastifyReply | Promise<FastifyReply> {
  reply.headers({ ...page.headers, etag: page.etag, 'cache-control': cacheControl, vary: 'Accept-Encoding' })
  if (hasCurrent(request.headers['if-none-match'], page.etag)) return reply.code(304).send()
  const coding = acceptedCoding(request.headers['accept-encoding'])
  if (coding !== 'identity') reply.header('content-encoding', coding)
  reply.header('content-type', page.contentType)
  const bytes = page.bytes(coding)
  return Buffer.isBuffer(bytes) ? reply.send(bytes) : bytes.then((ready) => reply.send(ready))
}

function hasCurrent(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch?.split(',').some((known) => known.trim() === etag || known.trim() === '*') ?? false
}
