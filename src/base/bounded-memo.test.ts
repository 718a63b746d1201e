import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boundedMemo } from './bounded-memo.ts'

test('what was asked is answered without computing it again, until there are too many', () => {
  const computed: string[] = []
  const lengthOf = boundedMemo(2, (text) => {
    computed.push(text)
    return text.length
  })
  assert.deepEqual([lengthOf('قارب'), lengthOf(''), lengthOf('قارب'), lengthOf('')], [4, 0, 4, 0])
  assert.deepEqual(computed, ['قارب', ''])
  assert.equal(lengthOf('بحر'), 3)
  assert.equal(lengthOf('قارب'), 4)
  assert.deepEqual(computed, ['قارب', '', 'بحر', 'قارب'])
})
