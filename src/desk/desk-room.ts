import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Desk } from './desk.ts'
import type { DeskPages } from './desk-pages.ts'
import type { DeskContext, DeskRoute } from './desk-route.ts'
import type { SessionCookie } from './sessions.ts'

/** The desk with what its answers are made of. */
export interface DeskRoom {
  readonly desk: Desk
  readonly pages: DeskPages
  readonly cookie: SessionCookie
  readonly headers: Readonly<Record<string, string>>
  /** `https://news.example` */
  readonly ownOrigin: string
}

export interface DeskExchange {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** What the guard reads of each route: its entry in the table, and whether it answers a browser or a program. */
export interface DeskRouteConfig {
  readonly route: DeskRoute
  readonly isProgram: boolean
}

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly desk?: DeskRouteConfig
  }
  interface FastifyRequest {
    /** Set by the guard; nothing is answered without it. */
    deskContext: DeskContext | null
  }
}

/** @throws TypeError for a route that came in past the table: it is answered by nobody */
export function configOf(request: FastifyRequest): DeskRouteConfig {
  const config = request.routeOptions.config.desk
  if (!config) throw new TypeError('a route of the desk without an entry in its table')
  return config
}
