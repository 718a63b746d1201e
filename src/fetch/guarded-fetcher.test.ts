import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { FetchOutcome } from './fetch-outcome.ts'
import { createFetcher, type Fetcher, type FetchRequest } from './guarded-fetcher.ts'
import { openLoopbackSite, type Page } from './loopback-site.ts'

const NOW = Date.UTC(2026, 10, 23, 12)

const redirect =
  (status: number, location: string): Page =>
  (_request, response) => {
    // Node writes headers as Latin-1; outlets write Arabic paths in bare UTF-8.
    response.writeHead(status, { location: Buffer.from(location).toString('latin1') }).end('moved')
  }
const status =
  (code: number, headers: Record<string, string> = {}): Page =>
  (_request, response) => {
    response.writeHead(code, headers).end('no')
  }

const pages: Record<string, Page> = {
  '/article': 'an article',
  '/feed': (request, response) => {
    const known = request.headers['if-none-match'] === '"v1"' || request.headers['if-modified-since'] !== undefined
    response.writeHead(known ? 304 : 200, {
      etag: '"v1"',
      'last-modified': 'Mon, 23 Nov 2026 10:00:00 GMT',
      'cache-control': 'public, max-age=600',
      'content-language': 'ar',
      link: ['<https://hub.example/>; rel="hub"', '</feed>; rel="self"'],
      'content-type': 'application/rss+xml; charset=windows-1256',
    })
    response.end(known ? undefined : '<rss/>')
  },
  '/always-304': status(304),
  '/moved': redirect(301, '/article'),
  '/moved-twice': redirect(308, '/moved'),
  '/moved-then-sent': redirect(301, '/sent-then-moved'),
  '/sent-then-moved': redirect(302, '/moved'),
  '/arabic': redirect(302, '/خبر/العاجل?صفحة=1'),
  [new URL('/خبر/العاجل?صفحة=1', 'http://x').href.slice('http://x'.length)]: 'خبر',
  '/round': redirect(302, '/and-round'),
  '/and-round': redirect(302, '/round'),
  '/to-itself': redirect(302, '/to-itself#again'),
  '/nowhere': status(302),
  '/gone': status(410),
  '/forbidden': status(403),
  '/teapot': status(418),
  '/down': status(500),
}
for (let hop = 0; hop < 8; hop++) pages[`/hop-${hop}`] = redirect(307, hop === 0 ? '/article' : `/hop-${hop - 1}`)

const site = await openLoopbackSite(pages)
const fetcher: Fetcher = createFetcher({
  clock: () => NOW,
  userAgent: 'Nashra/0.1',
  contact: 'mailto:desk@nashra.example',
  minDelayMs: 0,
})
after(async () => {
  await fetcher.close()
  await site.close()
})

function get(path: string, request: FetchRequest = {}): Promise<FetchOutcome> {
  return fetcher.get(site.origin + path, { robots: 'ignore', allowedHosts: [site.place], ...request })
}

async function refusal(path: string): Promise<readonly [string, number | undefined]> {
  const outcome = await get(path)
  return outcome.kind === 'refused' ? [outcome.reason, outcome.retryAfterMs] : [outcome.kind, undefined]
}

test('says honestly who asks and what it reads', async () => {
  await get('/article')
  const headers = site.requests.at(-1)?.headers
  assert.equal(headers?.['user-agent'], 'Nashra/0.1 (+mailto:desk@nashra.example)')
  assert.equal(headers?.['accept-encoding'], 'gzip, deflate, br, zstd')
})

test('brings the body with what is needed to ask again', async () => {
  const outcome = await get('/feed', { accept: 'feed' })
  assert.deepEqual(outcome, {
    kind: 'fetched',
    url: `${site.origin}/feed`,
    status: 200,
    contentType: 'application/rss+xml; charset=windows-1256',
    bytes: Buffer.from('<rss/>'),
    etag: '"v1"',
    lastModified: 'Mon, 23 Nov 2026 10:00:00 GMT',
    maxAgeMs: 600_000,
    contentLanguage: 'ar',
    linkHeader: '<https://hub.example/>; rel="hub",</feed>; rel="self"',
  })
})

test('asks conditionally, by either validator, and hears that nothing changed', async () => {
  for (const validators of [{ etag: '"v1"' }, { lastModified: 'Mon, 23 Nov 2026 10:00:00 GMT' }]) {
    assert.deepEqual(await get('/feed', validators), { kind: 'unchanged', maxAgeMs: 600_000 })
  }
  assert.equal((await get('/feed', { etag: '"v0"' })).kind, 'fetched')
})

