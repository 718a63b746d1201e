import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NewsroomParts } from '../src/commands/newsroom-parts.ts'
import { openLoopbackSite } from '../src/fetch/loopback-site.ts'
import { bodyText } from '../src/news/block.ts'
import { DAY_MS, HOUR_MS } from '../src/news/instant.ts'
import { repeatedParts } from '../src/news/repeated-lines.ts'
import { withNewsroom } from './newsroom-for-test.ts'

const START = Date.parse('2024-04-03T06:00:00Z')
const APPEAL =
  'يعمل محررو الصحيفة بلا مقابل من المعلنين، ويعتمد استمرار عملهم على ما يدفعه القارئ الكريم كل شهر من ماله.'
const TITLES = [
  'ميناء الياسمين يستقبل سفن القمح',
  'مكتبة الربوة تفتح قاعة للصغار',
  'فريق السنابل يفوز ببطولة الشاطئ',
  'وزارة الري تطلق مشروع السدود',
  'مستشفى الهضبة يجري جراحة نادرة',
  'مهرجان الزيتون يجمع مزارعي القرى',
  'جامعة المرفأ تخرّج دفعة المهندسين',
]

const textOf = (title: string): string =>
  `أعلن صباح اليوم أن ${title} بعد استعداد دام أسابيع شارك فيه عشرات العاملين في المدينة والقرى المجاورة لها.`

const pageOf = (title: string, note: string): string =>
  `<html><body><h1>${title}</h1><div class="k7"><p>${textOf(title)}</p><div class="k9"><p>${APPEAL}</p></div><p>${note}</p></div></body></html>`

const noteOf = (title: string): string => `وينتظر أن يعرف الجميع خلال أيام كيف ${title}، كما قال المتحدث في بيان مكتوب.`

/** An outlet that publishes one article more each hour, and changes a word of its first whenever `edit` is set. */
async function withOutlet(work: (outlet: Outlet) => Promise<void>): Promise<void> {
  const state = { now: START, articles: 0, edition: 1 }
  const edited = (title: string) =>
    title === TITLES[0] && state.edition > 1 ? noteOf(title).replace('بيان مكتوب', 'مؤتمر صحفي') : noteOf(title)
  const site = await openLoopbackSite((request, response) => {
    const path = request.url ?? ''
    response.setHeader('content-type', path === '/feed' ? 'application/rss+xml' : 'text/html; charset=utf-8')
    const title = TITLES[Number(path.slice('/news/'.length))]
    if (path === '/feed') response.end(feed())
    else if (title) response.end(pageOf(title, edited(title)))
    else response.writeHead(404).end()
  })
  const feed = (): string => {
    const items = TITLES.slice(0, state.articles).map((title, index) => {
      const day = new Date(START + index * HOUR_MS).toUTCString()
      const note = index === 0 && state.edition > 1 ? ' (محدّث)' : ''
      return `<item><title>${title}${note}</title><link>${site.origin}/news/${index}</link><pubDate>${day}</pubDate></item>`
    })
    return `<rss version="2.0"><channel><title>السنابل</title>${items.join('')}</channel></rss>`
  }
  try {
    await withNewsroom({ clock: () => state.now }, async (parts) => {
      await parts.store.sources.add(
        {
          name: 'السنابل',
          language: 'ar',
          siteUrl: `${site.origin}/`,
          feeds: [{ url: `${site.origin}/feed`, kind: 'feed' }],
          allowedHosts: [site.place],
          minDelayMs: 0,
        },
        START,
      )
      const publish = async (change: Partial<typeof state>) => {
        Object.assign(state, change, { now: state.now + DAY_MS })
        await parts.newsroom.catchUp()
      }
      await work({ parts, publish, textsOf: (index) => textsOf(parts, `${site.origin}/news/${index}`) })
    })
  } finally {
    await site.close()
  }
}

interface Outlet {
  readonly parts: NewsroomParts
  publish(change: { readonly articles?: number; readonly edition?: number }): Promise<void>
  /** The texts of an article's states, oldest first. */
  textsOf(index: number): Promise<readonly string[]>
}

async function textsOf({ store }: NewsroomParts, url: string): Promise<readonly string[]> {
  const article = await store.articles.byCanonicalUrl(url)
  const revisions = article ? await store.articles.revisions(article.id) : []
  return revisions.map(({ content }) => bodyText(content.blocks))
}

test('the newsroom learns what an outlet repeats, keeps it in the store, and leaves it out from then on', async () => {
  await withOutlet(async ({ parts, publish, textsOf }) => {
    for (let articles = 1; articles <= TITLES.length; articles++) await publish({ articles })
    const first = await textsOf(0)
    assert.ok(first[0]?.includes(APPEAL))
    const last = TITLES.at(-1) ?? ''
    assert.deepEqual(await textsOf(TITLES.length - 1), [`${textOf(last)}\n\n${noteOf(last)}`])
    const [source] = await parts.store.sources.all()
    const kept = source && (await parts.store.templates.of(source.id))
    const lines = kept ? repeatedParts(kept).lines.filter(({ inBody }) => inBody) : []
    assert.deepEqual(
      lines.map(({ text }) => text),
      [APPEAL],
    )
  })
})

test('an article that was kept with a line since known as furniture shows no edit but its outlet’s own', async () => {
  await withOutlet(async ({ publish, textsOf }) => {
    for (let articles = 1; articles <= TITLES.length; articles++) await publish({ articles })
    await publish({ edition: 2 })
    const [before, after, ...more] = await textsOf(0)
    assert.equal(more.length, 0)
    assert.ok(before?.includes(APPEAL))
    assert.equal(after, before?.replace('بيان مكتوب', 'مؤتمر صحفي'))
  })
})
