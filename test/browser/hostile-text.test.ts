import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { sealMailedLink } from '../../src/comments/mailed-link.ts'
import { parseFeed } from '../../src/feeds/parse-feed.ts'
import { type RenderedMail, renderMail } from '../../src/mail/render-mail.ts'
import { MAIL_KINDS, type MailKind } from '../../src/news/mail.ts'
import { EDITOR_PASSWORD } from '../desk-visitor.ts'
import { HOSTILE_TEXTS, type HostileText } from '../fixtures/hostile-texts.ts'
import { openChromium, WITHOUT_CHROMIUM } from './chromium.ts'
import { type HostileSite, openHostileSite } from './hostile-site.ts'
import { PAGE_WORDS, readXml } from './in-page-scripts.ts'
import { type PageWatch, watchPage } from './page-watch.ts'

const skip = WITHOUT_CHROMIUM ?? false
/**
 * Without the policy, a script that escaping let through runs; with it, its violation is told. Where each text needs a page of
 * its own, all are shown without the policy, and some of every kind under it.
 */
const POLICIES = [
  { named: 'under the policy', bypassCSP: false },
  { named: 'without the policy', bypassCSP: true },
] as const

let hostile: HostileSite
let browser: Browser
let address: string

before(async () => {
  if (skip) return
  hostile = await openHostileSite()
  address = hostile.site.address
  browser = await openChromium()
})
after(async () => {
  if (skip) return
  await browser.close()
  await hostile.site.close()
})

/** Runs the work with a page under watch, first under the policy and then without it; nothing may have happened. */
async function watched(
  work: (watch: PageWatch, texts: readonly HostileText[]) => Promise<void>,
  prepare: (context: BrowserContext) => Promise<void> = async () => {},
): Promise<void> {
  for (const { named, bypassCSP } of POLICIES) {
    const context = await browser.newContext({ locale: 'ar', bypassCSP })
    await prepare(context)
    const watch = await watchPage(context, address)
    await work(watch, bypassCSP ? HOSTILE_TEXTS : someOf(HOSTILE_TEXTS))
    await context.close()
    assert.deepEqual(watch.events, [], named)
  }
}

/** What of a text is left on any page: no space, no mark, nothing invisible. */
function bare(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{M}\p{C}\s\u2800\uFFFD]/gu, '')
}

/** The texts that a page does not show. */
async function missing(page: Page, texts: readonly HostileText[]): Promise<readonly string[]> {
  const words = bare(await page.evaluate<string>(PAGE_WORDS))
  return texts.filter(({ text }) => !words.includes(bare(text))).map(({ tries }) => tries)
}

/** A page that shows all of these. */
async function shows(watch: PageWatch, path: string, texts: readonly HostileText[]): Promise<void> {
  assert.equal(await watch.open(address + path), 200, path)
  assert.deepEqual(await missing(watch.page, texts), [], path)
}

const NEXT_PAGE = `document.querySelector('main a[rel=next]')?.getAttribute('href') ?? null`

/** Every page of a list, as far as it goes. */
async function wordsOfAll(watch: PageWatch, path: string): Promise<string> {
  let words = ''
  let next: string | null = path
  while (next !== null) {
    assert.equal(await watch.open(address + next), 200, next)
    words += await watch.page.evaluate<string>(PAGE_WORDS)
    next = await watch.page.evaluate<string | null>(NEXT_PAGE)
  }
  return bare(words)
}

test('there are enough texts, each of its own', () => {
  assert.ok(HOSTILE_TEXTS.length >= 120, String(HOSTILE_TEXTS.length))
  assert.equal(new Set(HOSTILE_TEXTS.map(({ text }) => text)).size, HOSTILE_TEXTS.length)
})