test('a 304 to a question without conditions is an error', async () => {
  assert.deepEqual(await refusal('/always-304'), ['http-error', undefined])
})

test('a validator that no header can carry is left out', async () => {
  assert.equal((await get('/feed', { etag: '"v1"\r\nx-evil: 1' })).kind, 'fetched')
  assert.equal(site.requests.at(-1)?.headers['x-evil'], undefined)
})

test('validators go to the origin that gave them and to no other', async () => {
  const other = await openLoopbackSite({ '/feed': 'other' })
  const from = await openLoopbackSite({ '/feed': redirect(302, `${other.origin}/feed`) })
  const outcome = await fetcher.get(`${from.origin}/feed`, {
    etag: '"v1"',
    robots: 'ignore',
    allowedHosts: [from.place, other.place],
  })
  assert.equal(outcome.kind, 'fetched')
  assert.equal(from.requests[0]?.headers['if-none-match'], '"v1"')
  assert.equal(other.requests[0]?.headers['if-none-match'], undefined)
  await Promise.all([other.close(), from.close()])
})

test('follows redirects and tells where the permanent ones led', async () => {
  const article = `${site.origin}/article`
  const followed = async (path: string): Promise<readonly [string, string | undefined]> => {
    const outcome = await get(path)
    return outcome.kind === 'fetched' ? [outcome.url, outcome.movedPermanentlyTo] : [outcome.kind, undefined]
  }
  assert.deepEqual(await followed('/moved'), [article, article])
  assert.deepEqual(await followed('/moved-twice'), [article, article])
  assert.deepEqual(await followed('/moved-then-sent'), [article, `${site.origin}/sent-then-moved`])
  assert.deepEqual(await followed('/sent-then-moved'), [article, undefined])
})

test('follows a redirect to an Arabic path that was sent as it is', async () => {
  const outcome = await get('/arabic')
  assert.equal(outcome.kind === 'fetched' && Buffer.from(outcome.bytes).toString(), 'خبر')
})

test('follows five redirects and not six, and none in a circle', async () => {
  assert.equal((await get('/hop-4')).kind, 'fetched')
  assert.equal((await refusal('/hop-5'))[0], 'too-many-redirects')
  assert.equal((await refusal('/round'))[0], 'redirect-loop')
  assert.equal((await refusal('/to-itself'))[0], 'redirect-loop')
  assert.equal((await refusal('/nowhere'))[0], 'bad-redirect')
})

test('refuses by the reason of the status', async () => {
  assert.deepEqual(await refusal('/missing'), ['not-found', undefined])
  assert.deepEqual(await refusal('/gone'), ['gone', undefined])
  assert.deepEqual(await refusal('/forbidden'), ['forbidden', undefined])
  assert.deepEqual(await refusal('/teapot'), ['http-error', undefined])
  assert.deepEqual(await refusal('/down'), ['server-error', undefined])
})

test('hands on for how long to stay away, in seconds or until a date', async () => {
  const untilOne = { 'retry-after': 'Mon, 23 Nov 2026 13:00:00 GMT', date: 'Mon, 23 Nov 2026 12:00:00 GMT' }
  const answers: readonly (readonly [Page, string, number])[] = [
    [status(429, { 'retry-after': '120' }), 'too-many-requests', 120_000],
    [status(503, untilOne), 'server-error', 3_600_000],
  ]
  for (const [page, reason, retryAfterMs] of answers) {
    const tired = await openLoopbackSite({ '/': page })
    const outcome = await fetcher.get(tired.origin, { robots: 'ignore', allowedHosts: [tired.place] })
    assert.deepEqual(outcome.kind === 'refused' && [outcome.reason, outcome.retryAfterMs], [reason, retryAfterMs])
    await tired.close()
  }
})

test('a host that asked us to stay away is asked for nothing until its time is over', async () => {
  let now = NOW
  const own = createFetcher({ clock: () => now, userAgent: 'Nashra/0.1', minDelayMs: 0 })
  const tired = await openLoopbackSite({ '/busy': status(503, { 'retry-after': '120' }), '/article': 'an article' })
  const request: FetchRequest = { robots: 'ignore', allowedHosts: [tired.place] }
  await own.get(`${tired.origin}/busy`, request)
  now += 50_000
  assert.deepEqual(await own.get(`${tired.origin}/article`, request), {
    kind: 'refused',
    reason: 'host-resting',
    detail: `${tired.place} asked us to stay away`,
    retryAfterMs: 70_000,
  })
  now += 70_000
  assert.equal((await own.get(`${tired.origin}/article`, request)).kind, 'fetched')
  assert.deepEqual(tired.paths, ['/busy', '/article'])
  await own.close()
  await tired.close()
})

