import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import {
  addAccount,
  clientOf,
  isOpen,
  openSignedInDesk,
  PASSWORD,
  SITE_URL,
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

const ENGLISH = { language: 'en' }

// open redirects (ASVS 3.7.2)

const FOREIGN = [
  'https://evil.example/',
  '//evil.example/',
  '///evil.example',
  '/\\evil.example',
  '/desk\\@evil.example',
  '/desk//evil.example',
  ' //evil.example',
  '/desk\t//evil.example',
  '/desk\r\nlocation: https://evil.example',
  'javascript:alert(1)',
  '/about',
  '/desk/../about',
]

test('after signing in one stays at the desk', async () => {
  for (const next of FOREIGN) {
    const answer = await clientOf(desk).post('/desk/sign-in', { login: 'samar', password: PASSWORD, next })
    assert.equal(answer.headers.location, '/desk', next)
    assert.equal((await here.get(`/desk/sign-in?next=${encodeURIComponent(next)}`)).headers.location, '/desk', next)
    const proved = await here.post('/desk/prove', { password: PASSWORD, next })
    assert.equal(proved.headers.location, '/desk?done=proven', next)
  }
})

test('a page that was asked for is where one arrives', async () => {
  const asked = await clientOf(desk).get('/desk/accounts/2?done=x')
  assert.equal(asked.headers.location, `/desk/sign-in?next=${encodeURIComponent('/desk/accounts/2?done=x')}`)
  const answer = await clientOf(desk).post('/desk/sign-in', {
    login: 'samar',
    password: PASSWORD,
    next: '/desk/accounts',
  })
  assert.equal(answer.headers.location, '/desk/accounts')
})

test('an address that a browser would read as another site leads to the plain door', async () => {
  for (const url of ['/desk//evil.example', '/desk/%2F%2Fevil.example', '/desk/..%2f', '/desk/%0d%0ax']) {
    const { location } = (await clientOf(desk).get(url)).headers
    assert.match(String(location), /^\/desk\/sign-in$/, url)
  }
})

// what every answer carries (ASVS 3.4, 14.3.2)

test('nothing of the desk is kept by anybody, and every answer has its headers', async () => {
  const answers = [
    await clientOf(desk).get('/desk'),
    await clientOf(desk).get('/desk/sign-in'),
    await clientOf(desk).get('/desk/api'),
    await clientOf(desk).get('/desk/nothing'),
    await clientOf(desk).get('/desk/invitation/x'),
    await clientOf(desk).post('/desk/sign-in', { login: 'samar', password: 'wrong' }),
    await clientOf(desk).post('/desk/sign-in', { login: 'samar', password: PASSWORD }),
    await clientOf(desk).send('/desk/api/sign-in', { login: 'samar', password: PASSWORD }),
    await here.get('/desk'),
    await here.get('/desk/nothing'),
    await here.get('/desk/api/nothing'),
    await here.get('/desk/accounts'),
    await here.get('/desk/accounts/99'),
    await here.post('/desk/account/language', ENGLISH, { headers: { origin: 'null' } }),
    await here.post('/desk/account/language', ENGLISH, { headers: { 'content-type': 'text/plain' } }),
    await here.post('/desk/account/name', { name: 'x'.repeat(70_000) }),
    await here.send('/desk/api/account/name', { name: 'x'.repeat(70_000) }),
  ]
  assert.deepEqual(
    answers.slice(-2).map(({ statusCode }) => statusCode),
    [413, 413],
  )
  for (const { headers, statusCode } of answers) {
    assert.equal(headers['cache-control'], 'no-store', String(statusCode))
    assert.match(
      String(headers['content-security-policy']),
      /^default-src 'none'; .*base-uri 'none'; frame-ancestors 'none'/,
    )
    assert.doesNotMatch(String(headers['content-security-policy']), /unsafe/)
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.match(String(headers['strict-transport-security']), /max-age/)
    assert.equal(headers['referrer-policy'], 'same-origin')
    assert.equal(headers['x-robots-tag'], 'noindex, nofollow')
    assert.equal(headers.etag, undefined)
  }
})

test('JSON that is none is told so, and breaks nothing', async () => {
  const answer = await desk.app.inject({
    method: 'POST',
    url: '/desk/api/account/name',
    payload: '{"name":',
    headers: {
      'content-type': 'application/json',
      origin: SITE_URL,
      cookie: signedIn.cookie,
      'x-nashra-csrf': signedIn.csrf,
    },
  })
  assert.equal(answer.statusCode, 400)
  assert.equal(answer.json().error, 'bad-request')
})

test('what people typed stands on the pages as text', async () => {
  const name = `"><script>alert(1)</script>'`
  await here.post('/desk/account/name', { name })
  for (const url of ['/desk', '/desk/account', '/desk/accounts', `/desk/accounts/${admin.id}`]) {
    assert.doesNotMatch((await here.get(url)).body, /<script>alert/, url)
  }
  const again = await here.post('/desk/accounts/invite', {
    login: name,
    name,
    role: name,
    language: name,
    email: name,
  })
  assert.equal(again.statusCode, 422)
  assert.doesNotMatch(again.body, /<script>alert/)
  const refused = await clientOf(desk).post('/desk/sign-in', { login: name, password: name, next: name })
  assert.doesNotMatch(refused.body, /<script>alert/)
})

// mass assignment and other people’s things (ASVS 15.3.3, 8.2.2)

test('fields that a route does not know change nothing', async () => {
  const nabil = await addAccount(desk, 'nabil', 'reader')
  const reader = clientOf(desk, await signInAs(desk, nabil))
  const more = { role: 'administrator', state: 'active', id: String(admin.id), login: 'root', hasTotp: 'true' }
  await reader.send('/desk/api/account/name', { name: 'نبيل', ...more })
  await reader.post('/desk/account/language', { ...ENGLISH, ...more })
  const account = await desk.store.accounts.byId(nabil.id)
  assert.deepEqual([account?.role, account?.login, account?.name, account?.language], ['reader', 'nabil', 'نبيل', 'en'])
  assert.equal((await desk.store.accounts.byId(admin.id))?.language, 'ar')
})

test('nobody ends a session of somebody else', async () => {
  const nabil = await addAccount(desk, 'nabil', 'reader')
  const reader = await signInAs(desk, nabil)
  const [session] = (await here.get('/desk/api/account')).json().sessions
  const answer = await clientOf(desk, reader).send('/desk/api/account/sessions/end', { session: session.id })
  assert.equal(answer.statusCode, 404)
  assert.ok(await isOpen(desk, signedIn))
  await clientOf(desk, reader).send('/desk/api/account/sessions/end-others')
  assert.ok(await isOpen(desk, signedIn))
})

test('the sessions that one sees are one’s own, and their names open nothing', async () => {
  const nabil = await signInAs(desk, await addAccount(desk, 'nabil', 'reader'))
  const { sessions } = (await clientOf(desk, nabil).get('/desk/api/account')).json()
  assert.equal(sessions.length, 1)
  assert.equal(await isOpen(desk, { ...nabil, cookie: `__Host-nashra-desk=${sessions[0].id}` }), false)
  assert.doesNotMatch(JSON.stringify(sessions), /tokenHash/)
})

test('one’s own account and the last administrator are safe from slips', async () => {
  for (const act of ['disable', 'role', 'reset', 'second-factor/remove']) {
    assert.equal((await here.post(`/desk/accounts/${admin.id}/${act}`, { role: 'reader' })).statusCode, 409, act)
  }
  const nabil = await addAccount(desk, 'nabil', 'administrator')
  const other = clientOf(desk, await signInAs(desk, nabil))
  assert.equal((await other.post(`/desk/accounts/${admin.id}/disable`)).statusCode, 303)
  assert.equal((await other.post(`/desk/accounts/${nabil.id}/disable`)).statusCode, 409)
  assert.equal(
    await desk.store.accounts.setState(nabil.id, 'disabled', { byName: 'nashra', at: 0 }),
    'sole-administrator',
  )
})

test('no answer tells a password, a secret or a digest of one', async () => {
  for (const url of ['/desk/api/accounts', `/desk/api/accounts/${admin.id}`, '/desk/api/account', '/desk/api']) {
    assert.doesNotMatch((await here.get(url)).body, /argon2|passwordHash|totpSecret|tokenHash|invitation/i, url)
  }
})

test('ids that are none are nothing', async () => {
  for (const id of ['0', '-1', '1.5', '1e0', 'x', '99', '2147483648', '%00', '1%2f..']) {
    assert.equal((await here.get(`/desk/api/accounts/${id}`)).statusCode, 404, id)
  }
})

test('no other method does anything, no other site is let in, and HEAD is guarded as GET is', async () => {
  const headers = { cookie: signedIn.cookie, origin: SITE_URL, 'x-nashra-csrf': signedIn.csrf }
  for (const method of ['PUT', 'PATCH', 'DELETE'] as const) {
    for (const [url, type] of [
      ['/desk/account/language', 'application/x-www-form-urlencoded'],
      ['/desk/api/account/language', 'application/json'],
    ] as const) {
      const payload = type === 'application/json' ? '{"language":"en"}' : `language=en&csrf=${signedIn.csrf}`
      const answer = await desk.app.inject({ method, url, payload, headers: { ...headers, 'content-type': type } })
      assert.equal(answer.statusCode, 404, `${method} ${url}`)
    }
  }
  const asked = await desk.app.inject({
    method: 'OPTIONS',
    url: '/desk/api/account/language',
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
  })
  assert.equal(asked.statusCode, 403)
  assert.deepEqual(
    Object.keys(asked.headers).filter((name) => name.startsWith('access-control')),
    [],
  )
  assert.equal((await desk.store.accounts.byId(admin.id))?.language, 'ar')
  const head = await desk.app.inject({ method: 'HEAD', url: '/desk/api/accounts' })
  assert.deepEqual([head.statusCode, head.body], [401, ''])
})

test('spellings of an address that mean the same elsewhere open nothing here', async () => {
  for (const url of [
    '/desk%2Faccounts',
    '/DESK/accounts',
    '/desk/accounts%00',
    '/desk/./accounts',
    '/desk/x/../accounts',
    '//desk/accounts',
    '/desk;/accounts',
    '/desk/api%2Faccounts',
  ]) {
    const answer = await clientOf(desk).get(url)
    assert.ok(answer.statusCode >= 300, `${url}: ${answer.statusCode}`)
    assert.doesNotMatch(answer.body, /samar/, url)
  }
})
