import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freePort } from '../src/commands/free-port.ts'
import type { NewsroomParts } from '../src/commands/newsroom-parts.ts'
import { openNewsroomSite } from '../src/commands/open-site.ts'
import { readConfig } from '../src/config.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../src/news/instant.ts'
import type { Feed, Source } from '../src/news/source.ts'
import { type HubRequest, type LoopbackHub, openLoopbackHub } from './loopback-hub.ts'
import { withNewsroom } from './newsroom-for-test.ts'

const MORNING = Date.parse('2024-04-03T06:00:00Z')
const LEASE_MS = 5 * DAY_MS

function feedOf(origin: string, numbers: readonly number[], head = ''): string {
  const items = numbers.map(
    (number) =>
      `<item><title>الميناء يستقبل السفينة رقم ${number}</title><link>${origin}/news/${number}</link><guid>${number}</guid></item>`,
  )
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>صوت الريحان</title>${head}${items.join('')}</channel></rss>`
}

function pageOf(number: number): string {
  const text = `رست السفينة رقم ${number} عند الرصيف الشمالي صباح اليوم، وقال مدير الميناء إن تفريغ حمولتها يستغرق يومين كاملين.`
  return `<!doctype html><html lang="ar"><head><title>الميناء يستقبل السفينة رقم ${number}</title></head>
    <body><article><h1>الميناء يستقبل السفينة رقم ${number}</h1><p>${text}</p><p>${text} ${text}</p></article></body></html>`
}

interface Scene {
  readonly parts: NewsroomParts
  readonly hub: LoopbackHub
  readonly source: Source
  feed(): Promise<Feed>
  /** Lets time pass and the newsroom do all that is then due. */
  pass(ms: number): Promise<void>
  titles(): Promise<readonly string[]>
  /** The newest request that was posted to the hub. */
  asked(): HubRequest
}

/** A newsroom whose site hubs can reach, and an outlet that names one. */
async function withHub(work: (scene: Scene) => Promise<void>): Promise<void> {
  let now = MORNING
  const hub = await openLoopbackHub(LEASE_MS / 1000)
  for (const number of [1, 2, 3, 4]) hub.serve(`/news/${number}`, pageOf(number))
  hub.serve('/feed', feedOf(hub.origin, [1]))
  const port = await freePort('127.0.0.1', 4600)
  const callback = `http://127.0.0.1:${port}`
  try {
    await withNewsroom({ clock: () => now, environment: { NASHRA_HUB_CALLBACK: callback } }, async (parts) => {
      const site = await openNewsroomSite(parts, { config: readConfig({}) })
      await site.listen({ host: '127.0.0.1', port })
      try {
        const feeds = [{ url: `${hub.origin}/feed`, kind: 'feed' as const }]
        const { source } = await parts.store.sources.add(
          {
            name: 'صوت الريحان',
            language: 'ar',
            siteUrl: `${hub.origin}/`,
            feeds,
            allowedHosts: [hub.place],
            minDelayMs: 0,
          },
          now,
        )
        await work({
          parts,
          hub,
          source,
          async pass(ms) {
            now += ms
            await parts.newsroom.catchUp()
          },
          feed: async () => (await parts.store.sources.feedsOf(source.id))[0] ?? assert.fail('no feed'),
          titles: async () => (await parts.store.articles.list({ limit: 10 })).map((article) => article.title).sort(),
          asked: () => hub.requests.at(-1) ?? assert.fail('the hub was not asked'),
        })
      } finally {
        await site.close()
      }
    })
  } finally {
    await hub.close()
  }
}

test('a feed that names a hub is subscribed to, and what the hub sends becomes an article without a visit', async () => {
  await withHub(async ({ hub, parts, feed, pass, titles, asked }) => {
    await pass(0)
    assert.equal((await titles()).length, 1)
    const request = asked()
    assert.equal(request['hub.mode'], 'subscribe')
    assert.equal(request['hub.topic'], `${hub.origin}/feed`)
    assert.match(request['hub.callback'] ?? '', /\/hub\/[\w-]{32}$/)
    assert.deepEqual(await hub.verify(request), {
      status: 200,
      type: 'text/plain; charset=utf-8',
      text: 'nonce-<b>7</b>',
    })
    assert.equal((await hub.verify(request)).status, 404, 'confirmed already: a replay')
    const visits = hub.paths.filter((path) => path === '/feed').length
    assert.equal(await hub.push(request, feedOf(hub.origin, [2])), 202)
    await pass(1000)
    assert.deepEqual(await titles(), ['الميناء يستقبل السفينة رقم 1', 'الميناء يستقبل السفينة رقم 2'])
    assert.equal(hub.paths.filter((path) => path === '/feed').length, visits)
    const [subscription] = await parts.store.subscriptions.ofFeed((await feed()).id)
    assert.equal(subscription?.pushedItems, 1)
    assert.equal(subscription?.leaseUntil, MORNING + LEASE_MS)
    assert.match(await parts.metrics.registry.metrics(), /nashra_pushed_items_total 1/)
  })
})

