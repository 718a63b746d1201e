import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSessionCookie } from './sessions.ts'

test('on https the cookie is bound to this very host, unseen by scripts and by other sites', () => {
  const cookie = createSessionCookie('https://news.example')
  assert.equal(cookie.write('abc'), '__Host-nashra-desk=abc; Path=/; HttpOnly; Secure; SameSite=Strict')
  assert.equal(cookie.write(undefined), '__Host-nashra-desk=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Strict')
})

test('on plain http a browser takes no such cookie, so it is a plainer one', () => {
  assert.equal(
    createSessionCookie('http://127.0.0.1:4600').write('abc'),
    'nashra-desk=abc; Path=/; HttpOnly; SameSite=Strict',
  )
})

test('of the cookies that come, only that of this desk is read', () => {
  const cookie = createSessionCookie('https://news.example')
  assert.equal(cookie.read('a=b; __Host-nashra-desk=token; c=d'), 'token')
  assert.equal(cookie.read('nashra-desk=token'), undefined)
  assert.equal(cookie.read(undefined), undefined)
  assert.equal(cookie.read('__proto__=x; constructor=y'), undefined)
})
