import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { CommentSite } from '../comment-site.ts'
import { codeInToken } from '../comment-visitor.ts'
import { REPORT_VIOLATIONS } from './in-page-scripts.ts'

/** Somebody at a browser of one's own, with JavaScript or without, on a network of one's own. */
export interface ChromiumReader {
  readonly page: Page
  readonly hasScripts: boolean
  /** Dialogs, errors, and what the pages' policy stopped: none of them is ever wanted. */
  readonly events: readonly string[]
  close(): Promise<void>
}

const ANSWERED = 'Failed to load resource: the server responded with a status of 4'
let networks = 0

export async function openReader(browser: Browser, hasScripts: boolean): Promise<ChromiumReader> {
  const context: BrowserContext = await browser.newContext({
    javaScriptEnabled: hasScripts,
    locale: 'ar-JO',
    extraHTTPHeaders: { 'x-forwarded-for': `198.19.0.${++networks}` },
  })
  const events: string[] = []
  await context.addInitScript(REPORT_VIOLATIONS)
  const page = await context.newPage()
  page.on('dialog', (dialog) => {
    events.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => events.push(`error: ${error.message}`))
  page.on('console', (message) => {
    // A form that is given back has a status of its own, which a browser tells of as if it were a failure.
    if (message.type() === 'error' && !message.text().startsWith(ANSWERED)) events.push(message.text())
  })
  return { page, hasScripts, events, close: async () => await context.close() }
}

export interface TypedComment {
  readonly name?: string
  readonly text: string
  readonly email?: string
}

/** Fills the form that stands in the page, lets time go by, and sends it: with a proof of work, or with the picture's digits. */
export async function sendForm(reader: ChromiumReader, site: CommentSite, typed: TypedComment): Promise<void> {
  const { page } = reader
  site.write()
  await page.getByLabel('الاسم', { exact: true }).fill(typed.name ?? 'سلمى')
  await page.getByLabel('التعليق', { exact: true }).fill(typed.text)
  if (typed.email !== undefined) await page.getByLabel('البريد الإلكتروني').fill(typed.email)
  await answerCode(reader, site)
  await page.locator('#comment-form button').click()
  await page.waitForLoadState()
}

export async function answerCode({ page, hasScripts }: ChromiumReader, site: CommentSite): Promise<void> {
  if (hasScripts) return await page.getByText('تم التحقق').waitFor()
  const token = await page.locator('#comment-form [name=token]').inputValue()
  await page.getByLabel('رمز التحقق').fill(codeInToken(token, site).digits)
}

/** Opens an article and comments on it. */
export async function commentInChromium(reader: ChromiumReader, site: CommentSite, typed: TypedComment): Promise<void> {
  await openArticleInChromium(reader, site)
  await sendForm(reader, site, typed)
}

/** A page may be kept for a second. */
export async function openArticleInChromium({ page }: ChromiumReader, site: CommentSite): Promise<void> {
  site.write()
  await page.goto(`${site.address}/article/${site.article.id}`)
}

/** Comes to the desk by an invitation's link, all by the desk's own forms. */
export async function signInInChromium({ page }: ChromiumReader, site: CommentSite, login = 'layla'): Promise<void> {
  await page.goto(await site.invite(login, { name: 'ليلى' }))
  const password = 'سبع حمامات على السور'
  await page.locator('[name=password]').fill(password)
  await page.locator('[name=again]').fill(password)
  await page.locator('main form button').click()
  await page.waitForURL(/\/desk/)
  if (new URL(page.url()).pathname !== '/desk/sign-in') return
  await page.locator('[name=login]').fill(login)
  await page.locator('[name=password]').fill(password)
  await page.locator('main form button').click()
  await page.waitForURL(/\/desk$/)
}
