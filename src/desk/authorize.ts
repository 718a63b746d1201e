import type { DeskContext, DeskRoute, SignedContext, SignedRoute } from './desk-route.ts'
import { isAllowed, PERMISSIONS, type Permission } from './permissions.ts'
import { isProven } from './sessions.ts'

export type Authorization = 'allowed' | 'signed-out' | 'forbidden' | 'proof-needed'

/** Whether whoever asks may use a route. Everything that is not allowed is refused. */
export function authorize(route: DeskRoute, { visitor, now }: Pick<DeskContext, 'visitor' | 'now'>): Authorization {
  if (route.access === 'signed-out') return 'allowed'
  if (!visitor) return 'signed-out'
  const { session } = visitor
  if (route.access !== 'signed-in' && !isAllowed(session.account.role, route.access)) return 'forbidden'
  return route.provenFor !== undefined && !isProven(session, now) ? 'proof-needed' : 'allowed'
}

/** @throws TypeError for a route that says nothing of who may use it: the desk does not open with such a one */
export function assertGuarded(route: { readonly path: string; readonly access?: unknown }): void {
  const known: readonly unknown[] = ['signed-in', 'signed-out', ...PERMISSIONS]
  if (!known.includes(route.access)) throw new TypeError(`the route ${route.path} says nothing of who may use it`)
}

/** The context of a route that asks for a session; `undefined` without one. */
export function signedContext(context: DeskContext): SignedContext | undefined {
  const { visitor, now } = context
  if (!visitor) return undefined
  const { account } = visitor.session
  return {
    ...context,
    visitor,
    act: { by: account.id, byName: account.name, at: now },
    may: (permission: Permission) => isAllowed(account.role, permission),
  }
}

/** Where to go on after the password was typed again: a page, its parts filled in. */
export function pageAfterProof(
  { provenFor = '/' }: Pick<SignedRoute, 'provenFor'>,
  params: Readonly<Record<string, string>>,
): string {
  return `/desk${provenFor.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))}`
}