test('visits go on as a net under the hub, fewer of them, and come back when the hub no longer tells', async () => {
  await withHub(async ({ hub, feed, pass, titles, asked }) => {
    await pass(0)
    await hub.verify(asked())
    await hub.push(asked(), feedOf(hub.origin, [2]))
    hub.serve('/feed', feedOf(hub.origin, [2, 1]))
    await pass(HOUR_MS)
    assert.equal((await feed()).nextBecause, 'pushed')
    for (const number of [3, 4, 5]) {
      hub.serve(
        '/feed',
        feedOf(
          hub.origin,
          Array.from({ length: number }, (_, index) => number - index),
        ),
      )
      await pass(12 * HOUR_MS)
    }
    assert.equal((await titles()).length, 4)
    assert.equal((await feed()).nextBecause, 'learnt', 'three visits found what the hub had not told')
  })
})

test('a push with a forged signature is ignored without a word, and counted', async () => {
  await withHub(async ({ hub, parts, source, pass, titles, asked }) => {
    await pass(0)
    await hub.verify(asked())
    const forgery = feedOf(hub.origin, [3])
    for (const signature of [`sha256=${'0'.repeat(64)}`, '', 'sha1=x']) {
      assert.equal(await hub.push(asked(), forgery, signature), 202)
    }
    await pass(1000)
    assert.equal((await titles()).length, 1)
    const { reasons } = await parts.store.sources.health(source.id)
    assert.deepEqual(
      reasons.map(({ reason, count }) => [reason, count]),
      [['forged-push', 3]],
    )
    assert.match(await parts.metrics.registry.metrics(), /nashra_pushes_total\{outcome="forged"\} 3/)
  })
})

test('nobody listens at a callback that we never gave, or for a topic that we never asked for', async () => {
  await withHub(async ({ hub, pass, asked }) => {
    await pass(0)
    const stranger = { ...asked(), 'hub.callback': `${asked()['hub.callback']}x` }
    assert.equal((await hub.verify(stranger)).status, 404)
    assert.equal(await hub.push(stranger, 'x'.repeat(100_000)), 404)
    assert.equal((await hub.verify(asked(), { 'hub.topic': 'https://other.example/feed' })).status, 404)
    assert.equal((await hub.verify(asked(), { 'hub.mode': 'unsubscribe' })).status, 404)
    assert.equal((await hub.verify(asked())).status, 200)
  })
})

test('a push beyond the size of any feed is refused', async () => {
  await withHub(async ({ hub, pass, asked }) => {
    await pass(0)
    await hub.verify(asked())
    assert.equal(await hub.push(asked(), 'x'.repeat(6 * 1024 * 1024)), 413)
  })
})

test('a push that is no feed is a call to come and look', async () => {
  await withHub(async ({ hub, pass, titles, asked }) => {
    await pass(0)
    await hub.verify(asked())
    hub.serve('/feed', feedOf(hub.origin, [2, 1]))
    assert.equal(await hub.push(asked(), 'something new'), 202)
    await pass(5 * MINUTE_MS)
    assert.equal((await titles()).length, 2)
  })
})

test('a lease is renewed before it ends, and a hub that the feed no longer names is told so', async () => {
  await withHub(async ({ hub, parts, feed, pass, asked }) => {
    await pass(0)
    await hub.verify(asked())
    await pass(LEASE_MS * 0.79)
    assert.equal(hub.requests.length, 1)
    await pass(LEASE_MS * 0.02)
    assert.equal(hub.requests.length, 2)
    assert.equal(asked()['hub.callback'], hub.requests[0]?.['hub.callback'])
    await hub.verify(asked())
    const [renewed] = await parts.store.subscriptions.ofFeed((await feed()).id)
    assert.equal(renewed?.leaseUntil, MORNING + LEASE_MS * 0.81 + LEASE_MS)
    await parts.store.subscriptions.want((await feed()).id, undefined, MORNING)
    await pass(1000)
    assert.equal(asked()['hub.mode'], 'unsubscribe')
    assert.equal((await hub.verify(asked())).status, 200)
    assert.deepEqual(
      (await parts.store.subscriptions.ofFeed((await feed()).id)).filter(({ wanted }) => !wanted),
      [],
    )
    assert.equal(await hub.push(hub.requests[0] ?? {}, feedOf(hub.origin, [3])), 404, 'its key is forgotten')
  })
})

test('a hub that refuses, stays silent or says no is counted and asked ever less', async () => {
  await withHub(async ({ hub, parts, source, pass, asked }) => {
    await pass(0)
    await pass(11 * MINUTE_MS)
    assert.equal(hub.requests.length, 1, 'its silence was noted')
    await pass(21 * MINUTE_MS)
    assert.equal(hub.requests.length, 2, 'and it was asked again')
    assert.equal((await hub.verify(asked(), { 'hub.mode': 'denied', 'hub.reason': 'not here' })).status, 200)
    await pass(3 * DAY_MS)
    assert.equal(hub.requests.length, 2)
    await pass(4 * DAY_MS)
    assert.equal(hub.requests.length, 3)
    const reasons = (await parts.store.sources.health(source.id)).reasons.map(({ reason }) => reason)
    assert.ok(reasons.includes('hub-silent') && reasons.includes('hub-denied'))
  })
})
