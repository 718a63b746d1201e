import type { FastifyInstance } from 'fastify'
import type { Clock } from '../news/instant.ts'
import { readyPage } from '../site/ready-page.ts'
import { sendPage } from '../site/send-page.ts'
import { answerDesk, sendFailure } from './answer-desk.ts'
import { assertGuarded } from './authorize.ts'
import type { Desk } from './desk.ts'
import { failureOf } from './desk-failure.ts'
import { FORM_TYPE, guardForm, guardRequest, JSON_TYPE } from './desk-guard.ts'
import { deskHeaders } from './desk-headers.ts'
import { createDeskPages, type DeskPagesOptions } from './desk-pages.ts'
import type { DeskRoom } from './desk-room.ts'
import type { DeskRoute } from './desk-route.ts'
import { DESK_ROUTES } from './desk-routes.ts'
import { createPasswordBook, type PasswordBook } from './password.ts'
import { createSessionCookie } from './sessions.ts'

const BODY_LIMIT = 64 * 1024
const FOR_EVER = 'public, max-age=31536000, immutable'
/** Where each entry of the table stands: for browsers, and for programs. */
const DOORS = [
  { start: '/desk', isProgram: false },
  { start: '/desk/api', isProgram: true },
] as const

export interface DeskOptions extends Omit<Desk, 'passwords' | 'phoneClock'>, DeskPagesOptions {
  readonly passwords?: PasswordBook
  readonly phoneClock?: Clock
  /** The table that is opened; the whole one, unless a test wants its own. */
  readonly routes?: readonly DeskRoute[]
}

/** The desk as a room of the site's server: each route of the table as a page and for programs, behind one guard. */
export function buildDesk({ routes = DESK_ROUTES, ...options }: DeskOptions): (app: FastifyInstance) => Promise<void> {
  const { passwords = createPasswordBook(), phoneClock = Date.now } = options
  const desk: Desk = { ...options, passwords, phoneClock }
  const room: DeskRoom = {
    desk,
    pages: createDeskPages(desk, options),
    cookie: createSessionCookie(desk.siteUrl),
    headers: deskHeaders(desk.siteUrl),
    ownOrigin: new URL(desk.siteUrl).origin,
  }
  return async (app) => {
    addAssets(app, room)
    await app.register(async (scope) => {
      readBodies(scope)
      addGuard(scope, room)
      for (const route of routes) addRoute(scope, room, route)
      addNowhere(scope, room)
    })
  }
}

function addAssets(app: FastifyInstance, { pages }: DeskRoom): void {
  for (const { path, bytes, contentType, headers } of pages.assets.files) {
    const page = readyPage(bytes, contentType, headers)
    app.get(path, (request, reply) => sendPage(page, { request, reply }, FOR_EVER))
  }
}

/** Forms and JSON, as text of ours: nothing else is read. */
function readBodies(scope: FastifyInstance): void {
  const asText = { parseAs: 'string', bodyLimit: BODY_LIMIT } as const
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser(FORM_TYPE, asText, async (_request: unknown, body: string) => new URLSearchParams(body))
  scope.addContentTypeParser(JSON_TYPE, asText, async (_request: unknown, body: string) => parseJson(body))
}

function parseJson(body: string): unknown {
  try {
    return body === '' ? {} : JSON.parse(body)
  } catch (cause) {
    throw Object.assign(new Error('not JSON', { cause }), { statusCode: 400 })
  }
}

function addGuard(scope: FastifyInstance, room: DeskRoom): void {
  scope.decorateRequest('deskContext', null)
  scope.addHook('onRequest', async (request, reply) => await guardRequest(room, { request, reply }))
  scope.addHook('preHandler', async (request, reply) => await guardForm(room, { request, reply }))
  scope.setErrorHandler(async (error: { readonly statusCode?: number }, request, reply) => {
    const failure = failureOf(error)
    if (failure === 'server-error') request.log.error({ err: error }, 'the desk could not answer')
    return await sendFailure(room, failure, { request, reply })
  })
}

function addRoute(scope: FastifyInstance, room: DeskRoom, route: DeskRoute): void {
  assertGuarded(route)
  for (const { start, isProgram } of DOORS) {
    for (const url of addressesOf(start, route)) {
      scope.route({
        method: route.method,
        url,
        bodyLimit: BODY_LIMIT,
        config: { desk: { route, isProgram } },
        handler: async (request, reply) => await answerDesk(room, { request, reply }),
      })
    }
  }
}

/** The desk's first page is asked for with a slash at its end, too. */
function addressesOf(start: string, { path }: DeskRoute): readonly string[] {
  return path === '/' ? [start, `${start}/`] : [`${start}${path}`]
}

/** Every address and method that the table does not have: nothing for who is signed in, the door for everybody else. */
function addNowhere(scope: FastifyInstance, room: DeskRoom): void {
  const route: DeskRoute = { method: 'GET', path: '/*', access: 'signed-in', run: async () => ({ kind: 'missing' }) }
  for (const { start, isProgram } of DOORS) {
    const options = { config: { desk: { route, isProgram } } }
    scope.all(`${start}/*`, options, async (request, reply) => await answerDesk(room, { request, reply }))
  }
}
