import type { Article } from '../src/news/article.ts'
import type { SourceId } from '../src/news/ids.ts'
import type { EpochMs } from '../src/news/instant.ts'
import type { Store } from '../src/store/store.ts'

/** An invented outlet. */
export async function addCommentedOutlet(store: Store, at: EpochMs): Promise<SourceId> {
  const siteUrl = 'https://www.rihan-voice.example/'
  const feeds = [{ url: `${siteUrl}feed`, kind: 'feed' as const }]
  const outlet = { name: 'صوت الريحان', country: 'jo', language: 'ar', siteUrl, feeds }
  return (await store.sources.add(outlet, at)).source.id
}

/** An article that nobody has commented on yet. */
export async function addCommentedArticle(
  store: Store,
  sourceId: SourceId,
  {
    number,
    publishedAt,
    title = `عاد الميناء إلى العمل، الخبر ${number}`,
  }: {
    readonly number: number
    readonly publishedAt: EpochMs
    readonly title?: string
  },
): Promise<Article> {
  const published = { at: publishedAt, precision: 'minute', evidence: 'feed', text: '', confidence: 0.75 } as const
  const { article } = await store.articles.save({
    sourceId,
    canonicalUrl: `https://www.rihan-voice.example/${number}`,
    seenAt: publishedAt,
    content: {
      title,
      blocks: [{ kind: 'paragraph', text: `عاد الميناء إلى العمل صباح اليوم، كما يقول الخبر ${number}.` }],
      bylines: [],
      credits: [],
      published,
      language: 'ar',
      keywords: [],
    },
    terms: { title: ['ميناء'], body: ['عمل'] },
    placement: { story: 'new', becomesLead: true, because: [] },
  })
  return article
}
