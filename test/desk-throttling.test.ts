import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { MINUTE_MS } from '../src/news/instant.ts'
import { type Answer, addAccount, clientOf, openSignedInDesk, PASSWORD, type SignedInDesk } from './desk-for-test.ts'

let desk: SignedInDesk['desk']
let here: SignedInDesk['here']

beforeEach(async () => {
  ;({ desk, here } = await openSignedInDesk())
})
afterEach(async () => await desk.close())

// who there is (ASVS 6.3.8)

async function guess(login: string, password: string): Promise<Answer> {
  return await clientOf(desk).post('/desk/sign-in', { login, password }, { address: `198.51.100.${desk.derivations}` })
}

test('every failure does the same work and says the same', async () => {
  await addAccount(desk, 'nabil', 'editor')
  await desk.store.accounts.setState((await addAccount(desk, 'disabled', 'editor')).id, 'disabled', {
    byName: 'nashra',
    at: desk.now,
  })
  await here.send('/desk/api/accounts/invite', { login: 'invited', name: 'مدعو', role: 'reader', language: 'ar' })
  const bodies = new Set<string>()
  for (const [login, password] of [
    ['nabil', 'wrong password here'],
    ['nobody', PASSWORD],
    ['disabled', PASSWORD],
    ['invited', PASSWORD],
    ['invited', ''],
    ['x'.repeat(5000), PASSWORD],
    ['', ''],
  ] as const) {
    const before = desk.derivations
    const answer = await guess(login, password)
    assert.equal(desk.derivations, before + 1, login.slice(0, 20))
    assert.equal(answer.statusCode, 422)
    assert.equal(answer.headers['set-cookie'], undefined)
    bodies.add(answer.body.replace(/ value="[^"]*"/g, ''))
  }
  assert.equal(bodies.size, 1)
})

test('the log tells a failure without what was typed', async () => {
  await guess('nabil', 'wrong')
  await guess(PASSWORD, PASSWORD)
  const log = JSON.stringify(await desk.store.audit.list({ action: 'sign-in-failed', limit: 10 }))
  assert.equal(log.match(/sign-in-failed/g)?.length, 2)
  assert.doesNotMatch(log, /nabil|wrong|حمامات|198\.51/)
})

// throttling (ASVS 6.3.1)

async function attempt(login: string, address: string, password = 'wrong password here'): Promise<Answer> {
  return await clientOf(desk).post('/desk/sign-in', { login, password }, { address })
}

test('after five failures a login waits at this address, even with the right password, and is told how long', async () => {
  for (let time = 0; time < 5; time++) assert.equal((await attempt('samar', '203.0.113.1')).statusCode, 422)
  const answer = await attempt('samar', '203.0.113.1', PASSWORD)
  assert.equal(answer.statusCode, 429)
  assert.equal(answer.headers['retry-after'], '15')
  assert.match(answer.body, /حاول مرة أخرى بعد/)
  const program = await clientOf(desk).send(
    '/desk/api/sign-in',
    { login: 'samar', password: PASSWORD },
    { address: '203.0.113.1' },
  )
  assert.deepEqual([program.statusCode, program.json().error, program.json().seconds], [429, 'throttled', 15])
})

test('its owner at another address comes in meanwhile, and so does a neighbour’s other login', async () => {
  for (let time = 0; time < 6; time++) await attempt('samar', '203.0.113.1')
  assert.equal((await attempt('samar', '203.0.113.2', PASSWORD)).statusCode, 303)
  await addAccount(desk, 'nabil', 'editor')
  assert.equal((await attempt('nabil', '203.0.113.1', PASSWORD)).statusCode, 303)
})

test('one address that tries many logins waits; the next address does not', async () => {
  for (let time = 0; time < 20; time++) assert.equal((await attempt(`name${time}`, '203.0.113.1')).statusCode, 422)
  assert.equal((await attempt('another', '203.0.113.1')).statusCode, 429)
  assert.equal((await attempt('another', '203.0.113.2')).statusCode, 422)
})

test('all addresses of one IPv6 network are one, and a neighbour’s network is another', async () => {
  for (let time = 0; time < 20; time++) await attempt(`name${time}`, `2001:db8:1:2::${time + 1}`)
  assert.equal((await attempt('another', '2001:db8:1:2:ffff::1')).statusCode, 429)
  assert.equal((await attempt('another', '2001:db8:1:3::1')).statusCode, 422)
})

test('a login that is guessed at from everywhere slows down, for a minute at most', async () => {
  for (let time = 0; time < 42; time++) await attempt('samar', `10.0.${time}.1`)
  const answer = await attempt('samar', '203.0.113.7', PASSWORD)
  assert.equal(answer.statusCode, 429)
  desk.now += MINUTE_MS + 1
  assert.equal((await attempt('samar', '203.0.113.7', PASSWORD)).statusCode, 303)
})

test('a refused try costs no work and does not make the wait longer', async () => {
  for (let time = 0; time < 5; time++) await attempt('samar', '203.0.113.1')
  const before = desk.derivations
  for (let time = 0; time < 50; time++)
    assert.equal((await attempt('samar', '203.0.113.1')).headers['retry-after'], '15')
  assert.equal(desk.derivations, before)
  desk.now += 15_001
  assert.equal((await attempt('samar', '203.0.113.1', PASSWORD)).statusCode, 303)
})

test('an invented header does not give a client another address', async () => {
  const headers = { 'x-forwarded-for': '198.51.100.9', forwarded: 'for=198.51.100.9', 'x-real-ip': '198.51.100.9' }
  for (let time = 0; time < 5; time++) {
    await clientOf(desk).post(
      '/desk/sign-in',
      { login: 'samar', password: 'wrong' },
      { address: '203.0.113.1', headers },
    )
  }
  assert.equal((await attempt('samar', '203.0.113.1')).statusCode, 429)
  assert.equal((await attempt('samar', '198.51.100.9')).statusCode, 422)
})

test('a program that signs in every minute is no guesser', async () => {
  for (let minute = 0; minute < 60; minute++) {
    assert.equal((await attempt('samar', '203.0.113.1', PASSWORD)).statusCode, 303, String(minute))
    desk.now += MINUTE_MS
  }
})