test('a feed is asked with both validators, and where it moved is told of an unchanged answer too', async () => {
  const moving = await openLoopbackSite({
    '/old': redirect(301, '/feed'),
    '/feed': (request, response) => {
      const both = request.headers['if-none-match'] === '"v1"' && request.headers['if-modified-since'] === 'then'
      response.writeHead(both ? 304 : 500).end()
    },
  })
  const request: FetchRequest = { etag: '"v1"', lastModified: 'then', robots: 'ignore', allowedHosts: [moving.place] }
  const outcome = await fetcher.get(`${moving.origin}/old`, request)
  assert.deepEqual(outcome, { kind: 'unchanged', movedPermanentlyTo: `${moving.origin}/feed` })
  await moving.close()
})

test('reads many pages of a host over one connection', async () => {
  const busy = await openLoopbackSite({ '/article': 'an article' })
  const request: FetchRequest = { robots: 'ignore', allowedHosts: [busy.place] }
  for (let index = 0; index < 50; index++) await fetcher.get(`${busy.origin}/article`, request)
  assert.equal(busy.requests.length, 50)
  assert.equal(busy.connectionCount(), 1)
  await busy.close()
})

test('asks again, once, when the server has just closed a kept connection', async () => {
  let asked = 0
  const hasty = await openLoopbackSite((request, response) => {
    asked++
    if (asked === 2) request.socket.destroy()
    else response.end('an article')
  })
  const request: FetchRequest = { robots: 'ignore', allowedHosts: [hasty.place] }
  await fetcher.get(hasty.origin, request)
  assert.equal((await fetcher.get(hasty.origin, request)).kind, 'fetched')
  assert.equal(asked, 3)
  await hasty.close()
})

test('stops at the caller’s signal, and when it is closed', async () => {
  const { promise: asked, resolve: onAsked } = Promise.withResolvers<void>()
  const silent = await openLoopbackSite(() => onAsked())
  const request: FetchRequest = { robots: 'ignore', allowedHosts: [silent.place] }
  const own = createFetcher({ clock: () => NOW, userAgent: 'Nashra/0.1', minDelayMs: 0 })
  const caller = new AbortController()
  const aborted = own.get(silent.origin, { ...request, signal: caller.signal })
  const waiting = own.get(silent.origin, request)
  await asked
  caller.abort()
  assert.deepEqual(await aborted, { kind: 'refused', reason: 'aborted', detail: 'aborted by the caller' })
  await own.close()
  assert.equal((await waiting).kind, 'refused')
  assert.equal((await own.get(silent.origin, request)).kind, 'refused')
  await silent.close()
})

test('a form is posted under the same guards, and follows only redirects that keep it', async () => {
  const bodies: (readonly [string | undefined, string | undefined, string])[] = []
  const hub = await openLoopbackSite({
    '/hub': (request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString()
      })
      request.on('end', () => {
        bodies.push([request.method, request.headers['content-type'], body])
        response.writeHead(202).end('taken')
      })
    },
    '/kept': redirect(307, '/hub'),
    '/lost': redirect(302, '/hub'),
    '/inside': redirect(308, 'http://127.0.0.1:1/'),
  })
  const post = (path: string) =>
    fetcher.post(hub.origin + path, 'hub.mode=subscribe', { robots: 'ignore', allowedHosts: [hub.place] })
  const reasons: string[] = []
  for (const path of ['/hub', '/kept', '/lost', '/inside', '/missing']) {
    const outcome = await post(path)
    reasons.push(outcome.kind === 'refused' ? outcome.reason : outcome.kind)
  }
  assert.deepEqual(reasons, ['fetched', 'fetched', 'bad-redirect', 'port-not-allowed', 'not-found'])
  const taken = ['POST', 'application/x-www-form-urlencoded', 'hub.mode=subscribe'] as const
  assert.deepEqual(bodies, [taken, taken])
  const inner = await fetcher.post(`${hub.origin}/hub`, 'a=b', { robots: 'ignore' })
  assert.equal(inner.kind === 'refused' && inner.reason, 'address-not-allowed')
  await hub.close()
})
