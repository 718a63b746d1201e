import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Redaction } from '../news/comment.ts'
import { coveredText } from './covered-text.ts'

const covered = (text: string, redactions: readonly Redaction[]) => coveredText({ text, redactions })

test('what an editor covered does not show, nor how long it was', () => {
  assert.equal(covered('رقمه 0791234567 اتصل به', [{ from: 5, to: 15 }]), 'رقمه ▇▇▇ اتصل به')
  assert.equal(
    covered('a secret b secret c', [
      { from: 11, to: 17 },
      { from: 2, to: 8 },
    ]),
    'a ▇▇▇ b ▇▇▇ c',
  )
  assert.equal(covered('abc', []), 'abc')
})

test('parts that overlap are one, and one beyond the end ends there', () => {
  assert.equal(
    covered('0123456789', [
      { from: 2, to: 6 },
      { from: 4, to: 8 },
      { from: 5, to: 6 },
    ]),
    '01▇▇▇89',
  )
  assert.equal(covered('0123', [{ from: 2, to: 99 }]), '01▇▇▇')
})
