import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
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

async function language(): Promise<string | undefined> {
  return (await desk.store.accounts.byId(admin.id))?.language
}

const ENGLISH = { language: 'en' }

// csrf (ASVS 3.5.1 to 3.5.3)

const FOREIGN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no Origin and no Sec-Fetch-Site': { origin: '' },
  'a null Origin': { origin: 'null' },
  'a sibling site': { origin: 'https://desk.news.example' },
  'another site': { origin: 'https://evil.example' },
  'the same name on http': { origin: 'http://news.example' },
  'another site, told by Sec-Fetch-Site': { origin: '', 'sec-fetch-site': 'cross-site' },
  'a sibling site, told by Sec-Fetch-Site': { origin: '', 'sec-fetch-site': 'same-site' },
  'an address bar': { origin: '', 'sec-fetch-site': 'none' },
}
for (const [name, headers] of Object.entries(FOREIGN)) {
  test(`${name}: refused, as a page and for programs, signed in or not`, async () => {
    for (const answer of [
      await here.post('/desk/account/language', ENGLISH, { headers }),
      await here.send('/desk/api/account/language', ENGLISH, { headers }),
      await clientOf(desk).post('/desk/sign-in', { login: 'samar', password: PASSWORD }, { headers }),
      await clientOf(desk).send('/desk/api/sign-in', { login: 'samar', password: PASSWORD }, { headers }),
    ]) {
      assert.equal(answer.statusCode, 403)
      assert.equal(answer.headers['set-cookie'], undefined)
    }
    assert.equal(await language(), 'ar')
  })
}

test('a browser that tells no Origin but Sec-Fetch-Site is taken', async () => {
  const headers = { origin: '', 'sec-fetch-site': 'same-origin' }
  assert.equal((await here.post('/desk/account/language', ENGLISH, { headers })).statusCode, 303)
  assert.equal(await language(), 'en')
})

for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/xml', '', 'application/json2']) {
  test(`a body of the type "${type}" is not read`, async () => {
    const headers = { 'content-type': type }
    assert.equal((await here.post('/desk/account/language', ENGLISH, { headers })).statusCode, 415)
    assert.equal((await here.send('/desk/api/account/language', ENGLISH, { headers })).statusCode, 415)
    assert.equal(await language(), 'ar')
  })
}

test('a form is no JSON, and JSON is no form', async () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  assert.equal((await here.send('/desk/api/account/language', ENGLISH, { headers: form })).statusCode, 415)
  const json = { 'content-type': 'application/json' }
  assert.equal((await here.post('/desk/account/language', ENGLISH, { headers: json })).statusCode, 415)
})

test('without the token of this very session nothing is done', async () => {
  const other = await signInAs(desk, await addAccount(desk, 'nabil', 'administrator'))
  const second = await signInAs(desk, admin)
  for (const csrf of ['', 'x', other.csrf, second.csrf, `${signedIn.csrf} `]) {
    assert.equal((await here.post('/desk/account/language', { ...ENGLISH, csrf })).statusCode, 403, csrf)
    const headers = { 'x-nashra-csrf': csrf.trim() === signedIn.csrf ? 'x' : csrf }
    assert.equal((await here.send('/desk/api/account/language', { ...ENGLISH, csrf }, { headers })).statusCode, 403)
  }
  assert.equal(await language(), 'ar')
  assert.equal((await here.post('/desk/account/language', ENGLISH)).statusCode, 303)
})

test('looking changes nothing: what is a POST cannot be had by a link', async () => {
  for (const url of ['/desk/sign-out', '/desk/account/language?language=en', '/desk/api/sign-out']) {
    assert.equal((await here.get(url)).statusCode, 404, url)
  }
  assert.ok(await isOpen(desk, signedIn))
})
