import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Act } from '../news/account.ts'
import type { NameId } from '../news/ids.ts'
import { HOUR_MS } from '../news/instant.ts'
import type { CataloguedName, NameCorrection } from './name-store.ts'
import { factsNaming, mentionOf, NOON, withFactStore } from './named-articles-for-test.ts'
import type { Store } from './store.ts'

const ACT: Act = { byName: 'سلمى', at: NOON }

async function named(store: Store, key: string): Promise<CataloguedName> {
  const name = (await store.names.byKeys([key])).get(key)
  assert.ok(name, `«${key}» leads nowhere`)
  return name
}

async function counts(store: Store): Promise<readonly (readonly [string, number])[]> {
  const names = await store.names.list({ order: 'most-articles', limit: 99 })
  return names.map(({ name, articles }) => [name, articles])
}

test('a key that is surely found makes a name; an unsure one makes none and is counted for none', async () => {
  await withFactStore(async ({ store, save }) => {
    await save('a', factsNaming('ليلى الهاشمي', mentionOf('نادر القيسي', { isUnsure: true })))
    await save('b', factsNaming('ليلى الهاشمي', 'ليلى الهاشمي'), NOON + HOUR_MS)
    await save('c', factsNaming(mentionOf('ليلى الهاشمي', { isUnsure: true })))
    assert.deepEqual(await counts(store), [['ليلى الهاشمي', 2]])
    const name = await named(store, 'ليلى الهاشمي')
    assert.deepEqual(await store.names.byId(name.id), {
      id: name.id,
      kind: 'person',
      name: 'ليلى الهاشمي',
      keys: ['ليلى الهاشمي'],
      articles: 2,
      firstSeenAt: NOON,
      lastSeenAt: NOON + HOUR_MS,
      state: 'found',
    })
  })
})

test('a name is shown as it was first written, until more articles write it otherwise', async () => {
  await withFactStore(async ({ store, save }) => {
    await save('a', factsNaming('ترمب=k', mentionOf('غوغل=g', { kind: 'place' })))
    await save('b', factsNaming('ترامب=k', mentionOf('غوغل=g', { kind: 'organisation' })))
    assert.equal((await named(store, 'k')).name, 'ترمب')
    await save('c', factsNaming('ترامب=k', mentionOf('غوغل=g', { kind: 'organisation' })))
    assert.equal((await named(store, 'k')).name, 'ترامب')
    assert.equal((await named(store, 'g')).kind, 'organisation')
  })
})

test('counts are right after facts were kept anew, and a name that no article has any more is gone', async () => {
  await withFactStore(async ({ store, save }) => {
    const a = await save('a', factsNaming('ليلى', 'نادر'), NOON + HOUR_MS)
    await save('b', factsNaming('ليلى=ليلى', 'هدى'))
    await store.facts.keep(a, { facts: factsNaming('هدى', 'ليلا=ليلى'), edition: 2 })
    await store.facts.keep(a, { facts: factsNaming('هدى', 'ليلا=ليلى'), edition: 2 })
    assert.deepEqual(await counts(store), [
      ['هدى', 2],
      ['ليلى', 2],
    ])
    assert.equal((await store.names.byKeys(['نادر'])).size, 0)
    assert.deepEqual(
      (await store.names.articles((await named(store, 'هدى')).id, { limit: 9 })).map(({ id }) => id),
      [a, 2],
    )
    await store.facts.keep(a, { facts: factsNaming(), edition: 3 })
    assert.equal((await named(store, 'هدى')).lastSeenAt, NOON, 'the latest article has it no more')
  })
})

test('a name’s articles are listed newest first and paged; others stand beside it in two articles or more', async () => {
  await withFactStore(async ({ store, save }) => {
    for (const hour of [2, 0, 1, 1]) {
      const others = hour === 1 ? ['نادر'] : ['هدى']
      await save(`h${hour}-${Math.random()}`, factsNaming('ليلى', ...others), NOON + hour * HOUR_MS)
    }
    await save('x', factsNaming('ليلى', 'مرة'), NOON - HOUR_MS)
    const { id } = await named(store, 'ليلى')
    const first = await store.names.articles(id, { limit: 3 })
    const last = first.at(-1)
    assert.ok(last)
    const rest = await store.names.articles(id, { limit: 9, after: last })
    assert.deepEqual(
      [...first, ...rest].map(({ publishedAt }) => (publishedAt - NOON) / HOUR_MS),
      [2, 1, 1, 0, -1],
    )
    const beside = await store.names.beside(id, 9)
    assert.deepEqual(beside.map(({ name }) => name).sort(), ['نادر', 'هدى'])
  })
})

