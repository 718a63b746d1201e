import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DecisionId, toId } from '../news/ids.ts'
import { readNotice, withNotice } from './desk-notice.ts'

test('a notice travels in the address and comes back', () => {
  const undo = toId<DecisionId>(17)
  assert.equal(withNotice('/desk', { notice: 'signed-out', undo: [undo] }), '/desk?done=signed-out&undo=17')
  assert.equal(withNotice('/desk?a=b', { notice: 'signed-out' }), '/desk?a=b&done=signed-out')
  assert.equal(withNotice('/desk', {}), '/desk')
  assert.deepEqual(readNotice({ done: 'signed-out', undo: '17' }), { code: 'signed-out', undo: [undo] })
})

test('no address can make the desk say what it does not say', () => {
  for (const done of ['', 'You were hacked', '__proto__', 'toString', ['signed-out'], undefined]) {
    assert.equal(readNotice({ done }), undefined)
  }
  for (const undo of ['0', '-1', '1e3', 'x', '99999999999', '2147483648', ['1']]) {
    assert.deepEqual(readNotice({ done: 'signed-out', undo }), { code: 'signed-out' })
  }
})
