import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, before, test } from 'node:test'
import { sealMailedLink } from '../src/comments/mailed-link.ts'
import type { CommentId } from '../src/news/ids.ts'
import { DAY_MS, MINUTE_MS } from '../src/news/instant.ts'
import { type CommentSite, openCommentSite } from './comment-site.ts'
import { commentForm, fillComment, openArticle, writeComment } from './comment-visitor.ts'
import { approve, comeToDesk } from './desk-visitor.ts'
import { typedIn } from './page-form.ts'
import type { PlainBrowser } from './plain-browser.ts'

// Each is named after its anchor: ASVS's chapter, or the advisory that shows what happens without it.

const EMAIL = 'salma.alkhatib@reader.example'
/** Bytes that the forms take; a letter is six of them. */
const LONGEST_FORM = 256 * 1024
const FORM = 'application/x-www-form-urlencoded'

let site: CommentSite
let editor: PlainBrowser
let base: string

before(async () => {
  site = await openCommentSite()
  base = `/article/${site.article.id}`
  editor = await comeToDesk(site, { login: 'layla', role: 'administrator' })
  for (const [name, text] of [
    ['سلمى', 'التعليق الأول'],
    ['هدى', 'التعليق الثاني'],
  ] as const) {
    await writeComment(site, site.browser(), {
      name,
      text,
      email: EMAIL.replace('salma', name === 'سلمى' ? 'salma' : 'huda'),
    })
    await approve(editor, text)
  }
  await writeComment(site, site.browser(), { name: 'رنا', text: 'ما زال ينتظر', email: EMAIL })
  // A page may be a second old.
  site.now += MINUTE_MS
})
after(async () => await site.close())

function ask(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(site.address + path, { redirect: 'manual', ...init })
}

function send(
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return ask(path, { method: 'POST', headers, body: new URLSearchParams(fields) })
}

/** The token of a fresh form. */
async function freshToken(): Promise<string> {
  return typedIn(commentForm(await openArticle(site.browser(), site.article)), 'token') ?? ''
}

/** Every address of the comments that a stranger can ask for. */
async function everyAddress(): Promise<readonly string[]> {
  return [
    '/',
    (await ask(base)).headers.get('location') ?? base,
    `${base}/comments`,
    `${base}/comments?order=newest`,
    ...['rss', 'atom', 'json'].flatMap((format) => [`${base}/comments/feed.${format}`, `/comments/feed.${format}`]),
    '/comment/1',
    '/comment/1/reply',
    '/comment/1/report',
    '/report/NONE-OURS',
    `/code/${await freshToken()}.png`,
    '/code/none.png',
    `${base}/proof`,
    '/mail/none-of-ours',
    `/mail/${mailedLink(1)}`,
    '/comments/policy',
    '/privacy',
    `/api${base.replace('article', 'articles')}`,
    `/api${base.replace('article', 'articles')}/comments`,
    '/comment/999999',
    '/nothing-here',
    '/article/%00/comments',
    '/desk/sign-in',
    '/desk/comments',
    '/desk/api/comments',
  ]
}

function mailedLink(id: number, purposes = ['change', 'withdraw', 'erase'] as const): string {
  const content = { commentId: id as CommentId, purposes }
  return sealMailedLink(site.keyring, content, site.now + DAY_MS)
}

test('headers (3.4.x, 4.1.1): every answer, whatever its status and kind, bears them, and says what it is', async () => {
  const statuses = new Set<number>()
  const answers = [
    ...(await Promise.all((await everyAddress()).map(async (path) => [path, await ask(path)] as const))),
    ['a form with mistakes', await send(`${base}/comments`, { name: '' })] as const,
    ['a form from elsewhere', await send(`${base}/comments`, {}, { origin: 'https://evil.example' })] as const,
    [
      'another type',
      await ask(`${base}/comments`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }),
    ] as const,
    ['another method', await ask(base, { method: 'DELETE' })] as const,
  ]
  for (const [path, { status, headers }] of answers) {
    statuses.add(status)
    const policy = headers.get('content-security-policy') ?? ''
    for (const part of ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]) {
      assert.ok(policy.includes(part), `${path}: ${part}`)
    }
    assert.doesNotMatch(policy, /unsafe|\*|data:/, path)
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path)
    assert.ok(headers.get('referrer-policy'), path)
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin', path)
    assert.equal(headers.get('access-control-allow-origin'), null, path)
    assert.equal(headers.get('set-cookie'), null, path)
    const type = headers.get('content-type') ?? ''
    if (status < 300 || status >= 400) assert.match(type, /charset=utf-8$|^image\/png$/, `${status} ${path}`)
  }
  for (const status of [200, 404, 403, 405, 415, 422]) assert.ok(statuses.has(status), String(status))
})

