import type { Act } from '../news/account.ts'
import type { EpochMs } from '../news/instant.ts'
import type { Desk } from './desk.ts'
import type { DeskOutcome } from './desk-outcome.ts'
import type { Permission } from './permissions.ts'
import type { Visitor } from './sessions.ts'

/** Who may use a route: whoever has the permission, everybody who is signed in, or everybody. */
export type DeskAccess = Permission | 'signed-in' | 'signed-out'

/** What a request said, cut to what its route knows: nothing else reaches an act. */
export interface DeskValues {
  /** The parts of the path, and the known parameters of the query. */
  readonly address: Readonly<Record<string, string | undefined>>
  /** The known fields of the form or of the JSON object, as text; of a repeated one the first. */
  readonly fields: Readonly<Record<string, string | undefined>>
  /** The known lists: every value of a repeated field, or an array's. */
  readonly lists: Readonly<Record<string, readonly string[]>>
}

/** What an act is done with, and for whom. */
export interface DeskContext {
  readonly desk: Desk
  readonly now: EpochMs
  /** The keyed digest of the client's network address. */
  readonly client: string
  readonly visitor?: Visitor
  /** The cookie as it came, even of a session that has ended. */
  readonly cookie?: string
}

/** The same, by somebody who is signed in. */
export interface SignedContext extends DeskContext {
  readonly visitor: Visitor
  /** For the audit log. */
  readonly act: Act
  may(permission: Permission): boolean
}

interface RouteShape {
  readonly method: 'GET' | 'POST'
  /** Below `/desk` for pages, below `/desk/api` for programs. */
  readonly path: `/${string}`
  readonly query?: readonly string[]
  readonly fields?: readonly string[]
  readonly lists?: readonly string[]
}

export interface OpenRoute extends RouteShape {
  readonly access: 'signed-out'
  run(values: DeskValues, context: DeskContext): Promise<DeskOutcome>
}

export interface SignedRoute extends RouteShape {
  readonly access: Exclude<DeskAccess, 'signed-out'>
  /** Asks for the password again where it was typed long ago, then goes on with this page of the desk, `/accounts`. */
  readonly provenFor?: `/${string}`
  run(values: DeskValues, context: SignedContext): Promise<DeskOutcome>
}

/** One entry of the desk's table: a page and its twin for programs. */
export type DeskRoute = OpenRoute | SignedRoute
