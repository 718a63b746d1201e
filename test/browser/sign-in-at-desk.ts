import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { PASSWORD } from '../desk-for-test.ts'

/** A page of its own at the desk, of `samar` who has signed in. */
export async function signInAtDesk(browser: Browser, siteUrl: string, options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'ar', ...options })).newPage()
  await page.goto(`${siteUrl}/desk/sign-in`)
  await page.fill('#field-login', 'samar')
  await page.fill('#field-password', PASSWORD)
  await page.click('main button')
  return page
}