test('cache poisoning (CVE-2026-53943, 55674): no header, cookie or strange parameter changes a page that is kept', async () => {
  for (const path of [
    `${base}/comments?order=newest`,
    `${base}/comments/feed.atom`,
    '/comments/policy',
    '/comment/1',
  ]) {
    const poisons: readonly Readonly<Record<string, string>>[] = [
      { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher', 'x-forwarded-port': '1' },
      {
        'x-original-url': '/desk',
        'x-rewrite-url': '/desk',
        'x-nashra-preview': '1',
        'x-http-method-override': 'POST',
      },
      { cookie: 'theme=<script>; nashra-desk=x; order=oldest', 'accept-language': '"><script>' },
    ]
    const clean = await said(path)
    for (const headers of poisons) assert.equal(await said(path, headers), clean, JSON.stringify(headers))
    assert.equal(await said(`${path}${path.includes('?') ? '&' : '?'}utm=<script>&__proto__=x&sent=pending`), clean)
    // What a browser cannot send, a proxy in between can.
    assert.ok(!(await rawGet(path, { host: 'evil.example' })).includes('evil.example'), path)
    assert.equal(await said(path), clean)
  }
})

/** What an answer says, with where it leads. */
async function said(path: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const answer = await ask(path, { headers })
  return `${answer.status} ${answer.headers.get('location')} ${await answer.text()}`
}

test('cache poisoning: what a form says stands on nobody else’s page, and an answer to one is kept nowhere', async () => {
  const token = await freshToken()
  const answer = await send(`${base}/comments`, { name: 'poison-name', text: 'poison-text', token, code: '1' })
  assert.equal(answer.status, 422)
  assert.match(answer.headers.get('cache-control') ?? '', /no-store/)
  assert.match(await answer.text(), /poison-name/)
  const page = await site.browser().open(base)
  assert.ok(!page.body.includes('poison') && !page.body.includes(token))
  assert.match(String(page.headers['cache-control']), /private/)
})

test('no state change by GET (3.5.3), and no fat GET: looking writes nothing', async () => {
  const before = await state()
  for (const path of await everyAddress()) {
    await ask(path)
    await ask(`${path}${path.includes('?') ? '&' : '?'}name=a&text=b&code=1&act=erase&sure=yes&reason=spam`)
    await ask(path, { method: 'HEAD' })
  }
  for (const path of [`${base}/comments`, '/comment/1/report', `/mail/${mailedLink(2)}`]) {
    assert.doesNotMatch(await rawGet(path, { body: 'name=a&text=b' }), /HTTP\/1\.1 5/)
  }
  for (const path of ['/comment/1', base, '/comments/policy']) {
    assert.ok((await send(path, { name: 'a' })).status >= 400, path)
  }
  assert.deepEqual(await state(), before)
})

async function state(): Promise<unknown> {
  const { comments, outbox, audit } = site.store
  return [await comments.counts(), await outbox.counts(), (await audit.list({ limit: 1 }))[0]?.id]
}

/** A GET as no browser sends it: with a body, or for another host. */
function rawGet(
  path: string,
  { body = '', host }: { readonly body?: string; readonly host?: string },
): Promise<string> {
  const own = new URL(site.address)
  const head = [`GET ${path} HTTP/1.1`, `host: ${host ?? own.host}`, 'connection: close', `content-type: ${FORM}`]
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(own.port), own.hostname, () => {
      socket.write(`${head.join('\r\n')}\r\ncontent-length: ${body.length}\r\n\r\n${body}`)
    })
    socket.on('data', (piece) => {
      answer += piece
    })
    socket.on('end', () => resolve(answer))
    socket.on('error', reject)
  })
}

test('body limits (15.2.2): a form of twice the longest is refused, and a thousand fields are no more than one', async () => {
  const before = await state()
  const large = await send(`${base}/comments`, { text: 'س'.repeat(LONGEST_FORM / 3) })
  assert.equal(large.status, 413)
  const many = new URLSearchParams(Array.from({ length: 5000 }, (_, index) => [`f${index}`, '1']))
  const answer = await ask(`${base}/comments`, { method: 'POST', body: many })
  assert.ok(answer.status >= 400 && answer.status < 500, String(answer.status))
  const odd = await ask(`${base}/comments`, {
    method: 'POST',
    headers: { 'content-type': FORM },
    body: '%%%&=&==&%E0%A4%A&name=%FF&__proto__=x',
  })
  assert.equal(odd.status, 422)
  assert.deepEqual(await state(), before)
})

test('open redirects (3.7.2, GO-2025-4226): no field, parameter or path of a comment leads off the site', async () => {
  const elsewhere = [
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    ' //evil.example',
    '/%09/evil.example',
    'javascript:alert(1)',
  ]
  for (const to of elsewhere) {
    const word = encodeURIComponent(to)
    for (const path of [
      `/comment/1?next=${word}&to=${word}&url=${word}`,
      `/comment/1/reply?next=${word}`,
      `${base}/${word}`,
      `${base}/${word}?sent=${word}`,
      `/${to}/`,
      `/comment/1/${to}`,
    ]) {
      const answer = await ask(path).catch(() => undefined)
      const location = answer?.headers.get('location')
      if (location) assert.equal(new URL(location, site.address).origin, site.address, path)
    }
    const form = fillComment(
      commentForm(await openArticle(site.browser(), site.article)),
      { text: `إلى أين ${elsewhere.indexOf(to)}` },
      site,
    )
    site.write()
    const sent = await send(`${base}/comments`, {
      ...Object.fromEntries(form.values),
      next: to,
      return: to,
      redirect: to,
    })
    assert.equal(sent.status, 303)
    assert.match(sent.headers.get('location') ?? '', /^\/article\/[^/\\]/)
    site.now += 10 * MINUTE_MS
  }
})

