import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import fastify, { type FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { createKeyring } from '../../src/base/keyring.ts'
import { createProof, readProof } from '../../src/comments/proof-of-work.ts'
import type { ArticleId } from '../../src/news/ids.ts'
import { loadAssets } from '../../src/site/assets/load-assets.ts'
import { SCRIPT_POLICY, securityHeaders } from '../../src/site/security-headers.ts'
import { openChromium, WITHOUT_CHROMIUM } from './chromium.ts'
import { REPORT_VIOLATIONS } from './in-page-scripts.ts'

const skip = WITHOUT_CHROMIUM ?? false
const keyring = createKeyring(randomBytes(32))
const articleId = 7 as ArticleId
const assets = loadAssets()

/** A page that has nothing but the form, as the site writes it. */
const PAGE = `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>x</title>
<script type="module" src="${assets.commentScript}"></script></head><body>
<form id="comment-form" method="post" action="/article/7/comments" data-proof="/article/7/proof" data-longest="600"
  data-checking="نتحقق" data-checked="تحققنا" data-failed="اكتب الرمز" data-left="الأحرف الباقية: {n}">
<input name="name" required>
<textarea name="text" required></textarea>
<div data-code-part><label for="code">الرمز</label><input id="code" name="code" required></div>
<p data-code-status aria-live="polite" hidden></p>
<input type="hidden" name="altcha"><input type="hidden" name="token" value="t">
<button>أرسل</button>
</form></body></html>`

/** The form as it comes back when its answer was right and something else was wrong. */
const HELD_PAGE = PAGE.replace(
  /<div data-code-part>.*<\/div>/,
  '<div data-code-part hidden><input type="hidden" name="code"></div>',
).replace('name="altcha"', 'name="altcha" value="good as it is"')

let app: FastifyInstance
let address: string
let browser: Browser
let page: Page
/** What the server was sent. */
const sent: Record<string, string>[] = []
let events: string[] = []
/** How the server answers to the question for a challenge. */
let proof: () => Promise<string>

before(async () => {
  if (skip) return
  app = fastify({ forceCloseConnections: true })
  app.addHook('onRequest', async (_, reply) => {
    reply.headers(securityHeaders('http://127.0.0.1'))
  })
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, body),
  )
  for (const { path, bytes, contentType, headers = {} } of assets.files) {
    app.get(path, (_, reply) => reply.headers({ ...headers, 'content-type': contentType }).send(bytes))
  }
  const html = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': SCRIPT_POLICY }
  app.get('/', (_, reply) => reply.headers(html).send(PAGE))
  app.get('/held', (_, reply) => reply.headers(html).send(HELD_PAGE))
  app.get('/favicon.ico', (_, reply) => reply.code(204).send())
  app.get('/article/7/proof', async (_, reply) => reply.type('application/json').send(await proof()))
  app.post('/article/7/comments', ({ body }, reply) => {
    sent.push(Object.fromEntries(new URLSearchParams(String(body))))
    return reply.type('text/html').send('<!doctype html><title>x</title><p id="kept">kept')
  })
  address = await app.listen({ host: '127.0.0.1', port: 0 })
  browser = await openChromium()
})
after(async () => {
  if (skip) return
  await browser.close()
  await app.close()
})

beforeEach(async () => {
  if (skip) return
  sent.length = 0
  events = []
  proof = () => createProof({ keyring, articleId, now: Date.now(), minutes: 20 })
  page = await browser.newPage()
  page.on('console', (message) => events.push(message.text()))
  page.on('pageerror', (error) => events.push(error.message))
  await page.addInitScript(REPORT_VIOLATIONS)
  await page.goto(`${address}/`)
})
afterEach(async () => {
  if (!skip) await page.close()
})

const status = () => page.locator('[data-code-status]')
/** Presses the button three times; what our script lets through goes nowhere, so that the page stays. */
const PRESS_THRICE = `
(() => {
  const seen = []
  addEventListener('submit', (event) => {
    seen.push(event.defaultPrevented ? 'stopped' : 'sent')
    event.preventDefault()
  })
  for (let press = 0; press < 3; press++) document.querySelector('button').click()
  return seen
})()`
const codePart = () => page.locator('[data-code-part]')
const altcha = () => page.locator('input[name=altcha]').inputValue()

test('before the form is touched, nothing is asked for and the code stands there', { skip }, async () => {
  assert.ok(await codePart().isVisible())
  assert.equal(await status().textContent(), '')
  assert.equal(await altcha(), '')
})

