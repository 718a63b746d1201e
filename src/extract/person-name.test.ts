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

test('what stands beside a name is cut off: a role, a handle, an agency, a place, a body in capitals', () => {
  for (const byline of [
    'سلمى الحداد - مراسلة',
    'سلمى الحداد، رئيسة القسم',
    'بيروت - سلمى الحداد',
    'سلمى الحداد @salmahaddad',
    'سلمى الحداد | رويترز',
    'تقرير: سلمى الحداد',
    'كتبت:سلمى الحداد',
    'بقلم/سلمى الحداد',
    'حوار - سلمى الحداد',
  ])
    assert.deepEqual(personNames(byline, OUTLETS), ['سلمى الحداد'], byline)
  for (const byline of [
    'Ann Lee, Senior Editor',
    'Ann Lee in Beirut',
    'Ann Lee, KHR NORTH',
    'Ann Lee for The Khadra Weekly',
    'Ann Lee The Associated Press',
    'Ann Lee, Redakteurin',
  ])
    assert.deepEqual(personNames(byline, OUTLETS), ['Ann Lee'], byline)
})

test('several authors are told apart in the ways that languages join them', () => {
  for (const byline of [
    'Ann Lee, Tom Ray, and Eve Moss',
    'Ann Lee And Tom Ray And Eve Moss',
    'Ann Lee; Tom Ray; Eve Moss',
  ])
    assert.deepEqual(personNames(byline, OUTLETS), ['Ann Lee', 'Tom Ray', 'Eve Moss'], byline)
  assert.deepEqual(personNames('سلمى الحداد، وائل بن يوسف', OUTLETS), ['سلمى الحداد', 'وائل بن يوسف'])
  assert.deepEqual(personNames('سلمى الحداد و وائل بن يوسف', OUTLETS), ['سلمى الحداد', 'وائل بن يوسف'])
})

test('an Arabic «and» that is written with the second name parts two authors', () => {
  assert.deepEqual(personNames('منى السيد ووائل بن يوسف', OUTLETS), ['منى السيد', 'وائل بن يوسف'])
  assert.deepEqual(personNames('كتبت: منى السيد وسلمى الحداد', OUTLETS), ['منى السيد', 'سلمى الحداد'])
  assert.deepEqual(personNames('محمد عبد الله وليد الحداد', OUTLETS), ['محمد عبد الله وليد الحداد'])
  assert.deepEqual(personNames('سلمى وائل', OUTLETS), ['سلمى وائل'])
})

test('who took the pictures is no author', () => {
  assert.deepEqual(personNames('كتبت سلمى الحداد - تصوير وائل بن يوسف', OUTLETS), ['سلمى الحداد'])
  assert.deepEqual(personNames('Ann Lee, photos Tom Ray', OUTLETS), ['Ann Lee'])
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
    'الخضراء',
    'مراسل',
    'قسم الترجمة',
    'خاص',
    'القاهرة - رويترز',
    'دبي، الإمارات العربية المتحدة (CNN)',
    'خضراء من الرباط',
    'von',
    'Agenturen',
    'red',
    'https://khadra.example/author/ann',
  ])
    assert.deepEqual(personNames(byline, [...OUTLETS, 'خضراء']), [], byline)
})

test('a text of a million letters is no byline, and is told at once', () => {
  assert.deepEqual(personNames('a'.repeat(1_000_000), OUTLETS), [])
})
