import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleContent } from '../news/article.ts'
import type { FeedHealth } from '../news/feed-health.ts'
import type { ArticleId, SourceId } from '../news/ids.ts'
import { DAY_MS, HOUR_MS } from '../news/instant.ts'
import { EMPTY_TEMPLATE } from '../news/outlet-template.ts'
import type { SourceOffer } from '../news/source.ts'
import type { ArticleReading } from './article-store.ts'
import { openSqliteStore } from './engines/sqlite/sqlite-store.ts'
import type { Store } from './store.ts'

const NOON = Date.parse('2024-04-03T12:00:00Z')
const OFFER: SourceOffer = {
  name: 'صوت الريحان',
  country: 'jo',
  language: 'ar',
  siteUrl: 'https://www.rihan-voice.example/',
  feeds: [{ url: 'https://www.rihan-voice.example/feed', kind: 'feed' }],
}

const GOOD: FeedHealth = { failures: 0, lastVisitAt: NOON, lastGoodVisitAt: NOON }

function content(title: string, change: Partial<ArticleContent> = {}): ArticleContent {
  return {
    title,
    blocks: [{ kind: 'paragraph', text: `عاد الميناء إلى العمل صباح اليوم. ${title}.` }],
    bylines: [],
    credits: [],
    published: {
      at: NOON,
      precision: 'minute',
      zone: '+03:00',
      evidence: 'feed',
      text: 'Wed, 03 Apr 2024',
      confidence: 0.75,
    },
    language: 'ar',
    keywords: [],
    ...change,
  }
}

function reading(sourceId: SourceId, path: string, change: Partial<ArticleReading> = {}): ArticleReading {
  const title = `خبر ${path}`
  return {
    sourceId,
    canonicalUrl: `https://www.rihan-voice.example/${path}`,
    seenAt: NOON,
    content: content(title),
    terms: { title: ['خبر', path], body: ['ميناء', 'عمل'] },
    placement: { story: 'new', becomesLead: true, because: [] },
    ...change,
  }
}

async function withStore(work: (store: Store, sourceId: SourceId) => Promise<void>): Promise<void> {
  const store = openSqliteStore({ file: ':memory:' })
  try {
    const { source } = await store.sources.add(OFFER, NOON)
    await work(store, source.id)
  } finally {
    await store.close()
  }
}

async function acceptOne(store: Store, fingerprint: string): Promise<number> {
  const [due] = await store.intake.dueFeeds(NOON, 1)
  assert.ok(due)
  const item = { title: 'خبر', authors: [], categories: [] }
  const { accepted } = await store.intake.recordVisit({
    feedId: due.feed.id,
    at: NOON,
    nextVisitAt: NOON,
    because: 'learnt',
    health: GOOD,
    outcome: 'read',
    items: [{ identity: 'https://www.rihan-voice.example/1', fingerprint, item }],
  })
  return accepted
}

test('a source offered twice is kept once and gains the feeds that it lacked', async () => {
  await withStore(async (store, id) => {
    const more = {
      ...OFFER,
      feeds: [...OFFER.feeds, { url: 'https://www.rihan-voice.example/sport', kind: 'feed' as const }],
    }
    const again = await store.sources.add(more, NOON)
    assert.equal(again.added, false)
    assert.equal(again.source.id, id)
    assert.equal((await store.sources.feedsOf(id)).length, 2)
    assert.equal((await store.sources.all()).length, 1)
  })
})

test('two sources whose sites share a name get different slugs', async () => {
  await withStore(async (store) => {
    const twin = await store.sources.add({ ...OFFER, siteUrl: 'https://rihan-voice.example.com/', feeds: [] }, NOON)
    const third = await store.sources.add({ ...OFFER, siteUrl: 'https://rihan-voice.example/ar', feeds: [] }, NOON)
    assert.equal((await store.sources.bySlug('rihan-voice'))?.name, OFFER.name)
    assert.equal(new Set([twin.source.slug, third.source.slug, 'rihan-voice']).size, 3)
  })
})