test('IDOR (8.2.2): the mailed link of one comment does nothing to another, whatever the form says', async () => {
  const link = `/mail/${mailedLink(1)}`
  const other = await site.store.comments.byId(2 as CommentId)
  for (const act of ['change', 'confirm', 'mute', 'stop-replies']) {
    const fields = { act, name: 'غريب', text: 'نص غريب', comment: '2', commentId: '2', id: '2', parent: '2' }
    assert.ok((await send(link, fields)).status < 500)
    assert.ok((await send(`${link}?comment=2&id=2`, fields)).status < 500)
  }
  assert.deepEqual(await site.store.comments.byId(2 as CommentId), other)
  assert.notEqual((await site.store.comments.byId(1 as CommentId))?.text, 'التعليق الأول')
  for (const forged of [
    `${mailedLink(2).slice(0, -2)}AA`,
    mailedLink(1).slice(0, 20) + mailedLink(2).slice(20),
    await freshToken(),
  ]) {
    await send(`/mail/${forged}`, { act: 'withdraw' })
    await send(`/mail/${forged}`, { act: 'erase', sure: 'yes' })
  }
  assert.deepEqual(await site.store.comments.byId(2 as CommentId), other)
})

test('IDOR: the id of a comment that waits is as good as one that nobody has', async () => {
  const pending = await site.store.comments.queue({ state: 'pending', order: 'oldest', limit: 10 })
  const waiting = pending.filter(({ number }) => number === undefined).map(({ id }) => id)
  assert.ok(waiting.length > 0)
  for (const id of waiting) {
    for (const path of [`/comment/${id}`, `/comment/${id}/reply`, `/comment/${id}/report`]) {
      assert.equal(await said(path), await said(path.replace(String(id), '999999')), path)
    }
  }
})

test('CVE-2021-35970: no e-mail address of a reader is in any page, feed or data, nor what is sealed of it', async () => {
  for (const path of await everyAddress()) {
    const text = await (await ask(path)).text()
    for (const secret of ['salma.', 'huda.', 'reader.example', 'alkhatib'])
      assert.ok(!text.includes(secret), `${secret} in ${path}`)
  }
  const desk = [
    '/desk/comments?tab=all',
    '/desk/comments/1',
    '/desk/writers/1',
    '/desk/audit',
    '/desk/reports',
    '/desk/bans',
  ]
  for (const path of desk.flatMap((one) => [one, one.replace('/desk', '/desk/api')])) {
    const { status, body } = await editor.open(path)
    assert.equal(status, 200, path)
    for (const secret of ['salma.', 'huda.', 'reader.example', 'alkhatib'])
      assert.ok(!body.includes(secret), `${secret} in ${path}`)
  }
})

test('no inline code (3.4.3): no page has a handler, a style or an address of JavaScript in its markup', async () => {
  const paths = [
    ...(await everyAddress()),
    '/desk/comments?tab=all',
    '/desk/comments/1',
    '/desk/writers/1',
    '/desk/reports',
    '/desk/bans',
    '/desk/statistics',
    '/desk/audit',
    '/desk/settings/comments',
    '/desk/policy',
    '/desk/accounts',
    '/desk/account',
    '/desk/account/second-factor',
  ]
  let pages = 0
  for (const path of paths) {
    const { document, headers } = await editor.open(path)
    if (!String(headers['content-type']).startsWith('text/html')) continue
    pages += 1
    for (const element of document.querySelectorAll('*')) {
      const { attributes } = element as unknown as {
        readonly attributes: Iterable<{ readonly name: string; readonly value: string }>
      }
      for (const { name, value } of attributes) {
        assert.ok(!/^on|^style$|^srcdoc$/i.test(name), `${path}: ${name}`)
        assert.doesNotMatch(value, /^\s*(?:javascript|data|vbscript):/i, `${path}: ${name}`)
      }
      const tag = element.tagName.toLowerCase()
      assert.notEqual(tag, 'style', path)
      if (tag === 'script')
        assert.ok(element.hasAttribute('src') || element.getAttribute('type') === 'application/ld+json', path)
    }
  }
  assert.ok(pages > 25, String(pages))
})

test('bidi and look-alikes: every name of a reader stands apart from the text round it', async () => {
  for (const path of [`${base}/comments`, '/comment/1/report', '/comment/1/reply', `/mail/${mailedLink(2)}`]) {
    const { document } = await site.browser().open(path)
    for (const name of document.querySelectorAll('.writer, blockquote > p:first-child > bdi')) {
      assert.equal(name.tagName.toLowerCase(), 'bdi', path)
    }
  }
  const { document } = await editor.open('/desk/comments?tab=all')
  assert.ok([...document.querySelectorAll('main article h2')].every((heading) => heading.querySelector('bdi')))
})
