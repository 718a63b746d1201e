import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceId } from '../src/news/ids.ts'
import { MINUTE_MS } from '../src/news/instant.ts'
import { indexTerms } from '../src/search/index-terms.ts'
import { openSqliteStore } from '../src/store/engines/sqlite/sqlite-store.ts'
import type { Store } from '../src/store/store.ts'
import { inventNews } from './invented-news.ts'

const SOURCES = 50
/** Every fifth article joins the story before it, so that stories have members. */
const ARTICLES_A_STORY = 5

/** The instant of the newest article in a filled store. */
export const FILLED_UNTIL: number = Date.parse('2024-04-03T12:00:00Z')

/** Writes so many invented articles straight into a new store in a folder, one a minute until `FILLED_UNTIL`. */
export async function fillStore(folder: string, articles: number): Promise<{ readonly bytesPerArticle: number }> {
  const file = join(folder, 'nashra.db')
  const store = openSqliteStore({ file })
  const sources = await addSources(store)
  const news = inventNews(articles)
  let story: Awaited<ReturnType<Store['articles']['save']>>['article']['storyId'] | 'new' = 'new'
  for (let number = 0; number < articles; number++) {
    const { id, title, text } = news.next().value
    const at = FILLED_UNTIL - (articles - number) * MINUTE_MS
    if (number % ARTICLES_A_STORY === 0) story = 'new'
    const saved = await store.articles.save({
      sourceId: sources[number % SOURCES] as SourceId,
      canonicalUrl: `https://bench.example/${id}`,
      seenAt: at,
      content: {
        title,
        blocks: text.split('\n\n').map((paragraph) => ({ kind: 'paragraph', text: paragraph })),
        bylines: [],
        credits: [],
        published: { at, precision: 'minute', evidence: 'feed', text: '', confidence: 0.75 },
        language: 'ar',
        section: ['سياسة', 'اقتصاد', 'رياضة', 'ثقافة'][number % 4] as string,
        keywords: [],
      },
      terms: indexTerms({ title, text, language: 'ar' }),
      placement: { story, becomesLead: false, because: [] },
    })
    story = saved.article.storyId
  }
  await store.close()
  return { bytesPerArticle: Math.round(statSync(file).size / articles) }
}

async function addSources(store: Store): Promise<readonly SourceId[]> {
  const added = Array.from({ length: SOURCES }, (_, index) =>
    store.sources.add(
      { name: `صحيفة ${index + 1}`, language: 'ar', siteUrl: `https://bench-${index + 1}.example/`, feeds: [] },
      FILLED_UNTIL,
    ),
  )
  return (await Promise.all(added)).map(({ source }) => source.id)
}
