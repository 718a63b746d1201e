import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personNames } from './person-name.ts'

const OUTLETS = ['وكالة خضراء الإخبارية', 'Khadra']

test('the verb, the place and the mail address around a name are left out', () => {
  assert.deepEqual(personNames('كتبت: سلمى الحداد', OUTLETS), ['سلمى الحداد'])
  assert.deepEqual(personNames('وائل بن يوسف - تونس', OUTLETS), ['وائل بن يوسف'])
  assert.deepEqual(personNames('مرسلة بواسطة هدى النجار', OUTLETS), ['هدى النجار'])
  assert.deepEqual(personNames('By Ann Lee and Tom Ray ann@khadra.example', OUTLETS), ['Ann Lee', 'Tom Ray'])
})

test('an outlet, an agency, a desk and an account are no persons', () => {
  for (const byline of [
    'خضراء - وكالات',
    'وكالة خضراء الإخبارية',
    'فريق التحرير',
    'رويترز',
    'Super User',
    'admin',
    'Staff Reporter',
  ])
    assert.deepEqual(personNames(byline, [...OUTLETS, 'خضراء']), [], byline)
})

test('a text of a million letters is no byline, and is told at once', () => {
  assert.deepEqual(personNames('a'.repeat(1_000_000), OUTLETS), [])
})
