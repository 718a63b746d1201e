/**
 * A server for the bench of pages served, in a process of its own. Words: `site FOLDER` serves the site over that
 * folder's store; `bare FILE` answers every request from a plain node:http server with the head and body kept in FILE as
 * JSON. Sends its address to its parent.
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { buildSite } from '../src/site/build-site.ts'
import { openSqliteStore } from '../src/store/engines/sqlite/sqlite-store.ts'
import { FILLED_UNTIL } from './filled-store.ts'

const [kind = '', path = ''] = process.argv.slice(2)

async function serveSite(folder: string): Promise<string> {
  const site = await buildSite({
    store: openSqliteStore({ file: join(folder, 'nashra.db') }),
    clock: () => FILLED_UNTIL,
    siteUrl: 'http://127.0.0.1',
    siteName: 'نشرة',
    timeZone: 'Asia/Amman',
    monthNames: 'dual',
  })
  return await site.listen({ host: '127.0.0.1', port: 0 })
}

async function serveBare(file: string): Promise<string> {
  const { headers, body } = JSON.parse(readFileSync(file, 'utf8')) as { headers: Record<string, string>; body: string }
  const bytes = Buffer.from(body, 'base64')
  const server = createServer((_request, response) => response.writeHead(200, headers).end(bytes))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

process.send?.(kind === 'site' ? await serveSite(path) : await serveBare(path))
