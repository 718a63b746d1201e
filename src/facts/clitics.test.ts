import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cliticReadings } from './clitics.ts'

test('A conjunction and a preposition may be attached to a word', () => {
  assert.deepEqual(
    cliticReadings('وبالقاهره').map(({ prefix, word }) => `${prefix}+${word}`),
    ['+وبالقاهره', 'و+بالقاهره', 'وب+القاهره'],
  )
})

test('The article that hides behind a preposition is given back', () => {
  assert.deepEqual(
    cliticReadings('للمرصد').map(({ prefix, word }) => `${prefix}+${word}`),
    ['+للمرصد', 'ل+المرصد', 'ل+لمرصد'],
  )
})
