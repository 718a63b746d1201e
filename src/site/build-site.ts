import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import { writeRobots } from '../api/write-robots.ts'
import { SECOND_MS } from '../news/instant.ts'
import type { CommentForms } from './comment-forms.ts'
import { addCommentRoutes } from './comment-routes.ts'
import { connectionLimits, PATIENCE } from './connection-limits.ts'
import { type ContextMaker, createContextMaker } from './context-maker.ts'
import { createSendError, installErrorAnswers, refuseBadBytes, type SendError } from './error-answers.ts'
import { type FreshPage, freshPage, sendFreshPage } from './fresh-page.ts'
import { PageCache } from './page-cache.ts'
import type { PageOutcome } from './page-outcome.ts'
import { addPushDoor } from './push-door.ts'
import { type ReadyPage, readyPage } from './ready-page.ts'
import { securityHeaders } from './security-headers.ts'
import { type Exchange, sendPage } from './send-page.ts'
import type { SiteOptions } from './site-options.ts'
import { type RouteValues, SITE_ROUTES, type SiteRoute } from './site-routes.ts'

const CACHE_BYTES = 64 * 1024 * 1024
/** Pages tell ages in minutes: none is shown for longer. */
const CACHE_AGE_MS = 30 * SECOND_MS
/** Nobody misses news for so long, and a busy newsroom changes the store many times in it. */
const STALE_MS = SECOND_MS
/** A section's name of a hundred Arabic letters, percent-encoded. */
const PARAMETER_LENGTH = 1000
const FOR_EVER = 'public, max-age=31536000, immutable'

/** What a route answers, ready to be sent. */
type Answer =
  | { readonly kind: 'ready'; readonly page: ReadyPage }
  | { readonly kind: 'fresh'; readonly page: FreshPage; readonly forms: CommentForms }
  | Exclude<PageOutcome, { readonly kind: 'document' }>

interface Site {
  readonly options: SiteOptions
  readonly contexts: ContextMaker
  readonly cache: PageCache<Answer>
  readonly sendError: SendError
}

/** Builds the public site over a store; the caller lets it listen. */
export async function buildSite(options: SiteOptions): Promise<FastifyInstance> {
  const contexts = createContextMaker(options)
  const sizeOf = (answer: Answer) => ('page' in answer ? answer.page.size : undefined)
  const cache = new PageCache<Answer>({ maxBytes: CACHE_BYTES, maxAgeMs: CACHE_AGE_MS, staleMs: STALE_MS, sizeOf })
  const site: Site = { options, contexts, cache, sendError: createSendError(contexts) }
  const headers = securityHeaders(options.siteUrl)
  const app = fastify({
    ...(options.logger ? { loggerInstance: options.logger } : {}),
    logController: new LogController({ disableRequestLogging: true }),
    ...connectionLimits(options.patience ?? PATIENCE),
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    routerOptions: { maxParamLength: PARAMETER_LENGTH },
    frameworkErrors: (_error, request, reply) => site.sendError('badRequest', request, reply.headers(headers)),
    clientErrorHandler: (error, socket) => refuseBadBytes(error, socket, headers),
  })
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers)
    done()
  })
  installErrorAnswers(app, site.sendError)
  for (const route of SITE_ROUTES) app.get(route.path, (request, reply) => answerRoute(route, site, { request, reply }))
  addAssets(app, site)
  addServiceRoutes(app, site)
  if (options.pushes) await addPushDoor(app, options.pushes)
  if (options.comments) await addCommentRoutes(app, { contexts, sendError: site.sendError })
  for (const room of options.rooms ?? []) await app.register(room)
  await app.ready()
  return app
}

/** Sends a page from the cache, or makes it. Not `async`: a kept page is sent within this turn. */
function answerRoute(route: SiteRoute, site: Site, exchange: Exchange): FastifyReply | Promise<FastifyReply> {
  const { request } = exchange
  const values = routeValues(route, request)
  const key = cacheKey(route, request, values)
  const moment = { edition: site.options.store.edition(), now: site.options.clock() }
  const kept = site.cache.get(key, moment)
  if (kept) return sendAnswer(kept, site, exchange)
  return site.cache
    .make(key, moment, () => makeAnswer(route, values, site))
    .then((answer) => sendAnswer(answer, site, exchange))
}

async function makeAnswer(route: SiteRoute, values: RouteValues, { contexts }: Site): Promise<Answer> {
  const context = await contexts.context()
  const outcome = await route.make(values, context)
  if (outcome.kind !== 'document') return outcome
  const { codeFor } = outcome
  if (codeFor !== undefined && context.forms) {
    const { forms } = context
    return { kind: 'fresh', page: await freshPage({ ...outcome, codeFor }, forms.placeHolder), forms }
  }
  return { kind: 'ready', page: readyPage(outcome.text, outcome.contentType, outcome.headers) }
}

function sendAnswer(answer: Answer, site: Site, exchange: Exchange): FastifyReply | Promise<FastifyReply> {
  const { request, reply } = exchange
  switch (answer.kind) {
    case 'ready':
      return sendPage(answer.page, exchange)
    case 'fresh':
      return sendFreshPage(answer.page, exchange, answer.forms)
    case 'found':
      return reply.header('cache-control', 'no-cache').redirect(encodeURI(answer.to), 302)
    case 'moved':
      return reply.header('cache-control', 'public, max-age=3600').redirect(encodeURI(answer.to), 301)
    case 'missing':
      return site.sendError('notFound', request, reply)
    case 'refused':
      return site.sendError('badRequest', request, reply)
  }
}

/** The path's parts and the known parameters; of one that is repeated, the first. */
function routeValues(route: SiteRoute, request: FastifyRequest): RouteValues {
  const parts = request.params as RouteValues
  if (!route.parameters) return parts
  const query = request.query as Readonly<Record<string, string | readonly string[] | undefined>>
  const known = route.parameters.map((name) => {
    const value = query[name]
    const first = typeof value === 'string' ? value : value?.[0]
    const choices = route.choices?.[name]
    return [name, choices && !choices.includes(first ?? '') ? undefined : first] as const
  })
  return { ...parts, ...Object.fromEntries(known) }
}

/** Depends on nothing but the path and the known parameters, so that no stranger's parameter can fill or poison the cache. */
function cacheKey(route: SiteRoute, { url }: FastifyRequest, values: RouteValues): string {
  const end = url.indexOf('?')
  const path = end < 0 ? url : url.slice(0, end)
  if (!route.parameters) return path
  return JSON.stringify([path, ...route.parameters.map((name) => values[name] ?? null)])
}

function addAssets(app: FastifyInstance, { contexts }: Site): void {
  for (const { path, bytes, contentType, headers } of contexts.assets.files) {
    const page = readyPage(bytes, contentType, headers)
    // woff2 is compressed already.
    const isText = !contentType.startsWith('font/')
    app.get(path, (request, reply) => {
      if (isText) return sendPage(page, { request, reply }, FOR_EVER)
      return reply.headers({ 'cache-control': FOR_EVER, 'content-type': contentType }).send(bytes)
    })
  }
}

function addServiceRoutes(app: FastifyInstance, { options }: Site): void {
  const { siteUrl, demo = false, store, health } = options
  app.get('/robots.txt', (_request, reply) =>
    reply.header('content-type', 'text/plain; charset=utf-8').send(writeRobots({ siteUrl, demo })),
  )
  app.get('/health/live', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'live' }))
  app.get('/health/ready', async (_request, reply) => {
    const ready = await (health?.ready() ?? store.ping().then(() => true)).catch(() => false)
    const status = ready ? 'ready' : 'not-ready'
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status })
  })
}
