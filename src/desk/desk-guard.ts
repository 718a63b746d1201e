import type { FastifyReply, FastifyRequest } from 'fastify'
import { addressKeyText } from '../comments/client-address.ts'
import { sendFailure } from './answer-desk.ts'
import { authorize, pageAfterProof } from './authorize.ts'
import { configOf, type DeskExchange, type DeskRoom } from './desk-room.ts'
import type { DeskContext } from './desk-route.ts'
import { ownPath } from './own-path.ts'
import { isFromOurPages, isSafeMethod } from './request-origin.ts'
import { isOwnCsrf, readVisitor } from './sessions.ts'

export const FORM_TYPE = 'application/x-www-form-urlencoded'
export const JSON_TYPE = 'application/json'

/**
 * Who may ask this, and from where: the one place where it is decided, and it reads the route's own entry. Runs before a
 * body is read.
 *
 * @returns the refusal that was sent, or `undefined`: the request goes on
 */
export async function guardRequest(room: DeskRoom, exchange: DeskExchange): Promise<FastifyReply | undefined> {
  const { request, reply } = exchange
  reply.headers(room.headers)
  const { route, isProgram } = configOf(request)
  if (!isSafeMethod(request.method)) {
    if (!isFromOurPages(request.headers, room.ownOrigin)) return await sendFailure(room, 'foreign-page', exchange)
    if (typeOf(request) !== (isProgram ? JSON_TYPE : FORM_TYPE)) return await sendFailure(room, 'wrong-type', exchange)
  }
  const context = await readContext(room, request)
  request.deskContext = context
  const authorization = authorize(route, context)
  return authorization === 'allowed' ? undefined : await refuse(room, authorization, exchange)
}

/** A form must come from a page of the same session. Runs once the body is read. */
export async function guardForm(room: DeskRoom, exchange: DeskExchange): Promise<FastifyReply | undefined> {
  const { request } = exchange
  const { route, isProgram } = configOf(request)
  if (isSafeMethod(request.method) || route.access === 'signed-out') return undefined
  const sent = isProgram
    ? request.headers['x-nashra-csrf']
    : request.body instanceof URLSearchParams && request.body.get('csrf')
  const visitor = request.deskContext?.visitor
  const isOurs = typeof sent === 'string' && visitor !== undefined && isOwnCsrf(sent, visitor)
  return isOurs ? undefined : await sendFailure(room, 'stale-form', exchange)
}

async function readContext({ desk, cookie }: DeskRoom, { headers, ip }: FastifyRequest): Promise<DeskContext> {
  const token = cookie.read(headers.cookie)
  const visitor = await readVisitor(desk, token)
  return {
    desk,
    now: desk.clock(),
    client: desk.keyring.digest('desk client', addressKeyText(ip) ?? ip).slice(0, 22),
    ...(token === undefined ? {} : { cookie: token }),
    ...(visitor && { visitor }),
  }
}

/** A browser is led to where it can sign in, and back; a program is told. */
async function refuse(
  room: DeskRoom,
  why: 'signed-out' | 'forbidden' | 'proof-needed',
  exchange: DeskExchange,
): Promise<FastifyReply> {
  const { request, reply } = exchange
  const { route, isProgram } = configOf(request)
  if (isProgram || why === 'forbidden') return await sendFailure(room, why, exchange)
  if (why === 'signed-out') {
    const asked = ownPath(isSafeMethod(request.method) ? request.url : undefined)
    return reply.redirect(`/desk/sign-in${asked === '/desk' ? '' : nextQuery(asked)}`, 303)
  }
  const params = request.params as Readonly<Record<string, string>>
  const page = route.access === 'signed-out' ? '/desk' : ownPath(pageAfterProof(route, params))
  return reply.redirect(`/desk/prove${nextQuery(page)}`, 303)
}

function nextQuery(path: string): string {
  return `?next=${encodeURIComponent(path)}`
}

function typeOf({ headers }: FastifyRequest): string | undefined {
  return headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase()
}
