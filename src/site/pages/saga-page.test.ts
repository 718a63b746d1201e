import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type StoryId, toId } from '../../news/ids.ts'
import { DAY_MS } from '../../news/instant.ts'
import { openSqliteStore } from '../../store/engines/sqlite/sqlite-store.ts'
import type { Store } from '../../store/store.ts'
import { buildSite } from '../build-site.ts'

const NOON = Date.UTC(2026, 2, 2, 12)
const STORIES = 35

/** A running subject with a story a day. */
async function addSaga(store: Store): Promise<void> {
  const offer = { name: 'صوت الريحان', language: 'ar', siteUrl: 'https://rihan.example/', feeds: [] }
  const { source } = await store.sources.add(offer, NOON)
  for (let day = 1; day <= STORIES; day++) {
    const at = NOON + day * DAY_MS
    const { article } = await store.articles.save({
      sourceId: source.id,
      canonicalUrl: `https://rihan.example/${day}`,
      seenAt: at,
      content: {
        title: `يوم الإضراب رقم ${day}`,
        blocks: [],
        bylines: [],
        credits: [],
        published: { at, precision: 'minute', evidence: 'feed', text: '', confidence: 0.75 },
        language: 'ar',
        keywords: [],
      },
      terms: { title: [], body: [] },
      placement: { story: 'new', becomesLead: true, because: [] },
    })
    const kept = { storyId: article.storyId, sagaId: toId<StoryId>(1), profile: new Uint8Array(), madeAt: at }
    await store.sagas.keep({ ...kept, links: [] })
  }
}

test('a long running subject is told in pages, newest day first, each story once', async () => {
  const store = openSqliteStore({ file: ':memory:' })
  await addSaga(store)
  const site = await buildSite({
    store,
    clock: () => NOON + 40 * DAY_MS,
    siteUrl: 'https://news.example',
    siteName: 'نشرة',
    timeZone: 'Asia/Amman',
    monthNames: 'dual',
  })
  try {
    const first = (await site.inject('/saga/1')).body
    assert.match(first, /35 خبرًا · من الثلاثاء 3 آذار\/مارس 2026 إلى الاثنين 6 نيسان\/أبريل 2026/)
    const [, older = ''] = /<a href="(\/saga\/1\?before=[\d-]+)" rel="next">/.exec(first) ?? []
    const second = (await site.inject(older)).body
    assert.match(second, /<a href="\/saga\/1">/)
    assert.doesNotMatch(second, /rel="next"/)
    const days = [first, second].flatMap((body) => [...body.matchAll(/<h3><a[^>]*>يوم الإضراب رقم (\d+)<\/a>/g)])
    assert.deepEqual(
      days.map(([, day]) => Number(day)),
      Array.from({ length: STORIES }, (_, at) => STORIES - at),
    )
    assert.equal((await site.inject('/saga/1?before=nonsense')).body, first)
  } finally {
    await site.close()
    await store.close()
  }
})
