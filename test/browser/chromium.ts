import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PATH = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** Why the browser tests cannot run here; `undefined` if they can. */
export const WITHOUT_CHROMIUM: string | undefined = existsSync(PATH)
  ? undefined
  : `no Chromium at ${PATH}; set CHROMIUM to its path`

/** A Chromium without a screen, which asks nobody for updates. */
export async function openChromium(): Promise<Browser> {
  return await chromium.launch({
    executablePath: PATH,
    args: [
      // The tests load only our own pages; the sandbox needs privileges that a container has not.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // What a page asks of another host is told, and gets nowhere.
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ],
  })
}
