import type { Socket } from 'node:net'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ContextMaker } from './context-maker.ts'
import { HTML_TYPE } from './page-outcome.ts'
import { ERROR_STATUS, type ErrorPageKind, errorPage } from './pages/error-page.ts'

/** A path with a slash too many at its end; not `//host/`, which a browser reads as another site. */
const TRAILING_SLASH = /^(\/[^/\\?][^\\?]*?)\/+(?:\?.*)?$/

/** Sends an error: a page for people, an object for programs. Repeats nothing of the request. */
export type SendError = (kind: ErrorPageKind, request: FastifyRequest, reply: FastifyReply) => FastifyReply

export function createSendError(contexts: ContextMaker): SendError {
  return (kind, request, reply) => {
    reply.code(ERROR_STATUS[kind]).header('cache-control', 'no-store')
    if (request.url.startsWith('/api/')) return reply.send({ error: kind })
    return reply.header('content-type', HTML_TYPE).send(errorPage(kind, contexts.contextWithoutStore()))
  }
}

/** Answers whatever no route answers: unknown paths, methods that nothing here takes, our own failures. */
export function installErrorAnswers(app: FastifyInstance, sendError: SendError): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (request.method === 'GET' || request.method === 'HEAD' || !request.is404) return done()
    sendError('methodNotAllowed', request, reply.header('allow', 'GET, HEAD'))
  })
  app.setNotFoundHandler((request, reply) => {
    const trimmed = TRAILING_SLASH.exec(request.url)?.[1]
    return trimmed ? reply.redirect(trimmed, 301) : sendError('notFound', request, reply)
  })
  app.setErrorHandler((error: { readonly statusCode?: number }, request, reply) => {
    const isTheirs = error.statusCode !== undefined && error.statusCode < 500
    if (!isTheirs) request.log.error({ err: error }, 'a page could not be made')
    return sendError(isTheirs ? 'badRequest' : 'serverError', request, reply)
  })
}

/** For bytes that are not HTTP, or never end: there is no request to answer in any other way. */
export function refuseBadBytes(
  error: { readonly code?: string },
  socket: Socket,
  headers: Readonly<Record<string, string>>,
): void {
  if (socket.destroyed || !socket.writable) return
  const status = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request'
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status}\r\n${lines.join('')}connection: close\r\ncontent-length: 0\r\n\r\n`)
}
