import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { inviteFirstAdministrator } from '../src/desk/first-account.ts'
import { HOUR_MS } from '../src/news/instant.ts'
import {
  addAccount,
  clientOf,
  openDeskForTest,
  openSignedInDesk,
  SITE_URL,
  type SignedInDesk,
} from './desk-for-test.ts'

let desk: SignedInDesk['desk']
let here: SignedInDesk['here']

beforeEach(async () => {
  ;({ desk, here } = await openSignedInDesk())
})
afterEach(async () => await desk.close())

// invitations (no default account, ASVS 6.3.2)

const chosen = { name: 'نبيل', password: 'ثلاث نخلات قرب البئر', again: 'ثلاث نخلات قرب البئر' }

async function invite(): Promise<string> {
  const account = { login: 'nabil', name: 'نبيل', role: 'moderator', language: 'ar' }
  return new URL((await here.send('/desk/api/accounts/invite', account)).json().link).pathname
}

test('a link works once, even at the same moment', async () => {
  const path = await invite()
  const answers = await Promise.all([1, 2, 3].map(async () => await clientOf(desk).post(path, chosen)))
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).toSorted(), [303, 404, 404])
  assert.equal((await clientOf(desk).get(path)).statusCode, 404)
})

test('a link ends after a day, and an invented one never began', async () => {
  const path = await invite()
  assert.equal((await clientOf(desk).get(path)).statusCode, 200)
  desk.now += 24 * HOUR_MS
  assert.equal((await clientOf(desk).get(path)).statusCode, 404)
  assert.equal((await clientOf(desk).post(path, chosen)).statusCode, 404)
  for (const token of ['x', 'a'.repeat(43), '%00', '..%2f..']) {
    assert.equal((await clientOf(desk).get(`/desk/invitation/${token}`)).statusCode, 404, token)
  }
})

test('a newer link ends the older one, and a disabled account has none', async () => {
  const path = await invite()
  const id = (await desk.store.accounts.credentials('nabil'))?.account.id
  const second = new URL((await here.send(`/desk/api/accounts/${id}/reset`)).json().link).pathname
  assert.equal((await clientOf(desk).get(path)).statusCode, 404)
  assert.equal((await clientOf(desk).get(second)).statusCode, 200)
  await here.post(`/desk/accounts/${id}/disable`)
  assert.equal((await clientOf(desk).get(second)).statusCode, 404)
})

test('a link gives the role it was made for, whatever else is sent with it', async () => {
  const path = await invite()
  await clientOf(desk).post(path, { ...chosen, role: 'administrator', login: 'root', id: '1', state: 'active' })
  const account = (await desk.store.accounts.credentials('nabil'))?.account
  assert.deepEqual([account?.role, account?.login, account?.name], ['moderator', 'nabil', 'نبيل'])
  assert.equal(await desk.store.accounts.credentials('root'), undefined)
})

test('a second factor that was set is still asked for after a new password', async () => {
  const rami = await addAccount(desk, 'rami', 'editor')
  const secret = desk.keyring.seal('totp', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  await desk.store.accounts.setTotp(rami.id, { secret, recoveryHashes: [] }, { byName: 'nashra', at: desk.now })
  const path = new URL((await here.send(`/desk/api/accounts/${rami.id}/reset`)).json().link).pathname
  const answer = await clientOf(desk).post(path, chosen)
  assert.equal(answer.headers.location, '/desk/sign-in')
  assert.equal(answer.headers['set-cookie'], undefined)
})

test('an empty desk has no account that anybody could guess: the first is made by a link that is told once', async () => {
  const empty = await openDeskForTest()
  try {
    const options = { store: empty.store, siteUrl: SITE_URL, clock: () => empty.now }
    for (const password of ['admin', 'password', '']) {
      const answer = await clientOf(empty).post('/desk/sign-in', { login: 'admin', password })
      assert.equal(answer.statusCode, 422)
    }
    const lost = await inviteFirstAdministrator(options)
    const link = await inviteFirstAdministrator(options)
    assert.equal((await clientOf(empty).get(new URL(lost ?? '').pathname)).statusCode, 404)
    assert.equal((await clientOf(empty).post(new URL(link ?? '').pathname, chosen)).statusCode, 303)
    assert.equal(await inviteFirstAdministrator(options), undefined)
    assert.equal(await empty.store.accounts.count(), 1)
  } finally {
    await empty.close()
  }
})
