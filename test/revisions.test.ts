import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NewsroomParts } from '../src/commands/newsroom-parts.ts'
import { openNewsroomSite } from '../src/commands/open-site.ts'
import { readConfig } from '../src/config.ts'
import type { ArticleId } from '../src/news/ids.ts'
import { DAY_MS, HOUR_MS } from '../src/news/instant.ts'
import { MORNING, withPress } from './press-and-newsroom.ts'

const TEXT = [
  'أعلنت إدارة الطوارئ في الريحان أن عدد المصابين في العاصفة ارتفع إلى 40 مصابا مساء اليوم، بعد أن وصلت فرق الإنقاذ إلى القرى الجبلية.',
  'وقال المدير العام سالم الخضري إن المدارس تبقى مغلقة يومين، وإن الطرق إلى الساحل فُتحت من جديد أمام الشاحنات.',
  'وتعمل فرق الصيانة على إعادة الكهرباء إلى الأحياء الشرقية قبل حلول الليل، وفق بيان الإدارة.',
]
const CORRECTED = TEXT.map((text) => text.replace('40', '44'))

const at = (hours: number): string => new Date(MORNING + hours * HOUR_MS).toISOString()
const row = (id: string, title: string, updates: readonly object[]) => ({
  id,
  outlet: 'بريد الريحان',
  title,
  text: TEXT.join('\n\n'),
  date: at(1),
  updates,
})

async function onlyArticle({ store }: NewsroomParts): Promise<ArticleId> {
  const [article, ...more] = await store.articles.list({ limit: 10 })
  assert.ok(article)
  assert.deepEqual(more, [])
  return article.id
}

async function pageOf(parts: NewsroomParts, path: string): Promise<string> {
  const site = await openNewsroomSite(parts, { config: readConfig({}) })
  try {
    const answer = await site.inject({ method: 'GET', url: path })
    const moved = answer.headers.location
    const page = moved ? await site.inject({ method: 'GET', url: encodeURI(decodeURI(moved)) }) : answer
    assert.equal(page.statusCode, 200)
    return page.body
  } finally {
    await site.close()
  }
}

test('an edit that no feed announces is noticed, classified and shown', async () => {
  const rows = [row('storm', 'ارتفاع عدد المصابين في عاصفة الريحان', [{ date: at(3), text: CORRECTED.join('\n\n') }])]
  await withPress(rows, async (parts, goOn) => {
    await goOn(2.5)
    const id = await onlyArticle(parts)
    assert.deepEqual(await parts.store.articles.edits(id), [])
    await goOn(9)
    const [edit, ...more] = await parts.store.articles.edits(id)
    assert.deepEqual(more, [])
    assert.deepEqual(
      edit?.changes.map(({ kind, before, after }) => [kind, before, after]),
      [['figure', '40', '44']],
    )
    const history = await pageOf(parts, `/article/${id}/history`)
    assert.match(history, /تغيّر رقم/)
    assert.match(history, /<del>.*40.*<\/del>.*<ins>.*44.*<\/ins>/s)
    assert.match(await pageOf(parts, `/article/${id}`), /عُدِّل مرة واحدة.*تغيّر رقم/s)
    const json = JSON.parse(await pageOf(parts, `/api/articles/${id}`)) as { revisions: { changes: unknown }[] }
    assert.deepEqual(json.revisions[0]?.changes, [{ kind: 'figure', place: 0, before: '40', after: '44' }])
    const [source] = await parts.store.sources.all()
    assert.deepEqual(source && (await parts.store.checks.edits(source.id)), {
      edited: 1,
      kinds: [{ kind: 'figure', articles: 1 }],
    })
  })
})

test('an article that its outlet takes away stays with us, marked as gone from the first look that missed it', async () => {
  const rows = [
    row('storm', 'ارتفاع عدد المصابين في عاصفة الريحان', [
      { date: at(3), removed: true },
      { date: at(40), removed: false },
    ]),
  ]
  await withPress(rows, async (parts, goOn) => {
    await goOn(9)
    const id = await onlyArticle(parts)
    const article = await parts.store.articles.byId(id)
    assert.equal(article?.revision, 1)
    assert.equal(article?.gone?.reason, 'not-found')
    assert.ok(article.gone.at >= MORNING + 3 * HOUR_MS && article.gone.at < MORNING + 8 * HOUR_MS)
    assert.match(await pageOf(parts, `/article/${id}`), /أزاله ناشره/)
    await goOn(24 * 6)
    assert.equal((await parts.store.articles.byId(id))?.gone, undefined, 'it was brought back')
  })
})

test('a page that falls to a stub is believed at the second look only, and the whole text is kept', async () => {
  const stub = { date: at(3), text: 'أعلنت إدارة الطوارئ في الريحان أن عدد المصابين في العاصفة ارتفع إلى 40 مصابا.' }
  const rows = [row('storm', 'ارتفاع عدد المصابين في عاصفة الريحان', [stub])]
  await withPress(rows, async (parts, goOn) => {
    await goOn(9)
    const id = await onlyArticle(parts)
    const [first, second] = await parts.store.articles.revisions(id)
    assert.match(JSON.stringify(first?.content.blocks), /القرى الجبلية/)
    assert.ok(second, 'the second look confirmed it')
    const [source] = await parts.store.sources.all()
    const reasons = source && (await parts.store.sources.health(source.id)).reasons
    assert.deepEqual(
      reasons?.map(({ reason, count }) => [reason, count]),
      [['doubtful-stub', 1]],
    )
  })
})

test('an article is looked at again only so often in a month, and on one day only so many of a source', async () => {
  const rows = Array.from({ length: 5 }, (_, index) => ({
    ...row(`n${index}`, `خبر رقم ${index + 1} من ميناء الريحان وقراه`, []),
    text: TEXT.map((text) => `${text} (${index})`).join('\n\n'),
  }))
  await withPress(rows, async (parts, goOn) => {
    await goOn(2)
    assert.equal(await parts.store.articles.count(), 5)
    const due = (ofSourceADay: number) => parts.store.checks.due(MORNING + DAY_MS * 2, { ofSourceADay, inAll: 100 })
    assert.equal((await due(100)).length, 5)
    assert.equal((await due(3)).length, 3)
    assert.equal((await due(0)).length, 0)
  })
})