test('the catalogue is listed by articles or by latest sight, by kind and state, and searched by the beginnings of words', async () => {
  await withFactStore(async ({ store, save }) => {
    await save('a', factsNaming('ليلى الهاشمي', 'نادر', mentionOf('عمان', { kind: 'place' })))
    await save('b', factsNaming('ليلى الهاشمي', mentionOf('عمان', { kind: 'place' })), NOON - HOUR_MS)
    await save('c', factsNaming('هدى الهاشمي'), NOON + HOUR_MS)
    const list = async (filter: Partial<Parameters<Store['names']['list']>[0]>) =>
      (await store.names.list({ order: 'most-articles', limit: 9, ...filter })).map(({ name }) => name)
    assert.deepEqual(await list({}), ['عمان', 'ليلى الهاشمي', 'هدى الهاشمي', 'نادر'])
    assert.deepEqual((await list({ order: 'newest' }))[0], 'هدى الهاشمي')
    assert.deepEqual(await list({ kind: 'place' }), ['عمان'])
    assert.deepEqual(await list({ words: 'الها' }), ['ليلى الهاشمي', 'هدى الهاشمي'])
    assert.deepEqual(await list({ words: 'الها هد' }), ['هدى الهاشمي'])
    assert.deepEqual(await list({ words: 'شمي' }), [])
    await store.names.correct((await named(store, 'نادر')).id, { kind: 'hidden' }, ACT)
    await store.names.correct((await named(store, 'عمان')).id, { kind: 'confirmed' }, ACT)
    assert.deepEqual(await list({ state: 'hidden' }), ['نادر'])
    assert.deepEqual(await list({ state: 'confirmed' }), ['عمان'])
    assert.deepEqual(await list({ state: 'found', order: 'newest' }), ['هدى الهاشمي', 'ليلى الهاشمي'])
    const [first] = await store.names.list({ order: 'most-articles', limit: 1 })
    assert.ok(first)
    assert.deepEqual(await list({ after: first }), ['ليلى الهاشمي', 'هدى الهاشمي'])
    assert.deepEqual(await list({ after: first, order: 'newest' }), ['ليلى الهاشمي'])
  })
})

test('a merged name leads to the one that took it in, with its keys and articles, each counted once', async () => {
  await withFactStore(async ({ store, save }) => {
    await save('a', factsNaming('القيسي', 'نادر القيسي'))
    await save('b', factsNaming('القيسي'), NOON + HOUR_MS)
    await save('c', factsNaming('نادر القيسي', 'هدى'))
    const [short, full, other] = [
      await named(store, 'القيسي'),
      await named(store, 'نادر القيسي'),
      await named(store, 'هدى'),
    ]
    const everything = async () => ({
      names: await store.names.list({ order: 'most-articles', limit: 9 }),
      short: await store.names.byId(short.id),
      articles: await store.names.articles(short.id, { limit: 9 }),
    })
    const before = await everything()
    assert.equal(await store.names.correct(short.id, { kind: 'merged', into: full.id }, ACT), true)
    const merged = await store.names.byId(short.id)
    assert.equal(merged?.id, full.id)
    assert.equal(merged.articles, 3)
    assert.deepEqual(merged.keys, ['القيسي', 'نادر القيسي'])
    assert.deepEqual(await store.names.spellings(full.id), [
      { spelling: 'القيسي', articles: 2 },
      { spelling: 'نادر القيسي', articles: 2 },
    ])
    assert.equal((await store.names.articles(full.id, { limit: 9 })).length, 3)
    assert.deepEqual(await counts(store), [
      ['نادر القيسي', 3],
      ['هدى', 1],
    ])
    assert.equal(await store.names.correct(full.id, { kind: 'merged', into: short.id }, ACT), false, 'into itself')
    assert.equal(await store.names.correct(full.id, { kind: 'merged', into: other.id }, ACT), true)
    assert.equal((await store.names.byId(short.id))?.id, other.id, 'merged once more')
    assert.equal(await store.names.undo(short.id, ACT), true)
    assert.equal(await store.names.undo(full.id, ACT), true)
    assert.deepEqual(await everything(), before)
  })
})