test('the same item twice is accepted once, and again only when the feed says something new', async () => {
  await withStore(async (store, id) => {
    assert.equal(await acceptOne(store, 'a'), 1)
    assert.deepEqual(await store.intake.sourcesWithPending(NOON), [id])
    assert.equal(await acceptOne(store, 'a'), 0)
    const [item] = await store.intake.pendingItems(id, NOON, 10)
    assert.ok(item)
    await store.articles.save(reading(item.source.id, '1', { itemId: item.id }))
    assert.equal(await store.intake.pendingCount(), 0)
    assert.equal(await acceptOne(store, 'a'), 0, 'known and done')
    assert.equal(await acceptOne(store, 'b'), 1, 'its headline changed')
    assert.equal(await store.intake.pendingCount(), 1)
  })
})

test('refusals are counted on the source, and a refused item does not come back by itself', async () => {
  await withStore(async (store, id) => {
    await acceptOne(store, 'a')
    const [item] = await store.intake.pendingItems(id, NOON, 10)
    assert.ok(item)
    await store.intake.postponeItem(item.id, { reason: 'timeout', detail: '', at: NOON, until: NOON + HOUR_MS })
    assert.deepEqual(await store.intake.pendingItems(id, NOON, 10), [], 'it waits')
    const [later] = await store.intake.pendingItems(id, NOON + HOUR_MS, 10)
    assert.equal(later?.attempts, 1)
    await store.intake.refuseItem(item.id, { reason: 'timeout', detail: 'no answer', at: NOON + HOUR_MS })
    assert.equal(await store.intake.pendingCount(), 0)
    assert.equal(await acceptOne(store, 'a'), 0)
    const health = await store.sources.health(id)
    assert.deepEqual(health.reasons, [{ reason: 'timeout', count: 2, lastAt: NOON + HOUR_MS }])
  })
})

test('a failed visit is counted and keeps the validators; a good one resets the failures', async () => {
  await withStore(async (store, id) => {
    const [due] = await store.intake.dueFeeds(NOON, 1)
    assert.ok(due)
    const visit = {
      feedId: due.feed.id,
      at: NOON,
      nextVisitAt: NOON + HOUR_MS,
      because: 'ttl' as const,
      health: GOOD,
      items: [],
    }
    await store.intake.recordVisit({ ...visit, outcome: 'read', etag: '"1"', ttlMs: HOUR_MS })
    const failing = { ...GOOD, failures: 1, absentSince: NOON, goneSince: NOON }
    await store.intake.recordVisit({ ...visit, health: failing, outcome: { refused: 'http-error', detail: '500' } })
    const [failed] = await store.sources.feedsOf(id)
    assert.deepEqual(failed?.health, failing)
    assert.equal(failed?.etag, '"1"')
    assert.equal(failed?.nextBecause, 'ttl')
    await store.intake.recordVisit({ ...visit, outcome: 'unchanged' })
    const [recovered] = await store.sources.feedsOf(id)
    assert.deepEqual(recovered?.health, GOOD)
    assert.equal(recovered?.ttlMs, HOUR_MS, 'an answer that nothing changed does not repeat the ttl')
    await store.intake.recordVisit({ ...visit, outcome: 'read', lastModified: 'yesterday' })
    const [read] = await store.sources.feedsOf(id)
    assert.deepEqual([read?.etag, read?.lastModified, read?.ttlMs], [undefined, 'yesterday', undefined])
    assert.equal(await store.intake.nextDueAt(), NOON + HOUR_MS)
    assert.deepEqual(await store.intake.dueFeeds(NOON, 10), [])
  })
})

test('a feed that moves takes its new address, and a list with the old one does not bring it back', async () => {
  await withStore(async (store, id) => {
    const taken = 'https://www.rihan-voice.example/other'
    await store.sources.add({ ...OFFER, feeds: [{ url: taken, kind: 'feed' }] }, NOON)
    const [feed] = await store.sources.feedsOf(id)
    assert.ok(feed)
    const moving = { to: taken, visits: 3 }
    const visit = {
      feedId: feed.id,
      at: NOON,
      nextVisitAt: NOON,
      because: 'learnt' as const,
      outcome: 'read' as const,
      etag: '"1"',
      items: [],
    }
    await store.intake.recordVisit({ ...visit, health: { ...GOOD, moving }, moveTo: taken })
    const [stays] = await store.sources.feedsOf(id)
    assert.equal(stays?.url, feed.url, 'another feed has the address')
    assert.deepEqual(stays?.health.moving, moving)
    const to = 'https://feeds.rihan-voice.example/all'
    await store.intake.recordVisit({ ...visit, health: GOOD, moveTo: to })
    const [moved] = await store.sources.feedsOf(id)
    assert.equal(moved?.url, to)
    assert.deepEqual(moved?.health.moved, { from: feed.url, at: NOON })
    assert.equal(moved?.etag, undefined, 'the validators were given for the other address')
    await store.sources.add(OFFER, NOON)
    assert.equal((await store.sources.feedsOf(id)).length, 2)
  })
})

