import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleFacts } from '../news/article-facts.ts'
import type { ArticleId } from '../news/ids.ts'
import { HOUR_MS } from '../news/instant.ts'
import { articleReading, factsNaming, NOON, withFactStore } from './named-articles-for-test.ts'

test('what an article says comes back as it was kept with it, and a revision replaces it', async () => {
  await withFactStore(async ({ store, sourceId, save }) => {
    const facts: ArticleFacts = {
      ...factsNaming('ليلى الهاشمي'),
      figures: [{ start: 0, end: 4, kind: 'killed', value: 44, qualifier: 'at-least' }],
      sentences: [{ start: 0, end: 30 }],
    }
    const id = await save('a', facts)
    assert.deepEqual(await store.facts.of(id), facts)
    const edited = { seenAt: NOON + HOUR_MS, title: 'عنوان جديد' }
    await store.articles.save(articleReading(sourceId, 'a', { ...edited, facts: factsNaming('نادر القيسي') }))
    assert.deepEqual(await store.facts.of(id), factsNaming('نادر القيسي'))
    await store.articles.save(articleReading(sourceId, 'a', { seenAt: NOON, title: 'عنوان ثالث' }))
    assert.equal(await store.facts.of(id), undefined, 'the offsets of earlier words say nothing of the new ones')
    assert.deepEqual(await store.names.list({ order: 'newest', limit: 9 }), [])
  })
})

test('articles without facts or with those of an older edition are outdated, newest first', async () => {
  await withFactStore(async ({ store, save }) => {
    const ids: ArticleId[] = []
    for (const path of ['a', 'b', 'c', 'd']) ids.push(await save(path))
    const [a, b, c, d] = ids
    assert.ok(a && b && c && d)
    await store.facts.keep(a, { facts: factsNaming(), edition: 1 })
    await store.facts.keep(c, { facts: factsNaming(), edition: 2 })
    assert.deepEqual(await store.facts.outdated(2, 9), [d, b, a])
    assert.deepEqual(await store.facts.outdated(3, 2), [d, c])
    assert.deepEqual(await store.facts.outdated(1, 9), [d, b])
  })
})

test('facts kept anew are another edition of the store; of an unknown article nothing is kept', async () => {
  await withFactStore(async ({ store, save }) => {
    const id = await save('a')
    const edition = store.edition()
    await store.facts.keep(id, { facts: factsNaming('ليلى الهاشمي'), edition: 1 })
    assert.ok(store.edition() > edition)
    const unknown = (id + 1) as ArticleId
    await store.facts.keep(unknown, { facts: factsNaming('ليلى الهاشمي'), edition: 1 })
    assert.equal(await store.facts.of(unknown), undefined)
  })
})

test('a story is told anew when the facts of one of its articles are', async () => {
  await withFactStore(async ({ store, save }) => {
    const id = await save('a')
    const article = await store.articles.byId(id)
    assert.ok(article)
    const version = (await store.stories.byId(article.storyId))?.version ?? 0
    await store.facts.keep(id, { facts: factsNaming('ليلى الهاشمي'), edition: 1 })
    assert.equal((await store.stories.byId(article.storyId))?.version, version + 1)
  })
})
