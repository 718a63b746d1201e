import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { MINUTE_MS } from '../src/news/instant.ts'
import {
  addAccount,
  clientOf,
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

async function actions(): Promise<readonly string[]> {
  return (await desk.store.audit.list({ limit: 100 })).map(({ action }) => action)
}

// second factor (ASVS 6.5.1)

let secret: string
let codes: readonly string[]

const codeAt = (at: number) => TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: at })

beforeEach(async () => {
  const setup = (await here.get('/desk/api/account/second-factor')).json()
  secret = setup.secret
  const answer = await here.send('/desk/api/account/second-factor', { ticket: setup.ticket, code: codeAt(desk.now) })
  codes = answer.json().recoveryCodes
  desk.now += MINUTE_MS
})

async function ticket(): Promise<string> {
  const answer = await clientOf(desk).send('/desk/api/sign-in', { login: 'samar', password: PASSWORD })
  assert.equal(answer.headers['set-cookie'], undefined, 'no session before both are right')
  return answer.json().ticket
}

async function second(code: string, sealed?: string): Promise<number> {
  return (await clientOf(desk).send('/desk/api/sign-in/code', { ticket: sealed ?? (await ticket()), code })).statusCode
}

test('turning it on ends the other sessions; the page shows ten codes, once', async () => {
  assert.equal(codes.length, 10)
  assert.ok(await isOpen(desk, signedIn))
  assert.equal((await here.get('/desk/account/second-factor')).statusCode, 409)
  assert.doesNotMatch((await here.get('/desk/account')).body, new RegExp(codes[0] ?? '-'))
})

test('the password alone opens nothing; with the code it does', async () => {
  assert.equal(await second('000000'), 422)
  assert.equal(await second(codeAt(desk.now)), 200)
})

test('a code counts once, even at the same moment, and with it all older ones are spent', async () => {
  const [first, other] = [await ticket(), await ticket()]
  const code = codeAt(desk.now)
  const tries = await Promise.all([second(code, first), second(code, other), second(code, first)])
  assert.deepEqual(tries.toSorted(), [200, 422, 422])
  assert.equal(await second(codeAt(desk.now - 30_000)), 422)
  desk.now += 30_000
  assert.equal(await second(codeAt(desk.now)), 200)
})

test('the code with which it was turned on is spent', async () => {
  desk.now -= MINUTE_MS
  assert.equal(await second(codeAt(desk.now)), 422)
})

test('a recovery code counts once, however it is typed', async () => {
  const [code = ''] = codes
  const [first, other] = [await ticket(), await ticket()]
  const tries = await Promise.all([second(code, first), second(code.toUpperCase().replaceAll('-', ' '), other)])
  assert.deepEqual(tries.toSorted(), [200, 422])
  assert.equal(await second(codes[1] ?? ''), 200)
})

test('five wrong codes and the sixth waits', async () => {
  const sealed = await ticket()
  for (let time = 0; time < 5; time++) assert.equal(await second('000000', sealed), 422)
  assert.equal(await second(codeAt(desk.now), sealed), 429)
})

test('the step between ends after five minutes, with another password, and for nobody else’s hand', async () => {
  const sealed = await ticket()
  assert.equal(await second(codeAt(desk.now), `${sealed.slice(0, -2)}AA`), 422)
  desk.now += 5 * MINUTE_MS
  assert.equal(await second(codeAt(desk.now), sealed), 422)
  const before = await ticket()
  const passwordHash = (await desk.passwords.hash('ثلاث نخلات قرب البئر')) ?? ''
  await desk.store.accounts.setPassword(admin.id, { passwordHash }, { byName: 'nashra', at: desk.now })
  assert.equal(await second(codeAt(desk.now), before), 422)
})

test('its secret lies sealed in the store', async () => {
  const kept = (await desk.store.accounts.credentialsOf(admin.id))?.totpSecret
  assert.ok(kept)
  assert.ok(!Buffer.from(kept).includes(secret))
  assert.equal(desk.keyring.open('totp', kept), secret)
})

test('a setup that was shown to one account is nothing for another', async () => {
  const [nabil, rami] = [await addAccount(desk, 'nabil', 'reader'), await addAccount(desk, 'rami', 'reader')]
  const shown = (await clientOf(desk, await signInAs(desk, nabil)).get('/desk/api/account/second-factor')).json()
  const code = TOTP.generate({ secret: Secret.fromBase32(shown.secret), timestamp: desk.now })
  const answer = await clientOf(desk, await signInAs(desk, rami)).send('/desk/api/account/second-factor', {
    ticket: shown.ticket,
    code,
  })
  assert.equal(answer.statusCode, 422)
  assert.equal((await desk.store.accounts.byId(rami.id))?.hasTotp, false)
})

test('removing it asks for the password again, ends every session, and is in the log', async () => {
  desk.now += 16 * MINUTE_MS
  assert.equal((await here.send('/desk/api/account/second-factor/remove')).statusCode, 403)
  await here.post('/desk/prove', { password: PASSWORD })
  await here.send('/desk/api/account/second-factor/remove')
  assert.equal(await isOpen(desk, signedIn), false)
  assert.ok((await actions()).includes('second-factor-removed'))
})
