import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { DeskRoute } from '../src/desk/desk-route.ts'
import { DESK_ROUTES } from '../src/desk/desk-routes.ts'
import { isAllowed } from '../src/desk/permissions.ts'
import { ROLES } from '../src/news/account.ts'
import { HOUR_MS } from '../src/news/instant.ts'
import {
  type Answer,
  addAccount,
  clientOf,
  type DeskForTest,
  openDeskForTest,
  type SignedIn,
  signInAs,
} from './desk-for-test.ts'

/** Whoever may ask: nobody, each role, and two whose time at the desk is over. */
const VISITORS = ['signed-out', ...ROLES, 'disabled', 'expired', 'idle', 'forged'] as const
type Visitor = (typeof VISITORS)[number]
const DOORS = ['page', 'api'] as const
type Door = (typeof DOORS)[number]

let desk: DeskForTest
let visitors: Readonly<Record<Visitor, SignedIn | undefined>>

before(async () => {
  desk = await openDeskForTest()
})
after(async () => {
  await desk.close()
})

/** Fresh sessions, so that what one request did is nothing to the next. */
async function freshVisitors(): Promise<typeof visitors> {
  await desk.close()
  desk = await openDeskForTest()
  const add = async (name: string, role: (typeof ROLES)[number]) =>
    await signInAs(desk, await addAccount(desk, name, role))
  const idle = await add('idle', 'administrator')
  const expired = await add('expired', 'administrator')
  desk.now += 2 * HOUR_MS + 1
  for (let hour = 0; hour < 10; hour++) {
    await clientOf(desk, expired).get('/desk/api/account')
    desk.now += HOUR_MS
  }
  const disabled = await add('disabled', 'administrator')
  const [administrator, editor, moderator, reader] = [
    await add('a-administrator', 'administrator'),
    await add('an-editor', 'editor'),
    await add('a-moderator', 'moderator'),
    await add('a-reader', 'reader'),
  ]
  await desk.store.accounts.setState(disabled.account.id, 'disabled', { byName: 'nashra', at: desk.now })
  const forged = {
    ...administrator,
    cookie: administrator.cookie.slice(0, -1) + (administrator.cookie.endsWith('A') ? 'E' : 'A'),
  }
  return { 'signed-out': undefined, administrator, editor, moderator, reader, disabled, expired, idle, forged }
}

function isKnown(visitor: Visitor): visitor is (typeof ROLES)[number] {
  return ROLES.some((role) => role === visitor)
}

/** What the table says must come of it, before anything is done. */
function expected(route: DeskRoute, visitor: Visitor): 'allowed' | 'signed-out' | 'forbidden' {
  if (route.access === 'signed-out') return 'allowed'
  if (!isKnown(visitor)) return 'signed-out'
  if (route.access === 'signed-in') return 'allowed'
  return isAllowed(visitor, route.access) ? 'allowed' : 'forbidden'
}

async function ask(route: DeskRoute, door: Door, signedIn: SignedIn | undefined): Promise<Answer> {
  const path = route.path.replace(/:\w+/g, '1').replace(/^\/$/, '')
  const client = clientOf(desk, signedIn)
  const url = door === 'page' ? `/desk${path}` : `/desk/api${path}`
  if (route.method === 'GET') return await client.get(url)
  return door === 'page' ? await client.post(url) : await client.send(url)
}

/** What did come of it, told from the answer alone. */
function found(answer: Answer, door: Door): 'allowed' | 'signed-out' | 'forbidden' {
  if (door === 'api') {
    assert.match(String(answer.headers['content-type']), /^application\/json/)
    assert.equal(answer.headers.location, undefined)
    if (answer.statusCode === 401) return 'signed-out'
    return answer.statusCode === 403 ? 'forbidden' : 'allowed'
  }
  if (/^\/desk\/sign-in(?:\?next=|$)/.test(String(answer.headers.location ?? ''))) return 'signed-out'
  return answer.statusCode === 403 ? 'forbidden' : 'allowed'
}

async function auditLines(): Promise<number> {
  return (await desk.store.audit.list({ limit: 1000 })).length
}

describe('every route of the desk, for everybody, as a page and for programs', () => {
  for (const visitor of VISITORS) {
    for (const door of DOORS) {
      test(`${visitor}, ${door}`, async () => {
        let isFresh = false
        for (const route of DESK_ROUTES) {
          if (!isFresh) visitors = await freshVisitors()
          const lines = await auditLines()
          const answer = await ask(route, door, visitors[visitor])
          const name = `${route.method} ${route.path}`
          const outcome = found(answer, door)
          assert.equal(outcome, expected(route, visitor), `${name}: ${answer.statusCode}`)
          assert.notEqual(answer.statusCode, 500, name)
          assert.equal(answer.headers['cache-control'], 'no-store', name)
          if (outcome !== 'allowed') assert.equal(await auditLines(), lines, `${name} did nothing`)
          isFresh = outcome !== 'allowed' || route.method === 'GET'
        }
      })
    }
  }
})

test('the desk does not open with a route that says nothing of who may ask it', async () => {
  const unguarded = { method: 'GET', path: '/open', run: async () => ({ kind: 'missing' }) }
  // The compiler forbids it, too; this is for whoever silences it.
  await assert.rejects(openDeskForTest({ routes: [unguarded as unknown as DeskRoute] }), TypeError)
})
