import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { terms } from '../src/arabic/analyze.ts'
import type { NewsroomParts } from '../src/commands/newsroom-parts.ts'
import { FACTS_EDITION } from '../src/facts/facts-edition.ts'
import { DAY_MS, HOUR_MS } from '../src/news/instant.ts'
import { runningText } from '../src/news/running-text.ts'
import { loadEdition } from '../src/press/load-edition.ts'
import { createReplayClock } from '../src/press/replay-clock.ts'
import { offersOf, startPress } from '../src/press/start-press.ts'
import { withNewsroom } from './newsroom-for-test.ts'

const MORNING = Date.parse('2024-04-03T06:00:00Z')

const WIRE_TEXT = [
  'ميناء الريحان - استأنف ميناء الريحان صباح الأربعاء استقبال السفن بعد توقف دام أسبوعين لصيانة الأرصفة، وفق ما أعلنت إدارته.',
  'وقال المدير العام سالم الخضري إن تسع سفن رست في الساعات الأولى، وإن كلفة الصيانة بلغت ثلاثة ملايين دينار تحملها صندوق المرافئ.',
  'وأضاف أن الرافعات الجديدة التي وصلت من بغداد ترفع أربعين حاوية في الساعة، أي ضعف ما كانت ترفعه سابقاتها، وأن العمل يجري على ورديتين.',
  'وينتظر أن يعود الميناء إلى طاقته الكاملة مطلع الأسبوع المقبل بعد اختبار الرصيف الشمالي.',
]

const ROWS = [
  {
    id: 'wire',
    outlet: 'وكالة المرسى',
    title: 'ميناء الريحان يستأنف العمل بعد صيانة أسبوعين',
    text: WIRE_TEXT.join('\n\n'),
    date: '2024-04-03T07:00:00Z',
    category: 'اقتصاد',
  },
  {
    id: 'copy',
    outlet: 'بريد الواحة',
    title: 'عودة الملاحة إلى ميناء الريحان',
    text: WIRE_TEXT.slice(0, 3).join('\n\n'),
    date: '2024-04-03T08:30:00Z',
  },
  {
    id: 'other',
    outlet: 'بريد الواحة',
    title: 'مكتبة المدينة تفتح قاعة للأطفال',
    text: 'فتحت مكتبة المدينة أبوابها أمام الأطفال في قاعة جديدة تضم ألفي كتاب وركنا للحكايات.\n\nوقالت أمينة المكتبة هند البدري إن القاعة تستقبل الزوار كل يوم عدا الجمعة، وإن القراءة بصوت عال تبدأ في الخامسة عصرا.',
    date: '2024-04-03T09:00:00Z',
    updates: [{ date: '2024-04-03T12:00:00Z', note: 'تصحيح: تضم القاعة ثلاثة آلاف كتاب لا ألفين.' }],
  },
]

async function withPress(
  work: (parts: NewsroomParts, goOn: (to: number) => Promise<void>) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nashra-journey-'))
  writeFileSync(join(folder, 'articles.jsonl'), ROWS.map((row) => `${JSON.stringify(row)}\n`).join(''))
  const clock = createReplayClock({ start: MORNING, speed: 0, realClock: () => 0 })
  const press = await startPress({ edition: await loadEdition(folder), clock })
  try {
    await withNewsroom({ clock }, async (parts) => {
      for (const offer of offersOf(press)) await parts.store.sources.add(offer, MORNING)
      await work(parts, async (to) => {
        clock.advanceTo(to)
        await parts.newsroom.catchUp()
      })
    })
  } finally {
    await press.close()
    rmSync(folder, { recursive: true })
  }
}

