import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseSmtpServer } from './smtp-server.ts'

test('a mail server is read from its address', () => {
  assert.deepEqual(parseSmtpServer('smtps://news:p%40ss@mail.example'), {
    host: 'mail.example',
    port: 465,
    security: 'tls',
    login: { user: 'news', password: 'p@ss' },
  })
  assert.deepEqual(parseSmtpServer('smtp://mail.example:2525/'), {
    host: 'mail.example',
    port: 2525,
    security: 'starttls',
  })
})

test('mail goes in the open only on loopback, or where the address says so and names no password', () => {
  assert.equal(parseSmtpServer('smtp://127.0.0.1:25')?.security, 'none')
  assert.equal(parseSmtpServer('smtp://localhost:25')?.security, 'none')
  assert.deepEqual(parseSmtpServer('smtp://[::1]:25'), { host: '::1', port: 25, security: 'none' })
  assert.equal(parseSmtpServer('smtp://relay.internal:25?tls=off')?.security, 'none')
  assert.equal(parseSmtpServer('smtp://user:secret@relay.internal:25?tls=off'), undefined)
  assert.equal(parseSmtpServer('smtp://127.0.0.1.evil.example')?.security, 'starttls')
})

test('what is no mail server is refused', () => {
  const wrong = [
    '',
    'mail.example',
    'https://mail.example',
    'smtp://',
    'smtp://mail.example/path',
    'smtp://mail.example?tls=no',
    'smtps://mail.example?tls=off',
    'smtp://user@mail.example',
    'smtp://:secret@mail.example',
    'smtp://us%E0%A4%A:x@mail.example',
    'smtp://mail.example#x',
  ]
  assert.deepEqual(
    wrong.filter((text) => parseSmtpServer(text)),
    [],
  )
})