test('a hostile outlet’s articles are text on their pages, in lists, histories and stories', { skip }, async () => {
  await watched(async (watch) => {
    for (const { id, texts } of hostile.articles) await shows(watch, `/article/${id}`, texts)
    for (const path of ['/', '/archive', '/outlets', '/day/2024-04-03', '/story/1', '/story/9']) {
      assert.equal(await watch.open(address + path), 200, path)
    }
    await watch.open(`${address}/article/${hostile.articles[0]?.id}/history`)
    const outlet = await wordsOfAll(watch, '/outlet/evil-courier')
    assert.ok(HOSTILE_TEXTS.filter(({ text }) => outlet.includes(bare(text))).length > 20)
  })
})

test('what readers send is text under its article, in its reply and report forms, and by its mailed link', {
  skip,
}, async () => {
  await watched(async (watch) => {
    for (const { id, comments } of [hostile.sent, hostile.raw]) {
      let words = ''
      for (const page of [1, 2, 3, 4]) {
        assert.equal(await watch.open(`${address}/article/${id}/comments?page=${page}`), 200)
        words += await watch.page.evaluate<string>(PAGE_WORDS)
      }
      const all = bare(words)
      const gone = comments.filter(({ hostile: { text } }) => !all.includes(bare(text)))
      assert.deepEqual(
        gone.map(({ hostile: { tries } }) => tries),
        [],
      )
    }
    assert.equal(await watch.open(`${address}/article/${hostile.raw.id}`), 200)
    for (const { id, hostile: text } of someOf(hostile.raw.comments)) {
      await shows(watch, `/comment/${id}/reply`, [text])
      await shows(watch, `/comment/${id}/report`, [text])
      await shows(watch, mailedPath(id), [text])
    }
    await shows(watch, '/comments/policy', HOSTILE_TEXTS)
    for (const reference of hostile.references.slice(0, 3)) await shows(watch, `/report/${reference}`, [])
  })
})

/** One of a dozen: enough of every kind, where each needs a page of its own. */
function someOf<Item>(items: readonly Item[]): readonly Item[] {
  return items.filter((_, index) => index % 12 === 0)
}

function mailedPath(id: number): string {
  const { keyring, now } = hostile.site
  return `/mail/${sealMailedLink(keyring, { commentId: id as never, purposes: ['change', 'withdraw', 'erase'] }, now + 60_000)}`
}

test('what is looked for, and every odd address, stays a word on the page that answers', { skip }, async () => {
  await watched(async (watch, texts) => {
    for (const text of texts) {
      // A field of one line has no line ends, and a search as many letters as its field takes.
      if (text.text.length > 150) continue
      await shows(watch, `/search?q=${encodeURIComponent(text.text.toWellFormed())}`, [text])
    }
    for (const { text } of someOf(HOSTILE_TEXTS)) {
      const word = encodeURIComponent(text.toWellFormed())
      for (const path of oddAddresses(word)) assert.ok((await watch.open(address + path)) < 500, path)
    }
  })
})

/** Addresses of every route with a word where something else belongs. */
function oddAddresses(word: string): readonly string[] {
  return [
    `/${word}`,
    `/section/${word}`,
    `/outlet/${word}?page=${word}`,
    `/day/${word}`,
    `/archive?year=${word}`,
    `/article/${word}`,
    `/article/1/${word}?sent=${word}`,
    `/article/1/comments?order=${word}&page=${word}`,
    `/comment/${word}/report`,
    `/report/${word}?sent=${word}`,
    `/mail/${word}`,
    `/code/${word}.png`,
    `/api/articles/${word}`,
    `/feed.${word}`,
    `/desk/${word}`,
    `/desk/sign-in?next=${word}&done=${word}`,
    `/desk/invitation/${word}`,
  ]
}