test('a rhythm comes back as it was learnt, and known identities are told from new ones', async () => {
  await withStore(async (store, id) => {
    await acceptOne(store, 'a')
    const [feed] = await store.sources.feedsOf(id)
    assert.ok(feed)
    assert.equal(await store.sources.rhythmOf(feed.id), undefined)
    const cell = { items: 1.5, hours: 2.25 }
    const rhythm = { startedAt: NOON, learntAt: NOON, byHour: Array(24).fill(cell), byWeekday: Array(7).fill(cell) }
    await store.intake.recordVisit({
      feedId: feed.id,
      at: NOON,
      nextVisitAt: NOON,
      because: 'learnt',
      health: GOOD,
      outcome: 'unchanged',
      rhythm,
      items: [],
    })
    assert.deepEqual(await store.sources.rhythmOf(feed.id), rhythm)
    const known = 'https://www.rihan-voice.example/1'
    const memory = await store.intake.recall(feed, [
      { identity: known },
      { identity: 'https://www.rihan-voice.example/2', lastingName: 'never seen' },
    ])
    assert.deepEqual(memory, { rhythm, known: new Set([known]) })
  })
})

test('an item whose address changed is known by its lasting name before the visit is kept', async () => {
  await withStore(async (store, id) => {
    const [feed] = await store.sources.feedsOf(id)
    assert.ok(feed)
    const item = { title: 'خبر', authors: [], categories: [] }
    const identity = 'https://www.rihan-voice.example/old-headline'
    await store.intake.recordVisit({
      feedId: feed.id,
      at: NOON,
      nextVisitAt: NOON,
      because: 'learnt',
      health: GOOD,
      outcome: 'read',
      items: [{ identity, lastingName: 'rihan:7', fingerprint: 'a', item }],
    })
    const renamed = { identity: 'https://www.rihan-voice.example/new-headline', lastingName: 'rihan:7' }
    const memory = await store.intake.recall(feed, [renamed, { identity: 'https://www.rihan-voice.example/8' }])
    assert.deepEqual([...memory.known], [renamed.identity])
  })
})

test('an article comes back as it went in', async () => {
  await withStore(async (store, id) => {
    const full = content('عنوان', {
      lead: 'مقدمة',
      blocks: [
        { kind: 'paragraph', text: 'نصّ «فيه» اقتباس', links: [{ start: 0, end: 2, url: 'https://a.example/' }] },
        { kind: 'list', ordered: false, items: ['أ', 'ب'] },
        { kind: 'table', rows: [['1', '2']] },
      ],
      bylines: ['ليلى ناصر'],
      dateline: { place: 'عمّان', kind: 'follow-up' },
      section: 'محليات',
    })
    const saved = await store.articles.save(reading(id, 'x', { content: full }))
    assert.equal(saved.kind, 'added')
    const article = await store.articles.byId(saved.article.id)
    assert.deepEqual(article, {
      ...full,
      id: saved.article.id,
      sourceId: id,
      canonicalUrl: 'https://www.rihan-voice.example/x',
      firstSeenAt: NOON,
      revision: 1,
      storyId: saved.article.storyId,
    })
    assert.deepEqual(saved.article, article)
    assert.deepEqual(await store.articles.byCanonicalUrl(article?.canonicalUrl ?? ''), article)
  })
})

test('the same reading twice changes nothing; a changed one is a new revision, and both are kept', async () => {
  await withStore(async (store, id) => {
    const first = await store.articles.save(reading(id, 'x'))
    assert.equal((await store.articles.save(reading(id, 'x'))).kind, 'unchanged')
    const edited = reading(id, 'x', {
      seenAt: NOON + HOUR_MS,
      content: content('عنوان جديد'),
      terms: { title: ['جديد'], body: [] },
    })
    const second = await store.articles.save(edited)
    assert.equal(second.kind, 'revised')
    assert.equal(second.article.id, first.article.id)
    assert.equal(second.article.firstSeenAt, NOON)
    const revisions = await store.articles.revisions(first.article.id)
    assert.deepEqual(
      revisions.map((r) => [r.number, r.seenAt, r.content.title]),
      [
        [1, NOON, 'خبر x'],
        [2, NOON + HOUR_MS, 'عنوان جديد'],
      ],
    )
    const find = async (term: string) => (await store.search.find({ kind: 'term', term }, { limit: 5 })).total
    assert.equal(await find('جديد'), 1, 'the index follows the revision')
    assert.equal(await find('خبر'), 0)
  })
})

