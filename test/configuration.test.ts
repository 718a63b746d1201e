import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from '../src/config.ts'

test('trusted proxies are addresses and networks; nobody is trusted unless named', () => {
  const of = (value: string) => readConfig({ NASHRA_TRUSTED_PROXIES: value }).trustedProxies
  assert.deepEqual(readConfig({}).trustedProxies, [])
  assert.deepEqual(of(' '), [])
  assert.deepEqual(of('127.0.0.1, 10.0.0.0/8,fd00::/8'), ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'])
})

test('a proxy list that is no list, or that trusts everybody, is refused', () => {
  for (const value of ['true', 'loopback', '0.0.0.0/0', '::/0', '10.0.0.0/33', '127.1', '10.0.0.0/8,,', '*']) {
    assert.throws(() => readConfig({ NASHRA_TRUSTED_PROXIES: value }), { code: 'BAD_CONFIG' }, value)
  }
})

test('mail is off until a server and a sender are named', () => {
  assert.equal(readConfig({}).mail, undefined)
  assert.equal(readConfig({ NASHRA_MAIL_FROM: 'news@news.example' }).mail, undefined)
  const mail = readConfig({ NASHRA_SMTP: 'smtps://mail.example', NASHRA_MAIL_FROM: 'news@news.example' }).mail
  assert.deepEqual(mail, {
    server: { host: 'mail.example', port: 465, security: 'tls' },
    from: 'news@news.example',
  })
})

test('a mail setting that cannot be used is refused, and a password is never repeated', () => {
  const from = { NASHRA_MAIL_FROM: 'news@news.example' }
  for (const environment of [
    { NASHRA_SMTP: 'smtps://mail.example' },
    { NASHRA_SMTP: 'https://u:hunter2@mail.example', ...from },
    { NASHRA_SMTP: 'smtp://u:hunter2@mail.example?tls=off', ...from },
    { NASHRA_SMTP: 'smtps://mail.example', NASHRA_MAIL_FROM: 'News <news@news.example>' },
  ]) {
    assert.throws(
      () => readConfig(environment),
      (error: Error & { arabic?: string; code?: string }) =>
        error.code === 'BAD_CONFIG' && !/hunter2/.test(error.message + error.arabic),
      JSON.stringify(environment),
    )
  }
})

test('the site speaks Arabic unless told otherwise, and knows no third language', () => {
  assert.equal(readConfig({}).language, 'ar')
  assert.equal(readConfig({ NASHRA_LANGUAGE: 'en' }).language, 'en')
  assert.throws(() => readConfig({ NASHRA_LANGUAGE: 'fr' }), { code: 'BAD_CONFIG' })
})