test('a form that comes back keeps what was typed, as text', { skip }, async () => {
  await watched(async (watch, texts) => {
    const { page } = watch
    for (const text of texts) {
      await page.goto(`${address}/comment/${hostile.sent.comments[0]?.id}/reply`)
      await page.evaluate(sendForm({ name: text.text, email: text.text, text: text.text, code: text.text }))
      await page.locator('#problems').waitFor()
      await watch.look(`the form with ${text.tries}`)
      assert.deepEqual(await missing(page, [text]), [])
    }
    for (const { id, hostile: text } of someOf(hostile.raw.comments)) {
      await page.goto(`${address}/comment/${id}/report`)
      await page.evaluate(sendForm({ text: text.text, code: text.text }))
      await page.locator('#problems').waitFor()
      await watch.look(`the report of ${text.tries}`)
      await page.goto(address + mailedPath(id))
      await page.evaluate(sendForm({ act: 'change', name: '', text: text.text }))
      await page.locator('#problems').waitFor()
      await watch.look(`the changed text of ${text.tries}`)
      assert.deepEqual(await missing(page, [text]), [])
    }
  })
})

/** Fills the form and sends it without the browser's own look at its fields. */
function sendForm(fields: Readonly<Record<string, string>>): string {
  return `
(() => {
  const fields = ${JSON.stringify(fields)}
  const form = [...document.querySelectorAll('main form')].find((one) => one.elements.namedItem('text'))
  for (const [name, value] of Object.entries(fields)) if (form.elements.namedItem(name)) form.elements.namedItem(name).value = value
  HTMLFormElement.prototype.submit.call(form)
})()`
}

test('the data for search engines is the texts, and ends nothing', { skip }, async () => {
  await watched(async (watch) => {
    for (const { id, texts } of hostile.articles) {
      await watch.open(`${address}/article/${id}`)
      const [data = ''] = await watch.page.locator('script[type="application/ld+json"]').allTextContents()
      const { author } = JSON.parse(data) as { readonly author: readonly { readonly name: string }[] }
      assert.deepEqual(
        author.map(({ name }) => name),
        texts.map(({ text }) => text.toWellFormed()),
      )
    }
    await watch.open(`${address}/article/${hostile.raw.id}`)
    const [data = ''] = await watch.page.locator('script[type="application/ld+json"]').allTextContents()
    const { comment } = JSON.parse(data) as { readonly comment: readonly { readonly text: string }[] }
    assert.ok(comment.length > 0)
    assert.deepEqual(
      comment.map(({ text }) => text),
      hostile.raw.comments.slice(0, comment.length).map(({ hostile: { text } }) => text.toWellFormed()),
    )
  })
})

/** Signs in by a new account's one-time link. */
async function comeToDesk(context: BrowserContext): Promise<void> {
  const login = `layla${++guests}`
  const page = await context.newPage()
  await page.goto(await hostile.site.invite(login, { role: 'administrator' }))
  for (const field of await page.locator('main input[type=password]').all()) await field.fill(EDITOR_PASSWORD)
  await page.locator('main button').click()
  await page.waitForURL(/\/desk(?!\/invitation)/)
  assert.ok((await context.cookies()).length > 0, 'the desk gave a session')
  await page.close()
}
let guests = 0

test('at the desk all of it is text: in the queue, on each page of a comment and its writer, in lists and in the log', {
  skip,
}, async () => {
  const { raw } = hostile
  const [first] = raw.comments
  assert.ok(first)
  const writer = await hostile.site.store.writers.ofComment(first.id)
  await watched(async (watch) => {
    const queue =
      (await wordsOfAll(watch, '/desk/comments?tab=all&order=oldest')) +
      (await wordsOfAll(watch, '/desk/comments?tab=reported'))
    const unseen = raw.comments.filter(({ hostile: { text } }) => !queue.includes(bare(text)))
    assert.deepEqual(
      unseen.map(({ hostile: { tries } }) => tries),
      [],
    )
    for (const { id, hostile: text } of someOf(raw.comments)) await shows(watch, `/desk/comments/${id}`, [text])
    await shows(watch, `/desk/writers/${writer?.id}`, HOSTILE_TEXTS)
    await shows(watch, '/desk/bans', HOSTILE_TEXTS)
    await shows(watch, '/desk/policy', HOSTILE_TEXTS)
    for (const path of ['reports', 'statistics', 'audit', 'settings/comments', 'accounts', 'account']) {
      await shows(watch, `/desk/${path}`, [])
    }
  }, comeToDesk)
})

