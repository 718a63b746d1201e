import type { FastifyInstance, FastifyRequest } from 'fastify'
import { HUB_PATH } from '../news/subscription.ts'

/** Far more than a hub sends: the new items of a feed, or at most the feed itself. */
const LONGEST_PUSH = 5 * 1024 * 1024
const HUB_ROUTE = `${HUB_PATH}:key`

/** A hub's push as it came over the wire. */
export interface WirePush {
  readonly bytes: Uint8Array
  readonly contentType?: string
  readonly linkHeader?: string
  readonly signature?: string
}

/** What the site hands on of WebSub; the key is the unguessable part of the callback's address. */
export interface PushDoor {
  /** Asked before a body is read: strangers cannot make us read theirs. */
  knows(key: string): Promise<boolean>
  /** The challenge to send back; `undefined`: we did not ask for this. */
  answer(key: string, query: Readonly<Record<string, unknown>>): Promise<string | undefined>
  /** Whether somebody listens at this address; a push with a wrong signature is ignored, and not told so. */
  take(key: string, push: WirePush): Promise<boolean>
}

/** Adds the callback at which hubs ask us back and deliver (WebSub, W3C 2018, 5.3 and 7). */
export async function addPushDoor(app: FastifyInstance, door: PushDoor): Promise<void> {
  await app.register(async (scope) => {
    // A hub sends what the feed is, in whatever type: its bytes are what is signed.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    scope.addHook('onRequest', async (request, reply) => {
      if (!(await door.knows(keyOf(request)))) return reply.code(404).send()
    })
    scope.setErrorHandler((error: { readonly statusCode?: number }, request, reply) => {
      const status = error.statusCode ?? 500
      if (status >= 500) request.log.error({ err: error }, 'a hub could not be answered')
      return reply.code(status).send()
    })
    scope.get(HUB_ROUTE, async (request, reply) => {
      const challenge = await door.answer(keyOf(request), request.query as Readonly<Record<string, unknown>>)
      reply.header('cache-control', 'no-store')
      return challenge === undefined ? reply.code(404).send() : reply.type('text/plain; charset=utf-8').send(challenge)
    })
    scope.post(HUB_ROUTE, { bodyLimit: LONGEST_PUSH }, async (request, reply) => {
      const isTaken = await door.take(keyOf(request), pushOf(request))
      return reply.code(isTaken ? 202 : 404).send()
    })
  })
}

function keyOf(request: FastifyRequest): string {
  return (request.params as { readonly key?: string }).key ?? ''
}

function pushOf({ body, headers }: FastifyRequest): WirePush {
  const signature = headers['x-hub-signature']
  const link = headers.link
  return {
    bytes: body instanceof Uint8Array ? body : new Uint8Array(),
    ...(headers['content-type'] === undefined ? {} : { contentType: headers['content-type'] }),
    ...(typeof link === 'string' ? { linkHeader: link } : {}),
    ...(typeof signature === 'string' ? { signature } : {}),
  }
}
