import type { DeskOptions } from '../src/desk/build-desk.ts'
import type { ArticleId, SourceId, StoryId } from '../src/news/ids.ts'
import { indexTerms } from '../src/search/index-terms.ts'
import { articleReading } from '../src/store/named-articles-for-test.ts'
import { type DeskForTest, openDeskForTest } from './desk-for-test.ts'

/** A desk with stories at it. */
export interface StoriedDesk extends DeskForTest {
  /** A new story with a report of each title, by two outlets in turn. */
  story(...titles: readonly string[]): Promise<{ readonly id: StoryId; readonly articles: readonly ArticleId[] }>
}

export async function openStoriedDesk(options: Partial<DeskOptions> = {}): Promise<StoriedDesk> {
  const desk = await openDeskForTest(options)
  const outlets = [
    { name: 'صوت الريحان', siteUrl: 'https://www.rihan-voice.example/' },
    { name: 'روابي اليوم', siteUrl: 'https://rawabi-today.example/' },
  ]
  const sources: SourceId[] = []
  for (const outlet of outlets) {
    sources.push((await desk.store.sources.add({ ...outlet, language: 'ar', feeds: [] }, desk.now)).source.id)
  }
  let saved = 0
  const save = async (title: string, story: StoryId | 'new') => {
    const [first, second] = sources
    const sourceId = saved % 2 === 0 ? first : second
    if (sourceId === undefined) throw new Error('no outlet')
    const reading = articleReading(sourceId, `report-${++saved}`, { title, seenAt: desk.now, publishedAt: desk.now })
    const because = [{ kind: 'likeness', likeness: 0.5 }] as const
    const { article } = await desk.store.articles.save({
      ...reading,
      terms: indexTerms({ ...reading.content, text: '' }),
      placement: { story, becomesLead: story === 'new', because },
    })
    return article
  }
  return Object.assign(desk, {
    async story(...titles: readonly string[]) {
      const articles: ArticleId[] = []
      let id: StoryId | undefined
      for (const title of titles) {
        const article = await save(title, id ?? 'new')
        id = article.storyId
        articles.push(article.id)
      }
      if (id === undefined) throw new Error('a story has at least one report')
      return { id, articles }
    },
  })
}
