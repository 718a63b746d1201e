import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertGuarded, pageAfterProof } from './authorize.ts'
import { DESK_ROUTES } from './desk-routes.ts'

test('every route of the table says who may ask it', () => {
  assert.ok(DESK_ROUTES.length > 20)
  for (const route of DESK_ROUTES) assertGuarded(route)
})

test('a route that says nothing of it, or something unknown, does not get in', () => {
  for (const access of [undefined, '', 'everybody', 'administrator', null, true]) {
    assert.throws(() => assertGuarded({ path: '/x', access }), TypeError, String(access))
  }
})

test('no two entries stand at one address', () => {
  const addresses = DESK_ROUTES.map(({ method, path }) => `${method} ${path}`)
  assert.deepEqual(addresses, [...new Set(addresses)])
})

test('what changes something is a POST: a link or a picture can only look', () => {
  const verbs = /\/(?:role|disable|enable|reset|remove|end|end-others|sign-out|name|language|password)$/
  assert.deepEqual(
    DESK_ROUTES.filter(({ path, method }) => verbs.test(path) && method !== 'POST'),
    [],
  )
})

test('after the password was typed, the way goes on at the page of the act', () => {
  assert.equal(pageAfterProof({ provenFor: '/accounts/:id' }, { id: '7' }), '/desk/accounts/7')
  assert.equal(pageAfterProof({ provenFor: '/accounts/:id' }, { id: '../..' }), '/desk/accounts/..%2F..')
  assert.equal(pageAfterProof({}, {}), '/desk/')
})
