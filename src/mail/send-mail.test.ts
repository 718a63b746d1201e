import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSmtpServer, type SmtpAnswer, type SmtpServerForTest } from '../../test/smtp-server.ts'
import { type AddressedMail, createMailSender, type MailSenderOptions, type SendOutcome } from './send-mail.ts'

const MAIL: AddressedMail = {
  to: 'salma@reader.example',
  subject: 'نُشر تعليقك على «عاد الميناء»',
  text: 'مرحبًا سلمى،\n\nhttps://news.example/mail/abc\n.\nنقطة وحدها في سطر\n',
  html: '<p>مرحبًا سلمى،</p>',
  messageId: 'nashra-17@news.example',
  unsubscribe: 'https://news.example/mail/abc',
}

async function sendTo(
  answer: (command: string) => SmtpAnswer | undefined,
  mail: AddressedMail = MAIL,
  options: Partial<MailSenderOptions> = {},
): Promise<{ readonly outcome: SendOutcome; readonly server: SmtpServerForTest }> {
  const server = await openSmtpServer(answer)
  const sender = createMailSender({
    server: { host: '127.0.0.1', port: server.port, security: 'none' },
    from: { name: 'نشرة المرفأ', address: 'news@news.example' },
    timeoutMs: 300,
    ...options,
  })
  const outcome = await sender.send(mail)
  sender.close()
  await server.close()
  return { outcome, server }
}

function headersOf(source: string | undefined): string {
  return (source ?? '').split('\r\n\r\n')[0] ?? ''
}

test('a mail reaches its one address with both of its forms', async () => {
  const { outcome, server } = await sendTo(() => undefined)
  assert.deepEqual(outcome, { kind: 'sent' })
  const [mail] = server.taken
  assert.deepEqual([mail?.from, mail?.to], ['news@news.example', ['salma@reader.example']])
  const headers = headersOf(mail?.source)
  assert.match(headers, /^To: salma@reader\.example$/m)
  assert.match(headers, /^Message-ID: <nashra-17@news\.example>$/m)
  assert.match(headers, /^Auto-Submitted: auto-generated$/m)
  assert.match(headers, /multipart\/alternative/)
})

test('a mail program may stop the mails with one click where the site speaks https, and is only told where it does not', async () => {
  const { server } = await sendTo(() => undefined)
  assert.match(headersOf(server.taken[0]?.source), /^List-Unsubscribe: <https:\/\/news\.example\/mail\/abc>$/m)
  assert.match(headersOf(server.taken[0]?.source), /^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m)
  const plain = await sendTo(() => undefined, { ...MAIL, unsubscribe: 'http://127.0.0.1:4600/mail/abc' })
  assert.match(headersOf(plain.server.taken[0]?.source), /^List-Unsubscribe: </m)
  assert.doesNotMatch(headersOf(plain.server.taken[0]?.source), /List-Unsubscribe-Post/)
})

test('what a server refuses for good is told apart from what it may take later', async () => {
  const outcomes = {
    '550 5.1.1 <salma@reader.example> no such mailbox': { at: 'RCPT', isFinal: true },
    '450 4.2.0 <salma@reader.example> come again': { at: 'RCPT', isFinal: false },
    '554 5.7.1 looks like spam': { at: 'END', isFinal: true },
    '451 4.3.0 no room': { at: 'END', isFinal: false },
    '552 too much': { at: 'DATA', isFinal: true },
    '550 no such sender here': { at: 'MAIL', isFinal: false },
    '554 not you': { at: 'GREETING', isFinal: false },
    '421 closing': { at: 'EHLO', isFinal: false },
  }
  for (const [answer, { at, isFinal }] of Object.entries(outcomes)) {
    const { outcome, server } = await sendTo((command) => (command.startsWith(at) ? answer : undefined))
    assert.ok(outcome.kind === 'refused', answer)
    assert.equal(outcome.isFinal, isFinal, `${answer}: ${outcome.reason}`)
    assert.doesNotMatch(outcome.reason, /reader\.example/)
    assert.deepEqual(server.taken, [])
  }
})

test('a connection that is dropped, and a server that falls silent, are no end of a mail', async () => {
  for (const at of ['GREETING', 'EHLO', 'MAIL', 'RCPT', 'DATA', 'END']) {
    for (const answer of ['drop', 'hang'] as const) {
      const { outcome } = await sendTo((command) => (command.startsWith(at) ? answer : undefined))
      assert.ok(outcome.kind === 'refused' && !outcome.isFinal, `${at} ${answer}`)
    }
  }
})

test('where TLS is asked for, a server without it gets no mail and no password', async () => {
  const opened = await openSmtpServer()
  const login = { user: 'news', password: 'secret' }
  const sender = createMailSender({
    server: { host: '127.0.0.1', port: opened.port, security: 'starttls', login },
    from: { name: 'نشرة', address: 'news@news.example' },
    timeoutMs: 300,
  })
  const outcome = await sender.send(MAIL)
  assert.ok(outcome.kind === 'refused' && !outcome.isFinal)
  assert.ok(!opened.commands.some((command) => /^(?:AUTH|MAIL|RCPT|DATA)/.test(command)), opened.commands.join())
  await opened.close()
})

test('an address that is more than one plain address never reaches the server', async () => {
  for (const to of [
    'salma@reader.example\r\nRCPT TO:<omar@evil.example>',
    'salma@reader.example, omar@evil.example',
    '"salma@reader.example x"@evil.example',
    'salma(x)@reader.example',
    'Salma <salma@reader.example>',
  ]) {
    const { outcome, server } = await sendTo(() => undefined, { ...MAIL, to })
    assert.deepEqual(outcome, { kind: 'refused', reason: 'not-a-plain-address', isFinal: true })
    assert.deepEqual(server.commands, [])
  }
})

test('no value can add a header', async () => {
  const { server } = await sendTo(
    () => undefined,
    { ...MAIL, subject: 'a\r\nBcc: omar@evil.example\r\n\r\nbody' },
    { from: { name: 'نشرة"\r\nBcc: omar@evil.example', address: 'news@news.example' } },
  )
  assert.deepEqual(server.taken[0]?.to, ['salma@reader.example'])
  assert.doesNotMatch(headersOf(server.taken[0]?.source), /^Bcc:/im)
})

test('a text or a form that looks like a file or an address is only text', async () => {
  const { outcome, server } = await sendTo(() => undefined, {
    ...MAIL,
    text: 'file:///etc/passwd',
    html: '/etc/passwd',
  })
  assert.deepEqual(outcome, { kind: 'sent' })
  assert.doesNotMatch(server.taken[0]?.source ?? '', /root:/)
})