test('an outlet cannot overwrite an article of another by claiming its address', async () => {
  await withStore(async (store, id) => {
    const first = await store.articles.save(reading(id, 'x'))
    const { source } = await store.sources.add({ ...OFFER, siteUrl: 'https://other.example/', feeds: [] }, NOON)
    const claim = await store.articles.save(reading(source.id, 'x', { content: content('زائف') }))
    assert.equal(claim.kind, 'unchanged')
    assert.equal((await store.articles.byId(first.article.id))?.title, 'خبر x')
  })
})

test('a story counts its articles, and a copy adds no independent outlet', async () => {
  await withStore(async (store, id) => {
    const first = await store.articles.save(reading(id, 'a'))
    const { source: other } = await store.sources.add({ ...OFFER, siteUrl: 'https://other.example/', feeds: [] }, NOON)
    const story = first.article.storyId
    const place = (originalId?: ArticleId) => ({
      story,
      becomesLead: false,
      because: [],
      ...(originalId ? { copyOf: { originalId, overlap: 0.9 } } : {}),
    })
    await store.articles.save(reading(other.id, 'b', { placement: place(first.article.id) }))
    assert.equal((await store.stories.byId(story))?.independentSourceCount, 1)
    await store.articles.save(reading(other.id, 'c', { placement: place() }))
    const kept = await store.stories.byId(story)
    assert.equal(kept?.articleCount, 3)
    assert.equal(kept?.independentSourceCount, 2)
    assert.equal(kept?.headline, 'خبر a')
    const [card] = await store.stories.top({ from: NOON - DAY_MS, to: NOON + DAY_MS, limit: 5 })
    assert.equal(card?.lead.title, 'خبر a')
    assert.deepEqual(
      card?.others.map((other) => other.title),
      ['خبر c', 'خبر b'],
      'independent reports stand before copies',
    )
    assert.deepEqual(
      (await store.stories.groupedWithin(DAY_MS)).map((article) => article.title),
      ['خبر a', 'خبر b', 'خبر c'],
    )
  })

  test('the stories of a day count what was published on it alone', async () => {
    await withStore(async (store, id) => {
      const { source: other } = await store.sources.add(
        { ...OFFER, name: 'روابي', siteUrl: 'https://rawabi.example/' },
        NOON,
      )
      const { article } = await store.articles.save(reading(id, 'a'))
      await store.articles.save(reading(id, 'b'))
      const later = content('بعد يوم', { published: { ...content('').published, at: NOON + DAY_MS } })
      const placement = { story: article.storyId, becomesLead: false, because: [] }
      await store.articles.save(reading(other.id, 'c', { content: later, placement }))
      const copy = { ...placement, copyOf: { originalId: article.id, overlap: 0.9 } }
      await store.articles.save(reading(other.id, 'd', { placement: copy }))
      const day = { from: NOON, to: NOON + DAY_MS, limit: 5 }
      const told = (await store.stories.ofDay(day)).map(({ story, outlets, reports }) => [story.id, outlets, reports])
      assert.deepEqual(told[0], [article.storyId, 1, 2])
      assert.equal(told.length, 2)
      const next = await store.stories.ofDay({ ...day, from: day.to, to: day.to + DAY_MS })
      assert.deepEqual(
        next.map(({ outlets }) => outlets),
        [1],
      )
      assert.deepEqual(await store.stories.ofDay({ ...day, language: 'fr' }), [])
    })
  })
})