test('feeds are well-formed, hold the texts as text, and no markup of a stranger', { skip }, async () => {
  const texts = hostile.raw.comments.slice(-20).map(({ hostile: text }) => text)
  await watched(async (watch) => {
    await watch.open(address)
    for (const path of [
      '/feed',
      '/comments/feed',
      `/article/${hostile.raw.id}/comments/feed`,
      '/outlet/evil-courier/feed',
    ]) {
      for (const format of ['rss', 'atom']) {
        const text = await (await fetch(`${address}${path}.${format}`)).text()
        const read = await watch.page.evaluate<{ wrong: string; alien: number; words: string }>(readXml(text))
        assert.deepEqual([read.wrong, read.alien], ['', 0], `${path}.${format}`)
        assert.equal(parseFeed(text, { url: `${address}${path}.${format}` }).kind, 'parsed')
        if (path.startsWith('/article'))
          assert.deepEqual(
            texts.filter((one) => !bare(read.words).includes(bare(one.text))),
            [],
          )
      }
      assert.equal(await watch.open(`${address}${path}.json`), 200)
    }
    for (const path of [
      `/api/articles/${hostile.raw.id}/comments`,
      `/api/articles/${hostile.articles[0]?.id}`,
      '/api/stories',
    ]) {
      assert.equal(await watch.open(address + path), 200)
    }
  })
})

test('mails show what a stranger wrote as text', { skip }, async () => {
  const ownStyles = stylesIn(MAIL_KINDS.map((kind) => mailOf(kind, 'كلمات').html).join(''))
  await watched(async (watch, texts) => {
    for (const [index, { text }] of texts.entries()) {
      const { subject, html } = mailOf(MAIL_KINDS[index % MAIL_KINDS.length] ?? 'comment-reply', text.toWellFormed())
      assert.doesNotMatch(subject, /[\r\n]/)
      // A mail has no style sheet: ours stand at their elements.
      await showMarkup(
        watch,
        ownStyles.reduce((rest, style) => rest.replaceAll(style, ''), html),
      )
    }
  })
})

function mailOf(kind: MailKind, words: string): RenderedMail {
  const said = {
    siteName: 'نشرة',
    name: words,
    articleTitle: words,
    text: words,
    waitsFor: 'editor',
    number: 1,
    comment: 1,
  }
  const links = { permalink: `${address}/comment/1`, link: `${address}/mail/abc` }
  const mail = renderMail({ kind, language: 'ar', values: { ...said, ...links } }, { siteUrl: address })
  assert.ok(mail.kind === 'rendered', kind)
  return mail.mail
}

function stylesIn(html: string): readonly string[] {
  return [...new Set(html.match(/ style="[^"]*"/g))]
}

/** Lets the browser show a document as if the site had sent it, without any policy. */
async function showMarkup(watch: PageWatch, body: string): Promise<void> {
  const url = `${address}/shown-markup`
  await watch.page.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
  await watch.open(url)
  await watch.page.unroute(url)
}

test('a page that did not escape these texts would be caught', { skip }, async () => {
  const context = await browser.newContext()
  const watch = await watchPage(context, address)
  const caught: string[] = []
  for (const { tries, text } of HOSTILE_TEXTS) {
    const before = watch.events.length
    await showMarkup(watch, `<!doctype html><p title='${text}'>${text}<a href="${text}">x</a>`).catch(() =>
      caught.push(tries),
    )
    if (watch.events.length > before) caught.push(tries)
  }
  await context.close()
  assert.ok(caught.length > HOSTILE_TEXTS.length / 2, `${caught.length} of ${HOSTILE_TEXTS.length}`)
})