test('what was found while names were merged goes back to each when that is undone', async () => {
  await withFactStore(async ({ store, save }) => {
    await save('a', factsNaming('القيسي'))
    await save('b', factsNaming('نادر القيسي'))
    const [short, full] = [await named(store, 'القيسي'), await named(store, 'نادر القيسي')]
    await store.names.correct(short.id, { kind: 'merged', into: full.id }, ACT)
    await save('c', factsNaming('القيسي'), NOON + HOUR_MS)
    assert.equal((await named(store, 'القيسي')).articles, 3)
    await store.names.undo(full.id, ACT)
    assert.deepEqual([(await named(store, 'القيسي')).articles, (await named(store, 'نادر القيسي')).articles], [2, 1])
    assert.equal((await named(store, 'القيسي')).lastSeenAt, NOON + HOUR_MS)
  })
})

test('each correction can be undone, has its two lines in the audit log, and is seen at once', async () => {
  await withFactStore(async ({ store, save }) => {
    await save('a', factsNaming('نادر القيسي'))
    const before = await named(store, 'نادر القيسي')
    const cases: readonly (readonly [NameCorrection, Partial<CataloguedName>])[] = [
      [{ kind: 'renamed', name: 'نادر سالم القيسي' }, { name: 'نادر سالم القيسي' }],
      [{ kind: 'kind-changed', to: 'place' }, { kind: 'place' }],
      [{ kind: 'confirmed' }, { state: 'confirmed' }],
      [{ kind: 'hidden' }, { state: 'hidden' }],
    ]
    for (const [correction, change] of cases) {
      const edition = store.edition()
      assert.equal(await store.names.correct(before.id, correction, ACT), true)
      assert.ok(store.edition() > edition)
      assert.deepEqual(await store.names.byId(before.id), { ...before, ...change })
      assert.deepEqual(await store.names.corrections(before.id), [
        { kind: correction.kind, was: before.name, byName: ACT.byName, at: NOON },
      ])
      assert.equal(await store.names.undo(before.id, ACT), true)
      assert.deepEqual(await store.names.byId(before.id), before)
      const lines = await store.audit.list({ subject: `name ${before.id}`, limit: 2 })
      assert.deepEqual(
        lines.map(({ action, byName }) => [action, byName]),
        [
          ['name-correction-undone', 'سلمى'],
          [`name-${correction.kind}`, 'سلمى'],
        ],
      )
    }
    assert.equal(await store.names.undo(before.id, ACT), false)
    const nobody = 999 as NameId
    assert.equal(await store.names.correct(nobody, { kind: 'confirmed' }, ACT), false)
    assert.equal(await store.names.correct(before.id, { kind: 'merged', into: nobody }, ACT), false)
  })
})

test('an editor’s spelling and kind stay, whatever texts write; a hidden name stays hidden when no text has it', async () => {
  await withFactStore(async ({ store, save }) => {
    const a = await save('a', factsNaming('ترمب=k'))
    const { id } = await named(store, 'k')
    await store.names.correct(id, { kind: 'renamed', name: 'دونالد ترمب' }, ACT)
    await store.names.correct(id, { kind: 'kind-changed', to: 'organisation' }, ACT)
    for (const path of ['b', 'c']) await save(path, factsNaming('ترامب=k'))
    assert.deepEqual([(await named(store, 'k')).name, (await named(store, 'k')).kind], ['دونالد ترمب', 'organisation'])
    await store.names.correct(id, { kind: 'hidden' }, ACT)
    for (const article of [a, ...(await store.names.articles(id, { limit: 9 })).map((one) => one.id)]) {
      await store.facts.keep(article, { facts: factsNaming(), edition: 2 })
    }
    assert.deepEqual([(await named(store, 'k')).state, (await named(store, 'k')).articles], ['hidden', 0])
    await store.names.correct(id, { kind: 'shown' }, ACT)
    assert.equal((await named(store, 'k')).state, 'found')
  })
})

test('the finder is told what editors decided and what many articles have, but for single words', async () => {
  await withFactStore(async ({ store, save }) => {
    for (const path of ['a', 'b', 'c', 'd']) await save(path, factsNaming('ليلى حداد', 'أن', 'نادر', 'هدى', 'مسعود'))
    await store.names.correct((await named(store, 'نادر')).id, { kind: 'hidden' }, ACT)
    await store.names.correct((await named(store, 'هدى')).id, { kind: 'kind-changed', to: 'place' }, ACT)
    await save('e', factsNaming('ليلى حداد', 'أن'))
    const known = new Map((await store.names.known()).map(({ key, kind }) => [key, kind]))
    assert.deepEqual(Object.fromEntries(known), { 'ليلى حداد': 'person', نادر: 'no-name', هدى: 'place' })
  })
})
