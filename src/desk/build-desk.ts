import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { addressKeyText } from '../comments/client-address.ts'
import type { Clock } from '../news/instant.ts'
import { readyPage } from '../site/ready-page.ts'
import { sendPage } from '../site/send-page.ts'
import { assertGuarded, authorize, pageAfterProof, signedContext } from './authorize.ts'
import type { Desk } from './desk.ts'
import { type DeskFailure, failureOf } from './desk-failure.ts'
import { deskHeaders } from './desk-headers.ts'
import type { DeskOutcome } from './desk-outcome.ts'
import { createDeskPages, type DeskPages, type DeskPagesOptions } from './desk-pages.ts'
import type { DeskContext, DeskRoute } from './desk-route.ts'
import { DESK_ROUTES } from './desk-routes.ts'
import { deskValues } from './desk-values.ts'
import { ownPath } from './own-path.ts'
import { createPasswordBook, type PasswordBook } from './password.ts'
import { isFromOurPages, isSafeMethod } from './request-origin.ts'
import { sendDeskJson, sendJsonFailure } from './send-desk-json.ts'
import { sendDeskFailure, sendDeskPage } from './send-desk-page.ts'
import { createSessionCookie, isOwnCsrf, readVisitor, type SessionCookie } from './sessions.ts'

const BODY_LIMIT = 64 * 1024
const FOR_EVER = 'public, max-age=31536000, immutable'
const FORM_TYPE = 'application/x-www-form-urlencoded'
const JSON_TYPE = 'application/json'

export interface DeskOptions extends Omit<Desk, 'passwords' | 'phoneClock'>, DeskPagesOptions {
  readonly phoneClock?: Clock
  readonly passwords?: PasswordBook
  /** The table that is opened; the whole one, unless a test wants its own. */
  readonly routes?: readonly DeskRoute[]
}

/** What the guard reads of each route: its entry in the table, and who it answers. */
interface DeskRouteConfig {
  readonly route: DeskRoute
  readonly isProgram: boolean
}

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly desk?: DeskRouteConfig
  }
  interface FastifyRequest {
    deskContext: DeskContext | null
  }
}

interface Room {
  readonly desk: Desk
  readonly pages: DeskPages
  readonly cookie: SessionCookie
  readonly headers: Readonly<Record<string, string>>
  readonly ownOrigin: string
}

/** Answers every address of the desk that the table does not have. */
const NOWHERE: DeskRoute = { method: 'GET', path: '/*', access: 'signed-in', run: async () => ({ kind: 'missing' }) }

/** The desk as a room of the site's server: each route of the table as a page and for programs, behind one guard. */
export function buildDesk({ routes = DESK_ROUTES, ...options }: DeskOptions): (app: FastifyInstance) => Promise<void> {
  const { passwords = createPasswordBook(), phoneClock = Date.now } = options
  const desk: Desk = { ...options, passwords, phoneClock }
  const room: Room = {
    desk,
    pages: createDeskPages(desk, options),
    cookie: createSessionCookie(desk.siteUrl),
    headers: deskHeaders(desk.siteUrl),
    ownOrigin: new URL(desk.siteUrl).origin,
  }
  return async (app) => {
    for (const { path, bytes, contentType } of room.pages.assets.files) {
      const page = readyPage(bytes, contentType)
      app.get(path, (request, reply) => sendPage(page, { request, reply }, FOR_EVER))
    }
    await app.register(async (scope) => {
      readBodies(scope)
      scope.decorateRequest('deskContext', null)
      scope.addHook('onRequest', async (request, reply) => await guard(room, request, reply))
      scope.addHook('preHandler', async (request, reply) => await guardForm(room, request, reply))
      scope.setErrorHandler(async (error: { readonly statusCode?: number }, request, reply) => {
        const failure = failureOf(error)
        if (failure === 'server-error') request.log.error({ err: error }, 'the desk could not answer')
        return await sendFailure(room, failure, { request, reply })
      })
      for (const route of routes) addRoute(scope, room, route)
      for (const [url, isProgram] of [
        ['/desk/*', false],
        ['/desk/api/*', true],
      ] as const) {
        scope.all(
          url,
          { config: { desk: { route: NOWHERE, isProgram } } },
          async (request, reply) => await answer(room, request, reply),
        )
      }
    })
  }
}

/** Forms and JSON, as text of ours: nothing else is read. */
function readBodies(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser(FORM_TYPE, { parseAs: 'string', bodyLimit: BODY_LIMIT }, (_request, body, done) =>
    done(null, new URLSearchParams(String(body))),
  )
  scope.addContentTypeParser(JSON_TYPE, { parseAs: 'string', bodyLimit: BODY_LIMIT }, (_request, body, done) => {
    try {
      done(null, body === '' ? {} : JSON.parse(String(body)))
    } catch {
      done(Object.assign(new Error('not JSON'), { statusCode: 400 }))
    }
  })
}