test('a wire report and its copy become one story, found by search, and reading again changes nothing', async () => {
  await withPress(async ({ store }, goOn) => {
    await goOn(MORNING + 1.5 * HOUR_MS)
    assert.equal(await store.articles.count(), 1, 'what is not published yet is not read')
    await goOn(MORNING + 4 * HOUR_MS)
    const articles = await store.articles.list({ limit: 10 })
    assert.deepEqual(
      articles.map((article) => article.title),
      [ROWS[2]?.title, ROWS[1]?.title, ROWS[0]?.title],
    )
    const [library, copy, wire] = articles
    assert.equal(copy?.storyId, wire?.storyId)
    assert.equal(copy?.copyOf?.originalId, wire?.id)
    assert.notEqual(library?.storyId, wire?.storyId)
    const story = wire && (await store.stories.byId(wire.storyId))
    assert.equal(story?.articleCount, 2)
    assert.equal(story?.independentSourceCount, 1)
    const [term = ''] = terms('السفن', 'ar')
    assert.equal((await store.search.find({ kind: 'term', term }, { limit: 10 })).total, 2)
    await goOn(MORNING + 5 * HOUR_MS)
    assert.equal(await store.articles.count(), 3)
    assert.deepEqual(await store.articles.list({ limit: 10 }), articles)
  })
})

test('what an article says is kept with it, its names are in the catalogue, and a correction leaves nothing of the old words', async () => {
  await withPress(async ({ store }, goOn) => {
    await goOn(MORNING + 4 * HOUR_MS)
    const articles = await store.articles.list({ limit: 10 })
    const wire = articles.at(-1)
    const facts = wire && (await store.facts.of(wire.id))
    const article = wire && (await store.articles.byId(wire.id))
    assert.ok(facts && article)
    const { text } = runningText(article)
    assert.ok(facts.figures.some(({ kind, value }) => kind === 'money' && value === 3_000_000))
    for (const { start, end, name } of facts.names) assert.ok(name.endsWith(text.slice(start, end)))
    const key = facts.names.find(({ name }) => name === 'بغداد')?.key ?? ''
    const named = (await store.names.byKeys([key])).get(key)
    assert.equal(named?.articles, 2, 'the copy names it too')
    await goOn(MORNING + DAY_MS)
    const [corrected] = await store.articles.list({ limit: 1 })
    const now = corrected && (await store.articles.byId(corrected.id))
    const found = corrected && (await store.facts.of(corrected.id))
    assert.equal(now?.revision, 2)
    assert.deepEqual(await store.facts.outdated(FACTS_EDITION, 9), [])
    const length = now ? runningText(now).text.length : 0
    assert.ok(found?.sentences.every(({ end }) => end <= length))
  })
})

test('an article that its outlet corrects becomes a new revision; the earlier one is kept', async () => {
  await withPress(async ({ store }, goOn) => {
    await goOn(MORNING + 4 * HOUR_MS)
    const [before] = await store.articles.list({ limit: 1 })
    assert.equal(before?.revision, 1)
    await goOn(MORNING + DAY_MS)
    const [after] = await store.articles.list({ limit: 1 })
    assert.equal(after?.id, before?.id)
    assert.equal(after?.revision, 2)
    const revisions = after ? await store.articles.revisions(after.id) : []
    const texts = revisions.map((revision) => JSON.stringify(revision.content.blocks))
    assert.doesNotMatch(texts[0] ?? '', /تصحيح/)
    assert.match(texts[1] ?? '', /تصحيح/)
  })
})

test('the whole text of an article is kept as typed blocks, without the furniture of its page', async () => {
  await withPress(async ({ store }, goOn) => {
    await goOn(MORNING + 1.5 * HOUR_MS)
    const [summary] = await store.articles.list({ limit: 1 })
    const article = summary && (await store.articles.byId(summary.id))
    const paragraphs = article?.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
    assert.deepEqual(paragraphs, WIRE_TEXT)
    assert.equal(article?.published.at, Date.parse('2024-04-03T07:00:00Z'))
    assert.equal(article?.language, 'ar')
    assert.equal(article?.section, 'اقتصاد')
  })
})