test('whoever writes is checked meanwhile, and sends a proof that holds', { skip }, async () => {
  await page.locator('[name=name]').fill('سلمى')
  await page.getByText('تحققنا').waitFor()
  assert.ok(await codePart().isHidden())
  await page.locator('[name=text]').fill('مقال مفيد')
  await page.getByRole('button').click()
  await page.locator('#kept').waitFor()
  assert.deepEqual(
    sent.map(({ name, code }) => [name, code]),
    [['سلمى', '']],
  )
  const payload = sent[0]?.altcha ?? ''
  assert.equal((await readProof(payload, { keyring, articleId, now: Date.now() })).kind, 'answered')
  assert.deepEqual(events, [], 'no error, and nothing against the policy')
})

test('a form that is sent sooner waits for the proof', { skip }, async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const make = proof
  proof = async () => {
    await held
    return make()
  }
  await page.locator('[name=name]').fill('سلمى')
  await page.locator('[name=text]').fill('مقال مفيد')
  await page.getByRole('button').click()
  await page.getByRole('button').click()
  assert.deepEqual(sent, [])
  assert.equal(await status().textContent(), 'نتحقق')
  release()
  await page.locator('#kept').waitFor()
  assert.deepEqual(
    sent.map(({ altcha: payload }) => payload !== ''),
    [true],
  )
})

test('if there is no proof, the code comes back, and the form is sent with it', { skip }, async () => {
  proof = async () => '{"nothing":"of use"}'
  await page.locator('[name=name]').fill('سلمى')
  await page.getByText('اكتب الرمز').waitFor()
  assert.ok(await codePart().isVisible())
  await page.locator('[name=text]').fill('مقال مفيد')
  await page.getByRole('button').click()
  assert.equal(await page.evaluate('document.activeElement.id'), 'code')
  assert.deepEqual(sent, [], 'the code is required again')
  await page.locator('#code').fill('04719')
  await page.getByRole('button').click()
  await page.locator('#kept').waitFor()
  assert.deepEqual(sent, [{ name: 'سلمى', text: 'مقال مفيد', code: '04719', altcha: '', token: 't' }])
})

test('a worker that cannot solve brings the code back too', { skip }, async () => {
  const make = proof
  proof = async () => {
    const challenge = JSON.parse(await make())
    return JSON.stringify({ ...challenge, parameters: { ...challenge.parameters, algorithm: 'PBKDF2/NONE' } })
  }
  await page.locator('[name=name]').fill('سلمى')
  await page.getByText('اكتب الرمز').waitFor()
  assert.ok(await codePart().isVisible())
})

test('whoever begins with the code is left alone', { skip }, async () => {
  await page.locator('#code').click()
  await page.keyboard.type('04719')
  await page.locator('[name=name]').fill('سلمى')
  await page.locator('[name=text]').fill('مقال مفيد')
  assert.ok(await codePart().isVisible())
  await page.getByRole('button').click()
  await page.locator('#kept').waitFor()
  assert.deepEqual(
    sent.map(({ code, altcha: payload }) => [code, payload]),
    [['04719', '']],
  )
})

test('a form whose answer still holds keeps it, and asks for nothing', { skip }, async () => {
  proof = () => Promise.reject(new Error('nobody asks'))
  await page.goto(`${address}/held`)
  await page.locator('[name=name]').fill('سلمى')
  await page.locator('[name=text]').fill('مقال مفيد')
  await page.getByRole('button').click()
  await page.locator('#kept').waitFor()
  assert.deepEqual(sent, [{ name: 'سلمى', text: 'مقال مفيد', code: '', altcha: 'good as it is', token: 't' }])
  assert.deepEqual(events, [])
})

test('a form that is pressed three times is let through once', { skip }, async () => {
  await page.locator('[name=name]').fill('سلمى')
  await page.locator('[name=text]').fill('مقال مفيد')
  await page.getByText('تحققنا').waitFor()
  assert.deepEqual(await page.evaluate(PRESS_THRICE), ['sent', 'stopped', 'stopped'])
})

test('the characters that are left are told once they are few', { skip }, async () => {
  const note = page.locator('#characters-left')
  assert.ok(await note.isHidden())
  await page.locator('[name=text]').fill('سطر '.repeat(50))
  assert.equal(await note.textContent(), 'الأحرف الباقية: 400')
  await page.locator('[name=text]').fill('👨‍👩‍👧'.repeat(10))
  assert.ok(await note.isHidden(), 'a family is one character')
  await page.locator('[name=text]').fill('س'.repeat(610))
  assert.equal(await note.textContent(), `الأحرف الباقية: ${new Intl.NumberFormat('ar-u-nu-latn').format(-10)}`)
})
