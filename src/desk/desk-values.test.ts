import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deskValues } from './desk-values.ts'

const ROUTE = { query: ['state'], fields: ['name', 'isOpen'], lists: ['ids'] }

test('of a form only the known fields are taken: of a repeated one the first, of a list all', () => {
  const body = new URLSearchParams('name=a&name=b&role=administrator&ids=1&ids=2&isOpen=on')
  const values = deskValues(ROUTE, { params: { id: '7' }, query: { state: 'pending', id: '9', done: 'x' }, body })
  assert.deepEqual(values, {
    address: { state: 'pending', id: '7' },
    fields: { name: 'a', isOpen: 'on' },
    lists: { ids: ['1', '2'] },
  })
})

test('of JSON the same, with numbers and truths for texts', () => {
  const body = { name: 5, isOpen: true, ids: [1, 2, { a: 1 }, 'x', null], role: 'administrator' }
  assert.deepEqual(deskValues(ROUTE, { params: {}, query: {}, body }), {
    address: { state: undefined },
    fields: { name: '5', isOpen: 'on' },
    lists: { ids: ['1', '2', 'x'] },
  })
})

test('what is no object, an untruth, a nested value and what stands on the prototype are nothing', () => {
  const nothing = { name: undefined, isOpen: undefined }
  const bodies = [null, 'text', 7, [1], {}, { name: false, isOpen: null }, { name: { a: 1 } }, { name: Number.NaN }]
  for (const body of [...bodies, Object.create({ name: 'inherited' })]) {
    assert.deepEqual(deskValues(ROUTE, { params: {}, query: {}, body }).fields, nothing, JSON.stringify(body))
  }
})

test('a repeated parameter of the address counts once, and half a character is no character', () => {
  const { address } = deskValues(ROUTE, { params: {}, query: { state: ['a\ud800', 'b'] }, body: {} })
  assert.equal(address.state, 'a\ufffd')
})
