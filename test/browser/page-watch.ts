import type { BrowserContext, Page } from 'playwright-core'
import { FOREIGN_PARTS, REPORT_VIOLATIONS } from './in-page-scripts.ts'

/** A page under watch: all that it does and must not. */
export interface PageWatch {
  readonly page: Page
  /** Dialogs, requests to other hosts, violations of the policy, errors, windows, downloads: since the watch began. */
  readonly events: readonly string[]
  /** Opens an address and looks at what became of it; what is found is added to the events. @returns the status */
  open(address: string): Promise<number>
  /** The same for the document that stands there now. */
  look(name: string): Promise<void>
}

/** @param origin `http://127.0.0.1:4600`: what leads elsewhere is told */
export async function watchPage(context: BrowserContext, origin: string): Promise<PageWatch> {
  const page = await context.newPage()
  const events: string[] = []
  const tell = (event: string) => void events.push(event)
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.origin !== origin && url.protocol.startsWith('http')) tell(`request: ${url.href}`)
  })
  page.on('dialog', (dialog) => {
    tell(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    if (!isMissingPage(message.text())) tell(`console: ${message.text()}`)
  })
  page.on('pageerror', ({ message }) => tell(`error: ${message}`))
  page.on('popup', (popup) => tell(`window: ${popup.url()}`))
  page.on('download', (download) => tell(`download: ${download.url()}`))
  await page.addInitScript(REPORT_VIOLATIONS)
  const look = async (name: string) => {
    for (const part of await page.evaluate<readonly string[]>(FOREIGN_PARTS)) tell(`${name}: ${part}`)
  }
  return {
    page,
    events,
    look,
    async open(address) {
      const response = await page.goto(address)
      await look(address)
      if (new URL(page.url()).origin !== origin) tell(`led from ${address} to ${page.url()}`)
      return response?.status() ?? 0
    },
  }
}

/** A status is what a page is asked for, not something that it does. */
function isMissingPage(text: string): boolean {
  return /the server responded with a status of 4\d\d/.test(text)
}
