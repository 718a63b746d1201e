import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { HOUR_MS, MINUTE_MS } from '../src/news/instant.ts'
import {
  addAccount,
  clientOf,
  cookieOf,
  isOpen,
  openSignedInDesk,
  PASSWORD,
  type SignedInDesk,
  signInAs,
} from './desk-for-test.ts'

let desk: SignedInDesk['desk']
let admin: SignedInDesk['admin']
let signedIn: SignedInDesk['signedIn']
let here: SignedInDesk['here']

beforeEach(async () => {
  ;({ desk, admin, signedIn, here } = await openSignedInDesk())
})
afterEach(async () => await desk.close())

// sessions (ASVS 7.2 to 7.5)

test('fixation: signing in gives a token that nobody had before, and ends the planted one', async () => {
  const planted = await signInAs(desk, admin)
  const answer = await clientOf(desk, planted).post('/desk/sign-in', { login: 'samar', password: PASSWORD })
  const cookie = cookieOf(answer)
  assert.notEqual(cookie, planted.cookie)
  assert.equal(await isOpen(desk, planted), false)
  assert.ok(await isOpen(desk, { ...planted, cookie }))
  const invented = { ...planted, cookie: `__Host-nashra-desk=${'a'.repeat(43)}` }
  const again = cookieOf(await clientOf(desk, invented).post('/desk/sign-in', { login: 'samar', password: PASSWORD }))
  assert.notEqual(again, invented.cookie)
  assert.equal(await isOpen(desk, invented), false)
})

test('the store keeps no cookie', async () => {
  const token = signedIn.cookie.replace(/^[^=]*=/, '')
  const sessions = await desk.store.accounts.sessionsOf(admin.id, desk.now)
  assert.equal(sessions.length, 1)
  assert.notEqual(sessions[0]?.tokenHash, token)
  assert.equal(await desk.store.accounts.session(token, desk.now), undefined)
})

test('signing out ends the session on the server, as a page and for programs', async () => {
  const second = await signInAs(desk, admin)
  const answer = await here.post('/desk/sign-out')
  assert.match(String(answer.headers['set-cookie']), /^__Host-nashra-desk=; Max-Age=0;/)
  assert.equal(await isOpen(desk, signedIn), false)
  assert.ok(await isOpen(desk, second))
  await clientOf(desk, second).send('/desk/api/sign-out')
  assert.equal(await isOpen(desk, second), false)
})

test('a disabled account is out at once, and cannot come in again', async () => {
  const nabil = await addAccount(desk, 'nabil', 'editor')
  const session = await signInAs(desk, nabil)
  assert.ok(await isOpen(desk, session))
  assert.equal((await here.post(`/desk/accounts/${nabil.id}/disable`)).statusCode, 303)
  assert.equal(await isOpen(desk, session), false)
  assert.equal((await clientOf(desk).post('/desk/sign-in', { login: 'nabil', password: PASSWORD })).statusCode, 422)
})

test('another role holds from the next request on', async () => {
  const nabil = await addAccount(desk, 'nabil', 'administrator')
  const session = await signInAs(desk, nabil)
  await here.post(`/desk/accounts/${nabil.id}/role`, { role: 'reader' })
  assert.equal((await clientOf(desk, session).get('/desk/api/accounts')).statusCode, 401)
  assert.equal((await clientOf(desk, await signInAs(desk, nabil)).get('/desk/api/accounts')).statusCode, 403)
})

test('a new password ends all other sessions, and the old one is worth nothing', async () => {
  const others = [await signInAs(desk, admin), await signInAs(desk, admin)]
  const password = 'ثلاث نخلات قرب البئر'
  const answer = await here.post('/desk/account/password', { current: PASSWORD, password, again: password })
  assert.equal(answer.headers.location, '/desk/account?done=password-changed')
  assert.ok(await isOpen(desk, signedIn))
  for (const other of others) assert.equal(await isOpen(desk, other), false)
  assert.equal((await clientOf(desk).post('/desk/sign-in', { login: 'samar', password: PASSWORD })).statusCode, 422)
  assert.equal((await clientOf(desk).post('/desk/sign-in', { login: 'samar', password })).statusCode, 303)
})

test('who sits at an open desk cannot change the password without knowing it', async () => {
  const chosen = { current: 'لا أعرفها أبدًا', password: 'ثلاث نخلات قرب البئر', again: 'ثلاث نخلات قرب البئر' }
  assert.equal((await here.post('/desk/account/password', chosen)).statusCode, 422)
  assert.equal((await clientOf(desk).post('/desk/sign-in', { login: 'samar', password: PASSWORD })).statusCode, 303)
})

test('a session ends after two idle hours, and after twelve in any case', async () => {
  desk.now += 2 * HOUR_MS
  assert.ok(await isOpen(desk, signedIn))
  desk.now += 2 * HOUR_MS + 1
  assert.equal(await isOpen(desk, signedIn), false)
  const busy = await signInAs(desk, admin)
  for (let half = 1; half < 24; half++) {
    desk.now += HOUR_MS / 2
    assert.ok(await isOpen(desk, busy), `after ${half / 2} hours`)
  }
  desk.now += HOUR_MS / 2
  assert.equal(await isOpen(desk, busy), false)
})

test('accounts and second factors ask for the password again after a quarter of an hour', async () => {
  desk.now += 15 * MINUTE_MS + 1
  assert.equal(
    (await here.get('/desk/accounts/invite')).headers.location,
    '/desk/prove?next=%2Fdesk%2Faccounts%2Finvite',
  )
  const refused = await here.send('/desk/api/accounts/invite', {
    login: 'nabil',
    name: 'نبيل',
    role: 'editor',
    language: 'ar',
  })
  assert.deepEqual([refused.statusCode, refused.json().error], [403, 'proof-needed'])
  assert.equal((await here.post('/desk/prove', { password: 'غير صحيحة أبدًا' })).statusCode, 422)
  assert.equal((await here.get('/desk/accounts/invite')).statusCode, 303)
  const proved = await here.post('/desk/prove', { password: PASSWORD, next: '/desk/accounts/invite' })
  assert.equal(proved.headers.location, '/desk/accounts/invite?done=proven')
  assert.equal((await here.get('/desk/accounts/invite')).statusCode, 200)
})

test('coming in and going out stand in the log, with who and when', async () => {
  await here.post('/desk/sign-out')
  const lines = await desk.store.audit.list({ by: admin.id, limit: 2 })
  assert.deepEqual(
    lines.map(({ action, subject, byName, at }) => [action, subject, byName, at]),
    [
      ['signed-out', `account ${admin.id}`, admin.name, desk.now],
      ['signed-in', `account ${admin.id}`, admin.name, desk.now],
    ],
  )
})

test('the sessions that one sees are those that still open the desk', async () => {
  desk.now += HOUR_MS + 1
  const second = await signInAs(desk, admin)
  const seen = async () => (await clientOf(desk, second).get('/desk/api/account')).json().sessions.length
  assert.equal(await seen(), 2)
  desk.now += HOUR_MS
  assert.equal(await seen(), 1)
})
