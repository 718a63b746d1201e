import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownPath } from './own-path.ts'

test('a path of the desk is followed as it is', () => {
  for (const path of ['/desk', '/desk/accounts/2', '/desk/comments?state=pending&after=17', '/desk/account?x=%D9%86']) {
    assert.equal(ownPath(path), path)
  }
})

test('anything else leads to the desk’s first page', () => {
  const foreign = [
    undefined,
    '',
    '/',
    '/desks',
    '/desk.evil.example',
    '/about',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/desk//evil.example',
    '/desk\\..\\..',
    '/desk/../about',
    '/desk/./x',
    '/desk/..',
    '/desk/..?x',
    ' /desk',
    '/desk ',
    '\t/desk',
    '/desk\n',
    '/de\tsk',
    '/desk\r\nset-cookie: a=b',
    '/desk\u0000',
    '/desk\u202e',
    '/desk#//evil.example',
    '/desk@evil.example',
    '/desk:80@evil.example',
    'https://evil.example/desk',
    'https:/desk',
    'javascript:alert(1)',
    'data:text/html,x',
    'desk',
    '/%2Fevil.example',
    '/desk/%2e%2e/about',
    `/desk/${'x'.repeat(500)}`,
  ]
  for (const path of foreign) assert.equal(ownPath(path), '/desk', JSON.stringify(path))
})
