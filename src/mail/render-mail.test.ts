import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MAIL_KINDS, type MailDraft, type MailKind } from '../news/mail.ts'
import { type RenderedMail, renderMail } from './render-mail.ts'

const SITE = { siteUrl: 'https://news.example' }
const VALUES = {
  siteName: 'نشرة المرفأ',
  name: 'سلمى',
  articleTitle: 'عاد الميناء إلى العمل',
  text: 'متى يعود الخط البحري؟\nمن يعرف؟',
  waitsFor: 'editor',
  number: 3,
  comment: 18,
  permalink: 'https://news.example/comment/18',
  link: 'https://news.example/mail/abc_-1',
}

function rendered(
  kind: MailKind,
  values: MailDraft['values'] = {},
  language: MailDraft['language'] = 'ar',
): RenderedMail {
  const outcome = renderMail({ kind, language, values: { ...VALUES, ...values } }, SITE)
  assert.ok(outcome.kind === 'rendered', JSON.stringify(outcome))
  return outcome.mail
}

for (const language of ['ar', 'en'] as const) {
  for (const kind of MAIL_KINDS) {
    test(`${kind} has words in ${language}, in both forms, with its link`, () => {
      const mail = rendered(kind, {}, language)
      assert.match(mail.subject, language === 'ar' ? /\p{Script=Arabic}/u : /[a-z]/)
      assert.ok(mail.text.includes('https://news.example/mail/abc_-1'))
      assert.ok(mail.html.includes('href="https://news.example/mail/abc_-1"'))
      assert.ok(mail.html.includes(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`))
      assert.doesNotMatch(mail.text + mail.html, /undefined|\[object/)
    })
  }
}

test('a received comment tells what happens next', () => {
  assert.match(rendered('comment-received').text, /يقرؤه محرر/)
  assert.match(rendered('comment-received', { waitsFor: 'confirmation' }).text, /ينتظر تعليقك أن تؤكد/)
  assert.match(rendered('comment-received', { waitsFor: 'nothing' }).text, /معروض للقرّاء الآن/)
  assert.match(rendered('comment-received').text, /> متى يعود الخط البحري؟\n> من يعرف؟/)
})

test('a mail loads nothing and leads nowhere but to our own site', () => {
  const hostile = {
    name: '<img src=https://evil.example/p.png>',
    text: '<a href="https://evil.example">x</a> https://evil.example [x](https://evil.example)',
    articleTitle: '"><script src=//evil.example></script>',
    siteName: '<style>@import "https://evil.example"</style>',
  }
  for (const kind of MAIL_KINDS) {
    const mail = rendered(kind, hostile)
    assert.doesNotMatch(mail.html, /<(?:img|script|style|link|iframe|object)\b|\bon\w+=|url\(/i)
    const links = [...mail.html.matchAll(/(?:href|src)="([^"]*)"/g)].map((match) => match[1] ?? '')
    assert.ok(links.length > 0 && links.every((url) => url.startsWith('https://news.example/')), links.join())
    assert.doesNotMatch(mail.text, /:\/\/(?!news\.example\/)|evil\.example/)
  }
})

test('a subject is one line of bounded length, whatever the title', () => {
  const title = `عاد\r\nBcc: omar@evil.example\r\n\r\n\u202Eالميناء ${'طويل '.repeat(5000)}`
  const { subject } = rendered('comment-approved', { articleTitle: title })
  assert.doesNotMatch(subject, /[\p{Cc}\u202E]/u)
  assert.ok(Array.from(subject).length <= 150)
})

test('a link that is not ours, or not fit for a header, is never sent', () => {
  const wrong = [
    'https://evil.example/mail/abc',
    'https://news.example.evil.example/mail/abc',
    'https://news.example@evil.example/',
    'https://news.example/mail/abc>\r\nBcc: omar@evil.example',
    'javascript:alert(1)',
    '',
  ]
  for (const link of wrong) {
    const outcome = renderMail({ kind: 'comment-approved', language: 'ar', values: { ...VALUES, link } }, SITE)
    assert.deepEqual(outcome, { kind: 'unusable', value: 'link' }, link)
  }
})

test('a value that is missing is told by its name', () => {
  const { articleTitle, ...values } = VALUES
  assert.deepEqual(renderMail({ kind: 'comment-approved', language: 'ar', values }, SITE), {
    kind: 'unusable',
    value: 'articleTitle',
  })
})