test('lists are newest first, paged by key, and filtered', async () => {
  await withStore(async (store, id) => {
    for (const hour of [0, 1, 2, 3]) {
      const at = NOON + hour * HOUR_MS
      const written = content(`ساعة ${hour}`, {
        published: { at, precision: 'minute', evidence: 'feed', text: '', confidence: 0.75 },
        section: hour % 2 ? 'رياضة' : 'اقتصاد',
      })
      await store.articles.save(reading(id, `h${hour}`, { content: written }))
    }
    const page = await store.articles.list({ limit: 2 })
    assert.deepEqual(
      page.map((a) => a.title),
      ['ساعة 3', 'ساعة 2'],
    )
    const last = page.at(-1)
    assert.ok(last)
    const next = await store.articles.list({ limit: 2, after: last })
    assert.deepEqual(
      next.map((a) => a.title),
      ['ساعة 1', 'ساعة 0'],
    )
    const sport = await store.articles.list({ limit: 9, sections: ['رياضة'], from: NOON, to: NOON + 2 * HOUR_MS })
    assert.deepEqual(
      sport.map((a) => a.title),
      ['ساعة 1'],
    )
    const both = await store.articles.list({ limit: 3, sections: ['رياضة', 'اقتصاد', 'لا قسم'] })
    assert.deepEqual(
      both.map((a) => a.title),
      ['ساعة 3', 'ساعة 2', 'ساعة 1'],
      'several sections make one list',
    )
    assert.deepEqual(await store.articles.list({ limit: 3, sections: [] }), [])
    assert.deepEqual(await store.articles.sections(NOON), [
      { section: 'اقتصاد', articles: 2 },
      { section: 'رياضة', articles: 2 },
    ])
    await store.articles.save(
      reading(id, 'fr', { content: content('Le port', { language: 'fr', section: 'Économie' }) }),
    )
    assert.equal((await store.articles.list({ limit: 9, language: 'ar' })).length, 4)
    assert.equal((await store.articles.sections(NOON, 'fr')).length, 1)
    const span = { from: NOON, to: NOON + DAY_MS, limit: 9 }
    assert.equal((await store.stories.top(span)).length, 5)
    assert.equal((await store.stories.top({ ...span, language: 'fr' })).length, 1)
    assert.deepEqual(await store.articles.span(), { oldest: NOON, newest: NOON + 3 * HOUR_MS })
  })
})

test('search understands every kind of query, and no term means anything to the engine', async () => {
  await withStore(async (store, id) => {
    const put = (path: string, title: string[], body: string[]) =>
      store.articles.save(reading(id, path, { terms: { title, body } }))
    const a = await put('a', ['ميناء'], ['سفن', 'بحر', '3.5'])
    const b = await put('b', ['بحر'], ['ميناء', 'سفن', 'AND', '"'])
    const find = async (query: Parameters<Store['search']['find']>[0]) =>
      (await store.search.find(query, { limit: 10 })).hits.map((hit) => hit.articleId)
    const term = (word: string) => ({ kind: 'term' as const, term: word })
    assert.deepEqual(await find(term('ميناء')), [a.article.id, b.article.id], 'a headline weighs more')
    assert.deepEqual(await find({ kind: 'phrase', terms: ['سفن', 'بحر'] }), [a.article.id])
    assert.deepEqual(await find({ kind: 'term', term: 'بحر', field: 'title' }), [b.article.id])
    assert.deepEqual(await find({ kind: 'except', keep: term('ميناء'), drop: term('3.5') }), [b.article.id])
    assert.deepEqual(await find({ kind: 'all', parts: [term('"'), term('AND')] }), [b.article.id])
    assert.equal((await find({ kind: 'any', parts: [term('3.5'), term('"')] })).length, 2)
    assert.deepEqual(await find({ kind: 'all', parts: [] }), [])
    assert.deepEqual(await find(term('')), [])
    assert.deepEqual(await find(term('NEAR(')), [])
  })
})

test('a write that fails half way leaves nothing behind', async () => {
  await withStore(async (store, id) => {
    const bad = reading(id, 'x', {
      placement: { story: 'new', becomesLead: true, because: [], copyOf: { originalId: 999 as ArticleId, overlap: 1 } },
    })
    await assert.rejects(store.articles.save(bad), /FOREIGN KEY/)
    assert.equal(await store.articles.count(), 0)
    assert.equal(await store.stories.count(), 0)
  })
})

test('writes go on after articles were revised, whatever ids the full-text index used for their tombstones', async () => {
  await withStore(async (store, id) => {
    assert.equal(await acceptOne(store, 'a'), 1)
    const [item] = await store.intake.pendingItems(id, NOON, 1)
    assert.ok(item)
    const paths = Array.from({ length: 50 }, (_, number) => `n${number}`)
    for (const path of paths) await store.articles.save(reading(id, path))
    for (const path of paths) {
      const again = await store.articles.save(reading(id, path, { content: content('عنوان جديد') }))
      assert.equal(again.kind, 'revised')
    }
    await store.intake.refuseItem(item.id, { reason: 'no-text', detail: '', at: NOON })
    assert.equal(await store.intake.pendingCount(), 0)
  })
})