function addRoute(scope: FastifyInstance, room: Room, route: DeskRoute): void {
  assertGuarded(route)
  const urls = [
    ...pathsOf('/desk', route).map((url) => [url, false] as const),
    ...pathsOf('/desk/api', route).map((url) => [url, true] as const),
  ]
  for (const [url, isProgram] of urls) {
    scope.route({
      method: route.method,
      url,
      bodyLimit: BODY_LIMIT,
      config: { desk: { route, isProgram } },
      handler: async (request, reply) => await answer(room, request, reply),
    })
  }
}

/** The desk's first page is asked for with a slash at its end, too. */
function pathsOf(start: string, { path }: DeskRoute): readonly string[] {
  return path === '/' ? [start, `${start}/`] : [`${start}${path}`]
}

/** Who may ask this, and from where. The one place where it is decided, and it reads the route's own entry. */
async function guard(room: Room, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  reply.headers(room.headers)
  const { route, isProgram } = configOf(request)
  if (!isSafeMethod(request.method)) {
    if (!isFromOurPages(request.headers, room.ownOrigin))
      return await sendFailure(room, 'foreign-page', { request, reply })
    if (typeOf(request) !== (isProgram ? JSON_TYPE : FORM_TYPE)) {
      return await sendFailure(room, 'wrong-type', { request, reply })
    }
  }
  const context = await readContext(room, request)
  request.deskContext = context
  const authorization = authorize(route, context)
  return authorization === 'allowed' ? undefined : await refuse(room, authorization, { request, reply })
}

/** A form must come from a page of the same session. */
async function guardForm(room: Room, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const { route, isProgram } = configOf(request)
  if (isSafeMethod(request.method) || route.access === 'signed-out') return undefined
  const sent = isProgram
    ? request.headers['x-nashra-csrf']
    : request.body instanceof URLSearchParams && request.body.get('csrf')
  const visitor = request.deskContext?.visitor
  const isOurs = typeof sent === 'string' && visitor !== undefined && isOwnCsrf(sent, visitor)
  return isOurs ? undefined : await sendFailure(room, 'stale-form', { request, reply })
}

async function readContext({ desk, cookie }: Room, { headers, ip }: FastifyRequest): Promise<DeskContext> {
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

interface Exchange {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

async function answer(room: Room, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { route, isProgram } = configOf(request)
  const context = request.deskContext
  const outcome = context ? await runRoute(route, request, context) : ({ kind: 'forbidden' } as const)
  const setting = await room.pages.setting(request, { context: context ?? undefined, isPlain: isProgram })
  if (isProgram) return sendDeskJson(outcome, reply, { wording: setting.wording, cookie: room.cookie })
  return sendDeskPage(outcome, reply, { setting, cookie: room.cookie })
}

async function runRoute(route: DeskRoute, request: FastifyRequest, context: DeskContext): Promise<DeskOutcome> {
  const values = deskValues(route, request)
  if (route.access === 'signed-out') return await route.run(values, context)
  const signed = signedContext(context)
  return signed ? await route.run(values, signed) : { kind: 'forbidden' }
}

/** A browser is led to where it can sign in, and back; a program is told. */
async function refuse(
  room: Room,
  why: 'signed-out' | 'forbidden' | 'proof-needed',
  { request, reply }: Exchange,
): Promise<FastifyReply> {
  const { route, isProgram } = configOf(request)
  if (isProgram || why === 'forbidden') return await sendFailure(room, why, { request, reply })
  const asked = ownPath(isSafeMethod(request.method) ? request.url : undefined)
  if (why === 'signed-out') return reply.redirect(`/desk/sign-in${asked === '/desk' ? '' : nextQuery(asked)}`, 303)
  const params = request.params as Readonly<Record<string, string>>
  const page = route.access === 'signed-out' ? '/desk' : ownPath(pageAfterProof(route, params))
  return reply.redirect(`/desk/prove${nextQuery(page)}`, 303)
}

function nextQuery(path: string): string {
  return `?next=${encodeURIComponent(path)}`
}

async function sendFailure(room: Room, failure: DeskFailure, { request, reply }: Exchange): Promise<FastifyReply> {
  const { isProgram } = configOf(request)
  const setting = await room.pages.setting(request, { context: request.deskContext ?? undefined, isPlain: true })
  if (isProgram) return sendJsonFailure(failure, reply, { wording: setting.wording })
  return sendDeskFailure(failure, reply, { setting })
}

function typeOf({ headers }: FastifyRequest): string | undefined {
  return headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase()
}

/** @throws TypeError for a route that came in past the table: it is answered by nobody */
function configOf(request: FastifyRequest): DeskRouteConfig {
  const config = request.routeOptions.config.desk
  if (!config) throw new TypeError('a route of the desk without an entry in its table')
  return config
}
