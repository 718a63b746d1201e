import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY_MS, MINUTE_MS } from '../news/instant.ts'
import { createFetcher, type FetchRequest } from './guarded-fetcher.ts'
import type { Timer } from './host-queue.ts'
import { type LoopbackSite, openLoopbackSite, type Page } from './loopback-site.ts'

interface Visit {
  readonly site: LoopbackSite
  readonly pauses: number[]
  /** Sets the clock forward. */
  pass(ms: number): void
  get(path: string, request?: FetchRequest): Promise<string>
  leave(): Promise<void>
}

async function visit(pages: Readonly<Record<string, Page>>): Promise<Visit> {
  const site = await openLoopbackSite(pages)
  let now = Date.UTC(2026, 10, 23)
  const pauses: number[] = []
  const timer: Timer = { now: () => 0, sleep: async (ms) => pauses.push(ms) }
  const fetcher = createFetcher({ clock: () => now, userAgent: 'Nashra/0.1', minDelayMs: 0, timer })
  return {
    site,
    pauses,
    pass: (ms) => {
      now += ms
    },
    get: async (path, request = {}) => {
      const outcome = await fetcher.get(site.origin + path, { allowedHosts: [site.place], ...request })
      return outcome.kind === 'refused' ? outcome.reason : outcome.kind
    },
    leave: async () => {
      await fetcher.close()
      await site.close()
    },
  }
}

const answer =
  (status: number, headers: Record<string, string> = {}): Page =>
  (_request, response) => {
    response.writeHead(status, headers).end('User-agent: *\nDisallow: /')
  }

test('asks for robots.txt once and keeps to it for a day', async () => {
  const { site, get, pass, leave } = await visit({
    '/robots.txt': 'User-agent: *\nDisallow: /private',
    '/news': 'news',
  })
  assert.equal(await get('/private/1'), 'robots')
  assert.equal(await get('/news'), 'fetched')
  assert.deepEqual(site.paths, ['/robots.txt', '/news'])
  pass(DAY_MS - 1)
  await get('/news')
  assert.equal(site.paths.filter((path) => path === '/robots.txt').length, 1)
  pass(1)
  await get('/news')
  assert.equal(site.paths.filter((path) => path === '/robots.txt').length, 2)
  await leave()
})

test('requests that start together share one robots.txt', async () => {
  const { site, get, leave } = await visit({ '/news': 'news' })
  assert.deepEqual(await Promise.all([get('/news'), get('/news'), get('/news')]), ['fetched', 'fetched', 'fetched'])
  assert.equal(site.paths.filter((path) => path === '/robots.txt').length, 1)
  await leave()
})

test('does not ask where the caller said to ignore it', async () => {
  const { site, get, leave } = await visit({ '/robots.txt': 'User-agent: *\nDisallow: /', '/feed': 'feed' })
  assert.equal(await get('/feed', { robots: 'ignore' }), 'fetched')
  assert.deepEqual(site.paths, ['/feed'])
  await leave()
})

test('a robots.txt that is not there allows all', async () => {
  for (const status of [401, 403, 404, 410, 418]) {
    const { get, leave } = await visit({ '/robots.txt': answer(status), '/news': 'news' })
    assert.equal(await get('/news'), 'fetched', String(status))
    await leave()
  }
})

test('a robots.txt in trouble forbids all, for ten minutes or as long as it says', async () => {
  for (const [status, headers, keptMs] of [
    [500, {}, 10 * MINUTE_MS],
    [503, { 'retry-after': '60' }, MINUTE_MS],
    [429, { 'retry-after': '120' }, 2 * MINUTE_MS],
  ] as const) {
    const { site, get, pass, leave } = await visit({ '/robots.txt': answer(status, headers), '/news': 'news' })
    assert.equal(await get('/news'), 'robots-unreachable')
    pass(keptMs - 1)
    await get('/news')
    assert.equal(site.paths.length, 1, 'not asked again')
    pass(1)
    await get('/news')
    assert.equal(site.paths.length, 2, 'asked again')
    await leave()
  }
})

test('follows robots.txt where it was moved', async () => {
  const moved: Page = (_request, response) => response.writeHead(301, { location: '/robots/current.txt' }).end()
  const { get, leave } = await visit({ '/robots.txt': moved, '/robots/current.txt': 'User-agent: *\nDisallow: /news' })
  assert.equal(await get('/news'), 'robots')
  await leave()
})

test('asks the robots.txt of the host that a redirect leads to', async () => {
  const other = await openLoopbackSite({ '/robots.txt': 'User-agent: nashra\nDisallow: /', '/news': 'news' })
  const away: Page = (_request, response) => response.writeHead(302, { location: `${other.origin}/news` }).end()
  const { site, get, leave } = await visit({ '/news': away })
  assert.equal(await get('/news', { allowedHosts: [site.place, other.place] }), 'robots')
  assert.deepEqual(other.paths, ['/robots.txt'])
  await leave()
  await other.close()
})

test('of a robots.txt that never ends the first 500 KiB count', async () => {
  const long = `User-agent: *\nDisallow: /first\n${'# a line of nothing\n'.repeat(60_000)}Disallow: /last\n`
  const { get, leave } = await visit({ '/robots.txt': long, '/last': 'last', '/first': 'first' })
  assert.equal(await get('/first'), 'robots')
  assert.equal(await get('/last'), 'fetched')
  await leave()
})

test('keeps the pause that robots.txt asks for, unless the source’s own is longer', async () => {
  const { pauses, get, leave } = await visit({ '/robots.txt': 'User-agent: *\nCrawl-delay: 3', '/news': 'news' })
  await get('/news')
  assert.deepEqual(pauses.splice(0), [3000])
  await get('/news', { minDelayMs: 7000 })
  assert.deepEqual(pauses.splice(0), [7000])
  await leave()
})

test('a feed, which robots.txt does not concern, is asked no oftener than the pause that is known from it', async () => {
  const { pauses, get, leave } = await visit({
    '/robots.txt': 'User-agent: *\nCrawl-delay: 3',
    '/news': 'n',
    '/feed': 'f',
  })
  await get('/news')
  pauses.splice(0)
  await get('/feed', { robots: 'ignore' })
  assert.deepEqual(pauses, [3000])
  await leave()
})

test('a host that was refused to one source is asked again for another that allows it', async () => {
  const site = await openLoopbackSite({ '/news': 'news' })
  const resolve = async (): Promise<{ address: string; family: 4 }[]> => [{ address: '127.0.0.1', family: 4 }]
  const fetcher = createFetcher({ clock: () => 0, userAgent: 'Nashra/0.1', minDelayMs: 0, resolve })
  const url = `http://outlet.example:${site.port}/news`
  const refused = await fetcher.get(url)
  assert.equal(refused.kind === 'refused' && refused.reason, 'address-not-allowed')
  const allowed = await fetcher.get(url, { allowedHosts: [`outlet.example:${site.port}`] })
  assert.equal(allowed.kind, 'fetched')
  await fetcher.close()
  await site.close()
})

test('a lost connection is forgotten after a minute', async () => {
  const { site, get, pass, leave } = await visit({
    '/robots.txt': (request) => request.socket.destroy(),
    '/news': 'news',
  })
  assert.equal(await get('/news'), 'connection')
  const asked = site.paths.length
  pass(MINUTE_MS - 1)
  await get('/news')
  assert.equal(site.paths.length, asked)
  pass(1)
  await get('/news')
  assert.ok(site.paths.length > asked)
  await leave()
})
