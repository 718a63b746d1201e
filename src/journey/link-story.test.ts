import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../news/article.ts'
import { type SourceId, type StoryId, toId } from '../news/ids.ts'
import { DAY_MS } from '../news/instant.ts'
import { openSqliteStore } from '../store/engines/sqlite/sqlite-store.ts'
import type { Store } from '../store/store.ts'
import { createSagaLinker, type SagaLinker } from '../stories/sagas/saga-linker.ts'
import { linkStory, restoreLinks } from './link-story.ts'
import { relinkStories } from './relink-stories.ts'

const NOON = Date.UTC(2026, 2, 2, 12)
const STRIKE = {
  title: 'إضراب عمال مصنع الزجاج في بلدة رمانة يدخل أسبوعه الأول',
  text: 'أضرب عمال مصنع الزجاج في بلدة رمانة عن العمل احتجاجًا على تأخر أجورهم، ونصبوا خيمة عند بوابة المصنع. وقال نقيب العمال صابر القيسي إن الإدارة رفضت لقاء وفد النقابة، وإن الأفران أُطفئت حتى إشعار آخر.',
}
const TALKS = {
  title: 'نقابة عمال الزجاج في رمانة تتفاوض مع إدارة المصنع على الأجور',
  text: 'جلس نقيب العمال صابر القيسي إلى مدير مصنع الزجاج في بلدة رمانة للمرة الأولى منذ بدء الإضراب، وعرضت الإدارة صرف نصف الأجور المتأخرة. ورفض العمال فك خيمة الاعتصام عند البوابة قبل صرفها كلها.',
}
const AGREED = {
  title: 'اتفاق ينهي إضراب مصنع الزجاج في رمانة',
  text: 'عاد عمال مصنع الزجاج في بلدة رمانة إلى الأفران بعد اتفاق وقعه نقيب العمال صابر القيسي مع الإدارة يقضي بصرف الأجور المتأخرة كلها، وأُزيلت خيمة الاعتصام من أمام البوابة.',
}

type Told = typeof STRIKE

class Newsroom {
  readonly store: Store = openSqliteStore({ file: ':memory:' })
  linker: SagaLinker = createSagaLinker()
  #articles = 0

  async arrive(told: Told, change: Partial<Pick<Article, 'copyOf' | 'storyId'>> = {}): Promise<Article> {
    const at = NOON + this.#articles * DAY_MS
    const name = `outlet-${this.#articles++}`
    const offer = { name, language: 'ar', siteUrl: `https://${name}.example/`, feeds: [] }
    const { source } = await this.store.sources.add(offer, at)
    const { article } = await this.store.articles.save({
      sourceId: toId<SourceId>(source.id),
      canonicalUrl: `https://${name}.example/1`,
      seenAt: at,
      content: {
        title: told.title,
        blocks: [{ kind: 'paragraph', text: told.text }],
        bylines: [],
        credits: [],
        published: { at, precision: 'minute', evidence: 'feed', text: '', confidence: 0.75 },
        language: 'ar',
        keywords: [],
      },
      terms: { title: [], body: [] },
      placement: {
        story: change.storyId ?? 'new',
        becomesLead: true,
        because: [],
        ...(change.copyOf && { copyOf: change.copyOf }),
      },
    })
    return article
  }

  async link(told: Told, change: Partial<Pick<Article, 'copyOf' | 'storyId'>> = {}) {
    const article = await this.arrive(told, change)
    return { article, outcome: await linkStory(this, article) }
  }
}

test('a story is linked when it begins and when it has doubled, never by a copy', async () => {
  const newsroom = new Newsroom()
  const strike = await newsroom.link(STRIKE)
  assert.deepEqual(strike.outcome, { kind: 'linked', links: 0 })
  const talks = await newsroom.link(TALKS)
  assert.deepEqual(talks.outcome, { kind: 'linked', links: 1 })
  const { storyId, id } = talks.article
  const kinds: string[] = []
  for (const change of [{ storyId, copyOf: { originalId: id, overlap: 1 } }, { storyId }, { storyId }, { storyId }]) {
    kinds.push((await newsroom.link(TALKS, change)).outcome.kind)
  }
  assert.deepEqual(kinds, ['not-due', 'linked', 'not-due', 'linked'])
  const [background] = await newsroom.store.sagas.related(storyId, 5)
  assert.equal(background?.story.id, strike.article.storyId)
  assert.equal((await newsroom.store.stories.byId(storyId))?.sagaId, strike.article.storyId)
})

test('a linker that starts goes on as if it had never stopped', async () => {
  const newsroom = new Newsroom()
  for (const told of [STRIKE, TALKS, TALKS]) await newsroom.link(told)
  const kept = newsroom.linker
  newsroom.linker = createSagaLinker()
  assert.equal(await restoreLinks(newsroom, NOON + 4 * DAY_MS), 3)
  const article = await newsroom.arrive(AGREED)
  const answers = [kept, newsroom.linker].map((linker) =>
    linker.link({
      storyId: article.storyId,
      language: 'ar',
      ...AGREED,
      publishedAt: article.published.at,
      firstSeenAt: article.firstSeenAt,
      outlets: 1,
      facts: { names: [], dates: [] },
    }),
  )
  assert.deepEqual(answers[1], answers[0])
  assert.ok((answers[0]?.links.length ?? 0) > 0)
})

test('all stories linked anew have the links and the running subjects that they had', async () => {
  const newsroom = new Newsroom()
  const ids: StoryId[] = []
  for (const told of [STRIKE, TALKS, AGREED]) ids.push((await newsroom.link(told)).article.storyId)
  await newsroom.link(TALKS, { storyId: ids[1] ?? toId(1) })
  const { sagas } = newsroom.store
  const seen = async () =>
    await Promise.all(
      ids.map(async (id) => [await sagas.related(id, 5), await sagas.byId(id), await sagas.profilesSince(0)]),
    )
  const before = await seen()
  assert.ok(before[2]?.[0])
  assert.equal(await relinkStories({ store: newsroom.store, progress: () => undefined }), 3)
  assert.deepEqual(await seen(), before)
})

test('a failure is told, costs nothing, and the next report tries again', async () => {
  const newsroom = new Newsroom()
  await newsroom.link(STRIKE)
  const linker = newsroom.linker
  const broken = new Error('no memory')
  newsroom.linker = {
    ...linker,
    size: 0,
    isDue: () => true,
    link: () => {
      throw broken
    },
    add: () => undefined,
  }
  const { article, outcome } = await newsroom.link(TALKS)
  assert.deepEqual(outcome, { kind: 'failed', error: broken })
  assert.deepEqual(await newsroom.store.sagas.related(article.storyId, 5), [])
  newsroom.linker = linker
  assert.deepEqual((await newsroom.link(TALKS, { storyId: article.storyId })).outcome, { kind: 'linked', links: 1 })
})
