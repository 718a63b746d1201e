import assert from 'node:assert/strict'
import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'
import { parseHTML } from 'linkedom'
import type { PageElement } from './page-element.ts'
import { type PageForm, pressed } from './page-form.ts'

/** What came after all redirects. */
export interface PlainPage {
  readonly url: URL
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly bytes: Buffer
  /** The status of each redirect that led here. */
  readonly led: readonly number[]
  readonly document: PageElement
}

/** A browser that runs no script: it knows redirects, cookies, links and forms, and nothing of our code. */
export interface PlainBrowser {
  readonly cookies: ReadonlyMap<string, string>
  /** @param path of the site, or a whole address on it */
  open(path: string): Promise<PlainPage>
  /** Sends a form as it stands; of several buttons, the one whose words these are. */
  send(form: PageForm, button?: string): Promise<PlainPage>
}

export interface PlainBrowserOptions {
  /** `http://127.0.0.1:4600` */
  readonly address: string
  /** The client's network address, as the proxy before the site tells it; absent: nobody tells it. */
  readonly from?: string
}

interface Asked {
  readonly method: 'GET' | 'POST'
  readonly body?: string
  readonly origin?: string
}

const MOST_REDIRECTS = 5
const FORM_TYPE = 'application/x-www-form-urlencoded'

export function createPlainBrowser({ address, from }: PlainBrowserOptions): PlainBrowser {
  const cookies = new Map<string, string>()
  const agent = new Agent({ keepAlive: false })
  const visit = async (url: URL, asked: Asked, led: readonly number[] = []): Promise<PlainPage> => {
    assert.ok(led.length <= MOST_REDIRECTS, `${url.href} leads in circles`)
    const headers = headersOf(asked, { cookies, from })
    const { status, headers: said, bytes } = await exchange(url, { ...asked, headers, agent })
    keepCookies(cookies, said['set-cookie'] ?? [])
    const next = status >= 300 && status < 400 ? said.location : undefined
    if (next !== undefined) {
      const to = new URL(next, url)
      // The fragment stays through a redirect that names none.
      if (to.hash === '') to.hash = url.hash
      return await visit(to, { method: 'GET' }, [...led, status])
    }
    const body = bytes.toString('utf8')
    return { url, status, headers: said, bytes, body, led, document: parseHTML(body).document }
  }
  return {
    cookies,
    open: async (path) => await visit(new URL(path, address), { method: 'GET' }),
    async send(form, button) {
      const { action, method, values } = pressed(form, button)
      const query = new URLSearchParams(values.map((pair) => [...pair])).toString()
      if (method === 'POST') return await visit(action, { method, body: query, origin: form.page.origin })
      const asked = new URL(action)
      asked.search = query
      return await visit(asked, { method })
    },
  }
}

function headersOf(
  { method, body, origin }: Asked,
  { cookies, from }: { readonly cookies: ReadonlyMap<string, string>; readonly from: string | undefined },
): OutgoingHttpHeaders {
  const jar = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return {
    accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
    'accept-language': 'ar',
    'sec-fetch-site': 'same-origin',
    ...(jar !== '' && { cookie: jar }),
    ...(from !== undefined && { 'x-forwarded-for': from }),
    ...(method === 'POST' && { origin, 'content-type': FORM_TYPE, 'content-length': Buffer.byteLength(body ?? '') }),
  }
}

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
}

function exchange(
  url: URL,
  { body, ...options }: Asked & { readonly headers: OutgoingHttpHeaders; readonly agent: Agent },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(pieces) }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

function keepCookies(cookies: Map<string, string>, lines: readonly string[]): void {
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^=;]+)=([^;]*)/.exec(line) ?? []
    if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name)
    else cookies.set(name, value)
  }
}
