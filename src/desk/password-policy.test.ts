import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passwordFault } from './password-policy.ts'

const KNOWN = ['samar', 'سمر العلي', 'نشرة']

function faults(passwords: readonly string[]): readonly (readonly [string, unknown])[] {
  return passwords.map((password) => [password, passwordFault(password, KNOWN)] as const)
}

test('a sentence in any language is taken, without rules of composition', () => {
  const good = [
    'سبع حمامات على السور',
    'correct horse battery staple',
    'القهوة بلا سكر عند جدتي',
    'vingt-deux tortues lentes',
    'kq7vz2mwp9xt',
    '🦉🐢🐙🦀🐌🦔🦩🐳🐡🦜🐝🦋',
    `${'é'.normalize('NFD').repeat(3)}bcdwxyzöüß`,
  ]
  assert.deepEqual(
    faults(good),
    good.map((password) => [password, undefined]),
  )
})

test('eleven characters are too few, counted as people count them', () => {
  const short = ['kq7vz2mwp9x', '', 'سبع حمامات', '👨‍👩‍👧‍👦👨‍👩‍👧👩‍🚀🧑🏽‍🌾']
  assert.deepEqual(
    faults(short),
    short.map((password) => [password, 'too-short']),
  )
})

test('a hundred and twenty-eight characters are enough', () => {
  const words = 'the quick brown fox jumps over lazy dogs 0189 '
  assert.equal(passwordFault(words.repeat(3).slice(0, 128), []), undefined)
  assert.equal(passwordFault(words.repeat(3).slice(0, 129), []), 'too-long')
  assert.equal(passwordFault('x'.repeat(60_000), []), 'too-long')
  assert.equal(passwordFault(`a${'\u0301'.repeat(60_000)}`, []), 'too-long')
})

test('what everybody tries is refused, in each alphabet and however it is dressed', () => {
  const common = [
    '123456789012',
    '١٢٣٤٥٦٧٨٩٠١٢',
    'password1234',
    'P@ssw0rd!2024',
    'Qwertyuiop123!',
    'qwerty-asdfgh-zxcvbn',
    'ضصثقفغعهخحجد',
    'شسيبلاتنمكط123',
    'لا إله إلا الله',
    'بسم الله الرحمن الرحيم',
    'كلمة المرور 123',
    'admin_admin_admin',
    'abcabcabcabc',
    'aaaaaaaaaaaa',
    'حبيبي حبيبي 2024',
  ]
  assert.deepEqual(
    faults(common),
    common.map((password) => [password, 'common']),
  )
})

test('the login, the name and the site are no secret', () => {
  const own = ['samar samar samar', 'Samar2024Samar', 'سمر العلي سمر العلي', 'نشرة نشرة نشرة']
  assert.deepEqual(
    faults(own),
    own.map((password) => [password, 'common']),
  )
})

test('a common word in a sentence of one’s own does no harm', () => {
  assert.equal(passwordFault('admin fell off the blue ladder', KNOWN), undefined)
  assert.equal(passwordFault('باب القدس يفتح عند الفجر', KNOWN), undefined)
})
