import { type ArticleFacts, NO_FACTS } from '../news/article-facts.ts'
import type { ArticleId, SourceId } from '../news/ids.ts'
import type { NameMention } from '../news/name-mention.ts'
import type { ArticleReading } from './article-store.ts'
import { openSqliteStore } from './engines/sqlite/sqlite-store.ts'
import type { Store } from './store.ts'

export const NOON: number = Date.parse('2024-04-03T12:00:00Z')

/** A person's name as a finder gives it; its key is the name itself, but for a spelling that is told apart: «ترمب=ترامب». */
export function mentionOf(name: string, change: Partial<NameMention> = {}): NameMention {
  const [spelling = name, key = name] = name.split('=')
  return { start: 0, end: spelling.length, kind: 'person', key, name: spelling, ...change }
}

export function factsNaming(...names: readonly (string | NameMention)[]): ArticleFacts {
  return {
    ...NO_FACTS,
    names: names.map((name) => (typeof name === 'string' ? mentionOf(name) : name)),
  }
}

interface NamedReading {
  readonly facts?: ArticleFacts
  readonly title?: string
  readonly seenAt?: number
  readonly publishedAt?: number
}

export function articleReading(sourceId: SourceId, path: string, article: NamedReading = {}): ArticleReading {
  const { facts, title = `خبر ${path}`, seenAt = NOON, publishedAt = NOON } = article
  return {
    sourceId,
    canonicalUrl: `https://www.rihan-voice.example/${path}`,
    seenAt,
    content: {
      title,
      blocks: [{ kind: 'paragraph', text: 'عاد الميناء إلى العمل صباح اليوم.' }],
      bylines: [],
      credits: [],
      published: { at: publishedAt, precision: 'minute', evidence: 'feed', text: '', confidence: 0.75 },
      language: 'ar',
      keywords: [],
    },
    terms: { title: ['خبر'], body: ['ميناء'] },
    ...(facts && { facts: { facts, edition: 1 } }),
    placement: { story: 'new', becomesLead: true, because: [] },
  }
}

interface FactStoreForTest {
  readonly store: Store
  readonly sourceId: SourceId
  save(path: string, facts?: ArticleFacts, publishedAt?: number): Promise<ArticleId>
}

export async function withFactStore(work: (open: FactStoreForTest) => Promise<void>): Promise<void> {
  const store = openSqliteStore({ file: ':memory:' })
  try {
    const offer = { name: 'صوت الريحان', country: 'jo', language: 'ar', siteUrl: 'https://www.rihan-voice.example/' }
    const { source } = await store.sources.add({ ...offer, feeds: [] }, NOON)
    const save = async (path: string, facts?: ArticleFacts, publishedAt = NOON) => {
      const reading = articleReading(source.id, path, { ...(facts && { facts }), publishedAt })
      return (await store.articles.save(reading)).article.id
    }
    await work({ store, sourceId: source.id, save })
  } finally {
    await store.close()
  }
}