test('an article that is due for another look comes with what its feed offered; what came of it is kept and counted', async () => {
  await withStore(async (store, id) => {
    await acceptOne(store, 'a')
    const [item] = await store.intake.pendingItems(id, NOON, 1)
    assert.ok(item)
    const state = { checks: 0, unchanged: 0, confidence: 0.9, etag: '"1"', missing: 0 }
    const check = { nextCheckAt: NOON + HOUR_MS, state }
    const { article } = await store.articles.save(reading(id, 'x', { itemId: item.id, check }))
    const most = { ofSourceADay: 2, inAll: 10 }
    assert.deepEqual(await store.checks.due(NOON, most), [])
    const [due] = await store.checks.due(NOON + HOUR_MS, most)
    assert.equal(due?.articleId, article.id)
    assert.deepEqual(due?.item.offered, item.offered)
    assert.deepEqual(due?.state, state)
    const edition = store.edition()
    const record = { articleId: article.id, sourceId: id, at: NOON + HOUR_MS, state: { ...state, checks: 1 } }
    await store.checks.record({ ...record, nextCheckAt: NOON + HOUR_MS })
    assert.equal(store.edition(), edition, 'a reader sees nothing of it')
    assert.equal((await store.checks.due(NOON + HOUR_MS, most)).length, 1)
    await store.checks.record({ ...record, nextCheckAt: NOON + HOUR_MS })
    assert.deepEqual(await store.checks.due(NOON + HOUR_MS, most), [], 'two looks on this day were enough')
    assert.equal((await store.checks.due(NOON + DAY_MS, most)).length, 1)
    await store.checks.record(record)
    assert.deepEqual(await store.checks.due(NOON + 9 * DAY_MS, most), [], 'no more looks are planned')
  })
})

test('what an outlet changed is kept with its revision and counted by kind; nothing changed is no revision', async () => {
  await withStore(async (store, id) => {
    const { article } = await store.articles.save(reading(id, 'x'))
    const edited = { seenAt: NOON + HOUR_MS, content: content('عنوان جديد') }
    assert.equal((await store.articles.save(reading(id, 'x', { ...edited, changes: [] }))).kind, 'unchanged')
    const changes = [
      { kind: 'figure', place: 0, before: '40', after: '44' },
      { kind: 'headline', place: 'title', before: 'خبر x', after: 'عنوان جديد' },
    ] as const
    await store.articles.save(reading(id, 'x', { ...edited, changes }))
    const expected = { articleId: article.id, number: 2, seenAt: NOON + HOUR_MS, changes }
    assert.deepEqual(await store.articles.edits(article.id), [expected])
    const revisions = await store.articles.revisions(article.id)
    assert.deepEqual(
      revisions.map((revision) => revision.changes),
      [[], changes],
    )
    const state = { checks: 1, unchanged: 0, confidence: 0.9, missing: 2 }
    const turn = { kind: 'gone', at: NOON, reason: 'gone' } as const
    await store.checks.record({ articleId: article.id, sourceId: id, at: NOON, state, turn })
    assert.deepEqual((await store.articles.byId(article.id))?.gone, { at: NOON, reason: 'gone' })
    const kinds = ['figure', 'headline', 'gone'].map((kind) => ({ kind, articles: 1 }))
    assert.deepEqual(await store.checks.edits(id), { edited: 1, kinds })
    await store.checks.record({ articleId: article.id, sourceId: id, at: NOON, state, turn: { kind: 'back' } })
    assert.equal((await store.articles.byId(article.id))?.gone, undefined)
  })
})

test('an outlet’s template is kept whole, and empty before anything was learnt', async () => {
  await withStore(async (store, sourceId) => {
    assert.deepEqual(await store.templates.of(sourceId), EMPTY_TEMPLATE)
    const line = { key: 'k', text: 'نص يتكرر', pages: [1, 2], since: NOON, apart: true, inBody: true }
    const template = { ...EMPTY_TEMPLATE, learnt: 2, window: [{ number: 1, title: 'خبر' }], lines: [line] }
    await store.templates.keep(sourceId, { ...template, learnt: 1 })
    await store.templates.keep(sourceId, template)
    assert.deepEqual(await store.templates.of(sourceId), template)
  })
})
