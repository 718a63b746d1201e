import type { FastifyReply } from 'fastify'
import type { PageOutcome } from './page-outcome.ts'

/** Sends a page that is one reader's alone: it is kept nowhere. */
export function sendDocument(
  page: Extract<PageOutcome, { readonly kind: 'document' }>,
  reply: FastifyReply,
  status = 200,
): FastifyReply {
  return reply
    .code(status)
    .headers({ ...page.headers, 'content-type': page.contentType, 'cache-control': 'no-store' })
    .send(page.text)
}
