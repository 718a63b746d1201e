import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLanguage, readLogin, readName, readNewPassword, readRole } from './read-account-form.ts'

test('a login is small Latin letters, digits, dots and hyphens', () => {
  assert.deepEqual(readLogin(' Samar.N-2 '), { value: 'samar.n-2', problems: [] })
  for (const bad of [
    undefined,
    '',
    'a',
    '2samar',
    'سمر',
    'sa mar',
    'samar\u0000',
    'х'.repeat(5),
    's'.repeat(41),
    '<b>',
  ]) {
    assert.deepEqual(readLogin(bad).problems, [{ field: 'login', reason: 'bad-login' }], String(bad))
  }
})

test('a name is any words, without what is not seen', () => {
  assert.deepEqual(readName('  سمر \u202eالعلي\n\u200b '), { value: 'سمر العلي', problems: [] })
  assert.equal(readName('<script>').value, '<script>')
  assert.deepEqual(readName(' \u200f ').problems, [{ field: 'name', reason: 'empty' }])
  assert.deepEqual(readName('x'.repeat(81)).problems, [{ field: 'name', reason: 'too-long' }])
})

test('a role and a language are those that there are', () => {
  assert.deepEqual(readRole('editor'), { value: 'editor', problems: [] })
  assert.deepEqual(readLanguage('en'), { value: 'en', problems: [] })
  for (const bad of [undefined, '', 'root', 'Administrator', 'constructor']) {
    assert.equal(readRole(bad).problems.length, 1)
    assert.equal(readLanguage(bad).problems.length, 1)
  }
})

test('a new password must be typed twice where it is asked for twice', () => {
  const password = 'سبع حمامات على السور'
  assert.deepEqual(readNewPassword({ password, again: password }, []).problems, [])
  assert.deepEqual(readNewPassword({ password }, []).problems, [])
  assert.deepEqual(readNewPassword({ password, again: '' }, []).problems, [{ field: 'again', reason: 'differs' }])
  assert.deepEqual(readNewPassword({}, []).problems, [{ field: 'password', reason: 'too-short' }])
})
